import { hasHappened } from '../calendar/as-of.ts';
import { daysBetween } from '../calendar/calendar.ts';
import type { SignerSummary } from '../pilot/signer-summary.ts';
import type { CriterionSummary, PilotSummary } from '../pilot/summary.ts';
import {
  type CitedFact,
  dayOf,
  type Finding,
  met,
  notEvidenced,
  notMet,
  pilotDeclaration,
  pilotFact,
  type ReportContext,
  resultFact,
} from './gate.ts';

/** Longest run of a pilot that counts as small: six weeks (gate S1.1). */
const SMALL_RUN_DAYS = 42;

/** A gate of stage one that one pilot can show by itself. */
export type OnePilotGate = {
  readonly id: string;
  readonly name: string;
  readonly judge: (pilot: PilotSummary, context: ReportContext) => Finding;
  /** What to do while there is no pilot to look at. */
  readonly first: string;
};

/** The gates that one and the same pilot has to show (rules S1.1, S1.3–S1.8 and S1.10). */
export const ONE_PILOT_GATES: readonly OnePilotGate[] = [
  {
    id: 'S1.1',
    name: 'Small',
    judge: small,
    first: 'Start from a template: a run of two weeks, with a cost cap.',
  },
  {
    id: 'S1.3',
    name: 'One high-impact, low-barrier use case',
    judge: oneUseCase,
    first: 'Choose one use case that answers an objection and touches no learner data.',
  },
  {
    id: 'S1.4',
    name: 'Executive metric',
    judge: executiveMetric,
    first: 'Choose a business metric from the library as the primary criterion.',
  },
  {
    id: 'S1.5',
    name: 'Skeptic as co-owner',
    judge: skepticCoOwner,
    first: 'Ask somebody outside the L&D team what success would look like to them.',
  },
  {
    id: 'S1.6',
    name: 'Baseline before start',
    judge: baselineBeforeStart,
    first: "Record today's figure before anything starts.",
  },
  {
    id: 'S1.7',
    name: 'Judged',
    judge: judged,
    first: 'Run a pilot to its signed end date, then read its verdict.',
  },
  {
    id: 'S1.8',
    name: 'Human-owned output',
    judge: humanOwned,
    first: 'Name who checks, edits and answers for what the AI makes.',
  },
  {
    id: 'S1.10',
    name: 'A win',
    judge: win,
    first: 'Start with a small pilot whose plan shows a fair chance of being met.',
  },
];

function small(pilot: PilotSummary, { workspace }: ReportContext): Finding {
  const { runWindow, costCap } = pilot;
  if (runWindow === undefined) return notEvidenced('Set the dates of the run.');
  const days = daysBetween(runWindow.first, runWindow.last) + 1;
  const length = () =>
    pilotFact(pilot, `“${pilot.name}” runs for ${days} ${days === 1 ? 'day' : 'days'}.`);
  if (days > SMALL_RUN_DAYS)
    return notMet(`Plan the next pilot for ${SMALL_RUN_DAYS} days at most.`, () => [length()]);
  if (costCap === undefined) return notEvidenced('Set a cost cap.', () => [length()]);
  return met(() => [
    length(),
    pilotFact(pilot, `It can cost ${costCap} ${workspace.currency} at most.`),
  ]);
}

function oneUseCase(pilot: PilotSummary, context: ReportContext): Finding {
  const { useCase, barrier, touchesLearnerData } = pilot;
  if (useCase === undefined || barrier === undefined)
    return notEvidenced('Name the use case and the objection that it answers.');
  const chosen = () =>
    pilotFact(
      pilot,
      `“${pilot.name}” serves one use case (${spaced(useCase)}) and answers one objection (${spaced(barrier)}).`,
    );
  if (!touchesLearnerData)
    return met(() => [chosen(), pilotFact(pilot, 'It touches no learner data.')]);
  const signedAt = pilot.signers.find(
    each => each.role === 'compliance' && hasHappened(each.signedAt, context),
  )?.signedAt;
  return signedAt === undefined
    ? notMet('Have the data safeguard signed by a compliance or legal partner.', () => [
        chosen(),
        pilotFact(pilot, 'It touches learner data, and no partner has signed the safeguard.'),
      ])
    : met(() => [
        chosen(),
        pilotFact(pilot, `Its data safeguard was signed on ${dayOf(context, signedAt)}.`),
      ]);
}

function executiveMetric(pilot: PilotSummary): Finding {
  const deciding = primaries(pilot);
  const business = deciding.find(each => each.family !== 'activity');
  if (business)
    return met(() => [
      pilotFact(pilot, `“${business.name}” (${spaced(business.family)}) decides “${pilot.name}”.`),
    ]);
  return deciding.length > 0
    ? notMet('Let a business metric decide the next pilot; activity shows no result.', () => [
        pilotFact(pilot, `Only activity metrics decide “${pilot.name}”.`),
      ])
    : notEvidenced('Choose the criterion that decides whether it worked.');
}

