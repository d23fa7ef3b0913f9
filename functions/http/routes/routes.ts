import type { Routes } from '../route.ts';
import { declarationRoutes } from './declarations.ts';
import { financeRoutes } from './finance.ts';
import { mailRoutes } from './mail.ts';
import { pilotCommandRoutes } from './pilot-commands.ts';
import { pilotRoutes } from './pilots.ts';
import { publishedRoutes } from './published.ts';
import { reportRoutes } from './reports.ts';
import { workspaceRoutes } from './workspace.ts';

/** Every route of the API, by the name of its endpoint. */
export const ROUTES: Routes = {
  ...workspaceRoutes,
  ...declarationRoutes,
  ...mailRoutes,
  ...financeRoutes,
  ...pilotRoutes,
  ...pilotCommandRoutes,
  ...reportRoutes,
  ...publishedRoutes,
};
