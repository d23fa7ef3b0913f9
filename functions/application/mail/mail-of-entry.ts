import type { AppDeps } from '#application/deps.ts';
import type { Entry, EntryHeader } from '#domain/chain/entry.ts';
import { readText } from '#domain/chain/free-text.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { currentVersion, type Pilot } from '#domain/pilot/state.ts';
import { type Delivered, deliver, type Outgoing } from './deliver.ts';
import type { PilotNotice } from './notice.ts';
import { pilotNotices } from './pilot-notices.ts';

/**
 * Sends what an entry of a pilot makes necessary. The entry is the intent (rule E2): called again, by a repeat of the
 * command or by `resumeMail`, it sends only what has no outcome yet. `pilot`: as it is now, the entry included.
 */
export function mailOfEntry(deps: AppDeps, pilot: Pilot, entry: Entry): Promise<Delivered[]> {
  // Parsed by its stream's type when it was read or written.
  const events = entry.payload.events as readonly PilotEvent[];
  const notices = events.flatMap(event => pilotNotices(event, { pilot, entry }));
  return Promise.all(
    notices.map(notice => deliver(deps, outgoing(deps, pilot, entry.header, notice))),
  );
}

export const pilotName = (pilot: Pilot): string =>
  readText(currentVersion(pilot)?.charter.name ?? pilot.draft.name);

function outgoing(
  deps: AppDeps,
  pilot: Pilot,
  { workspace, stream, seq, actor }: EntryHeader,
  { kind, to, opens, letter, voids }: PilotNotice,
): Outgoing {
  return {
    workspace,
    kind,
    person: to,
    pilot: pilot.id,
    cause: `${stream}/${seq}`,
    mentions: [actor],
    async write(nameOf) {
      if (voids !== undefined) await deps.invitations.revoke(workspace, pilot.id, voids);
      const page = `${deps.baseUrl}/app/pilots/${pilot.id}`;
      const link =
        opens === 'invitation'
          ? await invitationLink(deps, { workspace, pilot: pilot.id, person: to })
          : page + (opens === 'costs' ? '/costs' : '');
      return letter({ pilot: pilotName(pilot), who: nameOf(actor), link });
    },
  };
}

/** A fresh link for one person to one pilot. */
async function invitationLink(
  deps: AppDeps,
  invitation: { readonly workspace: string; readonly pilot: string; readonly person: string },
): Promise<string> {
  return `${deps.baseUrl}/r/${await deps.invitations.create(invitation)}`;
}
