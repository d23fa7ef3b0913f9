import { describe, expect, it } from 'vitest';
import type { PilotEvent } from '#domain/pilot/events.ts';
import type { CriterionVerdict, PilotVerdict } from '#domain/verdict/verdict.ts';
import { type Happened, happened } from '#test/domain/pilot/given.ts';
import { inLines, reportOn } from '../../../scripts/verify.ts';
import { codesIn } from '../finding.ts';
import { beforeVerdict, chainOf, evidenceOf, fileOf, verdictEvents } from '../sample-evidence.ts';

/** What comes out of the sample pilot, with its verdict put on record otherwise. */
const recordedAs = (change: (verdict: PilotVerdict) => PilotVerdict): readonly Happened[] => {
  const events = verdictEvents(beforeVerdict).map(event =>
    event.type === 'VerdictReached' ? { ...event, verdict: change(event.verdict) } : event,
  );
  return [...beforeVerdict, happened('2026-02-01', 'lead', ...events)];
};

const ofEach =
  (change: (each: CriterionVerdict) => CriterionVerdict) =>
  (verdict: PilotVerdict): PilotVerdict => ({ ...verdict, criteria: verdict.criteria.map(change) });

describe('a corrected method', () => {
  const uncorrected = recordedAs(
    ofEach(each => ({
      ...each,
      method: each.method?.replace(/\/\d+$/, '/0') ?? '',
      estimate: '0.2',
    })),
  );

  it('leaves the old verdict on record beside the new one, and both are shown', async () => {
    const [, reached] = verdictEvents(beforeVerdict);
    const corrected = [...uncorrected, happened('2026-03-01', 'lead', reached as PilotEvent)];
    const html = await fileOf(await evidenceOf(await chainOf(corrected)));
    const report = await reportOn(html);
    expect(report.holds).toBe(true);
    expect(inLines(report).join('\n')).toContain('by a method that was corrected since');
    expect(html).toContain('An earlier verdict: Met');
    expect(html).toContain('The verdict on record: Met');
  });

  it('is asked for where the old verdict is the last one', async () => {
    expect(await codesIn(await evidenceOf(await chainOf(uncorrected)))).toEqual(['method_unknown']);
  });

  it('is one too where another method has taken its place', async () => {
    const byAnother = recordedAs(ofEach(each => ({ ...each, method: 'of-another-name/1' })));
    expect(await codesIn(await evidenceOf(await chainOf(byAnother)))).toEqual(['method_unknown']);
  });
});

describe('a verdict on record', () => {
  const inOtherWords = (verdict: PilotVerdict): PilotVerdict => ({
    ...ofEach(each => ({ ...each, reasons: ['It was reached.'] }))(verdict),
    reasons: ['All of it was met.'],
  });

  it('fits in the words of an earlier version, and that they are others is said', async () => {
    const report = await reportOn(
      await fileOf(await evidenceOf(await chainOf(recordedAs(inOtherWords)))),
    );
    expect(inLines(report).at(-1)).toBe('Everything fits.');
    expect(inLines(report).join('\n')).toContain(
      'by version 1 of the charter: Met, for reasons that the record words otherwise',
    );
    const asWorded = await reportOn(
      await fileOf(await evidenceOf(await chainOf(recordedAs(v => v)))),
    );
    expect(inLines(asWorded).join('\n')).not.toContain('words otherwise');
  });

  it.each<[string, (verdict: PilotVerdict) => PilotVerdict]>([
    ['outcome', verdict => ({ ...verdict, outcome: 'not-met' })],
    ['outcome of a criterion', ofEach(each => ({ ...each, outcome: 'inconclusive' }))],
    ['estimate', ofEach(each => ({ ...each, estimate: '0.2' }))],
    ['range', ofEach(each => ({ ...each, interval: ['0.01', '0.3'] }))],
    ['target', ofEach(each => ({ ...each, target: '0.01' }))],
    ['size', ofEach(each => ({ ...each, n: [400, 201] }))],
    ['grade', ofEach(each => ({ ...each, grade: 'A' }))],
  ])('with another %s does not fit, whatever it says', async (_what, change) => {
    const forged = recordedAs(verdict => change(inOtherWords(verdict)));
    expect(await codesIn(await evidenceOf(await chainOf(forged)))).toEqual(['verdict_differs']);
  });
});
