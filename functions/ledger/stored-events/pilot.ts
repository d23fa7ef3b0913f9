import * as z from 'zod';
import { ALLOCATED } from '#domain/allocation/allocate.ts';
import { DIRECTIONS, METRIC_FAMILIES } from '#domain/criteria/criterion.ts';
import { DRAW_METHODS, DRAWN_UNITS } from '#domain/pilot/draw.ts';
import {
  CONDITION_ENDS,
  DECISIONS,
  DRAFT_STEPS,
  type PilotEvent,
  type PilotEventType,
  VERDICT_ANSWERS,
} from '#domain/pilot/events.ts';
import { GROUPS, type Measurement } from '#domain/pilot/measurement.ts';
import type { CriterionProspects } from '#domain/planner/signed-prospects.ts';
import { EVIDENCE_GRADES, OUTCOMES, type PilotVerdict } from '#domain/verdict/verdict.ts';
import { storedFreeText } from '../stored-entry.ts';
import {
  storedCharter,
  storedCharterDraft,
  storedCharterPart,
  storedDate,
  storedDecimal,
} from './charter.ts';
import { storedMoneyEvent } from './money.ts';
import { storedSpentEvent } from './spent.ts';
import { storedWordsErased } from './words-erased.ts';

const person = z.string();
const storedDays = { from: storedDate, to: storedDate };
const version = z.int();

const storedMeasurement = z.discriminatedUnion('shape', [
  z.strictObject({ shape: z.literal('rows'), digest: z.string(), count: z.int() }),
  z.strictObject({ shape: z.literal('proportion'), n: z.int(), successes: z.int() }),
  z.strictObject({
    shape: z.literal('mean'),
    n: z.int(),
    mean: storedDecimal,
    sd: storedDecimal,
  }),
  z.strictObject({ shape: z.literal('rate'), events: z.int(), exposure: storedDecimal }),
  z.strictObject({ shape: z.literal('figure'), value: storedDecimal }),
]) satisfies z.ZodType<Measurement>;

const timeLog = {
  task: z.string(),
  workDate: storedDate,
  count: z.int(),
  minutesWithAi: storedDecimal,
  reworkMinutes: storedDecimal,
};

const piece = {
  task: z.string(),
  number: z.int(),
  workDate: storedDate,
  assigned: z.enum(ALLOCATED),
  used: z.enum(ALLOCATED),
  minutes: storedDecimal,
  reworkMinutes: storedDecimal,
};

const storedProspects = z.strictObject({
  criterion: z.string(),
  ifNothingChanged: storedDecimal,
  atTarget: storedDecimal,
  atExpected: storedDecimal.exactOptional(),
  smallestToldFromNone: storedDecimal.exactOptional(),
  spread: z
    .strictObject({ units: z.int(), rows: z.int().exactOptional(), value: storedDecimal })
    .exactOptional(),
}) satisfies z.ZodType<CriterionProspects>;

const storedVerdict = z.strictObject({
  outcome: z.enum(OUTCOMES),
  criteria: z.array(
    z.strictObject({
      criterion: z.string(),
      outcome: z.enum(OUTCOMES),
      scale: z.enum(['difference', 'ratio']).exactOptional(),
      estimate: storedDecimal.exactOptional(),
      interval: z.tuple([storedDecimal, storedDecimal]).exactOptional(),
      target: storedDecimal.exactOptional(),
      n: z.tuple([z.int(), z.int()]).exactOptional(),
      method: z.string().exactOptional(),
      grade: z.enum(EVIDENCE_GRADES),
      direction: z.enum(DIRECTIONS),
      family: z.enum(METRIC_FAMILIES),
      reasons: z.array(z.string()),
    }),
  ),
  reasons: z.array(z.string()),
  rules: z.literal('verdict/1'),
}) satisfies z.ZodType<PilotVerdict>;

const event = <Type extends PilotEventType, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
) => z.strictObject({ type: z.literal(type), ...shape });

