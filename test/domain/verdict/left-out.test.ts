import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { type Charter, charterHash } from '#domain/pilot/charter.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { rowOf, rowTuple } from '#domain/pilot/measurement.ts';
import type { CriterionVerdict, PilotVerdict } from '#domain/verdict/verdict.ts';
import {
  byPiece,
  drawnFor,
  minutes,
  pieceOf,
  rowsIn,
  runningByPiece,
} from '../pilot/drawn-story.ts';
import { decidedEvents, type Happened, happened } from '../pilot/given.ts';
import { charter, observed, running, runningWith, words } from '../pilot/story.ts';

/** Run and results go on for two weeks more than was signed first (to January 25, and to February 1). */
const LONGER = {
  runWindow: { first: '2026-01-12', last: '2026-02-08' },
  outcomeWindow: { first: '2026-01-12', last: '2026-02-15' },
} as const;

const amended = (changed: Charter): Happened[] => {
  const hash = charterHash(2, changed);
  return [
    happened('2026-01-15', 'lead', {
      type: 'CharterAmended',
      version: 2,
      charterHash: hash,
      charter: changed,
      reason: words('The tool came late.'),
    }),
    happened(
      '2026-01-16',
      'vp',
      { type: 'CharterSigned', version: 2, charterHash: hash, signer: 'vp' },
      { type: 'CharterAgreed', version: 2 },
    ),
  ];
};

/** Pieces done as drawn: with AI in half the time until the first run was over, in no less time after it. */
const piecesOn = (workDate: string, from: number, count: number, saves: boolean): Happened[] =>
  Array.from({ length: count }, (_, index) => {
    const number = from + index;
    const assigned = drawnFor('ada', number);
    const usual = 60 + ((number * 7) % 5);
    const taken = assigned === 'with-ai' && saves ? usual / 2 : usual;
    return happened(workDate, 'ada', {
      type: 'PieceLogged',
      contributor: 'ada',
      ...pieceOf({ number, workDate, used: assigned, minutes: String(taken), reworkMinutes: '0' }),
      assigned,
    });
  });

function verdictsOn(history: readonly Happened[]): Readonly<Record<number, PilotVerdict>> {
  const events: readonly PilotEvent[] = decidedEvents(
    history,
    { type: 'judge', rows: {}, pieces: rowsIn(history) },
    '2026-02-15',
  );
  return Object.fromEntries(
    events.flatMap(event =>
      event.type === 'VerdictReached' ? [[event.version, event.verdict]] : [],
    ),
  );
}
const only = (verdict: PilotVerdict | undefined): CriterionVerdict | undefined =>
  verdict?.criteria[0];

