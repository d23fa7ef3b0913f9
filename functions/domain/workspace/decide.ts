import { dateIn, type Instant, quarterOf } from '../calendar/calendar.ts';
import type { FreeText } from '../chain/free-text.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import { hasAdminBeside, isTimeZone } from './administration.ts';
import { type AdministrationCommand, decideAdministration } from './decide-administration.ts';
import {
  type DeclarationCommand,
  type DeclarationRefusal,
  decideDeclaration,
} from './decide-declarations.ts';
import type { TeamKind, WorkspaceEvent } from './events.ts';
import { decideFinance, type FinanceEvent, type FinanceRefusal } from './finance.ts';
import type { Role } from './roles.ts';
import type { Workspace } from './state.ts';

export type WorkspaceCommand =
  | {
      readonly type: 'found';
      readonly name: FreeText;
      readonly timeZone: string;
      readonly fiscalYearStart: number;
      readonly currency: string;
      readonly demo: boolean;
      /** The founder becomes admin and lead of the first learning team. */
      readonly founder: string;
      readonly team: { readonly id: string; readonly name: FreeText };
    }
  | {
      readonly type: 'add-team';
      readonly team: string;
      readonly name: FreeText;
      readonly kind: TeamKind;
    }
  | {
      /** `put-person` takes people as they come; the other two refuse whoever is there, or is not. */
      readonly type: 'put-person' | 'add-person' | 'change-person';
      readonly person: string;
      readonly roles: readonly Role[];
      readonly teams: readonly string[];
      /** With `add-person`: whether they are mailed how to sign in. */
      readonly welcome?: true;
    }
  | AdministrationCommand
  /** With the pilots that the declaration names, as far as there are any: what they show is in ledgers of their own. */
  | (DeclarationCommand & { readonly pilots: readonly PilotSummary[] })
  /** `isNew`: the band gets its id now; without it the band has to be there. */
  | { readonly type: 'set-finance'; readonly event: FinanceEvent; readonly isNew: boolean };

const SENTENCES = {
  workspace_exists: 'This workspace has been set up already. Sign in to it.',
  workspace_not_found: 'There is no such workspace. Check the address.',
  time_zone_unknown: 'That is no time zone. Choose one from the list, such as Europe/Berlin.',
  team_unknown: 'There is no such team. Add the team first.',
  person_unknown: 'There is nobody like that in this workspace. Add them first.',
  person_exists: 'They are in this workspace already. An admin can change their roles.',
  team_exists: 'There is a team with this id already.',
  last_admin: 'A workspace needs an admin. Make somebody else admin first.',
  currency_in_use:
    'Amounts have been recorded in this currency already. They would be read in the new one, so it stays.',
  erasure_not_ordered: 'Nobody has ordered this erasure. An admin does so on the page of people.',
} as const;

export type WorkspaceRefusalCode = keyof typeof SENTENCES;
export const WORKSPACE_REFUSAL_CODES = Object.keys(SENTENCES) as WorkspaceRefusalCode[];
export type WorkspaceRefusal =
  | { readonly code: WorkspaceRefusalCode; readonly sentence: string }
  | DeclarationRefusal
  | FinanceRefusal;

export type WorkspaceDecision =
  | { readonly ok: true; readonly events: readonly WorkspaceEvent[] }
  | { readonly ok: false; readonly refusal: WorkspaceRefusal };

const refused = (code: WorkspaceRefusalCode): WorkspaceDecision => ({
  ok: false,
  refusal: { code, sentence: SENTENCES[code] },
});
const decided = (...events: WorkspaceEvent[]): WorkspaceDecision => ({ ok: true, events });

/** Decides what a command does to a workspace. Who may give it is `identity/policy.ts`'s business. */
export function decideWorkspace(
  workspace: Workspace | undefined,
  command: WorkspaceCommand,
  { at }: { readonly at: Instant },
): WorkspaceDecision {
  if (command.type === 'found') return found(workspace, command);
  if (workspace === undefined) return refused('workspace_not_found');
  switch (command.type) {
    case 'add-team':
      return addTeam(workspace, command);
    case 'put-person':
    case 'add-person':
    case 'change-person':
      return putPerson(workspace, command);
    case 'declare': {
      const { timeZone, fiscalYearStart, people, declarations } = workspace;
      const today = dateIn(timeZone, at);
      const { pilots } = command;
      const context = { today, timeZone, fiscalYearStart, people, pilots };
      return decideDeclaration(declarations, command, context);
    }
    case 'set-finance': {
      const { timeZone, fiscalYearStart, finance } = workspace;
      const { fiscalYear } = quarterOf(dateIn(timeZone, at), fiscalYearStart);
      const refusal = decideFinance(finance, command.event, { fiscalYear, isNew: command.isNew });
      return refusal ? { ok: false, refusal } : decided(command.event);
    }
    default: {
      const outcome = decideAdministration(workspace, command);
      return typeof outcome === 'string' ? refused(outcome) : decided(...outcome);
    }
  }
}

function found(
  workspace: Workspace | undefined,
  command: Extract<WorkspaceCommand, { type: 'found' }>,
): WorkspaceDecision {
  if (workspace) return refused('workspace_exists');
  const { name, timeZone, fiscalYearStart, currency, demo, founder, team } = command;
  if (!isTimeZone(timeZone)) return refused('time_zone_unknown');
  return decided(
    { type: 'WorkspaceFounded', name, timeZone, fiscalYearStart, currency, demo },
    { type: 'TeamAdded', team: team.id, name: team.name, kind: 'learning' },
    {
      type: 'PersonAdded',
      person: founder,
      roles: ['admin', 'lead', 'contributor'],
      teams: [team.id],
    },
  );
}

function addTeam(
  { teams }: Workspace,
  { team, name, kind }: Extract<WorkspaceCommand, { type: 'add-team' }>,
): WorkspaceDecision {
  return teams.some(each => each.id === team)
    ? refused('team_exists')
    : decided({ type: 'TeamAdded', team, name, kind });
}

function putPerson(
  workspace: Workspace,
  { type, person, roles, teams, welcome }: Extract<WorkspaceCommand, { roles: readonly Role[] }>,
): WorkspaceDecision {
  const known = Object.hasOwn(workspace.people, person);
  if (type === 'change-person' && !known) return refused('person_unknown');
  if (type === 'add-person' && known) return refused('person_exists');
  if (!teams.every(team => workspace.teams.some(each => each.id === team)))
    return refused('team_unknown');
  if (!roles.includes('admin') && !hasAdminBeside(workspace, person)) return refused('last_admin');
  const member = { person, roles, teams };
  return decided(
    known
      ? { type: 'PersonChanged', ...member }
      : { type: 'PersonAdded', ...member, ...(welcome ? { welcome } : {}) },
  );
}
