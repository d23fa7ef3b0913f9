import type { Clock } from '#application/clock.ts';
import type { AppDeps } from '#application/deps.ts';
import { invitedPeople } from '#application/invited/invited-people.ts';
import { madeAt, refuseCommandId } from '#application/stream/command-id.ts';
import { workspaceKey } from '#application/stream/workspace-stream.ts';
import { dateIn } from '#domain/calendar/calendar.ts';
import type { HttpDeps } from '#http/deps.ts';
import type { Store } from '#ledger/store.ts';
import type { Mailer } from '#mailer/mailer.ts';
import type { DoorPeople } from '../doors.ts';
import { demoCalendar, momentOf } from './calendar.ts';
import { type Story, tellInOrder } from './chronology.ts';
import { declarations } from './declarations.ts';
import { pastClock, postbox } from './past-clock.ts';
import { type Cast, type CastName, DEMO_PEOPLE, DEMO_WORKSPACE } from './people.ts';
import { coachingPrompts } from './pilots/coaching-prompts.ts';
import { handoutsInPlainWords } from './pilots/handouts-in-plain-words.ts';
import { meetingSummaries } from './pilots/meeting-summaries.ts';
import { newAccountManagers } from './pilots/new-account-managers.ts';
import { quizDrafts } from './pilots/quiz-drafts.ts';
import { quizDraftsAgain } from './pilots/quiz-drafts-again.ts';
import { researchBriefs } from './pilots/research-briefs.ts';
import { sessionPreparation } from './pilots/session-preparation.ts';
import { stalledDeals } from './pilots/stalled-deals.ts';
import { supportStarters } from './pilots/support-starters.ts';
import { supportStartersDrawn } from './pilots/support-starters-drawn.ts';
import { openScene, type Scene } from './scene.ts';
import { firstScorecard, secondScorecard } from './scorecards.ts';
import { soleWriter } from './sole-writer.ts';
import { demoId, type Stage } from './stage.ts';
import { finishDemo, foundDemo, isFinished } from './workspace.ts';

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
  'meeting-summaries': meetingSummaries,
  'quiz-drafts-again': quizDraftsAgain,
  'handouts-in-plain-words': handoutsInPlainWords,
  'support-starters': supportStarters,
  'stalled-deals': stalledDeals,
  'coaching-prompts': coachingPrompts,
  'session-preparation': sessionPreparation,
  'support-starters-drawn': supportStartersDrawn,
  'new-account-managers': newAccountManagers,
  'research-briefs': researchBriefs,
};

const CAST_NAMES = Object.keys(DEMO_PEOPLE) as CastName[];

export type DemoPlace = {
  readonly store: Store;
  /** The server's clock: the demo's past ends where it stands. */
  readonly clock: Clock;
  readonly depsUnder: (clock: Clock, mailer: Mailer) => HttpDeps;
};

/**
 * Makes the demo workspace by the same commands as everything else, playing its past quarters under a clock of its own.
 * Nothing is ever made twice or overwritten: a seed that was killed is taken up where it stopped (within the days for
 * which its command ids are known), and a workspace that is whole is left alone, whatever has been done with it since.
 */
export async function seedDemo({
  store,
  clock: server,
  depsUnder,
}: DemoPlace): Promise<SeededDemo> {
  const clock = pastClock(server.wall);
  const now = server.now();
  const post = postbox(store, clock, now);
  const { app, flush } = soleWriter(depsUnder(clock, post).app, now);
  const begun = await firstDay(app);
  const calendar = demoCalendar(
    begun ?? dateIn(DEMO_WORKSPACE.timeZone, new Date(now).toISOString()),
  );
  const datedAt = momentOf(calendar.today, 0);
  if (refuseCommandId(demoId(datedAt, ''), clock.wall()) || (await isFinished(app))) return SEEDED;

  const invited = invitedPeople(app);
  const cast = await findCast(app);
  await play({ app, invited, clock, post, calendar, cast, now, datedAt });
  await flush();
  return SEEDED;
}

async function play(stage: Stage): Promise<void> {
  await foundDemo(stage);
  const pilots = Object.entries(PILOTS).map(
    ([pilot, playPilot]): Story =>
      async turn =>
        playPilot(await openScene(stage, pilot, turn)),
  );
  const others = [declarations, firstScorecard, secondScorecard].map(
    (tell): Story =>
      turn =>
        tell(stage, turn),
  );
  // Reports first where moments coincide: what is asked of a reader stands before it is carried out.
  await tellInOrder([...others, ...pilots]);
  await finishDemo(stage);
}

/** The day on which the demo was begun, by the date of its first command; undefined where there is none yet. */
async function firstDay(app: AppDeps): Promise<string | undefined> {
  const [first] = await app.ledger.read(workspaceKey(DEMO_WORKSPACE.id));
  return (
    first && dateIn(DEMO_WORKSPACE.timeZone, new Date(madeAt(first.header.commandId)).toISOString())
  );
}

async function findCast(app: AppDeps): Promise<Cast> {
  const cast: Partial<Record<CastName, Cast[CastName]>> = {};
  for (const name of CAST_NAMES) {
    const { email, name: fullName, roles, teams } = DEMO_PEOPLE[name];
    const person = await app.people.introduce(
      DEMO_WORKSPACE.id,
      { email, name: fullName },
      app.newId,
    );
    cast[name] = { person, standing: { roles, teams } };
  }
  return cast as Cast;
}
