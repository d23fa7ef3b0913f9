import { mailChoices } from '../mail.ts';
import type { EndpointsOf } from '../paths.ts';
import * as workspace from '../workspace.ts';
import type { EndpointContract } from './contract.ts';

/** What each endpoint of this resource takes and gives. */
export const endpoints = {
  getMailChoices: { summary: 'What the reader is mailed', response: mailChoices },
  chooseMail: {
    summary: 'Choose when the weekly nudge comes, and what is not mailed',
    body: mailChoices,
    response: mailChoices,
  },
  tryAddressAgain: {
    summary: 'Mail an address again that had sent mail back',
    response: workspace.created,
  },
} as const satisfies Record<EndpointsOf<'mail'>, EndpointContract>;
