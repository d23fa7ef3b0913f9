import type { Caller } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import { mailOfWorkspace } from '#application/mail/mail-of-workspace.ts';
import { type Executed, execute } from '#application/stream/append.ts';
import { type Asked, seal, words } from '#application/stream/sealing.ts';
import { workspaceKey, workspaceStream } from '#application/stream/workspace-stream.ts';
import type { WorkspaceCommand, WorkspaceRefusal } from '#domain/workspace/decide.ts';
import type { TeamKind, WorkspaceEvent } from '#domain/workspace/events.ts';
import type { Role } from '#domain/workspace/roles.ts';
import type { Workspace } from '#domain/workspace/state.ts';
import type { Profile } from '#identity/people.ts';
import { refuseUnknownTeams, type UnknownReference } from './known-references.ts';
import { readWorkspace } from './workspace-facts.ts';

export type WorkspaceResult = Executed<Workspace | undefined, WorkspaceRefusal>;

export type Who = Pick<Caller, 'assurance'> & { readonly person: Profile };

/** One command to a workspace; whoever it moves in or out has their new standing before it answers. */
export async function commandWorkspace(
  deps: AppDeps,
  who: Who,
  workspace: string,
  commandId: string,
  asked: Asked<WorkspaceCommand>,
): Promise<WorkspaceResult> {
  const moved = personMoved(asked);
  const order = {
    commandId,
    actor: who.person.id,
    assurance: who.assurance,
    asked,
    command: seal<WorkspaceCommand>(asked, deps.random.salt),
  };
  const beforeAppend = () =>
    moved === undefined
      ? Promise.resolve()
      : deps.people.expectChange(moved, workspace, deps.clock.wall());
  const result = await execute(deps, workspaceStream, workspaceKey(workspace), order, {
    beforeAppend,
  });
  if (result.ok) await placeMembers(deps, workspace, result);
  return result;
}

/** Whose standing a command is about to change. */
function personMoved(asked: Asked<WorkspaceCommand>): string | undefined {
  switch (asked.type) {
    case 'found':
      return asked.founder;
    case 'put-person':
    case 'add-person':
    case 'change-person':
    case 'remove-person':
    case 'order-erasure':
      return asked.person;
    default:
      return undefined;
  }
}

/** Ends the sessions of whoever has them: what they may do is not what it was. */
const ENDS_SESSIONS: ReadonlySet<WorkspaceEvent['type']> = new Set([
  'PersonChanged',
  'PersonRemoved',
  'ErasureOrdered',
]);
const MOVES: ReadonlySet<WorkspaceEvent['type']> = new Set(['PersonAdded', ...ENDS_SESSIONS]);

/** Whoever the entry gave a standing has it beside their sessions at once, where one query reads both. */
async function placeMembers(
  deps: AppDeps,
  workspace: string,
  result: Extract<WorkspaceResult, { ok: true }>,
): Promise<void> {
  for (const event of (result.entry?.payload.events ?? []) as readonly WorkspaceEvent[]) {
    if (!MOVES.has(event.type) || !('person' in event)) continue;
    await deps.people.place(event.person, workspace, {
      member: result.state?.people[event.person],
      ...(ENDS_SESSIONS.has(event.type) ? { changedAt: deps.clock.wall() } : {}),
    });
  }
}

/** Sets up a workspace; its id comes from founder and command, so that pressing twice makes one. */
export function foundWorkspace(
  deps: AppDeps,
  who: Who,
  commandId: string,
  given: {
    readonly workspace: string;
    readonly team: string;
    readonly name: string;
    readonly teamName: string;
    readonly timeZone: string;
    readonly fiscalYearStart: number;
    readonly currency: string;
    readonly demo: boolean;
  },
): Promise<WorkspaceResult> {
  const { workspace, team, name, teamName, ...settings } = given;
  return commandWorkspace(deps, who, workspace, commandId, {
    type: 'found',
    ...settings,
    name: words(name),
    founder: who.person.id,
    team: { id: team, name: words(teamName) },
  });
}

export const addTeam = (
  deps: AppDeps,
  caller: Caller,
  commandId: string,
  team: { readonly id: string; readonly name: string; readonly kind: TeamKind },
): Promise<WorkspaceResult> =>
  commandWorkspace(deps, caller, caller.workspace, commandId, {
    type: 'add-team',
    team: team.id,
    name: words(team.name),
    kind: team.kind,
  });

type PersonInRoles = {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly teams: readonly string[];
  readonly welcome?: true;
};

const personCommand =
  (type: 'put-person' | 'add-person' | 'change-person') =>
  (deps: AppDeps, caller: Caller, commandId: string, { id, ...member }: PersonInRoles) =>
    commandWorkspace(deps, caller, caller.workspace, commandId, { type, person: id, ...member });

/** Gives a person roles and teams, whether they are new to the workspace or not. */
export const putPerson = personCommand('put-person');

/** Changes the roles and teams of somebody who is in the workspace already. */
export const changePerson = personCommand('change-person');

const addKnown = personCommand('add-person');

/**
 * Adds the person of an address, who gets the id `wanted` unless the address has a person already, and mails them how to
 * sign in where that is wanted.
 */
export async function addPerson(
  deps: AppDeps,
  caller: Caller,
  commandId: string,
  given: Omit<PersonInRoles, 'id'> & {
    readonly name: string;
    readonly email: string;
    readonly wanted: string;
  },
): Promise<
  | { readonly ok: true; readonly id: string }
  | Extract<WorkspaceResult, { ok: false }>
  | { readonly ok: false; readonly refusal: UnknownReference }
> {
  const { name, email, wanted, ...member } = given;
  // Before anything is kept of them: a refused command leaves no name and no address behind.
  const [workspace, known] = await Promise.all([
    readWorkspace(deps, caller.workspace),
    deps.people.findByEmail(email),
  ]);
  const refusal = refuseUnknownTeams(workspace, member.teams);
  if (refusal) return { ok: false, refusal };
  const isHere = known !== undefined && Object.hasOwn(workspace.people, known.id);
  const { id } = isHere
    ? known
    : await deps.people.introduce(caller.workspace, { email, name }, () => wanted);
  const result = await addKnown(deps, caller, commandId, { id, ...member });
  if (!result.ok) return result;
  if (result.entry) await mailOfWorkspace(deps, result.entry);
  return { ok: true, id };
}
