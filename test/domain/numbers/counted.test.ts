import { describe, expect, it } from 'vitest';
import { counted, wasOrWere } from '#domain/numbers/counted.ts';

describe('a count in words', () => {
  it.each([
    [0, '0 pieces were'],
    [1, '1 piece was'],
    [1.5, '1.5 pieces were'],
    [2, '2 pieces were'],
  ])('of %s agrees with its noun and its verb', (count, said) => {
    expect(`${counted(count, 'piece')} ${wasOrWere(count)}`).toBe(said);
  });

  it('takes a plural of its own', () => {
    expect(counted(2, 'person', 'people')).toBe('2 people');
  });
});
