import type { EntryList, PilotListItem, WeekView } from '#contracts/pilots.ts';
import type { LibraryView, WorkspaceView } from '#contracts/workspace.ts';
import { allocateWork } from '#domain/allocation/allocate.ts';
import { mondayOf } from '#domain/calendar/week.ts';
import type { Entry, EntryHeader } from '#domain/chain/entry.ts';
import { readText } from '#domain/chain/free-text.ts';
import { formatSignedHead } from '#domain/chain/signed-head.ts';
import { verifyChain } from '#domain/chain/verify-chain.ts';
import { METRIC_LIBRARY } from '#domain/criteria/metric-library.ts';
import { TEMPLATES } from '#domain/criteria/templates.ts';
import { nextPiece } from '#domain/pilot/draw.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { nextStep } from '#domain/pilot/next-step.ts';
import { governingCharter, type Pilot } from '#domain/pilot/state.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import type { Profile } from '#identity/people.ts';
import { mayInRole } from '#identity/policy.ts';
import type { StoredSummary } from '#ledger/read-models.ts';
import type { Caller } from './caller.ts';
import { countedLogs } from './counted-logs.ts';
import type { AppDeps } from './deps.ts';
import { partNames, sentenceOf } from './entry-sentences.ts';
import { loadPilot, teamName, todayIn } from './load-pilot.ts';
import { readPeopleMail } from './mail/people-mail.ts';
import { pilotKey } from './pilot-stream.ts';
import { toHours } from './pilot-view.ts';
import { SYSTEM } from './system.ts';
import { viewTemplate } from './template-view.ts';
import { workspaceOf } from './workspace-facts.ts';
import type { WorkspaceSummary } from './workspace-stream.ts';

/** What lists and reports are made of. */
export type Records = {
  readonly workspace: WorkspaceSummary;
  readonly pilots: readonly PilotSummary[];
  /** The same as they are kept, and those of the workspace's reports besides. */
  readonly stored: readonly StoredSummary[];
};

/** Every summary of a workspace, by one paged query. */
export async function readSummaries(
  deps: Pick<AppDeps, 'readModels'>,
  workspace: string,
): Promise<Records> {
  const records = recordsOf(await deps.readModels.list(workspace, { consistent: true }));
  if (!records) throw new Error(`workspace ${workspace} has no summary`);
  return records;
}

/** Summaries by what they are of; undefined where that of the workspace is not among them. */
export function recordsOf(stored: readonly StoredSummary[]): Records | undefined {
  const workspace = stored.map(workspaceOf).find(each => each !== undefined);
  return (
    workspace && {
      workspace,
      stored,
      // Written by `pilotStream` under its schema number, which is what makes the shape known.
      pilots: stored
        .filter(each => each.key.stream.startsWith('pilot/'))
        .map(each => each.summary as PilotSummary),
    }
  );
}

