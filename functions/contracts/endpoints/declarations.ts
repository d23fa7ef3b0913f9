import { declarationInput, declarationsView } from '../declarations.ts';
import type { EndpointsOf } from '../paths.ts';
import * as workspace from '../workspace.ts';
import type { EndpointContract } from './contract.ts';

/** What each endpoint of this resource takes and gives. */
export const endpoints = {
  declare: {
    summary: 'Declare what nothing else can show',
    body: declarationInput,
    response: workspace.created,
  },
  listDeclarations: { summary: 'What has been declared', response: declarationsView },
} as const satisfies Record<EndpointsOf<'declarations'>, EndpointContract>;
