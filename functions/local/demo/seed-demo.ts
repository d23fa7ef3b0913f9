import type { Caller } from '#application/caller.ts';
import type { Clock } from '#application/clock.ts';
import { loadStream } from '#application/load-stream.ts';
import {
  addTeam,
  foundWorkspace,
  putPerson,
  type WorkspaceResult,
} from '#application/workspace-commands.ts';
import { workspaceKey, workspaceStream } from '#application/workspace-stream.ts';
import { dateIn } from '#domain/calendar/calendar.ts';
import type { Workspace } from '#domain/workspace/state.ts';
import type { HttpDeps } from '#http/deps.ts';
import type { Store } from '#ledger/store.ts';
import type { Mailer } from '#mailer/mailer.ts';
import type { DoorPeople } from '../doors.ts';
import { calendarSince, demoCalendar, momentOf } from './calendar.ts';
import { pastClock, postbox } from './past-clock.ts';
import { type Cast, type CastName, DEMO_PEOPLE, DEMO_TEAMS, DEMO_WORKSPACE } from './people.ts';
import { coachingPrompts } from './pilots/coaching-prompts.ts';
import { meetingSummaries } from './pilots/meeting-summaries.ts';
import { newAccountManagers } from './pilots/new-account-managers.ts';
import { quizDrafts } from './pilots/quiz-drafts.ts';
import { researchBriefs } from './pilots/research-briefs.ts';
import { sessionPreparation } from './pilots/session-preparation.ts';
import { stalledDeals } from './pilots/stalled-deals.ts';
import { demoId, openScene, type Scene, type Stage } from './scene.ts';

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

/** Joins when all pilots are there: whoever finds them in the workspace knows that the demo is whole. */
const LAST_TO_JOIN = 'executive';
const CAST_NAMES = Object.keys(DEMO_PEOPLE) as CastName[];

export type DemoPlace = {
  readonly store: Store;
  /** The server's clock: the demo's past ends where it stands. */
  readonly clock: Clock;
  readonly depsUnder: (clock: Clock, mailer: Mailer) => HttpDeps;
};

/**
 * Makes the demo workspace by the same commands as everything else, playing its past weeks under a clock of its own.
 * Nothing is ever made twice or overwritten: a seed that was killed is taken up where it stopped, and a workspace that
 * is whole is left alone, whatever has been done with it since.
 */
export async function seedDemo(place: DemoPlace): Promise<SeededDemo> {
  const stage = await setStage(place);
  if (!stage) return SEEDED;
  for (const [pilot, play] of Object.entries(PILOTS)) await play(await openScene(stage, pilot));
  stage.clock.turnTo(stage.now);
  await join(stage, LAST_TO_JOIN);
  return SEEDED;
}

/** The workspace with its teams and people; absent when the demo is whole already. */
async function setStage({
  store,
  clock: server,
  depsUnder,
}: DemoPlace): Promise<Stage | undefined> {
  const clock = pastClock();
  const post = postbox(store, clock);
  const deps = depsUnder(clock, post);
  const now = server.now();
  const { people } = deps.app;
  const workspace = await readDirectory(deps);
  const last = await people.findByEmail(DEMO_PEOPLE[LAST_TO_JOIN].email);
  if (last && workspace?.people[last.id]) return undefined;

  const calendar = workspace
    ? calendarSince(workspace.foundedAt)
    : demoCalendar(dateIn(DEMO_WORKSPACE.timeZone, new Date(now).toISOString()));
  const datedAt = momentOf(calendar.today, 0);
  const cast = await findCast(deps);
  const stage = { deps, clock, post, calendar, cast, now, datedAt };
  clock.turnTo(momentOf(calendar.founded, 8));
  if (!workspace) await found(stage);
  await fill(stage, workspace);
  return stage;
}

/** The workspace as its ledger has it: its summary may be behind after a crash. */
async function readDirectory({ app }: HttpDeps): Promise<Workspace | undefined> {
  const { state } = await loadStream(app, workspaceStream, workspaceKey(DEMO_WORKSPACE.id));
  return state;
}

async function findCast({ app }: HttpDeps): Promise<Cast> {
  const cast: Partial<Record<CastName, Cast[CastName]>> = {};
  for (const name of CAST_NAMES) {
    const { email, name: fullName, roles, teams } = DEMO_PEOPLE[name];
    const person = await app.people.findOrAdd(email, fullName, app.newId);
    cast[name] = { person, standing: { roles, teams } };
  }
  return cast as Cast;
}

const FOUNDER = 'lead';

async function found({ deps, cast, datedAt }: Stage): Promise<void> {
  const { person } = cast[FOUNDER];
  const { id: workspace, ...settings } = DEMO_WORKSPACE;
  const { id: team, name: teamName } = DEMO_TEAMS.enablement;
  const given = { workspace, team, teamName, ...settings };
  const who = { person, assurance: 'system' } as const;
  carriedOut(await foundWorkspace(deps.app, who, demoId(datedAt, 'found'), given));
}

/** Teams and people that are not there yet, but for the last one. */
async function fill(stage: Stage, known: Workspace | undefined): Promise<void> {
  const { deps, cast, datedAt } = stage;
  const teams = new Set([DEMO_TEAMS.enablement.id, ...(known?.teams ?? []).map(each => each.id)]);
  for (const team of Object.values(DEMO_TEAMS))
    if (!teams.has(team.id))
      carriedOut(await addTeam(deps.app, adminOf(stage), demoId(datedAt, `team/${team.id}`), team));
  for (const name of CAST_NAMES)
    if (name !== LAST_TO_JOIN && !(known && cast[name].person.id in known.people))
      await join(stage, name);
}

async function join(stage: Stage, name: CastName): Promise<void> {
  const { deps, cast, datedAt } = stage;
  const { person, standing } = cast[name];
  const commandId = demoId(datedAt, `join/${name}`);
  carriedOut(await putPerson(deps.app, adminOf(stage), commandId, { id: person.id, ...standing }));
}

const adminOf = ({ cast }: Stage): Caller => ({
  ...cast[FOUNDER],
  workspace: DEMO_WORKSPACE.id,
  assurance: 'system',
});

function carriedOut(result: WorkspaceResult): void {
  if (!result.ok) throw new Error(`The demo's workspace: ${result.refusal.sentence}`);
}
