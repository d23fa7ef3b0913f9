import { mondayOf } from '../calendar/week.ts';
import type { EntryHeader } from '../chain/entry.ts';
import { dropWords } from '../chain/free-text.ts';
import type { PilotEvent } from './events.ts';
import { groupsDrawn, pieceCorrected, pieceLogged } from './evolve-draw.ts';
import { APPLY_MONEY } from './evolve-money.ts';
import { APPLY_SIGNING } from './evolve-signing.ts';
import { NO_TIME } from './evolve-time.ts';
import type { ApplyEvents, EventOf } from './evolving.ts';
import type { Measurement } from './measurement.ts';
import { APPLY_OBSERVATIONS } from './observations.ts';
import { type Baseline, governingVersion, type Pilot } from './state.ts';
import { answered, withLog } from './time-totals.ts';

/** The pilot after one more event. Total over every event ever written; no rule is checked here. */
export function evolve(
  pilot: Pilot | undefined,
  event: PilotEvent,
  header: EntryHeader,
): Pilot | undefined {
  if (event.type === 'PilotDrafted') return drafted(event, header);
  if (pilot === undefined) return undefined;
  const apply = APPLY[event.type] as (p: Pilot, e: PilotEvent, h: EntryHeader) => Pilot;
  const next = apply(pilot, event, header);
  return header.simulated ? { ...next, simulated: true } : next;
}

const drafted = (event: EventOf<'PilotDrafted'>, header: EntryHeader): Pilot => ({
  id: event.pilot,
  phase: 'draft',
  draftedAt: header.at,
  draftedBy: header.actor,
  ...(event.template === undefined ? {} : { template: event.template }),
  ...(event.copyOf === undefined ? {} : { copyOf: event.copyOf }),
  revision: 1,
  draft: event.draft,
  questions: [],
  versions: [],
  handovers: [],
  offers: [],
  baselines: {},
  time: NO_TIME,
  observations: [],
  costs: [],
  conversions: [],
  reinvested: [],
  verdicts: [],
  answers: [],
  simulated: header.simulated === true,
});

/** Every set of rows that a baseline was recorded by so far. */
function rowsOnRecord(baseline: Baseline | undefined): readonly Measurement[] {
  if (baseline?.kind !== 'recorded') return [];
  const { measurement, earlierRows = [] } = baseline;
  return measurement.shape === 'rows' ? [...earlierRows, measurement] : earlierRows;
}

