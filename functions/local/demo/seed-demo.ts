import type { Caller } from '#application/caller.ts';
import type { Clock } from '#application/clock.ts';
import type { AppDeps } from '#application/deps.ts';
import { invitedPeople } from '#application/invited/invited-people.ts';
import { refuseCommandId } from '#application/stream/command-id.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import { workspaceKey, workspaceStream } from '#application/stream/workspace-stream.ts';
import {
  addTeam,
  foundWorkspace,
  putPerson,
  type WorkspaceResult,
} from '#application/workspace/workspace-commands.ts';
import { dateIn } from '#domain/calendar/calendar.ts';
import type { Workspace } from '#domain/workspace/state.ts';
import type { HttpDeps } from '#http/deps.ts';
import type { Store } from '#ledger/store.ts';
import type { Mailer } from '#mailer/mailer.ts';
import type { DoorPeople } from '../doors.ts';
import { calendarSince, demoCalendar, momentOf } from './calendar.ts';
import { planMoney } from './finance.ts';
import { pastClock, postbox } from './past-clock.ts';
import {
  type Cast,
  type CastName,
  DEMO_PEOPLE,
  DEMO_TEAMS,
  DEMO_WORKSPACE,
  type DemoTeam,
} from './people.ts';
import { coachingPrompts } from './pilots/coaching-prompts.ts';
import { meetingSummaries } from './pilots/meeting-summaries.ts';
import { newAccountManagers } from './pilots/new-account-managers.ts';
import { quizDrafts } from './pilots/quiz-drafts.ts';
import { researchBriefs } from './pilots/research-briefs.ts';
import { sessionPreparation } from './pilots/session-preparation.ts';
import { stalledDeals } from './pilots/stalled-deals.ts';
import { openScene, type Scene } from './scene.ts';
import { soleWriter } from './sole-writer.ts';
import { demoId, type Stage } from './stage.ts';

export type SeededDemo = { readonly workspace: string; readonly people: DoorPeople };

const SEEDED: SeededDemo = {
  workspace: DEMO_WORKSPACE.id,
  people: {
    skeptic: DEMO_PEOPLE.vpSales.email,
    contributor: DEMO_PEOPLE.contributor.email,
    executive: DEMO_PEOPLE.executive.email,
    lead: DEMO_PEOPLE.lead.email,
  },
};

/** Every pilot of the demo by its id. */
const PILOTS: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  'quiz-drafts': quizDrafts,
  'stalled-deals': stalledDeals,
  'coaching-prompts': coachingPrompts,
  'meeting-summaries': meetingSummaries,
  'session-preparation': sessionPreparation,
  'new-account-managers': newAccountManagers,
  'research-briefs': researchBriefs,
};

const CAST_NAMES = Object.keys(DEMO_PEOPLE) as CastName[];

/** Added when everything else is there: whoever finds it knows that the demo is whole. */
const LAST_TEAM = DEMO_TEAMS.people;

export type DemoPlace = {
  readonly store: Store;
  /** The server's clock: the demo's past ends where it stands. */
  readonly clock: Clock;
  readonly depsUnder: (clock: Clock, mailer: Mailer) => HttpDeps;
};

/**
 * Makes the demo workspace by the same commands as everything else, playing its past weeks under a clock of its own.
 * Nothing is ever made twice or overwritten: a seed that was killed is taken up where it stopped (within the days for
 * which its command ids are known), and a workspace that is whole is left alone, whatever has been done with it since.
 */
export async function seedDemo({
  store,
  clock: server,
  depsUnder,
}: DemoPlace): Promise<SeededDemo> {
  const clock = pastClock(server.wall);
  const post = postbox(store, clock);
  const { app, flush } = soleWriter(depsUnder(clock, post).app);
  const now = server.now();
  const known = await readDirectory(app);
  const calendar = known
    ? calendarSince(known.foundedAt)
    : demoCalendar(dateIn(DEMO_WORKSPACE.timeZone, new Date(now).toISOString()));
  const datedAt = momentOf(calendar.today, 0);
  const isWhole = known?.teams.some(each => each.id === LAST_TEAM.id) ?? false;
  if (isWhole || refuseCommandId(demoId(datedAt, ''), clock.wall())) return SEEDED;

  const invited = invitedPeople(app);
  const cast = await findCast(app);
  await play({ app, invited, clock, post, calendar, cast, now, datedAt });
  await flush();
  return SEEDED;
}

async function play(stage: Stage): Promise<void> {
  stage.clock.turnTo(momentOf(stage.calendar.founded, 8));
  await found(stage);
  for (const team of Object.values(DEMO_TEAMS))
    if (team !== DEMO_TEAMS.enablement && team !== LAST_TEAM) await add(stage, team);
  for (const name of CAST_NAMES) await join(stage, name);
  await planMoney(stage, adminOf(stage));
  for (const [pilot, playPilot] of Object.entries(PILOTS))
    await playPilot(await openScene(stage, pilot));
  stage.clock.turnTo(stage.now);
  await add(stage, LAST_TEAM);
}

/** The workspace as its ledger has it: its summary may be behind after a crash. */
async function readDirectory(app: AppDeps): Promise<Workspace | undefined> {
  const { state } = await loadStream(app, workspaceStream, workspaceKey(DEMO_WORKSPACE.id));
  return state;
}

async function findCast(app: AppDeps): Promise<Cast> {
  const cast: Partial<Record<CastName, Cast[CastName]>> = {};
  for (const name of CAST_NAMES) {
    const { email, name: fullName, roles, teams } = DEMO_PEOPLE[name];
    const person = await app.people.findOrAdd(email, fullName, app.newId);
    cast[name] = { person, standing: { roles, teams } };
  }
  return cast as Cast;
}

const FOUNDER = 'lead';

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
