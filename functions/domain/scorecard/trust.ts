import { hasHappened } from '../calendar/as-of.ts';
import { counted, wasOrWere } from '../numbers/counted.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import { EVIDENCE_GRADES, type EvidenceGrade } from '../verdict/verdict.ts';
import { judgedIn, type QuarterView } from './quarter-view.ts';
import type { Hours, Skeptics } from './scorecard.ts';

type Seen = {
  readonly grades: Readonly<Record<EvidenceGrade, number>>;
  readonly skeptics: Skeptics;
  readonly hours: Hours;
};

/** Why a reader may believe the page, or not: in sentences, empty where there is nothing to believe yet (rule R9). */
export function trustSentences(
  pilots: readonly PilotSummary[],
  view: QuarterView,
  { grades, skeptics, hours }: Seen,
): string[] {
  return [
    ...gradeSentence(grades),
    ...signatureSentence(pilots, view),
    ...answerSentence(skeptics),
    ...responseSentence(hours),
    ...countingSentences(hours),
  ];
}

const MEASURED_BY: Readonly<Record<EvidenceGrade, string>> = {
  A: 'in a controlled test',
  B: 'between compared groups',
  C: 'before and after',
  D: 'by reported figures',
};

function gradeSentence(grades: Seen['grades']): string[] {
  const parts = EVIDENCE_GRADES.filter(grade => grades[grade] > 0).map(
    grade => `${grades[grade]} ${MEASURED_BY[grade]} (${grade})`,
  );
  return parts.length > 0 ? [`How the results were measured: ${parts.join(', ')}.`] : [];
}

function signatureSentence(pilots: readonly PilotSummary[], view: QuarterView): string[] {
  const judged = pilots.filter(pilot => judgedIn(pilot, view));
  if (judged.length === 0) return [];
  const before = judged.filter(signedBeforeStart).length;
  return [
    before === judged.length
      ? `Every test that was judged had been signed before its pilot began (${before} of ${before}).`
      : `${before} of ${counted(judged.length, 'test')} that ${wasOrWere(judged.length)} judged had every signature before the pilot began.`,
  ];
}

function signedBeforeStart({ signers, dates }: PilotSummary): boolean {
  const { started } = dates;
  return (
    started !== undefined &&
    signers
      .filter(each => each.required)
      .every(each => hasHappened(each.signedAt, { until: started }))
  );
}

function answerSentence({ accepted, disputed, unanswered }: Skeptics): string[] {
  const owed = accepted + disputed + unanswered;
  if (owed === 0) return [];
  const parts = [
    `${numberOrNone(accepted)} accepted`,
    `${numberOrNone(disputed)} disputed`,
    ...(unanswered > 0 ? [`${unanswered} not answered yet`] : []),
  ];
  return [`What the skeptics say to the verdicts: ${parts.join(', ')}.`];
}

const numberOrNone = (count: number): string => (count === 0 ? 'none' : String(count));

function responseSentence({ responseRate }: Hours): string[] {
  return responseRate === undefined
    ? []
    : [
        `${Math.round(responseRate * 100)}% of the weekly answers due were given; whoever did not answer counts as no hours saved.`,
      ];
}

/** What was estimated is never added to what was measured without saying so (rule T7), nor an hour counted twice. */
function countingSentences({ conservative, estimated, overlapping, unchecked }: Hours): string[] {
  return [
    ...(estimated > 0
      ? [
          `Of ${counted(conservative, 'conservative hour')}, ${estimated} ${estimated === 1 ? 'rests on estimated baselines and counts' : 'rest on estimated baselines and count'} only by their confidence; the others were timed.`,
        ]
      : []),
    ...(overlapping > 0
      ? [
          `${counted(overlapping, 'hour')} that two pilots claim for the same work ${overlapping === 1 ? 'is' : 'are'} counted once.`,
        ]
      : []),
    ...(unchecked > 0
      ? [
          `${unchecked} ${unchecked === 1 ? 'pilot logs' : 'pilots log'} too much to be searched for work that another pilot claims as well.`,
        ]
      : []),
  ];
}
