import { describe, expect, it } from 'vitest';
import type { LedgerAlarm, LedgerChange } from '#application/stream/project-change.ts';
import { type ProjectorDeps, projectRecords } from '#lambda/project-records.ts';
import { tableKeys } from '#ledger/table.ts';
import { threeEntries } from '#test/domain/chain/entries.ts';
import { streamEvent, streamRecord } from './stream-events.ts';

const items = threeEntries.map(entry => ({
  ...tableKeys.entry(entry.header, entry.header.seq),
  ...entry,
}));
const [first = {}, second = {}, third = {}] = items;
const inserted = [first, second, third].map((after, index) =>
  streamRecord(`10${index}`, { after }),
);

/** A projector that keeps what it was given, and fails for these sequence numbers. */
function projector(failing: readonly number[] = [], alarms: readonly LedgerAlarm[] = []) {
  const seen: LedgerChange[] = [];
  const raised: unknown[] = [];
  const errors: unknown[] = [];
  const deps: ProjectorDeps = {
    project: async change => {
      if (failing.includes(change.seq)) throw new Error('The store did not serve.');
      seen.push(change);
      return alarms;
    },
    raise: (alarm, { seq }) => void raised.push([alarm, seq]),
    reportError: error => void errors.push(error),
  };
  return { deps, seen, raised, errors };
}

describe('a batch of the table’s stream', () => {
  it('is taken in its order, each entry as it was stored', async () => {
    const { deps, seen } = projector();
    expect(await projectRecords(streamEvent(...inserted), deps)).toEqual({ batchItemFailures: [] });
    expect(seen).toEqual(
      threeEntries.map(after => ({
        key: { workspace: after.header.workspace, stream: after.header.stream },
        seq: after.header.seq,
        after,
      })),
    );
  });

  it('stops at the first that fails, and names it: what is before it does not come again', async () => {
    const { deps, seen, errors } = projector([2]);
    const answer = await projectRecords(streamEvent(...inserted), deps);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '101' }] });
    expect(seen.map(({ seq }) => seq)).toEqual([1]);
    expect(errors).toHaveLength(1);
  });

  it('fails at an entry that cannot be read', async () => {
    const poison = streamRecord('103', { after: { ...third, payload: 'no entry' } });
    const { deps, seen } = projector();
    const answer = await projectRecords(streamEvent(poison, ...inserted), deps);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '103' }] });
    expect(seen).toEqual([]);
  });

  it('passes over whatever is no ledger entry', async () => {
    const { deps, seen } = projector();
    const other = streamRecord('104', { after: { pk: 'R#w1', sk: 'pilot#p1', seq: 3 } });
    expect(await projectRecords(streamEvent(other), deps)).toEqual({ batchItemFailures: [] });
    expect(seen).toEqual([]);
  });

  it('raises what is wrong with an entry, and goes on', async () => {
    const { deps, raised, seen } = projector([], ['unrecorded_change']);
    const removed = streamRecord('105', { before: second });
    const answer = await projectRecords(streamEvent(removed), deps);
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(seen).toMatchObject([{ seq: 2, before: threeEntries[1] }]);
    expect(seen[0]).not.toHaveProperty('after');
    expect(raised).toEqual([['unrecorded_change', 2]]);
  });
});
