import type { PilotView } from '#contracts/pilots.ts';
import type { Instant, PlainDate } from '#domain/calendar/calendar.ts';
import { readText } from '#domain/chain/free-text.ts';
import type { Charter, CharterDraft } from '#domain/pilot/charter.ts';
import { definedOnly } from '#domain/pilot/defined-only.ts';
import { nextStep } from '#domain/pilot/next-step.ts';
import { answerFor, placesOf, skepticPlaces } from '#domain/pilot/signing-places.ts';
import {
  amendedVersion,
  currentVersion,
  firstSignedVersion,
  governingCharter,
  governingVersion,
  type Pilot,
} from '#domain/pilot/state.ts';
import { summarize, weeksDue } from '#domain/pilot/summarize.ts';
import { savingsByWeek } from '#domain/savings/by-week.ts';
import { isOpenToRead } from '#domain/verdict/result-series.ts';
import type { WorkspaceFacts } from '#domain/workspace/workspace-facts.ts';
import { viewDraft } from './charter-view.ts';
import { viewDraw } from './draw-view.ts';
import { viewMeasurement, viewObservation } from './measurement-view.ts';
import { viewMoney } from './pilot-money-view.ts';
import { viewSpent } from './spent-view.ts';
import { viewVerdict } from './verdict-view.ts';
import { type Ref, viewVersion } from './version-view.ts';

/** What a view is made with: names by id, today's date, and what the reader may do. */
export type Viewing = {
  readonly nameOf: (person: string) => string;
  readonly teamName: (team: string) => string;
  readonly today: PlainDate;
  readonly now: Instant;
  readonly workspace: Pick<WorkspaceFacts, 'timeZone' | 'currency' | 'declarations'>;
  readonly can: readonly string[];
};

/** A pilot as its page reads it. */
export function viewPilot(pilot: Pilot, viewing: Viewing): PilotView {
  const { nameOf, teamName, today, now, workspace, can } = viewing;
  const summary = summarize(pilot);
  const ref = (id: string) => ({ id, name: nameOf(id) });
  const charter: CharterDraft = governingCharter(pilot) ?? pilot.draft;
  const open = isOpenToRead(pilot);
  return {
    id: pilot.id,
    name: readText(currentVersion(pilot)?.charter.name ?? pilot.draft.name),
    phase: pilot.phase,
    revision: pilot.revision,
    team: { id: pilot.draft.team, name: teamName(pilot.draft.team) },
    lead: ref(pilot.draftedBy),
    ...definedOnly({ template: pilot.template, copyOf: pilot.copyOf, agreedAt: pilot.agreedAt }),
    simulated: pilot.simulated,
    draft: viewDraft(pilot.draft),
    versions: pilot.versions.map(held => viewVersion(pilot, held, ref)),
    ...viewForce(pilot),
    people: peopleOf(pilot, charter).map(ref),
    questions: pilot.questions.map(({ stakeholder, askedAt, answer }) => ({
      stakeholder: ref(stakeholder),
      askedAt,
      ...(answer ? { answer: { words: readText(answer.words), at: answer.at } } : {}),
    })),
    baselines: viewBaselines(pilot, charter),
    ...(pilot.draw ? { draw: viewDraw(pilot.draw, nameOf) } : {}),
    ...definedOnly({ startedOn: pilot.started?.on }),
    time: viewTime(pilot, charter, today),
    observations: pilot.observations.map(each =>
      viewObservation(each, { open, ...toldOf(charter, each.criterion) }),
    ),
    ...definedOnly({
      verdictFrom: governingCharter(pilot)?.outcomeWindow.last,
      lockedAt: pilot.lockedAt,
    }),
    ...viewSpent(pilot),
    money: viewMoney(pilot, summary, workspace, now, ref),
    verdicts: pilot.verdicts.map(reached =>
      viewVerdict(reached, charterOf(pilot, reached.version)),
    ),
    answers: viewAnswers(pilot, ref),
    ...viewEnding(pilot, ref),
    next: nextStep(summary, today),
    can: [...can],
  };
}

const charterOf = (pilot: Pilot, version: number): CharterDraft =>
  pilot.versions.find(each => each.version === version)?.charter ?? pilot.draft;

/** Which version is in force, and whether it was changed after the start. */
function viewForce(pilot: Pilot): Pick<PilotView, 'governs' | 'changedAfterStart'> {
  const amended = amendedVersion(pilot);
  return definedOnly({
    governs: governingVersion(pilot)?.version,
    changedAfterStart:
      amended?.amendment && amended.agreedAt !== undefined
        ? {
            at: amended.agreedAt,
            from: firstSignedVersion(pilot)?.version ?? 1,
            to: amended.version,
            reason: readText(amended.amendment.reason),
          }
        : undefined,
  });
}

/** Every answer in its order; one that the same place gave anew says when. */
function viewAnswers(pilot: Pilot, ref: Ref): PilotView['answers'] {
  const governing = governingVersion(pilot);
  const places = governing ? placesOf(pilot, governing) : [];
  return pilot.answers.map(given => {
    const { signer, answer, words, at } = given;
    const place = places.find(each => each.holders.includes(signer));
    const counts = place ? answerFor(pilot, place) : given;
    return {
      signer: ref(signer),
      answer,
      at,
      ...(words ? { words: readText(words) } : {}),
      ...definedOnly({ supersededAt: counts === given ? undefined : counts?.at }),
    };
  });
}

