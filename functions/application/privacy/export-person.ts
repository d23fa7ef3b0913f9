import type { AppDeps } from '#application/deps.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import type { PersonExport } from '#contracts/account.ts';
import type { Entry } from '#domain/chain/entry.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import type { WorkspaceEvent } from '#domain/workspace/events.ts';

/**
 * Everything that a workspace holds of a person: name and address, standing, what they did with their words, where
 * they are named in what others did, invitations, and mails. Undefined where nothing is held.
 */
export async function exportPerson(
  deps: AppDeps,
  workspaceId: string,
  person: string,
): Promise<Omit<PersonExport, 'sessions'> | undefined> {
  const workspace = await readWorkspace(deps, workspaceId);
  const known = person in workspace.people || workspace.former.includes(person);
  const profile = known ? await deps.people.get(workspaceId, person) : undefined;
  if (!profile) return undefined;
  const standing = workspace.people[person];
  const [invitations, mails, entries] = await Promise.all([
    deps.personalData.invitationsOf(workspaceId, person),
    deps.personalData.mailsTo(workspaceId, person),
    entriesOf(deps, workspaceId),
  ]);
  return {
    exportedAt: new Date(deps.clock.now()).toISOString(),
    workspace: workspace.name,
    person: profile,
    ...(standing ? { roles: [...standing.roles], teams: teamNames(workspace, standing) } : {}),
    did: entries.filter(each => each.header.actor === person).map(whole),
    namedIn: entries
      .filter(each => each.header.actor !== person && names(each, person))
      .map(inOutline),
    invitations: invitations.map(({ to, expiresAt }) => ({
      to,
      expiresAt: new Date(expiresAt).toISOString(),
    })),
    mails: mails.map(({ at, subject, text }) => ({ at, subject, text })),
  };
}

const teamNames = (
  { teams }: { readonly teams: readonly { readonly id: string; readonly name: string }[] },
  standing: { readonly teams: readonly string[] },
): string[] => teams.filter(({ id }) => standing.teams.includes(id)).map(({ name }) => name);

async function entriesOf(deps: AppDeps, workspace: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const key of await deps.readModels.streams(workspace))
    entries.push(...(await deps.ledger.read(key)));
  return entries;
}

const names = ({ payload }: Entry, person: string): boolean =>
  JSON.stringify(payload.events).includes(JSON.stringify(person));

const whole = ({ header, payload }: Entry): PersonExport['did'][number] => ({
  ...placeOf(header),
  assurance: header.assurance,
  events: (payload.events as readonly (PilotEvent | WorkspaceEvent)[]).map(withoutLot),
});

/** Of a draw its words alone: seed and pseudonyms are nobody's own, and stay where they are (rules P9 and A3). */
const withoutLot = (event: PilotEvent | WorkspaceEvent) =>
  event.type === 'GroupsDrawn'
    ? { type: event.type, units: event.units.map(({ unit: _pseudonym, ...said }) => said) }
    : event;

/** What others wrote there is theirs: it is said where and when, not what. */
const inOutline = ({ header, payload }: Entry): PersonExport['namedIn'][number] => ({
  ...placeOf(header),
  events: payload.events.map(event => (event as PilotEvent | WorkspaceEvent).type),
});

const placeOf = ({ stream, seq, at }: Entry['header']) => ({ stream, seq, at });
