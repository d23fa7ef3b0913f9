import { describe, expect, it } from 'vitest';
import { metricById } from '#domain/criteria/metric-library.ts';
import {
  isRecommendedFirst,
  RECOMMENDED_CHANCE,
  TEAM_SIZES,
  TEMPLATES,
  type TeamSize,
  type Template,
} from '#domain/criteria/templates.ts';
import { OWN_WORK_USE_CASES, USE_CASES } from '#domain/pilot/charter.ts';
import { chanceOfMet } from '#domain/planner/chance-of-met.ts';
import { planOf } from '#domain/planner/plan-of.ts';

/** Good to about two points. */
const PILOTS = 600;

const TESTS = TEMPLATES.flatMap(({ id, test }) =>
  test ? TEAM_SIZES.map(people => ({ id, test, people })) : [],
);

/** What the form of a draft makes of the template, for a team of this size over two weeks. */
function chanceOf({ target, effect, perWeek }: NonNullable<Template['test']>, people: TeamSize) {
  const plan = planOf(
    {
      kind: 'mean',
      direction: 'decrease',
      role: 'primary',
      comparison: 'comparison-group',
      unitOfAssignment: 'task',
      target: { scale: 'relative', change: target },
      confidence: '90',
      rule: 'reaches-target-and-is-real',
      minimumSample: 5,
      skewed: true,
      libraryId: 'task-minutes',
      plan: { people, perWeek, weeks: 2, today: '60', expected: effect.change },
    },
    'template',
  );
  if (!plan) throw new Error('This template cannot be planned.');
  return chanceOfMet(plan, Number(effect.change), PILOTS);
}

describe('the templates', () => {
  it('are one or more for every use case', () => {
    const covered = new Set(TEMPLATES.map(each => each.useCase));
    expect(USE_CASES.filter(each => !covered.has(each))).toEqual([]);
  });

  it('name metrics that the library has, and none of activity', () => {
    for (const { metric } of TEMPLATES) {
      const { id, family } = metricById(metric) ?? {};
      expect(id).toBe(metric);
      expect(family, metric).not.toBe('activity');
    }
  });

  it("draw by lot for each of the team's own tasks", () => {
    for (const each of TEMPLATES.filter(({ useCase }) => OWN_WORK_USE_CASES.includes(useCase))) {
      expect(each, each.id).toMatchObject({
        comparison: 'comparison-group',
        runDays: 14,
        test: { target: expect.stringMatching(/^-0\.\d/) },
        task: expect.stringMatching(/\w/),
      });
    }
  });

  it.each(TESTS)('say for $id what a team of $people may hope for', ({ test, people }) => {
    expect(Number(test.chances[people])).toBeCloseTo(chanceOf(test, people), 1);
  });

  it('recommend as a first pilot what a team of any size shown has a good chance to settle', () => {
    const recommended = TEMPLATES.filter(isRecommendedFirst);
    expect(recommended.map(({ id }) => id)).toEqual(['own-work-admin', 'own-work-refinement']);
    for (const { id, test } of recommended)
      for (const people of TEAM_SIZES)
        expect(Number(test?.chances[people]), id).toBeGreaterThanOrEqual(RECOMMENDED_CHANCE);
  });
});
