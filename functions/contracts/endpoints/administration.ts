import { personExport } from '../account.ts';
import { activityView } from '../activity.ts';
import type { EndpointsOf } from '../paths.ts';
import * as workspace from '../workspace.ts';
import type { EndpointContract } from './contract.ts';

/** What each endpoint of this resource takes and gives. */
export const endpoints = {
  listActivity: {
    summary: 'What was done to the workspace itself, newest first',
    response: activityView,
  },
  exportPerson: { summary: 'All that is held of a person, as a file', response: personExport },
  erasePerson: {
    summary: 'Order that a person’s name, address and words are erased',
    response: workspace.created,
  },
  removePerson: { summary: 'Take a person out of the workspace', response: workspace.created },
  renameTeam: {
    summary: 'Give a team another name',
    body: workspace.renamedTeamInput,
    response: workspace.created,
  },
  changeSettings: {
    summary: 'Change settings of the workspace',
    body: workspace.changedSettingsInput,
    response: workspace.created,
  },
} as const satisfies Record<EndpointsOf<'administration'>, EndpointContract>;
