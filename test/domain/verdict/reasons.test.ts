import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criteria/criterion.ts';
import type { Sample } from '#domain/verdict/sample.ts';
import { amounts, judged, rowsFor, shares, valuesOf } from './sample-fixture.ts';

const WITHOUT = [61, 64, 57, 70, 66, 59, 72, 55, 63, 68, 60, 65];
const WITH_AI = [41, 47, 38, 52, 44, 40, 50, 36, 45, 49, 42, 46];

describe('the reason that stands first', () => {
  const total = (successes: number): Sample => ({ kind: 'proportion', n: 400, successes });
  const fivePoints: Criterion = { ...shares, target: { scale: 'absolute', change: '0.05' } };
  const guardrail: Criterion = { ...fivePoints, role: 'guardrail' };
  const fewer: Criterion = { ...guardrail, direction: 'decrease' };

  it.each<[string, Criterion, number, number, string]>([
    ['met', fivePoints, 80, 140, 'The change reaches the agreed target under the agreed rule.'],
    [
      'not-met',
      fivePoints,
      80,
      60,
      'The whole range of plausible changes misses the agreed target.',
    ],
    [
      'inconclusive',
      fivePoints,
      80,
      96,
      'The range of plausible changes includes both the target and less than the target: the data cannot tell.',
    ],
    [
      'met',
      guardrail,
      200,
      220,
      'The whole range stays within the agreed margin: shown to do no harm.',
    ],
    [
      'not-met',
      guardrail,
      200,
      120,
      'The whole range lies beyond the agreed margin: harm was done.',
    ],
    [
      'inconclusive',
      guardrail,
      200,
      195,
      'The range reaches beyond the agreed margin: harm cannot be ruled out.',
    ],
    [
      'met',
      fewer,
      200,
      180,
      'The whole range stays within the agreed margin: shown to do no harm.',
    ],
    ['not-met', fewer, 200, 280, 'The whole range lies beyond the agreed margin: harm was done.'],
  ])('of %s', (outcome, criterion, comparison, pilot, reason) => {
    const verdict = judged(criterion, total(comparison), total(pilot));
    expect(verdict).toMatchObject({ outcome, reasons: [reason] });
    expect(verdict.target).toBe(
      criterion.role === 'guardrail' && criterion.direction === 'increase' ? '-0.05' : '0.05',
    );
  });

  it('of too few is how many there are, of those agreed, up to exactly as many', () => {
    const five: Criterion = { ...amounts, minimumSample: 5 };
    const of = (count: number) => valuesOf(rowsFor(`${count}-`, WITH_AI.slice(0, count)));
    expect(judged(five, of(4), of(8)).reasons).toEqual([
      'Only 4 in the smaller group; 5 were agreed as the least.',
    ]);
    expect(judged(five, of(8), of(4)).reasons).toEqual([
      'Only 4 in the smaller group; 5 were agreed as the least.',
    ]);
    expect(judged(five, of(5), of(8)).outcome).not.toBe('not-assessable');
  });

  it('of pairs is how many there are of both', () => {
    const eight: Criterion = { ...amounts, comparison: 'paired', minimumSample: 8 };
    const verdict = judged(
      eight,
      valuesOf(rowsFor('u', WITHOUT)),
      valuesOf(rowsFor('u', WITH_AI).slice(5).concat(rowsFor('p', WITH_AI))),
    );
    expect(verdict.reasons).toEqual(['Only 7 in the smaller group; 8 were agreed as the least.']);
  });
});
