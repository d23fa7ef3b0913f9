import { describe, expect, it } from 'vitest';
import { type Allocated, allocateUnits, allocateWork } from '#domain/allocation/allocate.ts';

const people = Array.from({ length: 20 }, (_, i) => ({
  unit: `person-${i}`,
  stratum: i % 4 === 0 ? 'senior' : 'junior',
}));
const countOf = (groups: Iterable<Allocated>, group: Allocated): number =>
  [...groups].filter(each => each === group).length;

describe('drawing people into groups', () => {
  it('gives the same groups for the same seed, in whatever order they come', () => {
    const groups = allocateUnits('seed', people);
    expect([...allocateUnits('seed', people.toReversed())].sort()).toEqual([...groups].sort());
    expect([...allocateUnits('another', people)].sort()).not.toEqual([...groups].sort());
  });

  it('shares out every stratum evenly', () => {
    for (let seed = 0; seed < 50; seed++) {
      const groups = allocateUnits(`${seed}`, people);
      const seniors = people.filter(each => each.stratum === 'senior');
      const drawn = seniors.flatMap(({ unit }) => groups.get(unit) ?? []);
      expect(Math.abs(countOf(drawn, 'with-ai') - countOf(drawn, 'comparison'))).toBe(1);
      expect(Math.abs(2 * countOf(groups.values(), 'with-ai') - people.length)).toBeLessThan(3);
    }
  });

  it('is fair to each of them', () => {
    const withAi = Array.from({ length: 1000 }, (_, seed) =>
      allocateUnits(`${seed}`, people).get('person-3'),
    ).filter(group => group === 'with-ai').length;
    // Within four standard deviations of 500.
    expect(Math.abs(withAi - 500)).toBeLessThan(64);
  });

  it('draws one that is named twice once', () => {
    expect(allocateUnits('seed', [...people, ...people]).size).toBe(people.length);
    const again = people.map(({ unit }) => ({ unit, stratum: 'named later' }));
    expect(allocateUnits('seed', [...people, ...again])).toEqual(allocateUnits('seed', people));
  });

  it('takes those without a stratum for one', () => {
    const withoutStratum = people.map(({ unit }) => ({ unit }));
    const named = withoutStratum.map(each => ({ ...each, stratum: '' }));
    expect(allocateUnits('seed', withoutStratum)).toEqual(allocateUnits('seed', named));
  });

  it('gives one left over to either group, by lot', () => {
    const alone = Array.from({ length: 200 }, (_, seed) => [
      ...allocateUnits(`${seed}`, [{ unit: 'ada' }]).values(),
    ]).flat();
    expect(countOf(alone, 'with-ai')).toBeGreaterThan(60);
    expect(countOf(alone, 'comparison')).toBeGreaterThan(60);
  });

  it('keeps these groups for good: a draw that was recorded can be drawn again in ten years', () => {
    const groups = allocateUnits('charter-hash', people.slice(0, 6));
    expect([...groups].map(([unit, group]) => `${unit} ${group}`).sort()).toEqual([
      'person-0 with-ai',
      'person-1 comparison',
      'person-2 comparison',
      'person-3 with-ai',
      'person-4 comparison',
      'person-5 with-ai',
    ]);
    expect(
      Array.from({ length: 8 }, (_, number) =>
        allocateWork('charter-hash', { person: 'ada', task: 'T1', number }),
      ),
    ).toEqual([
      'comparison',
      'with-ai',
      'with-ai',
      'comparison',
      'comparison',
      'comparison',
      'with-ai',
      'with-ai',
    ]);
  });
});

describe('drawing the next piece of work', () => {
  const piecesOf = (seed: string, person: string, pieces: number) =>
    Array.from({ length: pieces }, (_, number) =>
      allocateWork(seed, { person, task: 'T1', number }),
    );

  it('is half with AI in every four pieces of one person', () => {
    const pieces = piecesOf('seed', 'ada', 40);
    for (let block = 0; block < 10; block++)
      expect(countOf(pieces.slice(4 * block, 4 * block + 4), 'with-ai')).toBe(2);
  });

  it('differs between people and seeds, and is the same when asked again', () => {
    expect(piecesOf('seed', 'ada', 40)).toEqual(piecesOf('seed', 'ada', 40));
    expect(piecesOf('seed', 'ada', 40)).not.toEqual(piecesOf('seed', 'ben', 40));
    expect(piecesOf('seed', 'ada', 40)).not.toEqual(piecesOf('other', 'ada', 40));
  });

  it('uses every order of a block about equally often', () => {
    const orders = new Map<string, number>();
    for (let seed = 0; seed < 1200; seed++) {
      const order = piecesOf(`${seed}`, 'ada', 4).join();
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(6);
    for (const times of orders.values()) expect(Math.abs(times - 200)).toBeLessThan(60);
  });
});
