import { describe, expect, it } from 'vitest';
import { chanceOfMet } from '#domain/planner/chance-of-met.ts';
import type { Plan } from '#domain/planner/plan.ts';
import { type Prospects, prospectsOf } from '#domain/planner/prospects.ts';
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
      const { ifNothingChanged, atTarget, atExpected } = prospects(plan);
      expect(ifNothingChanged).toBeLessThan(0.06);
      expect(atTarget).toBeGreaterThan(0.4);
      expect(atTarget).toBeLessThan(0.56);
      expect(atExpected).toBeGreaterThan(0.9);
    },
  );

  it('agrees with the textbook where the rule only asks for a real change', () => {
    // A target of nothing: what is left of the rule is that the interval excludes zero on the better side.
    const real: Plan = {
      ...deals,
      criterion: { ...deals.criterion, target: { scale: 'absolute', change: '0' } },
      units: { pilot: 200, comparison: 200 },
    };
    expect(chanceOfMet(real, 0.1)).toBeCloseTo(
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
    expect(chanceOfMet(average, 0.5)).toBeCloseTo(
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
    expect(prospects(small)).toMatchObject({ atExpected: 0, ifNothingChanged: 0 });
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
    const { ifNothingChanged, atTarget } = prospects(guardrail);
    expect(ifNothingChanged).toBeGreaterThan(0.9);
    expect(atTarget).toBeLessThan(0.08);
  });

  it('is the same for the same seed', () => {
    expect(prospects(minutes)).toEqual(prospects(minutes));
  });
});

describe('what would change it', () => {
  it('says nothing but the chance where that is good', () => {
    expect(prospects(deals).sentences).toEqual([
      'If the change is what you expect, it comes out met in more than 9 of 10.',
    ]);
  });

  it('says that a pilot cannot show what is asked, and how many would do', () => {
    const small = prospects({ ...deals, units: { pilot: 60, comparison: 60 } });
    expect(small.sentences[0]).toBe('This pilot cannot show what you ask of it.');
    const needed = Number(/With (\d+) in each group/.exec(small.sentences[2] ?? '')?.[1]);
    expect(needed).toBeGreaterThan(500);
    expect(
      chanceOfMet({ ...deals, units: { pilot: needed, comparison: needed } }, 0.06),
    ).toBeGreaterThanOrEqual(0.77);
    expect(small.sentences[3]).toMatch(/^Judged at 80 % instead of 90 %, it would be \d of 10\.$/);
  });

  it('says that no size helps where no more than the target is expected', () => {
    expect(prospects({ ...deals, expected: 0.03 }).sentences.at(-1)).toContain(
      'agree a lower target',
    );
  });
});

describe('the smallest change told from none', () => {
  it('is in points for a share and a share of today for minutes and rates', () => {
    expect(prospects(deals).smallestToldFromNone).toBeCloseTo(0.0371, 3);
    expect(prospects(minutes).smallestToldFromNone).toBeCloseTo(0.27, 1);
    expect(prospects(tickets).smallestToldFromNone).toBeCloseTo(0.2, 1);
  });

  it('is left out where no change would do', () => {
    const hopeless = { ...deals, today: 0.98, units: { pilot: 40, comparison: 40 } };
    expect(prospects(hopeless).smallestToldFromNone).toBeUndefined();
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
    expect(prospectsOf(plan)).toMatchObject({ kind: 'refusal', code });
  });
});
