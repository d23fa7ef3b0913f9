import type { Caller } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import type { WorkspaceSummary } from '#application/stream/workspace-stream.ts';
import { readSummaries } from '#application/workspace/summaries.ts';
import type { PilotListItem } from '#contracts/pilots.ts';
import { nextStep } from '#domain/pilot/next-step.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { teamName, todayIn } from './load-pilot.ts';
import { toHours } from './pilot-view.ts';

/** The board: every pilot, newest first. */
export async function listPilots(deps: AppDeps, caller: Caller): Promise<PilotListItem[]> {
  const { workspace, pilots } = await readSummaries(deps, caller.workspace);
  const today = todayIn(deps, workspace);
  const leads = await deps.people.names(
    workspace.id,
    pilots.map(each => each.lead),
  );
  return [...pilots]
    .sort((a, b) => b.dates.drafted.localeCompare(a.dates.drafted) || (a.id < b.id ? 1 : -1))
    .map(pilot => listItem(pilot, workspace, today, leads.get(pilot.lead)?.name));
}

function listItem(
  pilot: PilotSummary,
  workspace: WorkspaceSummary,
  today: string,
  lead: string | undefined,
): PilotListItem {
  const required = pilot.signers.filter(each => each.required);
  const minutes = Object.values(pilot.minutesByDay);
  return {
    id: pilot.id,
    name: pilot.name,
    team: { id: pilot.team, name: teamName(workspace, pilot.team) },
    phase: pilot.phase,
    lead: { id: pilot.lead, name: lead ?? 'somebody who has left' },
    ...(pilot.runWindow ? { runWindow: pilot.runWindow } : {}),
    ...(pilot.outcomeWindow ? { outcomeWindow: pilot.outcomeWindow } : {}),
    ...(pilot.outcome ? { outcome: pilot.outcome } : {}),
    signatures: {
      given: required.filter(each => each.signedAt !== undefined).length,
      required: required.length,
    },
    rawHours: toHours(minutes.reduce((sum, [raw]) => sum + raw, 0)),
    conservativeHours: toHours(minutes.reduce((sum, [, conservative]) => sum + conservative, 0)),
    disputed: pilot.signers.some(each => each.answer === 'disputes'),
    ...(pilot.dates.amended === undefined ? {} : { changedAfterStart: true }),
    next: nextStep(pilot, today),
    simulated: pilot.simulated,
  };
}