/** Who took responsibility, what was decided, or why it was stopped: as far as there is any of it. */
function viewEnding(
  pilot: Pilot,
  ref: Ref,
): Pick<
  PilotView,
  'outputOwned' | 'proposedConclusion' | 'refusedConclusions' | 'conclusion' | 'stop'
> {
  const { outputOwned, conclusion, stop } = pilot;
  return definedOnly({
    outputOwned: outputOwned && {
      owner: ref(outputOwned.owner),
      statement: readText(outputOwned.statement),
      at: outputOwned.at,
    },
    proposedConclusion: viewProposed(pilot, ref),
    refusedConclusions: pilot.refusedConclusions?.map(({ signer, reason, ...refused }) => ({
      ...refused,
      signer: ref(signer),
      reason: readText(reason),
    })),
    conclusion: conclusion && {
      decision: conclusion.decision,
      at: conclusion.at,
      ...(conclusion.reason ? { reason: readText(conclusion.reason) } : {}),
      ...definedOnly({
        signatures: conclusion.signatures?.map(each => ({ ...each, signer: ref(each.signer) })),
      }),
    },
    stop: stop && { reason: readText(stop.reason), at: stop.at },
  });
}

function viewProposed(pilot: Pilot, ref: Ref): PilotView['proposedConclusion'] {
  const proposed = pilot.proposedConclusion;
  const governing = governingVersion(pilot);
  if (!proposed || !governing) return undefined;
  const { decision, reason, at, signatures } = proposed;
  const waiting = skepticPlaces(pilot, governing).filter(
    ({ holders }) => !signatures.some(each => holders.includes(each.signer)),
  );
  return {
    decision,
    reason: readText(reason),
    at,
    waitingFor: waiting.map(each => ref(each.holder)),
  };
}

/** Everybody whose name a page of this pilot shows. */
export function peopleOf(pilot: Pilot, charter: CharterDraft): string[] {
  return [
    ...new Set([
      pilot.draftedBy,
      ...(charter.contributors ?? []),
      ...(pilot.draft.contributors ?? []),
      ...pilot.questions.map(each => each.stakeholder),
      ...pilot.versions.flatMap(held => held.charter.signers.map(each => each.person)),
      ...[...pilot.handovers, ...pilot.offers].map(each => each.to),
      ...(pilot.draft.signers ?? []).map(each => each.person),
      ...(charter.safeguards ? [charter.safeguards.outputOwner] : []),
      ...(pilot.outputOwned ? [pilot.outputOwned.owner] : []),
      ...(pilot.isolation?.estimatedBy ? [pilot.isolation.estimatedBy] : []),
      ...pilot.conversions.map(each => each.signer),
    ]),
  ];
}

/** Whether a criterion's figures are one for each person, and their unit. */
function toldOf({ criteria }: CharterDraft, id: string) {
  const criterion = criteria?.find(each => each.id === id);
  return { ofPeople: criterion?.unitOfAssignment === 'person', unit: criterion?.metric.unit };
}

function viewBaselines(pilot: Pilot, charter: CharterDraft): PilotView['baselines'] {
  return Object.entries(pilot.baselines).map(([criterion, baseline]) =>
    baseline.kind === 'recorded'
      ? {
          criterion,
          kind: 'recorded',
          at: baseline.at,
          measurement: viewMeasurement(baseline.measurement, {
            open: true,
            ...toldOf(charter, criterion),
          }),
        }
      : {
          criterion,
          kind: 'promised',
          at: baseline.at,
          by: baseline.by,
          reason: readText(baseline.reason),
        },
  );
}

function viewTime(pilot: Pilot, charter: CharterDraft, today: PlainDate): PilotView['time'] {
  const { byDay, byTask, answeredWeeks, logs } = pilot.time;
  const days = Object.entries(byDay).sort(([a], [b]) => (a < b ? -1 : 1));
  const sum = (of: (saving: (typeof days)[number][1]) => number): number =>
    days.reduce((total, [, saving]) => total + of(saving), 0);
  const weeks =
    pilot.started && charter.runWindow
      ? weeksDue(charter.runWindow, pilot.started.on, today).length
      : 0;
  return {
    rawHours: toHours(sum(saving => saving.rawMinutes)),
    conservativeHours: toHours(sum(saving => saving.conservativeMinutes)),
    logs,
    weeksDue: weeks * (charter.contributors?.length ?? 0),
    weeksAnswered: Object.values(answeredWeeks).reduce((total, each) => total + each.length, 0),
    byDay: days.map(([day, saving]) => ({ day, ...saving })),
    byWeek: savingsByWeek(byDay).map(each => ({ ...each })),
    byTask: Object.entries(byTask).map(([task, totals]) => ({
      task,
      name: taskName(charter, task),
      ...totals,
    })),
  };
}

const taskName = (charter: Partial<Charter>, task: string): string => {
  const found = charter.tasks?.find(each => each.id === task);
  return found ? readText(found.name) : task;
};

/** Tenths of an hour. */
export const toHours = (minutes: number): number => Math.round(minutes / 6) / 10;
