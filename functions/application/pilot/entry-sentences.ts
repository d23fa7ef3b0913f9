import type { Allocated } from '#domain/allocation/allocate.ts';
import { dayInWords } from '#domain/calendar/calendar.ts';
import { readText } from '#domain/chain/free-text.ts';
import { templateById } from '#domain/criteria/templates.ts';
import { counted, oneOf } from '#domain/numbers/counted.ts';
import { toNumber } from '#domain/numbers/decimal.ts';
import { moneyInWords, moneyRangeInWords } from '#domain/numbers/money-in-words.ts';
import type { Charter } from '#domain/pilot/charter.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import type { ConversionTerms, DecimalRange } from '#domain/pilot/money-events.ts';
import type { Cost, Reinvestment, SpentEvent } from '#domain/pilot/spent-events.ts';
import { outcomeInWords } from '#domain/verdict/verdict.ts';
import { COST_NAMES, GROUP_NAMES, ISOLATION_NAMES, STEP_NAMES } from './entry-words.ts';
import { isSigning, sentenceOfSigning } from './signing-sentences.ts';

/** How the parts of a charter are called where an event names them by id. */
export type PartNames = {
  readonly criterion: (id: string) => string;
  readonly task: (id: string) => string;
  /** ISO 4217: what the workspace's amounts are in. */
  readonly currency: string;
};

/** The names that the events themselves gave: of a part that was renamed, the last one. */
export function partNames(events: readonly PilotEvent[], currency: string): PartNames {
  const criteria = new Map<string, string>();
  const tasks = new Map<string, string>();
  for (const charter of events.flatMap(chartersIn)) {
    for (const { id, metric } of charter.criteria ?? []) criteria.set(id, readText(metric.name));
    for (const { id, name } of charter.tasks ?? []) tasks.set(id, readText(name));
  }
  return {
    criterion: id => `“${criteria.get(id) ?? 'a criterion that is gone'}”`,
    task: id => `“${tasks.get(id) ?? 'a task that is gone'}”`,
    currency,
  };
}

function chartersIn(event: PilotEvent): readonly Partial<Charter>[] {
  switch (event.type) {
    case 'PilotDrafted':
      return [event.draft];
    case 'DraftSaved':
      return [event.values];
    case 'CharterProposed':
    case 'CharterAmended':
      return [event.charter];
    default:
      return [];
  }
}

/** What an event says, in one sentence, for the ledger's page. */
export function sentenceOf(event: PilotEvent, names: PartNames): string {
  if (isSigning(event)) return sentenceOfSigning(event);
  if (isOfPrivacy(event)) return sentenceOfPrivacy(event);
  switch (event.type) {
    case 'PilotDrafted':
      return event.template === undefined
        ? 'Set up.'
        : `Set up from the template “${templateById(event.template)?.name ?? 'of then'}”.`;
    case 'DraftSaved':
      return `Saved ${STEP_NAMES[event.step]}.`;
    case 'SuccessQuestionAsked':
      return 'Asked a stakeholder what success would look like.';
    case 'SuccessQuestionAnswered':
      return `Answered: “${readText(event.words)}”`;
    case 'BaselineRecorded':
      return `Recorded the baseline of ${names.criterion(event.criterion)}.`;
    case 'BaselinePromised':
      return `The baseline of ${names.criterion(event.criterion)} comes by ${dayInWords(event.by)}: “${readText(event.reason)}”`;
    case 'GroupsDrawn':
    case 'PieceLogged':
    case 'PieceCorrected':
      return drawSentence(event, names);
    case 'PilotStarted':
      return 'Started.';
    case 'TimeLogged':
      return `Logged ${event.count} × ${names.task(event.task)}, done on ${dayInWords(event.workDate)}: ${event.minutesWithAi} min each, ${event.reworkMinutes} min of rework.`;
    case 'TimeLogCorrected':
      return `Put entry ${event.supersedes} right: “${readText(event.reason)}”`;
    case 'WeekAnswered':
      return event.answer === 'away' ? 'Away that week.' : 'Nothing to log that week.';
    case 'ObservationRecorded':
      return `Recorded ${GROUP_NAMES[event.group]} for ${names.criterion(event.criterion)}${howRecorded(event)}.`;
    case 'ObservationCorrected':
      return `${event.measurement ? 'Put right' : 'Withdrew'} the figures of entry ${event.supersedes}${event.counted ? '' : ', after the lock: not counted'}: “${readText(event.reason)}”`;
    case 'CostRecorded':
    case 'CostCorrected':
    case 'HoursReinvested':
    case 'ReinvestmentCorrected':
      return spentSentence(event, names);
    case 'OutputOwned':
      return `Took responsibility for the output: “${readText(event.statement)}”`;
    case 'ObservationsLocked':
      return 'The figures were locked.';
    case 'VerdictReached':
      return `Verdict by version ${event.version}: ${outcomeInWords(event.verdict.outcome)}.`;
    case 'VerdictAnswered':
      return event.answer === 'accepts' ? 'Accepted the verdict.' : 'Disputed the verdict.';
    case 'ConclusionProposed':
    case 'ConclusionSigned':
    case 'ConclusionRefused':
      return sentenceAgainstVerdict(event);
    case 'PilotConcluded':
      return `Decided to ${event.decision}.`;
    case 'PilotStopped':
      return `Stopped: “${readText(event.reason)}”`;
    case 'IsolationChosen':
      return `Chose to tell the effect apart by ${ISOLATION_NAMES[event.method]}: “${readText(event.why)}”`;
    case 'ConversionProposed':
      return `Proposed that ${pricedBy(event.terms, names)}: “${readText(event.basis)}”`;
    case 'ConversionSigned':
      return 'Signed what it is worth, for finance.';
  }
}

