import { describe, expect, it } from 'vitest';
import { LEDGER_PREFIX, streamOfSummary, tableKeys, tablePartitions } from '#ledger/table.ts';

const key = { workspace: 'w1', stream: 'pilot/p1' };

describe('table keys', () => {
  it('put ledger items, and nothing else, under the prefix that IAM protects', () => {
    const others = [
      tableKeys.snapshot(key),
      tableKeys.summary(key),
      tableKeys.workspace('w1'),
      tableKeys.profile('ana'),
      tableKeys.member('ana', 'w1'),
      tableKeys.session('ana', 'f00'),
      tableKeys.invitation('f00'),
      tableKeys.mail('w1', 'm1'),
      tableKeys.importChunk('i1', 0),
    ];
    expect(tableKeys.entry(key, 1).pk.startsWith(LEDGER_PREFIX)).toBe(true);
    expect(others.filter(({ pk }) => pk.startsWith(LEDGER_PREFIX))).toEqual([]);
  });

  it('sort entries by number', () => {
    const sorted = [1, 2, 9, 10, 11, 100, 999_999].map(seq => tableKeys.entry(key, seq).sk);
    expect([...sorted].sort()).toEqual(sorted);
  });

  it('keep a person together: profile, memberships and sessions are one query', () => {
    const pk = tablePartitions.person('ana');
    const items = [
      tableKeys.profile('ana'),
      tableKeys.member('ana', 'w1'),
      tableKeys.session('ana', 'f00'),
    ];
    expect(items.map(item => item.pk)).toEqual([pk, pk, pk]);
    expect(new Set(items.map(item => item.sk)).size).toBe(3);
  });

  it('give back the stream of a summary', () => {
    expect(streamOfSummary(tableKeys.summary(key).sk)).toBe('pilot/p1');
    expect(streamOfSummary(tableKeys.summary({ ...key, stream: 'workspace' }).sk)).toBe(
      'workspace',
    );
  });

  it.each([
    ['w1#pilot', 'p1'],
    ['', 'pilot/p1'],
    ['w'.repeat(65), 'pilot/p1'],
    ['w1', 'pilot/p1#x'],
    ['w1', 'pilot/'],
    ['w1', 'pilot/a/b'],
    ['w1', '../workspace'],
  ])('refuse the id %o %o, which could reach into another partition', (workspace, stream) => {
    expect(() => tableKeys.entry({ workspace, stream }, 1)).toThrow(RangeError);
    expect(() => tableKeys.snapshot({ workspace, stream })).toThrow(RangeError);
  });
});