function skepticCoOwner(pilot: PilotSummary, context: ReportContext): Finding {
  const started = hasHappened(pilot.dates.started, context) ? pilot.dates.started : undefined;
  const cutoff = { until: started ?? context.until };
  const spoke = pilot.signers.filter(
    each => each.outside && hasHappened(each.saidSuccessAt, cutoff),
  );
  const coOwner = spoke.find(each => hasHappened(each.signedAt, cutoff));
  if (coOwner) return met(() => coOwnership(pilot, coOwner, context));
  const shown = () => [
    pilotFact(
      pilot,
      spoke.length > 0
        ? `An outsider said what success looks like in “${pilot.name}”, and had not agreed its criteria.`
        : `No outsider who signs “${pilot.name}” had said what success looks like.`,
    ),
  ];
  if (started !== undefined)
    return notMet('It has started without this. Ask a skeptic first in the next pilot.', shown);
  return notEvidenced(
    spoke.length > 0
      ? 'Remind the skeptic to read and sign the criteria.'
      : 'Ask a skeptic the one question, then have them sign.',
    shown,
  );
}

const coOwnership = (
  pilot: PilotSummary,
  { saidSuccessAt, signedAt }: SignerSummary,
  context: ReportContext,
): readonly CitedFact[] => [
  pilotFact(
    pilot,
    `Somebody outside the team said on ${dayOf(context, saidSuccessAt ?? '')} what success looks like in “${pilot.name}”.`,
  ),
  pilotFact(
    pilot,
    `The same person agreed the criteria on ${dayOf(context, signedAt ?? '')}, before the start.`,
  ),
];

function baselineBeforeStart(pilot: PilotSummary, context: ReportContext): Finding {
  const { started } = pilot.dates;
  if (!hasHappened(started, context))
    return notEvidenced("Record today's figure for each primary criterion, then start.");
  const deciding = primaries(pilot);
  const without = deciding.filter(each => !each.baselineBeforeStart);
  return without.length === 0 && deciding.length > 0
    ? met(() => [
        pilotFact(
          pilot,
          `Every baseline of “${pilot.name}” stood before its start on ${dayOf(context, started)}.`,
        ),
      ])
    : notMet('Record the baseline before the start of the next pilot.', () =>
        without.map(each =>
          pilotFact(pilot, `“${each.name}” had no baseline when “${pilot.name}” started.`),
        ),
      );
}

function judged(pilot: PilotSummary, context: ReportContext): Finding {
  const at = pilot.dates.judged;
  if (!hasHappened(at, context))
    return notEvidenced('Wait for the signed end date, then read the verdict.');
  const verdict = () =>
    resultFact(
      pilot,
      context,
      `“${pilot.name}” was judged on ${dayOf(context, at)} against the text that was signed.`,
    );
  const open = pilot.criteria.filter(each => each.outcome === undefined);
  if (open.length > 0)
    return notMet('Judge every criterion that was agreed.', () => [
      verdict(),
      ...open.map(each => pilotFact(pilot, `“${each.name}” has no verdict.`)),
    ]);
  const answers = pilot.signers.flatMap(({ outside, answer, answeredAt }) =>
    outside && hasHappened(answeredAt, context) ? [{ answer, answeredAt }] : [],
  );
  if (answers.length === 0)
    return notEvidenced('Ask an outside signer to accept or dispute the verdict.', () => [
      verdict(),
    ]);
  return met(() => [
    verdict(),
    ...answers.map(({ answer, answeredAt }) =>
      pilotFact(
        pilot,
        `An outside signer ${answer === 'disputes' ? 'disputed' : 'accepted'} it on ${dayOf(context, answeredAt)}.`,
      ),
    ),
  ]);
}

function humanOwned(pilot: PilotSummary, context: ReportContext): Finding {
  const { owned } = pilot.dates;
  return hasHappened(owned, context)
    ? met(() => [
        pilotDeclaration(
          pilot,
          `A named person took responsibility for the output of “${pilot.name}” on ${dayOf(context, owned)}, after generating, validating and refining.`,
        ),
      ])
    : notEvidenced('Record who checked, edited and answers for the output.');
}

function win(pilot: PilotSummary, context: ReportContext): Finding {
  const { outcome } = pilot;
  if (!hasHappened(pilot.dates.judged, context) || outcome === undefined)
    return notEvidenced('Wait for the verdict.');
  const verdict = () => [
    resultFact(pilot, context, `The verdict of “${pilot.name}” is ${spaced(outcome)}.`),
  ];
  if (outcome === 'met') return met(verdict);
  return notMet(
    outcome === 'not-met'
      ? 'Start a copy that changes what did not work.'
      : 'Run it again at the size that can settle it.',
    verdict,
  );
}

const primaries = (pilot: PilotSummary): readonly CriterionSummary[] =>
  pilot.criteria.filter(each => each.role === 'primary');

const spaced = (name: string): string => name.replaceAll('-', ' ');
