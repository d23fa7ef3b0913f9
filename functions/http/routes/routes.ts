import type { Routes } from '../route.ts';
import { routes as account } from './account.ts';
import { routes as administration } from './administration.ts';
import { routes as declarations } from './declarations.ts';
import { routes as finance } from './finance.ts';
import { routes as mail } from './mail.ts';
import { routes as newPilot } from './new-pilot.ts';
import { routes as pilotCommands } from './pilot-commands.ts';
import { routes as pilots } from './pilots.ts';
import { routes as planner } from './planner.ts';
import { routes as published } from './published.ts';
import { routes as reports } from './reports.ts';
import { routes as signing } from './signing.ts';
import { routes as tokens } from './tokens.ts';
import { routes as workspace } from './workspace.ts';

/** Every route of the API, by the name of its endpoint: for documents and tests. The API itself reads them by resource. */
export const ROUTES: Routes = {
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
};
