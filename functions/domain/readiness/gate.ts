import { type AsOf, hasHappened } from '../calendar/as-of.ts';
import { dateIn, dayInWords, type Instant, type PlainDate } from '../calendar/calendar.ts';
import type { Stage } from '../pilot/charter.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import type { WorkspaceFacts } from '../workspace/workspace-facts.ts';
import { declaredAt } from './asked-by.ts';

/**
 * What the records say of a gate (rule R2). `met`: they show it. `not met`: they show the contrary.
 * `not evidenced`: they show neither, yet.
 */
export const GATE_STATUSES = ['met', 'not met', 'not evidenced'] as const;
export type GateStatus = (typeof GATE_STATUSES)[number];

/** A recorded fact behind a gate, with where to read it. A declaration rests on somebody's word alone. */
export type CitedFact = {
  readonly text: string;
  readonly href?: string;
  readonly declaration: boolean;
};

/**
 * What one rule found in the records. `next` is what to do about it, absent where nothing is left to do. Facts are
 * worded only when they are cited: of a thousand pilots one is.
 */
export type Finding = {
  readonly status: GateStatus;
  readonly facts: () => readonly CitedFact[];
  readonly next?: string;
};

/** A gate of a readiness report. */
export type Gate = {
  readonly id: string;
  readonly name: string;
  readonly status: GateStatus;
  readonly facts: readonly CitedFact[];
  readonly next?: string;
  /** Where the next step is taken, when it is a declaration. */
  readonly nextHref?: string;
};

/** Whether a stage is done, on evidence, for one workspace and one day (rule R2). */
export type ReadinessReport = {
  readonly stage: Stage;
  readonly asOf: PlainDate;
  readonly workspace: string;
  /** The team that it is for; absent for the whole workspace. */
  readonly team?: string;
  readonly ready: boolean;
  readonly gates: readonly Gate[];
  /** The one pilot that stands for the gates which have to be shown together (rule R3). */
  readonly shownBy?: { readonly pilot: string; readonly name: string };
  readonly demo: boolean;
};

/** The day of a report and the workspace that it is for. */
export type ReportContext = AsOf & { readonly workspace: WorkspaceFacts };

type Words = () => readonly CitedFact[];
const NO_FACTS: Words = () => [];

export const met = (facts: Words): Finding => ({ status: 'met', facts });

export const notMet = (next: string, facts: Words): Finding => ({ status: 'not met', facts, next });

export const notEvidenced = (next: string, facts: Words = NO_FACTS): Finding => ({
  status: 'not evidenced',
  facts,
  next,
});

/** A gate names so many facts; the rest it counts. */
const MOST_FACTS = 8;

/** A finding as a report shows it. */
export function gate(id: string, name: string, { facts, ...found }: Finding): Gate {
  const nextHref = found.next === undefined ? undefined : declaredAt(id);
  return {
    id,
    name,
    ...found,
    facts: firstOf(facts()),
    ...(nextHref === undefined ? {} : { nextHref }),
  };
}

const firstOf = (facts: readonly CitedFact[]): readonly CitedFact[] =>
  facts.length <= MOST_FACTS
    ? facts
    : [
        ...facts.slice(0, MOST_FACTS),
        { text: `And ${facts.length - MOST_FACTS} more.`, declaration: false },
      ];

/** A fact that a pilot's ledger holds. */
export const pilotFact = (pilot: { readonly id: string }, text: string): CitedFact => ({
  text,
  href: `/app/pilots/${pilot.id}`,
  declaration: false,
});

/** What a pilot's test came to; a test that was changed while the pilot ran is said to have been (rule P14). */
export const resultFact = (
  pilot: Pick<PilotSummary, 'id' | 'dates'>,
  context: AsOf,
  text: string,
): CitedFact =>
  pilotFact(
    pilot,
    hasHappened(pilot.dates.amended, context)
      ? `${text} Its test was changed after the start.`
      : text,
  );

/** A named person's word, recorded in a pilot. */
export const pilotDeclaration = (pilot: { readonly id: string }, text: string): CitedFact => ({
  ...pilotFact(pilot, text),
  declaration: true,
});

/** The day of a moment in the workspace's zone, as sentences name it. */
export const dayOf = ({ workspace }: ReportContext, at: Instant): string =>
  dayInWords(dateIn(workspace.timeZone, at));
