import type { PilotView, VersionView } from '#contracts/pilots.ts';
import type { PersonRef } from '#contracts/primitives.ts';
import type { Instant, PlainDate } from '#domain/calendar/calendar.ts';
import { readText } from '#domain/chain/free-text.ts';
import type { Charter, CharterDraft } from '#domain/pilot/charter.ts';
import { nextStep } from '#domain/pilot/next-step.ts';
import {
  type CharterVersion,
  currentVersion,
  governingCharter,
  type Pilot,
} from '#domain/pilot/state.ts';
import { summarize, weeksDue } from '#domain/pilot/summary.ts';
import type { WorkspaceFacts } from '#domain/workspace/workspace-facts.ts';
import { viewCharter, viewDraft } from './charter-view.ts';
import { viewDraw } from './draw-view.ts';
import { viewMeasurement, viewObservation } from './measurement-view.ts';
import { viewMoney } from './pilot-money-view.ts';
import { viewVerdict } from './verdict-view.ts';

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
  const open = pilot.verdicts.length > 0 || pilot.lockedAt !== undefined;
  return {
    id: pilot.id,
    name: readText(currentVersion(pilot)?.charter.name ?? pilot.draft.name),
    phase: pilot.phase,
    revision: pilot.revision,
    team: { id: pilot.draft.team, name: teamName(pilot.draft.team) },
    lead: ref(pilot.draftedBy),
    ...present({ template: pilot.template, copyOf: pilot.copyOf, agreedAt: pilot.agreedAt }),
    simulated: pilot.simulated,
    draft: viewDraft(pilot.draft),
    versions: pilot.versions.map(held => viewVersion(held, ref)),
    people: peopleOf(pilot, charter).map(ref),
    questions: pilot.questions.map(({ stakeholder, askedAt, answer }) => ({
      stakeholder: ref(stakeholder),
      askedAt,
      ...(answer ? { answer: { words: readText(answer.words), at: answer.at } } : {}),
    })),
    baselines: viewBaselines(pilot),
    ...(pilot.draw ? { draw: viewDraw(pilot.draw, nameOf) } : {}),
    ...present({ startedOn: pilot.started?.on }),
    time: viewTime(pilot, charter, today),
    observations: pilot.observations.map(each => viewObservation(each, open)),
    ...present({
      verdictFrom: governingCharter(pilot)?.outcomeWindow.last,
      lockedAt: pilot.lockedAt,
    }),
    costs: Object.entries(pilot.costs).map(([kind, amount]) => ({
      kind: kind as keyof typeof pilot.costs,
      amount: amount ?? 0,
    })),
    money: viewMoney(pilot, summary, workspace, now, ref),
    reinvested: pilot.reinvested.map(({ hours, into, on }) => ({
      hours,
      into: readText(into),
      on,
    })),
    verdicts: pilot.verdicts.map(({ verdict, at }) => viewVerdict(verdict, at, charter)),
    answers: pilot.answers.map(({ signer, answer, words, at }) => ({
      signer: ref(signer),
      answer,
      at,
      ...(words ? { words: readText(words) } : {}),
    })),
    ...viewEnding(pilot, ref),
    next: nextStep(summary, today),
    can: [...can],
  };
}

type Ref = (person: string) => PersonRef;

const viewVersion = (held: CharterVersion, ref: Ref): VersionView => ({
  version: held.version,
  hash: held.hash,
  proposedAt: held.proposedAt,
  charter: viewCharter(held.charter),
  signatures: held.signatures.map(({ signer, at, assurance }) => ({
    signer: ref(signer),
    at,
    assurance,
  })),
  changeRequests: held.changeRequests.map(({ signer, at, words, criterion }) => ({
    signer: ref(signer),
    at,
    words: readText(words),
    ...present({ criterion }),
  })),
  declines: held.declines.map(({ signer, at, reason }) => ({
    signer: ref(signer),
    at,
    words: readText(reason),
  })),
  ...(held.prospects ? { prospects: held.prospects.map(each => ({ ...each })) } : {}),
});

/** Who took responsibility, what was decided, or why it was stopped: as far as there is any of it. */
function viewEnding(
  { outputOwned, conclusion, stop }: Pilot,
  ref: Ref,
): Pick<PilotView, 'outputOwned' | 'conclusion' | 'stop'> {
  return present({
    outputOwned: outputOwned && {
      owner: ref(outputOwned.owner),
      statement: readText(outputOwned.statement),
      at: outputOwned.at,
    },
    conclusion: conclusion && {
      decision: conclusion.decision,
      at: conclusion.at,
      ...(conclusion.reason ? { reason: readText(conclusion.reason) } : {}),
    },
    stop: stop && { reason: readText(stop.reason), at: stop.at },
  });
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
      ...(pilot.draft.signers ?? []).map(each => each.person),
      ...(charter.safeguards ? [charter.safeguards.outputOwner] : []),
      ...(pilot.outputOwned ? [pilot.outputOwned.owner] : []),
      ...(pilot.isolation?.estimatedBy ? [pilot.isolation.estimatedBy] : []),
      ...pilot.conversions.map(each => each.signer),
    ]),
  ];
}

function viewBaselines(pilot: Pilot): PilotView['baselines'] {
  return Object.entries(pilot.baselines).map(([criterion, baseline]) =>
    baseline.kind === 'recorded'
      ? {
          criterion,
          kind: 'recorded',
          at: baseline.at,
          measurement: viewMeasurement(baseline.measurement, true),
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

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };
const present = <T extends object>(value: T): Present<T> =>
  Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as Present<T>;
