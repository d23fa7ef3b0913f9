import { hasHappened } from '../calendar/as-of.ts';
import type { CriterionSummary, PilotSummary } from '../pilot/summary.ts';
import { changeOf, plainEffect } from '../verdict/plain-effect.ts';
import { type EvidenceGrade, GRADE_NAMES, type Outcome } from '../verdict/verdict.ts';
import { judgedIn, type QuarterView, startedIn, stoppedIn } from './quarter-view.ts';
import type { Counts, Result } from './scorecard.ts';

/** Pilots by what happened to them in the quarter, and the outcomes of the criteria judged in it (rule R4). */
export function countsOf(pilots: readonly PilotSummary[], view: QuarterView): Counts {
  const counts = { started: 0, judged: 0, stopped: 0, ...NONE_JUDGED };
  for (const pilot of pilots) {
    if (startedIn(pilot, view)) counts.started += 1;
    if (stoppedIn(pilot, view)) counts.stopped += 1;
    if (!judgedIn(pilot, view)) continue;
    counts.judged += 1;
    for (const criterion of pilot.criteria)
      if (isJudged(criterion)) counts[COUNTED_AS[criterion.outcome]] += 1;
  }
  return counts;
}

const NONE_JUDGED = { met: 0, notMet: 0, inconclusive: 0, notAssessable: 0 };

const COUNTED_AS = {
  met: 'met',
  'not-met': 'notMet',
  inconclusive: 'inconclusive',
  'not-assessable': 'notAssessable',
} as const satisfies Readonly<Record<Outcome, keyof Counts>>;

/** Every criterion judged in the quarter, good news or bad, in the order of the verdicts. */
export const resultsOf = (pilots: readonly PilotSummary[], view: QuarterView): Result[] =>
  judgedCriteria(pilots, view).map(judged => resultOf(judged, view));

/** Every criterion of one pilot that was judged. */
export const resultsOfPilot = (pilot: PilotSummary): Result[] =>
  judgedOf(pilot).map(judged => resultOf(judged));

/** `view`: what its signers had said by then; everything where it is left out. */
function resultOf({ pilot, criterion }: JudgedCriterion, view?: QuarterView): Result {
  const { outcome, grade } = criterion;
  const isDisputed = pilot.signers.some(
    ({ answer, answeredAt }) =>
      answer === 'disputes' && (view === undefined || hasHappened(answeredAt, view)),
  );
  const change = changeOf(criterion);
  return {
    pilot: pilot.id,
    pilotName: pilot.name,
    criterion: criterion.id,
    name: criterion.name,
    role: criterion.role,
    family: criterion.family,
    plain: plainEffect(criterion) ?? 'nothing that could be judged',
    ...(change ? { change } : {}),
    outcome,
    ...(isDisputed ? { disputed: true as const } : {}),
    grade,
    gradeName: GRADE_NAMES[grade],
    ...(pilot.dates.amended === undefined ? {} : { changedAfterStart: true }),
  };
}

export function gradesOf(results: readonly Result[]): Readonly<Record<EvidenceGrade, number>> {
  const grades = { A: 0, B: 0, C: 0, D: 0 };
  for (const { grade } of results) grades[grade] += 1;
  return grades;
}

type Judged = CriterionSummary & Required<Pick<CriterionSummary, 'outcome' | 'grade'>>;
type JudgedCriterion = { readonly pilot: PilotSummary; readonly criterion: Judged };

function judgedCriteria(pilots: readonly PilotSummary[], view: QuarterView): JudgedCriterion[] {
  return pilots
    .filter(pilot => judgedIn(pilot, view))
    .sort((a, b) => ((a.dates.judged ?? '') < (b.dates.judged ?? '') ? -1 : 1))
    .flatMap(judgedOf);
}

const judgedOf = (pilot: PilotSummary): JudgedCriterion[] =>
  pilot.criteria.filter(isJudged).map(criterion => ({ pilot, criterion }));

/** Activity metrics are left out: they show that something was done, not what came of it. */
const isJudged = (criterion: CriterionSummary): criterion is Judged =>
  criterion.outcome !== undefined && criterion.grade !== undefined && criterion.role !== 'activity';
