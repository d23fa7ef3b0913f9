import { type RandomStream, seededRandom } from '../statistics/seeded-random.ts';

/** Which group a unit or a piece of work is drawn into, as observations name it. */
export const ALLOCATED = ['with-ai', 'comparison'] as const;
export type Allocated = (typeof ALLOCATED)[number];

export type UnitToAllocate = {
  readonly unit: string;
  /** Units of one stratum (a team, a level of experience) are shared out evenly. */
  readonly stratum?: string;
};

/**
 * Draws every unit into one of two groups (rule P9): within each stratum half and half, a unit left over by lot. The
 * same seed and units always give the same groups, in whatever order the units come. A unit named twice is drawn once,
 * in the stratum that it is first named with.
 */
export function allocateUnits(
  seed: string,
  units: readonly UnitToAllocate[],
): ReadonlyMap<string, Allocated> {
  const strata = new Map<string, string[]>();
  const known = new Set<string>();
  for (const { unit, stratum = '' } of units) {
    if (known.has(unit)) continue;
    known.add(unit);
    strata.set(stratum, [...(strata.get(stratum) ?? []), unit]);
  }
  const groups = new Map<string, Allocated>();
  for (const [stratum, members] of strata) {
    const random = seededRandom(JSON.stringify(['units', seed, stratum]));
    const first: Allocated = random.below(2) === 0 ? 'with-ai' : 'comparison';
    for (const [index, unit] of shuffled(members.toSorted(), random).entries())
      groups.set(unit, index % 2 === 0 ? first : other(first));
  }
  return groups;
}

/** A piece of work that is about to be done. */
export type PieceOfWork = {
  readonly person: string;
  readonly task: string;
  /** 0 for the person's first piece of this task, then one more each time. */
  readonly number: number;
};

/** Pieces of work in a block, half of them with AI: nobody is ever more than two ahead in either group. */
const BLOCK = 4;

/**
 * Says whether a person's next piece of work is done with AI or without (rule P9): permuted blocks of four within
 * person and task, so that a team of one can run a controlled test. Deterministic in the seed; the seed is kept from
 * the person until the end, or the last of a block could be guessed.
 *
 * Source: Matts & Lachin 1988, Controlled Clinical Trials 9:327–344 (permuted blocks).
 */
export function allocateWork(seed: string, { person, task, number }: PieceOfWork): Allocated {
  const block = Math.floor(number / BLOCK);
  const random = seededRandom(JSON.stringify(['work', seed, person, task, block]));
  const order = shuffled<Allocated>(['with-ai', 'with-ai', 'comparison', 'comparison'], random);
  return order[number % BLOCK] === 'with-ai' ? 'with-ai' : 'comparison';
}

const other = (group: Allocated): Allocated => (group === 'with-ai' ? 'comparison' : 'with-ai');

/** Fisher–Yates. */
function shuffled<Item>(items: readonly Item[], random: RandomStream): Item[] {
  const left = [...items];
  const drawn: Item[] = [];
  while (left.length > 0) drawn.push(...left.splice(random.below(left.length), 1));
  return drawn;
}