/** Every event that a pilot's stream may hold, in the form of its first version. */
export const storedPilotEvent = z.discriminatedUnion('type', [
  event('PilotDrafted', {
    pilot: z.string(),
    draft: storedCharterDraft,
    template: z.string().exactOptional(),
    copyOf: z.string().exactOptional(),
  }),
  event('DraftSaved', { step: z.enum(DRAFT_STEPS), values: storedCharterPart }),
  event('SuccessQuestionAsked', { stakeholder: person }),
  event('SuccessQuestionAnswered', { stakeholder: person, words: storedFreeText }),
  event('CharterProposed', {
    version,
    charterHash: z.string(),
    charter: storedCharter,
    prospects: z.array(storedProspects).exactOptional(),
  }),
  event('CharterSigned', { version, charterHash: z.string(), signer: person }),
  event('ChangeRequested', {
    version,
    signer: person,
    criterion: z.string().exactOptional(),
    words: storedFreeText,
  }),
  event('SignatureDeclined', { version, signer: person, reason: storedFreeText }),
  event('ConditionSet', {
    version,
    charterHash: z.string(),
    signer: person,
    condition: storedFreeText,
  }),
  event('ConditionResolved', { version, signer: person, how: storedFreeText }),
  event('ConditionClosed', { version, signer: person, as: z.enum(CONDITION_ENDS) }),
  event('DelegationOffered', { version, from: person, to: person, outside: z.boolean() }),
  event('DelegationAccepted', { from: person, to: person }),
  event('DelegationDeclined', { from: person, to: person, reason: storedFreeText.exactOptional() }),
  event('SignerReplaced', {
    from: person,
    to: person,
    outside: z.boolean(),
    reason: storedFreeText,
  }),
  event('InvitationResent', { person }),
  event('CharterAgreed', { version }),
  event('CharterAmended', {
    version,
    charterHash: z.string(),
    charter: storedCharter,
    prospects: z.array(storedProspects).exactOptional(),
    reason: storedFreeText,
  }),
  event('BaselineRecorded', {
    criterion: z.string(),
    measurement: storedMeasurement,
    measuredFrom: storedDate,
    measuredTo: storedDate,
  }),
  event('BaselinePromised', { criterion: z.string(), by: storedDate, reason: storedFreeText }),
  event('GroupsDrawn', {
    unit: z.enum(DRAWN_UNITS),
    method: z.enum(DRAW_METHODS),
    seed: z.string(),
    units: z.array(
      z.strictObject({
        unit: z.string(),
        stratum: z.string().exactOptional(),
        called: storedFreeText.exactOptional(),
      }),
    ),
  }),
  event('PilotStarted', { on: storedDate }),
  event('PieceLogged', { contributor: person, ...piece }),
  event('PieceCorrected', {
    supersedes: z.int(),
    contributor: person,
    was: z.strictObject(piece),
    now: z.strictObject(piece),
    reason: storedFreeText,
  }),
  event('TimeLogged', { contributor: person, ...timeLog }),
  event('TimeLogCorrected', {
    supersedes: z.int(),
    contributor: person,
    was: z.strictObject(timeLog),
    now: z.strictObject(timeLog),
    reason: storedFreeText,
  }),
  event('WeekAnswered', {
    contributor: person,
    weekOf: storedDate,
    answer: z.enum(['nothing', 'away']),
  }),
  event('ObservationRecorded', {
    criterion: z.string(),
    group: z.enum(GROUPS),
    measurement: storedMeasurement,
    counted: z.boolean(),
    batch: z.strictObject({ name: z.string(), ...storedDays }).exactOptional(),
    days: z.strictObject(storedDays).exactOptional(),
  }),
  event('ObservationCorrected', {
    supersedes: z.int(),
    measurement: storedMeasurement.exactOptional(),
    days: z.strictObject(storedDays).exactOptional(),
    reason: storedFreeText,
    counted: z.boolean(),
  }),
  event('OutputOwned', { owner: person, statement: storedFreeText }),
  event('ObservationsLocked', {}),
  event('VerdictReached', { version, verdict: storedVerdict }),
  event('VerdictAnswered', {
    signer: person,
    answer: z.enum(VERDICT_ANSWERS),
    words: storedFreeText.exactOptional(),
  }),
  event('ConclusionProposed', { decision: z.enum(DECISIONS), reason: storedFreeText }),
  event('ConclusionSigned', { decision: z.enum(DECISIONS), signer: person }),
  event('ConclusionRefused', {
    decision: z.enum(DECISIONS),
    signer: person,
    reason: storedFreeText,
  }),
  event('PilotConcluded', { decision: z.enum(DECISIONS), reason: storedFreeText.exactOptional() }),
  event('PilotStopped', { reason: storedFreeText }),
  storedWordsErased,
  event('RowsExpired', { digests: z.array(z.string()) }),
  storedSpentEvent,
  storedMoneyEvent,
]) satisfies z.ZodType<PilotEvent>;

/** A pilot's event as stored, in today's form. Throws on one that no version knows. */
export const parsePilotEvent = (stored: unknown): PilotEvent => storedPilotEvent.parse(stored);
