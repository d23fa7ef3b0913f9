import { describe, expect, it } from 'vitest';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { happened } from '#test/domain/pilot/given.ts';
import { inLines, reportOn } from '../../../scripts/verify.ts';
import { codesIn } from '../finding.ts';
import { beforeVerdict, chainOf, evidenceOf, fileOf, verdictEvents } from '../sample-evidence.ts';

describe('a corrected method', () => {
  const byOldMethod = verdictEvents(beforeVerdict).map(event =>
    event.type === 'VerdictReached'
      ? {
          ...event,
          verdict: {
            ...event.verdict,
            criteria: event.verdict.criteria.map(each => ({
              ...each,
              method: each.method?.replace(/\/\d+$/, '/0') ?? '',
              estimate: '0.2',
            })),
          },
        }
      : event,
  );
  const uncorrected = [...beforeVerdict, happened('2026-02-01', 'lead', ...byOldMethod)];

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
});
