import type { FreeText } from '../chain/free-text.ts';
import { hasAdminBeside, isTimeZone } from './administration.ts';
import type { SettingsChange, WorkspaceEvent } from './events.ts';
import type { Workspace } from './state.ts';

/** What an admin does to a workspace, and what the privacy function does on an admin's order. */
export type AdministrationCommand =
  | { readonly type: 'remove-person' | 'order-erasure'; readonly person: string }
  | { readonly type: 'rename-team'; readonly team: string; readonly name: FreeText }
  | {
      readonly type: 'change-settings';
      readonly change: SettingsChange;
      /** Whether any pilot has an amount of money: it would be read in another currency. */
      readonly hasMoney: boolean;
    }
  | {
      readonly type: 'erase-words';
      readonly person: string;
      readonly commitments: readonly string[];
    }
  | { readonly type: 'complete-erasure'; readonly person: string };

type Refused =
  | 'person_unknown'
  | 'team_unknown'
  | 'last_admin'
  | 'time_zone_unknown'
  | 'currency_in_use'
  | 'erasure_not_ordered';

/** What an administration command does to a workspace, or the code of its refusal (rules L8 and A1). */
export function decideAdministration(
  workspace: Workspace,
  command: AdministrationCommand,
): readonly WorkspaceEvent[] | Refused {
  switch (command.type) {
    case 'remove-person':
      return remove(workspace, command.person);
    case 'order-erasure':
      return orderErasure(workspace, command.person);
    case 'rename-team': {
      const { team, name } = command;
      return workspace.teams.some(each => each.id === team)
        ? [{ type: 'TeamRenamed', team, name }]
        : 'team_unknown';
    }
    case 'change-settings':
      return changeSettings(workspace, command.change, command.hasMoney);
    case 'erase-words': {
      const { person, commitments } = command;
      if (!openErasure(workspace, person)) return 'erasure_not_ordered';
      return commitments.length === 0 ? [] : [{ type: 'WordsErased', person, commitments }];
    }
    case 'complete-erasure':
      return openErasure(workspace, command.person)
        ? [{ type: 'PersonErased', person: command.person }]
        : [];
  }
}

function remove(workspace: Workspace, person: string): readonly WorkspaceEvent[] | Refused {
  if (!Object.hasOwn(workspace.people, person)) return 'person_unknown';
  return hasAdminBeside(workspace, person) ? [{ type: 'PersonRemoved', person }] : 'last_admin';
}

/** Also of somebody who has left; an order that stands already is not given twice. */
function orderErasure(workspace: Workspace, person: string): readonly WorkspaceEvent[] | Refused {
  if (openErasure(workspace, person)) return [];
  const isMember = Object.hasOwn(workspace.people, person);
  if (!isMember && !workspace.former.includes(person)) return 'person_unknown';
  return hasAdminBeside(workspace, person) ? [{ type: 'ErasureOrdered', person }] : 'last_admin';
}

const openErasure = ({ erasures }: Workspace, person: string): boolean =>
  erasures.some(each => each.person === person && each.doneAt === undefined);

function changeSettings(
  workspace: Workspace,
  change: SettingsChange,
  hasMoney: boolean,
): readonly WorkspaceEvent[] | Refused {
  const { timeZone, currency } = change;
  if (timeZone !== undefined && !isTimeZone(timeZone)) return 'time_zone_unknown';
  if (currency !== undefined && currency !== workspace.currency && hasMoney)
    return 'currency_in_use';
  return Object.keys(change).length === 0 ? [] : [{ type: 'SettingsChanged', ...change }];
}
