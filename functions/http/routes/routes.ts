import type { Routes } from '../route.ts';
import { accountRoutes } from './account.ts';
import { administrationRoutes } from './administration.ts';
import { declarationRoutes } from './declarations.ts';
import { financeRoutes } from './finance.ts';
import { mailRoutes } from './mail.ts';
import { newPilotRoutes } from './new-pilot.ts';
import { pilotCommandRoutes } from './pilot-commands.ts';
import { pilotRoutes } from './pilots.ts';
import { publishedRoutes } from './published.ts';
import { reportRoutes } from './reports.ts';
import { signingRoutes } from './signing.ts';
import { tokenRoutes } from './tokens.ts';
import { workspaceRoutes } from './workspace.ts';

/** Every route of the API, by the name of its endpoint. */
export const ROUTES: Routes = {
  ...workspaceRoutes,
  ...accountRoutes,
  ...administrationRoutes,
  ...declarationRoutes,
  ...mailRoutes,
  ...financeRoutes,
  ...pilotRoutes,
  ...newPilotRoutes,
  ...pilotCommandRoutes,
  ...signingRoutes,
  ...reportRoutes,
  ...tokenRoutes,
  ...publishedRoutes,
};
