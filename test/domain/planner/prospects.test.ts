import { describe, expect, it } from 'vitest';
import { chanceOfMet } from '#domain/planner/chance-of-met.ts';
import type { Plan } from '#domain/planner/plan.ts';
import { chancesOf, type Prospects, prospectsOf } from '#domain/planner/prospects.ts';
import { smallestChangeToldFromNone } from '#domain/planner/smallest-change.ts';
import { powerOfMeans } from '#domain/statistics/power-of-means.ts';
import { powerOfShares } from '#domain/statistics/power-of-shares.ts';

const deals: Plan = {
  criterion: {
    kind: 'proportion',
    direction: 'increase',
    role: 'primary',
    target: { scale: 'absolute', change: '0.03' },
    confidence: '90',
    rule: 'reaches-target-and-is-real',
    minimumSample: 30,
  },
  units: { pilot: 1500, comparison: 1500 },
  today: 0.2,
  expected: 0.06,
  seed: 'test',
};
const minutes: Plan = {
  criterion: {
    ...deals.criterion,
    kind: 'mean',
    direction: 'decrease',
    target: { scale: 'relative', change: '-0.2' },
    skewed: true,
    minimumSample: 5,
  },
  units: { pilot: 20, comparison: 20 },
  today: 60,
  spread: 0.4,
  expected: -0.4,
  seed: 'test',
};
const tickets: Plan = {
  criterion: { ...minutes.criterion, kind: 'rate', minimumSample: 0 },
  units: { pilot: 30, comparison: 30 },
  today: 8,
  expected: -0.4,
  seed: 'test',
};

const small = (plan: Plan): Plan => ({ ...plan, units: { pilot: 5, comparison: 5 } });

/** A guardrail that may get a quarter worse. */
const harmless = (direction: 'increase' | 'decrease'): Plan => ({
  ...minutes,
  criterion: {
    ...minutes.criterion,
    role: 'guardrail',
    direction,
    target: { scale: 'relative', change: '0.25' },
  },
  units: { pilot: 12, comparison: 12 },
});

/** Good to about two points. */
const PILOTS = 500;

function prospects(plan: Plan): Prospects {
  const found = prospectsOf(plan);
  if (found.kind === 'refusal') throw new Error(found.sentence);
  return found;
}
const plannedValue = (result: ReturnType<typeof powerOfMeans>): number => {
  if (result.kind === 'refusal') throw new Error(result.sentence);
  return result.value;
};

describe('the chance that a pilot comes out met', () => {
  it.each([
    ['a share', deals],
    ['skewed amounts', minutes],
    ['a rate', tickets],
  ])(
    'of %s is small without a change, half at the target, good where more is expected',
    (_, plan) => {
      const atTarget = chanceOfMet(plan, Number(plan.criterion.target.change), PILOTS);
      expect(chanceOfMet(plan, 0, PILOTS)).toBeLessThan(0.06);
      expect(atTarget).toBeGreaterThan(0.4);
      expect(atTarget).toBeLessThan(0.56);
      expect(chanceOfMet(plan, plan.expected ?? 0, PILOTS)).toBeGreaterThan(0.9);
    },
  );

  it('agrees with the textbook where the rule only asks for a real change', () => {
    // A target of nothing: what is left of the rule is that the interval excludes zero on the better side.
    const real: Plan = {
      ...deals,
      criterion: { ...deals.criterion, target: { scale: 'absolute', change: '0' } },
      units: { pilot: 200, comparison: 200 },
    };
    expect(chanceOfMet(real, 0.1, PILOTS)).toBeCloseTo(
      plannedValue(
        powerOfShares({
          sizes: real.units,
          pilot: 0.3,
          comparison: 0.2,
          confidence: 0.9,
        }),
      ),
      1,
    );
    const average: Plan = {
      ...real,
      criterion: { ...real.criterion, kind: 'mean' },
      units: { pilot: 40, comparison: 40 },
      today: 10,
      spread: 1,
    };
    expect(chanceOfMet(average, 0.5, PILOTS)).toBeCloseTo(
      plannedValue(
        powerOfMeans({
          sizes: average.units,
          difference: 0.5,
          standardDeviation: 1,
          confidence: 0.9,
        }),
      ),
      1,
    );
  });

  it('is zero below the agreed sample', () => {
    const small = { ...deals, units: { pilot: 29, comparison: 29 } };
    expect(chancesOf(small)).toMatchObject({ atExpected: 0, ifNothingChanged: 0 });
  });

  it('of a guardrail is that it is shown harmless', () => {
    const guardrail: Plan = {
      ...deals,
      criterion: {
        ...deals.criterion,
        role: 'guardrail',
        target: { scale: 'absolute', change: '0.05' },
      },
    };
    expect(chanceOfMet(guardrail, 0, PILOTS)).toBeGreaterThan(0.9);
    expect(chanceOfMet(guardrail, -0.05, PILOTS)).toBeLessThan(0.08);
  });

  // Whoever has the charter computes what was signed with it, on any machine and in any year.
  it.each<[string, Plan, number, number]>([
    ['a share', { ...deals, units: { pilot: 300, comparison: 400 } }, 0.06, 0.61],
    ['skewed amounts', { ...minutes, units: { pilot: 9, comparison: 12 } }, -0.3, 0.585],
    ['a rate', { ...tickets, units: { pilot: 4, comparison: 5 } }, -0.3, 0.345],
    ['no more than so much', harmless('decrease'), 0.05, 0.23],
    ['no less than so much', harmless('increase'), -0.05, 0.375],
  ])('is the same for the same seed: %s', (_name, plan, change, chance) => {
    expect(chanceOfMet(plan, change, 200)).toBe(chance);
  });

  it('has no chance at what is expected where nobody expects anything', () => {
    const { expected: _expected, ...open } = small(deals);
    const found = prospects(open);
    expect(found).not.toHaveProperty('atExpected');
    expect(found).toMatchObject({ sentences: [], remedies: [] });
  });
});