type AgainstVerdict = Extract<
  PilotEvent,
  { type: 'ConclusionProposed' | 'ConclusionSigned' | 'ConclusionRefused' }
>;

function sentenceAgainstVerdict(event: AgainstVerdict): string {
  switch (event.type) {
    case 'ConclusionProposed':
      return `Proposed, against the verdict, to ${event.decision}: “${readText(event.reason)}”`;
    case 'ConclusionSigned':
      return `Signed the decision, against the verdict, to ${event.decision}.`;
    case 'ConclusionRefused':
      return `Refused to ${event.decision} against the verdict: “${readText(event.reason)}”`;
  }
}

type PrivacyEvent = Extract<PilotEvent, { type: 'WordsErased' | 'RowsExpired' }>;

const isOfPrivacy = (event: PilotEvent): event is PrivacyEvent =>
  event.type === 'WordsErased' || event.type === 'RowsExpired';

const sentenceOfPrivacy = (event: PrivacyEvent): string =>
  event.type === 'WordsErased'
    ? `Erased the words of a person (${counted(event.commitments.length, 'text')}).`
    : 'Deleted rows that are kept no longer.';

const howRecorded = ({
  batch,
  counted,
}: Extract<PilotEvent, { type: 'ObservationRecorded' }>): string =>
  `${batch ? `, delivered as “${batch.name}”` : ''}${counted ? '' : ', after the lock: not counted'}`;

type DrawEvent = Extract<PilotEvent, { type: 'GroupsDrawn' | 'PieceLogged' | 'PieceCorrected' }>;

function drawSentence(event: DrawEvent, names: PartNames): string {
  switch (event.type) {
    case 'GroupsDrawn':
      return event.unit === 'task'
        ? 'Drew for each piece of work whether it is done with AI.'
        : `Drew who of ${event.units.length} works with AI.`;
    case 'PieceLogged':
      return `Logged piece ${event.number + 1} of ${names.task(event.task)} on ${dayInWords(event.workDate)}, drawn ${inGroup(event.assigned)} and done ${inGroup(event.used)}: ${event.minutes} min, ${event.reworkMinutes} min of rework.`;
    case 'PieceCorrected':
      return `Put piece ${event.now.number + 1} of ${names.task(event.now.task)} right: “${readText(event.reason)}”`;
  }
}

const inGroup = (group: Allocated): string => (group === 'with-ai' ? 'with AI' : 'without');

function spentSentence(event: SpentEvent, { currency }: PartNames): string {
  switch (event.type) {
    case 'CostRecorded':
      return `Recorded a cost of ${costInWords(event, currency)}.`;
    case 'CostCorrected':
      return event.now
        ? `Put the cost of entry ${event.supersedes} right, to ${costInWords(event.now, currency)}: “${readText(event.reason)}”`
        : `Withdrew the cost of entry ${event.supersedes}: “${readText(event.reason)}”`;
    case 'HoursReinvested':
      return `Put ${usedInWords(event)}`;
    case 'ReinvestmentCorrected':
      return event.now
        ? `Corrected entry ${event.supersedes}: “${readText(event.reason)}” It put ${usedInWords(event.now)}`
        : `Withdrew what entry ${event.supersedes} put hours into: “${readText(event.reason)}”`;
  }
}

const costInWords = ({ kind, amount, effort, on }: Cost, currency: string): string => {
  const hours = effort
    ? ` (${counted(toNumber(effort.hours), 'hour')} of “${readText(effort.bandName)}”)`
    : '';
  return `${moneyInWords(toNumber(amount), currency)} for ${COST_NAMES[kind]}${hours}, on ${dayInWords(on)}`;
};

const usedInWords = ({ hours, into }: Reinvestment): string =>
  `${counted(toNumber(hours), 'reclaimed hour')} into: “${readText(into)}”`;

function pricedBy(terms: ConversionTerms, { criterion, currency }: PartNames): string {
  const inMoney = ({ low, high }: DecimalRange) =>
    moneyRangeInWords(toNumber(low), toNumber(high), currency);
  if (terms.kind === 'result')
    return `one ${oneOf(terms.unit)} of ${criterion(terms.criterion)} is worth ${inMoney(terms.perUnit)}`;
  const [low, high] = [terms.cashShare.low, terms.cashShare.high].map(share =>
    Math.round(toNumber(share) * 100),
  );
  const share = low === high ? `${low}%` : `${low}% to ${high}%`;
  return `${share} of the hours of “${readText(terms.bandName)}” becomes cash, at ${inMoney(terms.hourly)} an hour`;
}
