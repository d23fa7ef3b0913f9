import { personExport } from '../account.ts';
import type { EndpointsOf } from '../paths.ts';
import * as workspace from '../workspace.ts';
import type { EndpointContract } from './contract.ts';

/** What each endpoint of this resource takes and gives. */
export const endpoints = {
  getMe: { summary: 'Who is signed in', response: workspace.meView },
  chooseWorkspace: {
    summary: 'Work in another of one’s workspaces',
    body: workspace.chosenWorkspaceInput,
    response: workspace.created,
  },
  listSessions: { summary: 'Where one is signed in', response: workspace.sessionsView },
  revokeSession: { summary: 'End a session of one’s own', response: workspace.nothing },
  exportMe: { summary: 'All that is held of oneself, as a file', response: personExport },
} as const satisfies Record<EndpointsOf<'account'>, EndpointContract>;