const APPLY: ApplyEvents<Exclude<PilotEvent['type'], 'PilotDrafted'>> = {
  ...APPLY_SIGNING,
  ...APPLY_OBSERVATIONS,
  ...APPLY_MONEY,
  DraftSaved: (pilot, { values }) => {
    const { agreedAt: _void, draw, ...rest } = pilot;
    return {
      ...rest,
      // Drawn for a charter that is not signed any more; once started, a draw stands for good.
      ...(draw && pilot.started ? { draw } : {}),
      phase: 'draft',
      revision: pilot.revision + 1,
      draft: { ...pilot.draft, ...values },
    };
  },
  SuccessQuestionAsked: (pilot, { stakeholder }, { at }) => ({
    ...pilot,
    questions: [
      ...pilot.questions.filter(question => question.stakeholder !== stakeholder),
      { stakeholder, askedAt: at },
    ],
  }),
  SuccessQuestionAnswered: (pilot, { stakeholder, words }, { at }) => ({
    ...pilot,
    questions: pilot.questions.map(question =>
      question.stakeholder === stakeholder ? { ...question, answer: { words, at } } : question,
    ),
  }),
  BaselineRecorded: (pilot, { type: _type, criterion, ...recorded }, { at }) => {
    const earlierRows = rowsOnRecord(pilot.baselines[criterion]);
    return {
      ...pilot,
      baselines: {
        ...pilot.baselines,
        [criterion]: {
          kind: 'recorded',
          at,
          ...recorded,
          ...(earlierRows.length > 0 ? { earlierRows } : {}),
        },
      },
    };
  },
  BaselinePromised: (pilot, { criterion, by, reason }, { at }) => ({
    ...pilot,
    baselines: { ...pilot.baselines, [criterion]: { kind: 'promised', at, by, reason } },
  }),
  GroupsDrawn: groupsDrawn,
  PieceLogged: pieceLogged,
  PieceCorrected: pieceCorrected,
  PilotStarted: (pilot, { on }, { at }) => ({
    ...pilot,
    phase: 'running',
    started: { at, on, version: governingVersion(pilot)?.version ?? 1 },
  }),
  TimeLogged: (pilot, event) => ({
    ...pilot,
    time: answered(
      withLog(pilot, pilot.time, event, event.contributor, 1),
      event.contributor,
      mondayOf(event.workDate),
    ),
  }),
  TimeLogCorrected: (pilot, { was, now, contributor, supersedes }) => {
    const without = withLog(pilot, pilot.time, was, contributor, -1);
    const corrected = withLog(pilot, without, now, contributor, 1);
    return {
      ...pilot,
      time: {
        ...answered(corrected, contributor, mondayOf(now.workDate)),
        superseded: [...pilot.time.superseded, supersedes],
      },
    };
  },
  WeekAnswered: (pilot, { contributor, weekOf }) => ({
    ...pilot,
    time: answered(pilot.time, contributor, weekOf),
  }),
  OutputOwned: (pilot, { owner, statement }, { at }) => ({
    ...pilot,
    outputOwned: { owner, statement, at },
  }),
  ObservationsLocked: (pilot, _event, { at }) => ({ ...pilot, lockedAt: at }),
  VerdictReached: (pilot, { version, verdict }, { at }) => ({
    ...pilot,
    phase: pilot.phase === 'running' ? 'judged' : pilot.phase,
    verdicts: [...pilot.verdicts, { version, at, verdict }],
  }),
  VerdictAnswered: (pilot, { signer, answer, words }, { at, assurance }) => ({
    ...pilot,
    answers: [
      ...pilot.answers,
      { signer, answer, at, assurance, ...(words === undefined ? {} : { words }) },
    ],
  }),
  ConclusionProposed: (pilot, { decision, reason }, { at }) => ({
    ...pilot,
    proposedConclusion: { decision, reason, at, signatures: [] },
  }),
  ConclusionSigned: (pilot, { signer }, { at, assurance }) => ({
    ...pilot,
    ...(pilot.proposedConclusion
      ? {
          proposedConclusion: {
            ...pilot.proposedConclusion,
            signatures: [...pilot.proposedConclusion.signatures, { signer, at, assurance }],
          },
        }
      : {}),
  }),
  ConclusionRefused: (
    { proposedConclusion: _refused, ...pilot },
    { decision, signer, reason },
    { at },
  ) => ({
    ...pilot,
    refusedConclusions: [...(pilot.refusedConclusions ?? []), { decision, signer, reason, at }],
  }),
  PilotConcluded: ({ proposedConclusion, ...pilot }, { decision, reason }, { at }) => ({
    ...pilot,
    phase: 'concluded',
    conclusion: {
      decision,
      at,
      ...(reason === undefined ? {} : { reason }),
      ...(proposedConclusion?.decision === decision
        ? { signatures: proposedConclusion.signatures }
        : {}),
    },
  }),
  PilotStopped: (pilot, { reason }, { at }) => ({
    ...pilot,
    phase: 'stopped',
    stop: { reason, at, phase: pilot.phase },
  }),
  WordsErased: (pilot, { commitments }) => dropWords(pilot, new Set(commitments)),
  RowsExpired: (pilot, { digests }) => ({
    ...pilot,
    expiredRows: [...(pilot.expiredRows ?? []), ...digests],
  }),
};
