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

  it.each([
    ['a comma before decimals', '1.234,56\n2.345,6\n845', ['1234.56', '2345.6', '845']],
    ['spaces between thousands', '1 234,56\n845,2', ['1234.56', '845.2']],
    ['commas between thousands', 'Amount\n1,234.56\n845.2', ['1234.56', '845.2']],
    ['commas between thousands twice', '1,234,567\n2,345', ['1234567', '2345']],
  ])('takes figures alone with %s for no columns', (_form, text, values) => {
    expect(amounts(text).rows.map(each => each.value)).toEqual(values);
  });

  it('takes a comma for what parts two columns where every line has both', () => {
    expect(amounts('1,104.5\n2,131.25').rows).toEqual([
      { unit: '1', value: '104.5' },
      { unit: '2', value: '131.25' },
    ]);
  });

  it('names a figure whose unit is missing where the other lines have one', () => {
    const { rows, bad } = amounts('a\t12\n14\nc\t15');
    expect(rows.map(({ unit }) => unit)).toEqual(['a', 'c']);
    expect(bad).toMatchObject([{ line: 2, text: '14' }]);
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

  const dated = (...days: readonly string[]) =>
    ['Deal\tClosed\tMinutes', ...days.map((day, index) => `d${index}\t${day}\t${index + 10}`)].join(
      '\n',
    );
  const within = { first: '2026-03-01', last: '2026-03-31' };

  it('finds the column with the days, and says from when to when they are', () => {
    const { choice, days, rows } = amounts(dated('2026-03-09', '2026-03-02 14:30'));
    expect(choice?.columns).toEqual({ unit: 0, day: 1, value: 2 });
    expect(days).toEqual({ first: '2026-03-02', last: '2026-03-09' });
    expect(rows).toHaveLength(2);
  });

  it('asks for the order of day and month where every date can be read two ways, and never guesses', () => {
    const text = dated('3/4/2026', '5/5/2026');
    expect(amounts(text).ambiguousDays).toBe(true);
    const daysBy = (dateOrder: 'day-first' | 'month-first') =>
      readPaste(text, { of: 'amount', dateOrder }).days;
    expect(daysBy('day-first')).toEqual({ first: '2026-04-03', last: '2026-05-05' });
    expect(daysBy('month-first')).toEqual({ first: '2026-03-04', last: '2026-05-05' });
  });

  it.each([
    ['day-first', '13.04.2026', '2026-04-13'],
    ['month-first', '04/13/2026', '2026-04-13'],
  ])('takes the order %s that a number above twelve gives away', (_, day, read) => {
    const { ambiguousDays, days } = amounts(dated(day, '4/4/2026'));
    expect(ambiguousDays).toBe(false);
    expect(days?.last).toBe(read);
  });

  it('names rows of another day than was agreed, and days that do not exist', () => {
    const text = dated('2026-03-02', '2026-04-01', '2026-02-30');
    const { rows, bad } = readPaste(text, { of: 'amount', within });
    expect(rows.map(({ unit }) => unit)).toEqual(['d0']);
    expect(bad.map(({ line, problem }) => [line, problem])).toEqual([
      [3, 'April 1, 2026 is not between March 1, 2026 and March 31, 2026'],
      [4, '"2026-02-30" is not a day'],
    ]);
  });

  it('reads figures of two locales with thousands and percent signs beside their days', () => {
    const text = 'a\t31.03.2026\t1.234,5 %\nb\t30.03.2026\t2.345 %';
    expect(amounts(text).rows.map(({ value }) => value)).toEqual(['1234.5', '2345']);
    const other = 'a\t03/31/2026\t1,234.5%\nb\t03/30/2026\t2,345%';
    expect(amounts(other).rows.map(({ value }) => value)).toEqual(['1234.5', '2345']);
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
