import { todayIn } from '#application/pilot/load-pilot.ts';
import { findWorkspace } from '#application/workspace/workspace-facts.ts';
import type { MeView } from '#contracts/workspace.ts';
import { quarterName, quarterOf } from '#domain/calendar/calendar.ts';
import { ACTIONS, mayInRole } from '#identity/policy.ts';
import type { Session } from '#identity/sessions.ts';
import type { HttpDeps } from './deps.ts';

const mayFound = ({ oneMachine }: HttpDeps, { setUp, workspaces }: Session): boolean =>
  setUp !== undefined || (oneMachine && workspaces.length === 0);

/** Who is signed in, where, and what they may do there. */
export async function showMe(deps: HttpDeps, session: Session): Promise<MeView> {
  const { person, workspace: id, standing, workspaces: ids } = session;
  const found = await Promise.all(ids.map(each => findWorkspace(deps.app, each)));
  const workspaces = found.filter(each => each !== undefined);
  const workspace = workspaces.find(each => each.id === id);
  const today = workspace && todayIn(deps.app, workspace);
  return {
    person,
    ...(workspace && today
      ? {
          workspace: {
            id: workspace.id,
            name: workspace.name,
            timeZone: workspace.timeZone,
            currency: workspace.currency,
            demo: workspace.demo,
            quarter: quarterName(quarterOf(today, workspace.fiscalYearStart)),
            today,
          },
        }
      : {}),
    roles: [...(standing?.roles ?? [])],
    teams: [...(standing?.teams ?? [])],
    workspaces: workspaces.map(each => ({ id: each.id, name: each.name })),
    clock: {
      wall: new Date(deps.app.clock.wall()).toISOString(),
      now: new Date(deps.app.clock.now()).toISOString(),
      settable: deps.app.clock.simulated === true,
    },
    can: ACTIONS.filter(
      action =>
        mayInRole(action, standing) && (action !== 'found-workspace' || mayFound(deps, session)),
    ),
  };
}
