import type { AppDeps } from '#application/deps.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import { pilotKey, readingPilots } from '#application/stream/reading-pilots.ts';
import type { WorkspaceSummary } from '#application/stream/workspace-stream.ts';
import type { PilotView } from '#contracts/pilots.ts';
import { dateIn } from '#domain/calendar/calendar.ts';
import { currentVersion, type Pilot } from '#domain/pilot/state.ts';
import type { Profile } from '#identity/people.ts';
import { peopleOf, viewPilot } from './pilot-view.ts';

/** Today's date in a workspace, by the application's clock. */
export const todayIn = (deps: Pick<AppDeps, 'clock'>, workspace: WorkspaceSummary): string =>
  dateIn(workspace.timeZone, new Date(deps.clock.now()).toISOString());

/** A pilot as its ledger has it: two requests. */
export async function loadPilot(
  deps: Pick<AppDeps, 'ledger' | 'snapshots'>,
  workspace: string,
  pilot: string,
): Promise<Pilot | undefined> {
  const { state } = await loadStream(deps, readingPilots, pilotKey(workspace, pilot));
  return state;
}

/** Everybody whose name a pilot's page shows, and whoever reads it, by one request. */
export const namesOn = (
  deps: AppDeps,
  workspace: string,
  pilot: Pilot,
  ...readers: readonly string[]
): Promise<ReadonlyMap<string, Profile>> =>
  deps.people.names(workspace, [...peopleOf(pilot, shownCharter(pilot)), ...readers]);

const shownCharter = (pilot: Pilot) => currentVersion(pilot)?.charter ?? pilot.draft;

/** A pilot as its page shows it. */
export const showPilot = (
  deps: Pick<AppDeps, 'clock'>,
  workspace: WorkspaceSummary,
  pilot: Pilot,
  profiles: ReadonlyMap<string, Profile>,
  can: readonly string[],
): PilotView =>
  viewPilot(pilot, {
    nameOf: id => profiles.get(id)?.name ?? 'somebody who has left',
    teamName: id => teamName(workspace, id),
    today: todayIn(deps, workspace),
    now: new Date(deps.clock.now()).toISOString(),
    workspace,
    can,
  });

export const teamName = ({ teams }: WorkspaceSummary, id: string): string =>
  teams.find(team => team.id === id)?.name ?? 'a team that is gone';
