import type { EndpointsOf } from '../paths.ts';
import * as workspace from '../workspace.ts';
import type { EndpointContract } from './contract.ts';

/** What each endpoint of this resource takes and gives. */
export const endpoints = {
  foundWorkspace: {
    summary: 'Set up a workspace',
    body: workspace.newWorkspaceInput,
    response: workspace.created,
  },
  getWorkspace: { summary: 'Settings, teams and people', response: workspace.workspaceView },
  addTeam: { summary: 'Add a team', body: workspace.newTeamInput, response: workspace.created },
  addPerson: {
    summary: 'Add a person',
    body: workspace.newPersonInput,
    response: workspace.created,
  },
  changePerson: {
    summary: "Change a person's roles and teams",
    body: workspace.changedPersonInput,
    response: workspace.created,
  },
  getLibrary: { summary: 'Metrics and templates', response: workspace.libraryView },
} as const satisfies Record<EndpointsOf<'workspace'>, EndpointContract>;