describe('what would change it', () => {
  it('says nothing but the chance where that is good', () => {
    expect(prospects(deals).sentences).toEqual([
      'If the change is what you expect, it comes out met in more than 9 of 10.',
    ]);
    const certain = { ...deals, expected: 0.79, units: { pilot: 40, comparison: 40 } };
    expect(prospects(certain).sentences).toEqual([
      'If the change is what you expect, it comes out met in 10 of 10.',
    ]);
  });

  it('says that a pilot cannot show what is asked, and how many would do', () => {
    const { sentences, remedies } = prospects({ ...deals, units: { pilot: 60, comparison: 80 } });
    expect(sentences).toEqual([
      'This pilot cannot show what you ask of it.',
      'If the change is what you expect, it comes out met in 2 of 10.',
      'With 660 in each group it would be eight in ten: ask more people, or run for longer.',
      'Judged at 80 % instead of 90 %, it would be 3 of 10.',
    ]);
    expect(remedies).toEqual(sentences.slice(2));
    const enough = { ...deals, units: { pilot: 660, comparison: 660 } };
    expect(chanceOfMet(enough, 0.06)).toBeGreaterThanOrEqual(0.77);
  });

  it('asks a guardrail for enough to be shown harmless, and offers no confidence below the lowest', () => {
    const plan = harmless('increase');
    const criterion = { ...plan.criterion, confidence: '80' } as const;
    const units = { pilot: 6, comparison: 8 };
    expect(prospects({ ...plan, criterion, units, expected: 0.05 }).sentences).toEqual([
      'If the change is what you expect, it comes out met in 6 of 10.',
      'With 14 in each group it would be eight in ten: ask more people, or run for longer.',
    ]);
  });

  it('says that no size helps where no more than the target is expected', () => {
    expect(prospects({ ...deals, expected: 0.03 }).sentences.at(-1)).toContain(
      'agree a lower target',
    );
    const fewer = { ...deals, criterion: { ...deals.criterion, direction: 'decrease' as const } };
    expect(prospects({ ...small(fewer), expected: 0.03 }).sentences.at(-1)).toContain(
      'agree a lower target',
    );
  });

  it('says that no size in reach helps where hardly more than the target is expected', () => {
    const hardly = { ...deals, expected: 0.0301, units: { pilot: 9_000, comparison: 9_000 } };
    expect(prospects(hardly).remedies[0]).toBe(
      'Not even 20000 in each group would do: expect more, or agree a lower target.',
    );
  });
});

describe('the smallest change told from none', () => {
  it('is in points for a share and a share of today for minutes and rates', () => {
    expect(smallestChangeToldFromNone(deals)).toBeCloseTo(0.0371, 3);
    expect(smallestChangeToldFromNone(minutes)).toBeCloseTo(0.27405, 5);
    expect(smallestChangeToldFromNone(tickets)).toBeCloseTo(0.21496, 5);
  });

  it('is larger upwards, as a factor is', () => {
    const upwards = (plan: Plan): Plan => ({
      ...plan,
      criterion: { ...plan.criterion, direction: 'increase' },
    });
    expect(smallestChangeToldFromNone(upwards(minutes))).toBeCloseTo(1 / (1 - 0.27405) - 1, 4);
    expect(smallestChangeToldFromNone(upwards(tickets))).toBeCloseTo(0.24072, 5);
  });

  it("is in the metric's unit where amounts are not skewed", () => {
    const { skewed: _skewed, ...plain } = minutes.criterion;
    const found = smallestChangeToldFromNone({ ...minutes, criterion: plain, spread: 20 });
    expect(found).toBeCloseTo(16.0136, 4);
  });

  it('is left out where no change would do', () => {
    const hopeless = { ...deals, today: 0.98, units: { pilot: 40, comparison: 40 } };
    expect(smallestChangeToldFromNone(hopeless)).toBeUndefined();
    expect(chancesOf(hopeless)).not.toHaveProperty('smallestToldFromNone');
    const rare = { ...tickets, today: 0.001, units: { pilot: 2, comparison: 2 } };
    expect(smallestChangeToldFromNone(rare)).toBeUndefined();
  });
});

describe('a plan', () => {
  const { spread: _spread, ...unknownSpread } = minutes;
  it.each([
    ['not_planned', { ...deals, criterion: { ...deals.criterion, kind: 'hours' as const } }],
    ['today_impossible', { ...deals, today: 1.2 }],
    ['today_impossible', { ...minutes, today: 0 }],
    ['today_impossible', { ...deals, today: Number.NaN }],
    ['spread_missing', unknownSpread],
    ['too_few_units', { ...deals, units: { pilot: 1, comparison: 40 } }],
    ['units_impossible', { ...deals, units: { pilot: Number.NaN, comparison: 40 } }],
  ])('is refused with %s', (code, plan) => {
    expect(prospectsOf(plan)).toStrictEqual({
      kind: 'refusal',
      code,
      sentence: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });
});
