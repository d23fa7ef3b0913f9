import type { Caller } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import { SYSTEM } from '#application/system.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import type { EntryList } from '#contracts/entries.ts';
import type { EntryHeader } from '#domain/chain/entry.ts';
import { formatSignedHead } from '#domain/chain/signed-head.ts';
import { verifyChain } from '#domain/chain/verify-chain.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import type { Profile } from '#identity/people.ts';
import { partNames, sentenceOf } from './entry-sentences.ts';

/** A pilot's entries in words, with the check of their chain. */
export async function listEntries(
  deps: AppDeps,
  caller: Caller,
  pilot: string,
): Promise<EntryList | undefined> {
  const [entries, { currency }] = await Promise.all([
    deps.ledger.read(pilotKey(caller.workspace, pilot)),
    readWorkspace(deps, caller.workspace),
  ]);
  if (entries.length === 0) return undefined;
  const profiles = await deps.people.names(
    caller.workspace,
    entries.map(each => each.header.actor),
  );
  const faults = verifyChain(entries);
  const names = partNames(
    entries.flatMap(each => each.payload.events as readonly PilotEvent[]),
    currency,
  );
  return {
    entries: entries.map(({ header, payload, signedHead }) => ({
      seq: header.seq,
      at: header.at,
      actor: {
        id: header.actor,
        name: actorName(header, profiles),
      },
      assurance: header.assurance,
      simulated: header.simulated === true,
      hash: header.hash,
      prev: header.prev,
      ...(signedHead ? { signedHead: formatSignedHead(signedHead) } : {}),
      events: (payload.events as readonly PilotEvent[]).map(event => ({
        type: event.type,
        sentence: sentenceOf(event, names),
        ...(event.type === 'DraftSaved' ? { step: event.step } : {}),
      })),
    })),
    chain: { intact: faults.length === 0, faults: [...faults] },
  };
}

function actorName(
  { actor, assurance }: EntryHeader,
  profiles: ReadonlyMap<string, Profile>,
): string {
  if (assurance === 'token') return 'A live feed';
  if (actor === SYSTEM) return 'Countersign';
  return profiles.get(actor)?.name ?? 'somebody who has left';
}