describe('the first version’s verdict on pieces of work (P14)', () => {
  const inTime = [
    ...runningByPiece,
    ...piecesOn('2026-01-13', 0, 16, true),
    ...amended({ ...byPiece, ...LONGER }),
  ];
  const history = [...inTime, ...piecesOn('2026-01-28', 16, 48, false)];

  it('counts those of its own run alone, and says how many it left out', () => {
    const { 1: first, 2: second } = verdictsOn(history);
    expect(only(first)).toMatchObject({ outcome: 'met', n: [8, 8], grade: 'A' });
    expect(only(first)?.reasons).toContain(
      '48 pieces of work done after January 25, 2026, when this version was over, were left out.',
    );
    expect(only(second)).toMatchObject({ outcome: 'inconclusive', n: [32, 32] });
    expect(only(second)?.reasons.join(' ')).not.toContain('left out');
  });

  it('is what it would have been without them', () => {
    const { 1: withLate } = verdictsOn(history);
    const { 1: without } = verdictsOn(inTime);
    expect({ ...only(withLate), reasons: [] }).toEqual({ ...only(without), reasons: [] });
    expect(only(without)?.reasons.join(' ')).not.toContain('left out');
  });

  it('counts a piece of the last day of its run, logged when the figures lock or not', () => {
    const lastDay = [...inTime, ...piecesOn('2026-01-25', 16, 1, true)];
    expect(only(verdictsOn(lastDay)[1])?.reasons.join(' ')).not.toContain('left out');
    const dayAfter = [...inTime, ...piecesOn('2026-01-26', 16, 1, true)];
    expect(only(verdictsOn(dayAfter)[1])?.reasons).toContain(
      '1 piece of work done after January 25, 2026, when this version was over, was left out.',
    );
  });

  it('is not assessable where every piece came later, and says so', () => {
    const late = [
      ...runningByPiece,
      ...amended({ ...byPiece, ...LONGER }),
      ...piecesOn('2026-01-28', 0, 16, true),
    ];
    const { 1: first, 2: second } = verdictsOn(late);
    expect(only(first)?.outcome).toBe('not-assessable');
    expect(only(first)?.reasons.at(-1)).toMatch(/^16 pieces of work done after/);
    expect(only(second)?.outcome).toBe('met');
  });

  it('judges its own criterion where the amendment has another in its place', () => {
    const renamed = [
      ...runningByPiece,
      ...piecesOn('2026-01-13', 0, 16, true),
      ...amended({ ...byPiece, ...LONGER, criteria: [{ ...minutes, id: 'C2' }] }),
    ];
    const { 1: first, 2: second } = verdictsOn(renamed);
    expect(only(first)).toMatchObject({ criterion: 'C1', outcome: 'met', n: [8, 8] });
    expect(only(second)).toMatchObject({ criterion: 'C2', outcome: 'met', n: [8, 8] });
  });
});

describe('rows of pieces', () => {
  it('have their day where they were done after the run first signed, and keep it', () => {
    const history = [
      ...runningByPiece,
      ...piecesOn('2026-01-25', 0, 1, true),
      ...piecesOn('2026-01-26', 1, 1, true),
    ];
    const rows = Object.values(rowsIn(history)).flat();
    expect(rows.map(({ unit, on }) => [unit, on])).toEqual(
      expect.arrayContaining([
        ['1.T1.1', undefined],
        ['1.T1.2', '2026-01-26'],
      ]),
    );
    expect(rows.map(rowTuple).map(rowOf)).toEqual(rows);
  });
});

describe('the first version’s verdict on what else came after its windows (P14)', () => {
  const later = (changed: Charter, ...entries: readonly Happened[]) =>
    verdictsOn([...running, ...amended(changed), ...entries]);

  it('says how many recordings it left out', () => {
    const { 1: first } = later(
      { ...charter, ...LONGER },
      happened('2026-01-30', 'lead', observed(62)),
      happened('2026-02-10', 'lead', observed(10)),
      happened('2026-02-12', 'lead', observed(10)),
    );
    expect(only(first)?.reasons).toContain(
      '2 recordings that came in after February 1, 2026, when this version was over, were left out.',
    );
  });

  it('says how many hours of logged work it left out', () => {
    const hours: Criterion = {
      ...minutes,
      kind: 'hours',
      direction: 'increase',
      comparison: 'before-after',
      rule: 'estimate-reaches-target',
      target: { scale: 'absolute', change: '1' },
      minimumSample: 0,
    };
    const { skewed: _skewed, drawn: _drawn, ...plain } = hours;
    const signed: Charter = { ...charter, criteria: [plain] };
    const log = (workDate: string): Happened =>
      happened(workDate, 'ada', {
        type: 'TimeLogged',
        contributor: 'ada',
        task: 'T1',
        workDate,
        count: 4,
        minutesWithAi: '30',
        reworkMinutes: '0',
      });
    const { 1: first, 2: second } = verdictsOn([
      ...runningWith({ criteria: [plain] }),
      ...amended({ ...signed, ...LONGER }),
      log('2026-01-20'),
      log('2026-01-28'),
    ]);
    // 4 × 30 minutes on an estimate of half confidence: one hour each.
    expect(only(first)).toMatchObject({ outcome: 'met', estimate: '1' });
    expect(only(first)?.reasons).toContain(
      '1 hour of work done after January 25, 2026, when this version was over, was left out.',
    );
    expect(only(second)).toMatchObject({ estimate: '2' });
  });
});
