import { addDays, type PlainDate } from '../calendar/calendar.ts';
import { mondayOf } from '../calendar/week.ts';
import { readText } from '../chain/free-text.ts';
import type { Criterion } from '../criteria/criterion.ts';
import { toNumber } from '../numbers/decimal.ts';
import { type CharterDraft, OWN_WORK_USE_CASES, type Window } from './charter.ts';
import { costsByDay, costsByKind } from './costs.ts';
import { definedOnly } from './defined-only.ts';
import { openAsks } from './open-asks.ts';
import { packClaims } from './packed-claims.ts';
import { pilotMoney } from './pilot-money.ts';
import { stands } from './put-right.ts';
import { signerSummaries } from './signer-summary.ts';
import { placesOf, waitingFor } from './signing-places.ts';
import {
  amendedVersion,
  currentVersion,
  firstSignedVersion,
  governingCharter,
  type Pilot,
  pendingAmendment,
  type TimeTotals,
} from './state.ts';
import type { CriterionSummary, DayMinutes, PilotSummary } from './summary.ts';

/** Shortest form of a pilot that lists and reports need (rule L7). */
export function summarize(pilot: Pilot): PilotSummary {
  const charter: CharterDraft =
    governingCharter(pilot) ?? currentVersion(pilot)?.charter ?? pilot.draft;
  const amendment = pendingAmendment(pilot);
  const { name, team, hoursDestination, costCap, safeguards } = charter;
  const costs = costsByKind(pilot.costs);
  const reinvested = pilot.reinvested.filter(stands);
  return {
    id: pilot.id,
    name: readText(name),
    team,
    lead: pilot.draftedBy,
    phase: pilot.phase,
    ...pick(charter, 'stage', 'pillar', 'useCase', 'barrier', 'runWindow', 'outcomeWindow'),
    ...pick(pilot, 'copyOf'),
    ownWork: charter.useCase !== undefined && OWN_WORK_USE_CASES.includes(charter.useCase),
    revision: pilot.revision,
    dates: datesOf(pilot),
    minutesByDay: minutesByDay(pilot.time),
    ...definedOnly({ claims: packClaims(pilot.time.claims, charter) }),
    logs: pilot.time.logs,
    response: {
      contributors: charter.contributors?.length ?? 0,
      answered: Object.values(pilot.time.answeredWeeks).reduce(
        (sum, weeks) => sum + weeks.length,
        0,
      ),
      answeredByWeek: answeredByWeek(pilot.time.answeredWeeks),
    },
    ...(hoursDestination ? { hoursDestination: readText(hoursDestination) } : {}),
    reinvestedHours: reinvested.reduce((sum, each) => sum + toNumber(each.hours), 0),
    reinvested: reinvested.map(({ hours, into, on }) => ({
      on,
      hours: toNumber(hours),
      into: readText(into),
    })),
    cost: Object.values(costs).reduce((sum, amount) => sum + amount, 0),
    costByDay: costsByDay(pilot.costs),
    ...(costCap === undefined ? {} : { costCap }),
    ...(Object.keys(costs).length === 0 ? {} : { costs }),
    ...definedOnly({ money: pilotMoney(pilot) }),
    criteria: (charter.criteria ?? []).map(criterion => criterionSummary(pilot, criterion)),
    ...definedOnly({ outcome: pilot.verdicts.at(-1)?.verdict.outcome }),
    signers: signerSummaries(pilot, charter),
    ...(amendment ? { amendmentWaitsFor: waitingFor(pilot, amendment).length } : {}),
    ...(pilot.proposedConclusion && pilot.phase === 'judged' ? { secondSignatureDue: true } : {}),
    asks: openAsks(pilot),
    touchesLearnerData: safeguards?.touchesLearnerData ?? false,
    ...(pilot.draw === undefined && (charter.criteria ?? []).some(each => each.drawn)
      ? { drawMissing: true as const }
      : {}),
    ...definedOnly({ decision: pilot.conclusion?.decision }),
    simulated: pilot.simulated,
  };
}

/** Weeks (Mondays) of a run that are over or have begun by a day: how many answers each contributor owes. */
export function weeksDue(window: Window, from: PlainDate, day: PlainDate): PlainDate[] {
  const weeks: PlainDate[] = [];
  const last = day < window.last ? day : window.last;
  for (let week = mondayOf(from); week <= last; week = addDays(week, 7)) weeks.push(week);
  return weeks;
}

function datesOf(pilot: Pilot): PilotSummary['dates'] {
  const version = firstSignedVersion(pilot);
  const outside = new Set(
    version
      ? placesOf(pilot, version)
          .filter(place => place.outside)
          .flatMap(place => place.holders)
      : [],
  );
  const outsideAnswer = pilot.questions
    .filter(question => outside.has(question.stakeholder))
    .flatMap(question => question.answer?.at ?? [])
    .sort()[0];
  return {
    drafted: pilot.draftedAt,
    ...definedOnly({
      proposed: version?.proposedAt,
      agreed: pilot.agreedAt,
      amended: amendedVersion(pilot)?.agreedAt,
      started: pilot.started?.at,
      locked: pilot.lockedAt,
      judged: pilot.verdicts[0]?.at,
      concluded: pilot.conclusion?.at,
      stopped: pilot.stop?.at,
      owned: pilot.outputOwned?.at,
      outsideAnswer,
    }),
  };
}

function criterionSummary(pilot: Pilot, criterion: Criterion): CriterionSummary {
  const verdict = pilot.verdicts
    .at(-1)
    ?.verdict.criteria.find(each => each.criterion === criterion.id);
  const { id, metric, kind, confidence, role, direction } = criterion;
  return {
    id,
    name: readText(metric.name),
    unit: metric.unit,
    family: metric.family,
    kind,
    confidence,
    role,
    direction,
    baselineBeforeStart: pilot.baselines[id]?.kind === 'recorded',
    ...(verdict
      ? pick(verdict, 'outcome', 'grade', 'scale', 'estimate', 'interval', 'target')
      : {}),
  };
}

function answeredByWeek(
  answeredWeeks: Pilot['time']['answeredWeeks'],
): PilotSummary['response']['answeredByWeek'] {
  const count: Record<PlainDate, number> = {};
  for (const week of Object.values(answeredWeeks).flat()) count[week] = (count[week] ?? 0) + 1;
  return count;
}

function minutesByDay({ byDay, estimatedByDay }: TimeTotals): PilotSummary['minutesByDay'] {
  const minutes: Record<PlainDate, DayMinutes> = {};
  for (const [day, { rawMinutes, conservativeMinutes }] of Object.entries(byDay)) {
    const all = [round(rawMinutes), round(conservativeMinutes)] as const;
    const estimated = estimatedByDay[day];
    minutes[day] = estimated
      ? [...all, round(estimated.rawMinutes), round(estimated.conservativeMinutes)]
      : all;
  }
  return minutes;
}

/** The members of `from` named, those that are there. */
function pick<T extends object, K extends keyof T>(from: T, ...keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(
    keys.filter(key => from[key] !== undefined).map(key => [key, from[key]]),
  ) as Pick<T, K>;
}

/** Tenths of a minute: finer than anybody times. */
const round = (minutes: number): number => Math.round(minutes * 10) / 10;
