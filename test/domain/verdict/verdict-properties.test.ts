import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison, Criterion } from '#domain/criteria/criterion.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { type Row, rowsDigest } from '#domain/pilot/measurement.ts';
import { decidedEvents, type Happened, happened } from '../pilot/given.ts';
import { closeRate, runningWith } from '../pilot/story.ts';

const RUNS = { seed: 20260101, numRuns: 40 };
const JUDGED_ON = '2026-02-01';

const value = fc.integer({ min: 1, max: 90 });
/** Rows whose units repeat, appear on both sides, or neither. */
const rowsOf = (kind: Criterion['kind']): fc.Arbitrary<Row[]> =>
  fc.array(
    fc.record({
      unit: fc.constantFrom(...'abcdefghijklmnop'),
      value: (kind === 'proportion' ? fc.integer({ min: 0, max: 1 }) : value).map(String),
    }),
    { minLength: 6, maxLength: 40 },
  );
const shuffled = <Item>(items: readonly Item[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

const criterion = fc
  .record({
    kind: fc.constantFrom<Criterion['kind']>('proportion', 'mean', 'rate'),
    comparison: fc.constantFrom<Comparison>('before-after', 'paired', 'comparison-group'),
    scale: fc.constantFrom<'relative' | 'absolute'>('relative', 'absolute'),
    skewed: fc.boolean(),
  })
  .map(
    ({ kind, comparison, scale, skewed }): Criterion => ({
      ...closeRate,
      kind,
      comparison,
      minimumSample: 2,
      target: { scale, change: '0.1' },
      ...(skewed && kind === 'mean' ? { skewed: true } : {}),
    }),
  );

/** A criterion, rows of both groups as imported, and the same rows in another order. */
const imports = criterion.chain(asked =>
  fc.tuple(rowsOf(asked.kind), rowsOf(asked.kind)).chain(([comparison, pilot]) =>
    fc.record({
      asked: fc.constant(asked),
      given: fc.constant({ comparison, pilot }),
      reordered: fc.record({ comparison: shuffled(comparison), pilot: shuffled(pilot) }),
    }),
  ),
);
type Imported = { readonly comparison: readonly Row[]; readonly pilot: readonly Row[] };

const observedRows = (group: 'comparison' | 'with-ai', rows: readonly Row[]): PilotEvent => ({
  type: 'ObservationRecorded',
  criterion: 'C1',
  group,
  measurement: { shape: 'rows', digest: rowsDigest(rows), count: rows.length },
  counted: true,
});

/** The verdict's bytes, from the charter and its entries. Without a baseline, so that both groups are observed. */
function verdictBytes(asked: Criterion, { comparison, pilot }: Imported): string {
  const history: readonly Happened[] = [
    ...runningWith({ criteria: [asked] }).map(entry => ({
      ...entry,
      events: entry.events.filter(({ type }) => type !== 'BaselineRecorded'),
    })),
    happened('2026-01-20', 'lead', observedRows('comparison', comparison)),
    happened('2026-01-20', 'lead', observedRows('with-ai', pilot)),
  ];
  const rows = { [rowsDigest(comparison)]: comparison, [rowsDigest(pilot)]: pilot };
  return JSON.stringify(decidedEvents(history, { type: 'judge', rows }, JUDGED_ON).at(-1));
}

describe('a verdict (V1)', () => {
  it('does not depend on the order in which rows were imported', () => {
    fc.assert(
      fc.property(imports, ({ asked, given, reordered }) => {
        expect(verdictBytes(asked, reordered)).toBe(verdictBytes(asked, given));
      }),
      RUNS,
    );
  });

  it('has the same bytes whenever it is computed from the same charter and observations', () => {
    fc.assert(
      fc.property(imports, ({ asked, given }) => {
        const again = structuredClone({ asked, given });
        expect(verdictBytes(again.asked, again.given)).toBe(verdictBytes(asked, given));
      }),
      RUNS,
    );
  });

  it('does not depend on the part in which a row was imported', () => {
    fc.assert(
      fc.property(imports, fc.nat(), ({ asked, given }, cut) => {
        const { pilot } = given;
        const at = cut % pilot.length;
        const [before, after] = [pilot.slice(0, at), pilot.slice(at)];
        const parts = [before, after].filter(part => part.length > 0);
        fc.pre(new Set(parts.map(rowsDigest)).size === parts.length);
        const history: readonly Happened[] = [
          ...runningWith({ criteria: [asked] }),
          happened('2026-01-20', 'lead', observedRows('comparison', given.comparison)),
          ...parts.map(part => happened('2026-01-20', 'lead', observedRows('with-ai', part))),
        ];
        const whole: readonly Happened[] = [
          ...runningWith({ criteria: [asked] }),
          happened('2026-01-20', 'lead', observedRows('comparison', given.comparison)),
          happened('2026-01-20', 'lead', observedRows('with-ai', pilot)),
        ];
        const rows = Object.fromEntries(
          [given.comparison, pilot, ...parts].map(part => [rowsDigest(part), part]),
        );
        const judge = (events: readonly Happened[]) =>
          decidedEvents(events, { type: 'judge', rows }, JUDGED_ON).at(-1);
        expect(judge(history)).toEqual(judge(whole));
      }),
      RUNS,
    );
  });
});