/** The board: every pilot, newest first. */
export async function listPilots(deps: AppDeps, caller: Caller): Promise<PilotListItem[]> {
  const { workspace, pilots } = await readSummaries(deps, caller.workspace);
  const today = todayIn(deps, workspace);
  const leads = await deps.people.names(pilots.map(each => each.lead));
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

export async function showWorkspace(deps: AppDeps, caller: Caller): Promise<WorkspaceView> {
  const { workspace, pilots } = await readSummaries(deps, caller.workspace);
  const ids = Object.keys(workspace.people);
  const mail = mayInRole('manage-people', caller.standing)
    ? await readPeopleMail(deps, workspace, pilots)
    : undefined;
  const { id, name, timeZone, fiscalYearStart, currency, demo, teams } = workspace;
  const { former, erasures, keepRowsMonths } = workspace;
  const profiles = await deps.people.names([
    ...ids,
    ...former,
    ...erasures.map(each => each.person),
  ]);
  const ref = (person: string) => ({
    id: person,
    name: profiles.get(person)?.name ?? 'somebody who has left',
  });
  return {
    id,
    name,
    timeZone,
    fiscalYearStart,
    currency,
    demo,
    keepRowsMonths,
    former: former
      .filter(person => erasures.every(each => each.person !== person || each.doneAt))
      .map(ref),
    erasures: erasures.map(({ person, orderedAt, doneAt }) => ({
      person: ref(person),
      orderedAt,
      ...(doneAt === undefined ? {} : { doneAt }),
    })),
    teams: teams.map(team => ({ ...team })),
    people: ids.flatMap(person => {
      const profile = profiles.get(person);
      const member = workspace.people[person];
      if (!member) return [];
      return {
        id: person,
        name: profile?.name ?? 'somebody who has left',
        ...(profile ? { email: profile.email } : {}),
        ...(profile && mail ? { mail: mail(profile) } : {}),
        roles: [...member.roles],
        teams: [...member.teams],
      };
    }),
  };
}

export const showLibrary = (): LibraryView => ({
  metrics: METRIC_LIBRARY.map(({ skewed, ...metric }) => ({ ...metric, skewed: skewed === true })),
  templates: TEMPLATES.map(viewTemplate),
});

/** A pilot's entries in words, with the check of their chain. */
export async function listEntries(
  deps: AppDeps,
  caller: Caller,
  pilot: string,
): Promise<EntryList | undefined> {
  const entries = await deps.ledger.read(pilotKey(caller.workspace, pilot));
  if (entries.length === 0) return undefined;
  const profiles = await deps.people.names(entries.map(each => each.header.actor));
  const faults = verifyChain(entries);
  const names = partNames(entries.flatMap(each => each.payload.events as readonly PilotEvent[]));
  return {
    entries: entries.map(({ header, payload, signedHead }) => ({
      seq: header.seq,
      at: header.at,
      actor: {
        id: header.actor,
        name: actorName(header, profiles),
      },
      assurance: header.assurance,
      simulated: header.simulated === true,
      hash: header.hash,
      prev: header.prev,
      ...(signedHead ? { signedHead: formatSignedHead(signedHead) } : {}),
      events: (payload.events as readonly PilotEvent[]).map(event => ({
        type: event.type,
        sentence: sentenceOf(event, names),
      })),
    })),
    chain: { intact: faults.length === 0, faults: [...faults] },
  };
}

function actorName(
  { actor, assurance }: EntryHeader,
  profiles: ReadonlyMap<string, Profile>,
): string {
  if (assurance === 'token') return 'A live feed';
  if (actor === SYSTEM) return 'Countersign';
  return profiles.get(actor)?.name ?? 'somebody who has left';
}

/** What a contributor logs this week: the running pilots that they are on, prefilled from the last log. */
export async function showWeek(deps: AppDeps, caller: Caller): Promise<WeekView> {
  const { workspace, pilots } = await readSummaries(deps, caller.workspace);
  const today = todayIn(deps, workspace);
  const weekOf = mondayOf(today);
  const running = pilots.filter(each => each.phase === 'running');
  const shown = await Promise.all(running.map(each => weekOfPilot(deps, caller, each.id, weekOf)));
  return { weekOf, today, pilots: shown.flatMap(each => each ?? []) };
}

async function weekOfPilot(
  deps: AppDeps,
  caller: Caller,
  id: string,
  weekOf: string,
): Promise<WeekView['pilots'][number] | undefined> {
  const pilot = await loadPilot(deps, caller.workspace, id);
  const charter = pilot && governingCharter(pilot);
  if (!pilot || !charter?.contributors.includes(caller.person.id)) return undefined;
  const entries = await deps.ledger.read(pilotKey(caller.workspace, id));
  const mine = entries.filter(each => each.header.actor === caller.person.id);
  const logs = countedLogs(mine);
  const events = mine.flatMap(each => each.payload.events as readonly PilotEvent[]);
  return {
    pilot: id,
    name: readText(charter.name),
    runWindow: charter.runWindow,
    tasks: charter.tasks.map(task => {
      const last = logs.findLast(each => each.log.task === task.id)?.log;
      return {
        task: task.id,
        name: readText(task.name),
        baselineMinutes: task.baselineMinutes,
        ...(last ? { last } : {}),
        ...nextPieceOf(pilot, caller.person.id, task.id, mine),
      };
    }),
    answered: answerFor(events, weekOf),
    logs: logs
      .slice(-LATEST_LOGS)
      .reverse()
      .map(({ seq, log }) => ({ seq, ...log })),
  };
}

/** What was drawn for the person's next piece of a task, where the product draws. */
function nextPieceOf(
  { draw }: Pilot,
  person: string,
  task: string,
  entries: readonly Entry[],
): Pick<WeekView['pilots'][number]['tasks'][number], 'next'> {
  if (draw?.unit !== 'task') return {};
  const number = nextPiece(draw, person, task);
  const last = lastPiece(entries, task);
  const group = allocateWork(draw.seed, { person, task, number });
  return { next: { number, group, ...(last ? { last } : {}) } };
}

/** The person's last piece of a task as it stands now, and the entry to put right. */
function lastPiece(entries: readonly Entry[], task: string) {
  const events = entries.flatMap(({ header, payload }) =>
    (payload.events as readonly PilotEvent[]).map(event => ({ seq: header.seq, event })),
  );
  const logged = events.findLast(
    ({ event }) => event.type === 'PieceLogged' && event.task === task,
  );
  if (logged?.event.type !== 'PieceLogged') return undefined;
  const { used, minutes, reworkMinutes } = logged.event;
  const isCorrected = events.some(
    ({ event }) => event.type === 'PieceCorrected' && event.supersedes === logged.seq,
  );
  return isCorrected ? undefined : { seq: logged.seq, used, minutes, reworkMinutes };
}

/** As many logs as somebody looks through to find the wrong one. */
const LATEST_LOGS = 12;

function answerFor(
  events: readonly PilotEvent[],
  weekOf: string,
): WeekView['pilots'][number]['answered'] {
  const isLogged = events.some(
    each =>
      (each.type === 'TimeLogged' || each.type === 'PieceLogged') &&
      mondayOf(each.workDate) === weekOf,
  );
  if (isLogged) return 'logged';
  const answer = events.findLast(each => each.type === 'WeekAnswered' && each.weekOf === weekOf);
  return answer?.type === 'WeekAnswered' ? answer.answer : 'no';
}
