import type { Caller } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import { workspaceKey, workspaceStream } from '#application/stream/workspace-stream.ts';
import {
  addTeam,
  foundWorkspace,
  putPerson,
  type WorkspaceResult,
} from '#application/workspace/workspace-commands.ts';
import { momentOf } from './calendar.ts';
import { planMoney } from './finance.ts';
import { type CastName, DEMO_TEAMS, DEMO_WORKSPACE, type DemoTeam } from './people.ts';
import { demoId, type Stage } from './stage.ts';

const FOUNDER = 'lead';

/** Added when everything else is there: whoever finds it knows that the demo is whole. */
const LAST_TEAM = DEMO_TEAMS.people;

/** The workspace with its teams, people, rates and goals, on its first morning. */
export async function foundDemo(stage: Stage): Promise<void> {
  stage.clock.turnTo(momentOf(stage.calendar.founded, 8));
  await found(stage);
  for (const team of Object.values(DEMO_TEAMS))
    if (team !== DEMO_TEAMS.enablement && team !== LAST_TEAM) await add(stage, team);
  for (const name of Object.keys(stage.cast) as CastName[]) await join(stage, name);
  await planMoney(stage, adminOf(stage));
}

/** Says that nothing more is to come. */
export async function finishDemo(stage: Stage): Promise<void> {
  stage.clock.turnTo(stage.now);
  await add(stage, LAST_TEAM);
}

/** By the ledger: the workspace's summary may be behind after a crash. */
export async function isFinished(app: AppDeps): Promise<boolean> {
  const { state } = await loadStream(app, workspaceStream, workspaceKey(DEMO_WORKSPACE.id));
  return state?.teams.some(each => each.id === LAST_TEAM.id) ?? false;
}

async function found({ app, cast, datedAt }: Stage): Promise<void> {
  const { person } = cast[FOUNDER];
  const { id: workspace, ...settings } = DEMO_WORKSPACE;
  const { id: team, name: teamName } = DEMO_TEAMS.enablement;
  const given = { workspace, team, teamName, ...settings };
  const who = { person, assurance: 'system' } as const;
  carriedOut(await foundWorkspace(app, who, demoId(datedAt, 'found'), given));
}

async function add(stage: Stage, team: DemoTeam): Promise<void> {
  const commandId = demoId(stage.datedAt, `team/${team.id}`);
  carriedOut(await addTeam(stage.app, adminOf(stage), commandId, team));
}

async function join(stage: Stage, name: CastName): Promise<void> {
  const { app, cast, datedAt } = stage;
  const { person, standing } = cast[name];
  const commandId = demoId(datedAt, `join/${name}`);
  carriedOut(await putPerson(app, adminOf(stage), commandId, { id: person.id, ...standing }));
}

const adminOf = ({ cast }: Stage): Caller => ({
  ...cast[FOUNDER],
  workspace: DEMO_WORKSPACE.id,
  assurance: 'system',
});

function carriedOut(result: WorkspaceResult): void {
  if (!result.ok) throw new Error(`The demo's workspace: ${result.refusal.sentence}`);
}
