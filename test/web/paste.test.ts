import { describe, expect, it } from 'vitest';
import { readAmount } from '#web/format/read-amount.ts';
import { readPaste } from '#web/measurement/paste.ts';

const amounts = (text: string, decimalMark?: '.' | ',') =>
  readPaste(text, { of: 'amount', decimalMark });

describe('reading a paste', () => {
  it.each([
    ['tabs', 'a\t1.5\nb\t2'],
    ['semicolons', 'a;1.5\nb;2'],
    ['commas', 'a,1.5\nb,2'],
  ])('parts a unit from its figure by %s', (_, text) => {
    expect(amounts(text).rows).toEqual([
      { unit: 'a', value: '1.5' },
      { unit: 'b', value: '2' },
    ]);
  });

  it('takes figures alone, each for its line', () => {
    expect(amounts('12\n\n14').rows).toEqual([
      { unit: 'row 1', value: '12' },
      { unit: 'row 3', value: '14' },
    ]);
  });

  it('leaves out a first line that names the columns', () => {
    const { rows, header } = amounts('task\tminutes\na\t12');
    expect(header).toBe(true);
    expect(rows).toEqual([{ unit: 'a', value: '12' }]);
  });

  it('names each row that it cannot read, by its line, and keeps the others', () => {
    const { rows, bad } = amounts('a\t1\nb\tx\n\n\t4');
    expect(rows).toEqual([{ unit: 'a', value: '1' }]);
    expect(bad.map(({ line, problem }) => [line, problem])).toEqual([
      [2, '"x" is not a number'],
      [4, 'the figure stands without a unit, or a unit without a figure'],
    ]);
  });

  const exported = 'Deal,Owner,Minutes,Note\nd1,"Nair, P.",12,ok\nd2,"Lind, M.",15,late';

  it('names the columns where there are more than two, and takes the likely ones', () => {
    const { rows, choice } = amounts(exported);
    expect(choice).toEqual({
      names: ['Deal', 'Owner', 'Minutes', 'Note'],
      columns: { unit: 0, value: 2 },
    });
    expect(rows).toEqual([
      { unit: 'd1', value: '12' },
      { unit: 'd2', value: '15' },
    ]);
  });

  it('reads the columns that were chosen, with a delimiter inside quotes as part of the cell', () => {
    const { rows } = readPaste(exported, { of: 'amount', columns: { unit: 1, value: 2 } });
    expect(rows.map(({ unit }) => unit)).toEqual(['Nair, P.', 'Lind, M.']);
  });

  it('reads decimals as the other rows write them', () => {
    expect(amounts('a;1.234,5\nb;1.234').rows.map(each => each.value)).toEqual(['1234.5', '1234']);
    expect(amounts('a\t1,234.5\nb\t1,234').rows.map(each => each.value)).toEqual([
      '1234.5',
      '1234',
    ]);
  });

  it('asks, rather than guesses, where a figure can be read two ways', () => {
    expect(amounts('a\t1,234\nb\t2,500').ambiguous).toBe(true);
    expect(amounts('a\t1,234', ',').rows).toEqual([{ unit: 'a', value: '1.234' }]);
    expect(amounts('a\t1,234', '.').rows).toEqual([{ unit: 'a', value: '1234' }]);
  });

  it('reads yes and no in the words that systems use', () => {
    const { rows } = readPaste('a\twon\nb\tLOST\nc\t1\nd\tno', { of: 'yes-no' });
    expect(rows.map(each => each.value)).toEqual(['1', '0', '1', '0']);
  });

  it('reads 5,000 rows in under a second', () => {
    const text = Array.from({ length: 5000 }, (_, row) => `deal ${row}\t${row / 7}`).join('\n');
    // The fastest of some: what else the machine does at the moment is not measured.
    const times = Array.from({ length: 5 }, () => {
      const before = performance.now();
      expect(amounts(text, '.').rows).toHaveLength(5000);
      return performance.now() - before;
    });
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});

describe('reading a number', () => {
  it.each([
    ['12', '.', '12'],
    ['-3,5', ',', '-3.5'],
    ['1 234,5', ',', '1234.5'],
    ['24 %', '.', '24'],
    ['1.2.3', '.', undefined],
    ['12,34', '.', undefined],
    ['', '.', undefined],
    ['1e5', '.', undefined],
  ] as const)('%j with decimals after %j is %j', (text, mark, value) => {
    expect(readAmount(text, mark)).toBe(value);
  });
});
