import type { Member } from '#domain/workspace/state.ts';
import type { StoredItem } from '#ledger/store.ts';
import { type StoredMember, storedMember } from './dynamodb-people.ts';

/** A change that has been on its way for longer was cut off: whoever made it is gone. */
const CUT_OFF_MS = 60_000;

type Kept = StoredMember & { readonly workspace: string };

/** A person's memberships, among the items of their partition. */
const membershipsIn = (items: readonly StoredItem[]): Kept[] =>
  items
    .filter(({ sk }) => sk.startsWith('member#'))
    .map(item => ({ workspace: item.sk.slice('member#'.length), ...storedMember.parse(item) }));

/** Whether anything that the person may do has changed since a session began: it is over then. */
export const changedSince = (items: readonly StoredItem[], startedAt: number): boolean =>
  membershipsIn(items).some(({ changedAt = 0 }) => changedAt >= startedAt);

/** Memberships whose change was begun and never finished. */
export const cutOff = (items: readonly StoredItem[], now: number) =>
  membershipsIn(items).flatMap(({ workspace, expectedSince }) =>
    expectedSince !== undefined && expectedSince + CUT_OFF_MS < now
      ? [{ workspace, expectedSince }]
      : [],
  );

/** Every workspace that a person is in, with their standing; what is open is asked of the ledger. */
export async function standingsIn(
  items: readonly StoredItem[],
  ask: (workspace: string) => Promise<Member | undefined>,
): Promise<ReadonlyMap<string, Member>> {
  const standings = new Map<string, Member>();
  for (const { workspace, expectedSince, roles, teams } of membershipsIn(items)) {
    const settled = roles && teams && { roles, teams };
    const member = expectedSince === undefined ? settled : await ask(workspace);
    if (member) standings.set(workspace, member);
  }
  return standings;
}
