import type * as z from 'zod';
import { endpoints as account } from './endpoints/account.ts';
import { endpoints as administration } from './endpoints/administration.ts';
import type { EndpointContract } from './endpoints/contract.ts';
import { endpoints as declarations } from './endpoints/declarations.ts';
import { endpoints as finance } from './endpoints/finance.ts';
import { endpoints as mail } from './endpoints/mail.ts';
import { endpoints as newPilot } from './endpoints/new-pilot.ts';
import { endpoints as pilotCommands } from './endpoints/pilot-commands.ts';
import { endpoints as pilots } from './endpoints/pilots.ts';
import { endpoints as planner } from './endpoints/planner.ts';
import { endpoints as published } from './endpoints/published.ts';
import { endpoints as reports } from './endpoints/reports.ts';
import { endpoints as signing } from './endpoints/signing.ts';
import { endpoints as tokens } from './endpoints/tokens.ts';
import { endpoints as workspace } from './endpoints/workspace.ts';
import type { EndpointName } from './paths.ts';

/** The contract of every endpoint, by name. */
export const ENDPOINTS = {
  ...account,
  ...mail,
  ...workspace,
  ...administration,
  ...tokens,
  ...declarations,
  ...finance,
  ...planner,
  ...pilots,
  ...newPilot,
  ...pilotCommands,
  ...signing,
  ...reports,
  ...published,
} as const satisfies Record<EndpointName, EndpointContract>;

export type Endpoints = typeof ENDPOINTS;
export type BodyOf<Name extends EndpointName> = Endpoints[Name] extends {
  body: infer Body extends z.ZodType;
}
  ? z.input<Body>
  : undefined;
export type ResponseOf<Name extends EndpointName> = z.output<Endpoints[Name]['response']>;
