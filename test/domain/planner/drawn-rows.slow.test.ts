import { describe, expect, it } from 'vitest';
import { chanceOfMet } from '#domain/planner/chance-of-met.ts';
import { drawNormal } from '#domain/planner/draws.ts';
import { planOf } from '#domain/planner/plan-of.ts';
import { type RandomStream, seededRandom } from '#domain/statistics/seeded-random.ts';
import { judgeCriterion } from '#domain/verdict/judge-criterion.ts';
import { minutes } from '../pilot/drawn-story.ts';

/** Good to about three points. */
const PILOTS = 250;
const SPREAD = 0.45;
const ALL = { drawnByProduct: true, baselineBeforeStart: true };

type Team = { readonly people: number; readonly eachWay: number };

const inWords = ({ people, eachWay }: Team): string =>
  `people ${people}, pieces each way ${eachWay}`;

/** Minutes of one way of working: everybody has a pace of their own, the second half as slow again, and so on. */
const rowsOf = ({ people, eachWay }: Team, factor: number, random: RandomStream) =>
  Array.from({ length: people }, (_, person) =>
    Array.from({ length: eachWay }, (_, piece) => ({
      unit: `${person}.${factor}.${piece}`,
      stratum: `${person}`,
      value: 60 * (1 + person / 2) * factor * Math.exp(SPREAD * drawNormal(random)),
    })),
  ).flat();

/** How often such teams come out met when single rows are drawn, and judged by the methods for rows. */
function shareMet(team: Team, change: number): number {
  const random = seededRandom(JSON.stringify([team, change]));
  let met = 0;
  for (let i = 0; i < PILOTS; i += 1) {
    const comparison = { kind: 'values', rows: rowsOf(team, 1, random) } as const;
    const pilot = { kind: 'values', rows: rowsOf(team, 1 + change, random) } as const;
    const { verdict } = judgeCriterion(
      { ...minutes, minimumSample: 4 },
      { comparison, pilot, ...ALL },
    );
    if (verdict.outcome === 'met') met += 1;
  }
  return met / PILOTS;
}

function planned({ people, eachWay }: Team, expected: number): number {
  const plan = planOf(
    {
      ...minutes,
      minimumSample: 4,
      libraryId: 'task-minutes',
      plan: { people, perWeek: eachWay, weeks: 2, today: '60', expected: String(expected) },
    },
    'rows',
  );
  return plan ? chanceOfMet(plan, expected) : Number.NaN;
}

describe('what the planner says of a small controlled test holds for single rows', () => {
  it.each([
    ['a team of one, eight pieces each way', { people: 1, eachWay: 8 }, -0.4],
    ['a team of one, six pieces each way', { people: 1, eachWay: 6 }, -0.5],
    ['three people, each at their own pace', { people: 3, eachWay: 4 }, -0.4],
  ] as const)(
    '%s',
    (_team, team, effect) => {
      const found = shareMet(team, effect);
      console.log(`${inWords(team)}, at ${effect}: ${found} met, ${planned(team, effect)} planned`);
      expect(Math.abs(found - planned(team, effect))).toBeLessThan(0.12);
    },
    120_000,
  );

  it.each([
    ['a team of one', { people: 1, eachWay: 8 }],
    ['three people', { people: 3, eachWay: 4 }],
  ] as const)(
    'and %s seldom meets a target when nothing changed',
    (_team, team) => {
      const found = shareMet(team, 0);
      console.log(`${inWords(team)}, without a change: ${found} met`);
      expect(found).toBeLessThan(0.1);
    },
    120_000,
  );
});
