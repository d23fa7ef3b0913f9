import { hasHappened } from '../calendar/as-of.ts';
import type { CriterionSummary, PilotSummary } from '../pilot/summary.ts';
import { changeOf, plainEffect } from '../verdict/plain-effect.ts';
import { type EvidenceGrade, GRADE_NAMES, type Outcome } from '../verdict/verdict.ts';
import { judgedIn, type QuarterView, startedIn, stoppedIn } from './quarter-view.ts';
import type { Counts, Result } from './scorecard.ts';

/** Pilots by what happened to them in the quarter, and the outcomes of the criteria judged in it (rule R4). */
export function countsOf(pilots: readonly PilotSummary[], view: QuarterView): Counts {
  const outcomes = judgedCriteria(pilots, view).map(({ outcome }) => outcome);
  const count = (outcome: Outcome): number => outcomes.filter(each => each === outcome).length;
  return {
    started: pilots.filter(pilot => startedIn(pilot, view)).length,
    judged: pilots.filter(pilot => judgedIn(pilot, view)).length,
    stopped: pilots.filter(pilot => stoppedIn(pilot, view)).length,
    met: count('met'),
    notMet: count('not-met'),
    inconclusive: count('inconclusive'),
    notAssessable: count('not-assessable'),
  };
}

/** Every criterion judged in the quarter, good news or bad, in the order of the verdicts. */
export const resultsOf = (pilots: readonly PilotSummary[], view: QuarterView): Result[] =>
  judgedCriteria(pilots, view).map(judged => resultOf(judged, view));

/** Every criterion of one pilot that was judged. */
export const resultsOfPilot = (pilot: PilotSummary): Result[] =>
  judgedOf(pilot).map(judged => resultOf(judged));

/** `view`: what its signers had said by then; everything where it is left out. */
function resultOf(
  { pilot, criterion, outcome, grade }: JudgedCriterion,
  view?: QuarterView,
): Result {
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
  };
}

export function gradesOf(results: readonly Result[]): Readonly<Record<EvidenceGrade, number>> {
  const grades = { A: 0, B: 0, C: 0, D: 0 };
  for (const { grade } of results) grades[grade] += 1;
  return grades;
}

type JudgedCriterion = {
  readonly pilot: PilotSummary;
  readonly criterion: CriterionSummary;
  readonly outcome: Outcome;
  readonly grade: EvidenceGrade;
};

function judgedCriteria(pilots: readonly PilotSummary[], view: QuarterView): JudgedCriterion[] {
  return pilots
    .filter(pilot => judgedIn(pilot, view))
    .sort((a, b) => ((a.dates.judged ?? '') < (b.dates.judged ?? '') ? -1 : 1))
    .flatMap(judgedOf);
}

/** Activity metrics are left out: they show that something was done, not what came of it. */
const judgedOf = (pilot: PilotSummary): JudgedCriterion[] =>
  pilot.criteria.flatMap(criterion => {
    const { outcome, grade, role } = criterion;
    return outcome === undefined || grade === undefined || role === 'activity'
      ? []
      : [{ pilot, criterion, outcome, grade }];
  });
