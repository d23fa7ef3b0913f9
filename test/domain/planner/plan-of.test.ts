import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { type PlannedCriterion, planOf } from '#domain/planner/plan-of.ts';
import { plannedUnits } from '#domain/planner/planned-units.ts';
import { prospectsOf } from '#domain/planner/prospects.ts';
import { signedProspects } from '#domain/planner/signed-prospects.ts';
import { sizeInWords } from '#domain/planner/size-in-words.ts';
import { minutes } from '../pilot/drawn-story.ts';
import { closeRate } from '../pilot/story.ts';

const size = { people: 3, perWeek: 4, weeks: 2 };
const plan = { ...size, today: '60', expected: '-0.4' };
const pieces: PlannedCriterion = { ...minutes, libraryId: 'task-minutes', plan };

describe('the units of a plan', () => {
  it.each<[string, Partial<Criterion>, number, number]>([
    ['pieces of work are drawn into halves', {}, 12, 12],
    ['before and after, each side has all', { comparison: 'before-after' }, 24, 24],
    [
      'compared over time, too, two groups are halves',
      { comparison: 'difference-in-differences' },
      12,
      12,
    ],
    ['deals come by the week, whoever closes them', { unitOfAssignment: 'deal' }, 4, 4],
    ['so do tickets', { unitOfAssignment: 'ticket' }, 4, 4],
    ['people are as many as there are', { unitOfAssignment: 'person' }, 2, 1],
    [
      'a count is taken of each person in each week',
      { unitOfAssignment: 'person', kind: 'rate', comparison: 'before-after' },
      6,
      6,
    ],
  ])('%s', (_rule, changes, pilot, comparison) => {
    expect(plannedUnits({ ...minutes, ...changes }, size)).toEqual({ pilot, comparison });
  });
});

describe('a plan', () => {
  it('takes the spread of logarithms from the library for a ratio', () => {
    expect(planOf(pieces, 's')).toMatchObject({
      spread: 0.45,
      expected: -0.4,
      criterion: { skewed: true },
    });
  });

  it('takes the spread of the amounts themselves where a difference is judged', () => {
    const difference: PlannedCriterion = {
      ...pieces,
      target: { scale: 'absolute', change: '-12' },
    };
    const found = planOf(difference, 's');
    expect(found?.criterion.skewed).toBeUndefined();
    expect(found?.spread).toBeCloseTo(60 * Math.sqrt(Math.exp(0.45 ** 2) - 1), 6);
  });

  it('knows no spread of shares and counts, and expects nothing that nobody said', () => {
    const { expected: _expected, ...open } = plan;
    const share: PlannedCriterion = { ...pieces, kind: 'proportion', plan: open };
    expect(planOf(share, 's')).not.toHaveProperty('spread');
    expect(planOf(share, 's')).not.toHaveProperty('expected');
  });

  it('is judged on logarithms only where a skewed amount is compared by a factor', () => {
    const { skewed: _skewed, ...plain } = pieces;
    const found = planOf(plain, 's');
    expect(found?.criterion.skewed).toBeUndefined();
    expect(found?.spread).toBeCloseTo(0.45 * 60, 9);
  });

  it('is none for logged hours, for activity, and where nothing was planned', () => {
    const { plan: _plan, ...unplanned } = pieces;
    expect(planOf(unplanned, 's')).toBeUndefined();
    expect(planOf({ ...pieces, kind: 'hours' }, 's')).toBeUndefined();
    expect(planOf({ ...pieces, role: 'activity' }, 's')).toBeUndefined();
  });

  it('is refused where nobody knows how far results lie apart', () => {
    const { libraryId: _id, ...unknown } = pieces;
    const found = planOf(unknown, 's');
    expect(found && prospectsOf(found)).toMatchObject({ code: 'spread_missing' });
  });

  it('says what would change it in people and weeks', () => {
    const small = planOf({ ...pieces, plan: { ...plan, people: 1, perWeek: 5 } }, 's');
    const found = small && prospectsOf(small);
    if (found?.kind !== 'prospects') throw new Error('It cannot be planned.');
    expect(found.remedies[0]).toMatch(
      /^With \d+ pieces of work in all it would be eight in ten: \d people instead of 1, or \d weeks instead of 2\.$/,
    );
    expect(found.sentences.slice(-found.remedies.length)).toEqual(found.remedies);
  });
});

describe('a size in words', () => {
  const grown = { ...size, isSplit: true, isWeekly: false } as const;
  it.each([
    ['task', 60, '15 people instead of 3, or 10 weeks instead of 2'],
    ['deal', 20, '10 weeks instead of 2'],
    ['person', 20, '40 instead of 3'],
  ] as const)('of %ss', (unit, each, ways) => {
    expect(sizeInWords({ ...grown, unit }, each)).toContain(ways);
  });

  it('of what is counted by the week grows in people and weeks alike', () => {
    const incidents = { ...minutes, kind: 'rate', unitOfAssignment: 'person' } as const;
    const planned = planOf(
      { ...incidents, plan: { people: 20, perWeek: 1, weeks: 4, today: '5' } },
      's',
    );
    expect(planned).toMatchObject({ units: { pilot: 40 }, size: { isWeekly: true } });
    expect(planned?.size && sizeInWords(planned.size, 80)).toBe(
      'With the counts of 160 weeks in all it would be eight in ten: 40 people instead of 20, or 8 weeks instead of 4.',
    );
  });

  it('names no number of weeks that a pilot may not have', () => {
    expect(sizeInWords({ ...grown, unit: 'deal' }, 100)).toBe(
      'With 200 deals in all it would be eight in ten.',
    );
    expect(sizeInWords({ ...grown, unit: 'ticket' }, 24)).toBe(
      'With 48 tickets in all it would be eight in ten: 12 weeks instead of 2.',
    );
  });
});

describe('what is kept with a proposal', () => {
  const planned = { ...minutes, plan };
  it('is of the criteria that decide, the same for the same charter', () => {
    const criteria = [planned, { ...planned, id: 'C2', role: 'secondary' as const }, closeRate];
    const found = signedProspects(criteria, 'hash');
    expect(found).toEqual(signedProspects(criteria, 'hash'));
    expect(found).toMatchObject([{ criterion: 'C1' }]);
    expect(Number(found[0]?.atExpected)).toBeGreaterThan(0.7);
    expect(found[0]?.ifNothingChanged).toMatch(/^0(\.\d{1,2})?$/);
    expect(found[0]?.smallestToldFromNone).toBe('0.376');
  });

  it('is kept of guardrails too, and leaves out what was not expected or cannot be told', () => {
    const { expected: _expected, ...open } = plan;
    const guardrail = {
      ...closeRate,
      role: 'guardrail',
      unitOfAssignment: 'person',
      plan: { ...open, today: '0.98', people: 60 },
    } as const;
    const found = signedProspects([guardrail], 'hash');
    expect(found).toStrictEqual([
      { criterion: 'C1', ifNothingChanged: expect.any(String), atTarget: expect.any(String) },
    ]);
  });

  it('is drawn anew for another charter', () => {
    const share = { ...closeRate, plan: { ...plan, today: '0.4', expected: '0.1', weeks: 12 } };
    expect(signedProspects([share], 'other')).not.toEqual(signedProspects([share], 'hash'));
  });
});
