import * as z from 'zod';
import { BARRIERS, PILLARS } from '#domain/pilot/charter.ts';
import { COALITION_PARTS, ETHICS_AREAS } from '#domain/workspace/declarations.ts';
import { SAFEGUARD_STATES } from '#domain/workspace/safeguards.ts';
import {
  count,
  id,
  instant,
  longText,
  nonNegativeDecimal,
  personRef,
  plainDate,
  shortText,
} from './primitives.ts';

const declaration = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

const link = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .exactOptional();

/**
 * What can be declared. Whoever logs practice, reviews an area or acknowledges a scorecard speaks for themselves, so
 * these name nobody. That figures arrived is recorded by what receives them, and cannot be declared.
 */
export const declarationInput = z.discriminatedUnion('type', [
  declaration('PracticeLogged', {
    team: id,
    on: plainDate,
    task: shortText,
    wentWell: longText,
    failed: longText,
  }),
  declaration('ConstraintNamed', { pillar: z.enum(PILLARS), why: longText }),
  declaration('CapacityDeclared', { pilots: count }),
  declaration('EthicsPolicySet', {
    area: z.enum(ETHICS_AREAS),
    policy: longText,
    owner: id,
    partner: id,
    reviewBy: plainDate,
    expires: plainDate,
    link,
  }),
  declaration('EthicsAreaReviewed', { area: z.enum(ETHICS_AREAS), nextReviewBy: plainDate }),
  declaration('CoalitionJoined', {
    part: z.enum(COALITION_PARTS),
    person: id,
    pilots: z.array(id).max(20),
  }),
  declaration('CoalitionLeft', { part: z.enum(COALITION_PARTS), person: id }),
  declaration('StrategyForumRecorded', { forum: shortText, member: id, on: plainDate, link }),
  declaration('ScorecardAcknowledged', {
    quarter: z.string().regex(/^\d{4}-Q[1-4]$/, 'Write the quarter as 2026-Q1.'),
  }),
  declaration('ScalePlanSet', {
    pilot: id,
    owner: id,
    budget: nonNegativeDecimal,
    population: count,
    from: plainDate,
    to: plainDate,
    expectedBenefit: longText,
    fromCriterion: id,
  }),
  declaration('AgentsDeclared', {
    pilot: id,
    autonomous: z.boolean(),
    owner: id.exactOptional(),
    limits: longText.exactOptional(),
    stopRule: longText.exactOptional(),
  }),
  declaration('MetricFeedConnected', { metric: id, source: shortText }),
  declaration('SustainedChecked', {
    pilot: id,
    criterion: id,
    on: plainDate,
    stillMet: z.boolean(),
  }),
  declaration('ObjectionRaised', { person: id, barrier: z.enum(BARRIERS), words: longText }),
  declaration('ObjectionLinked', { objection: id, pilot: id }),
  declaration('ObjectionClosed', { objection: id, pilot: id }),
]);
export type DeclarationInput = z.output<typeof declarationInput>;

const pilotRef = z.object({ id, name: z.string() });

/** Everything on record, with what the forms choose from. */
export const declarationsView = z.object({
  /** Newest first. */
  records: z.array(
    z.object({
      /** `S2.7`: the gate that asks for it. */
      gate: z.string(),
      at: instant,
      by: personRef,
      sentence: z.string(),
      /** As they were typed, under what they answer. */
      words: z.array(z.object({ label: z.string(), text: z.string() })),
      link: z.string().exactOptional(),
    }),
  ),
  /** The four ethics areas as they stand today. */
  safeguards: z.array(
    z.object({
      area: z.enum(ETHICS_AREAS),
      state: z.enum(SAFEGUARD_STATES),
      /** Absent where none has been set. */
      policy: z
        .object({
          words: z.string(),
          link: z.string().exactOptional(),
          owner: personRef,
          partner: personRef,
          at: instant,
          expires: plainDate,
        })
        .exactOptional(),
      /** The latest review of that policy. */
      reviewed: z.object({ by: personRef, at: instant }).exactOptional(),
      /** The day by which the next review is due. */
      due: plainDate.exactOptional(),
    }),
  ),
  coalition: z.array(z.object({ part: z.enum(COALITION_PARTS), person: personRef })),
  objections: z.array(
    z.object({
      objection: id,
      person: personRef,
      barrier: z.enum(BARRIERS),
      words: z.string(),
      at: instant,
      links: z.array(pilotRef),
      /** The judged pilot that answered it. */
      closedBy: pilotRef.exactOptional(),
    }),
  ),
  pilots: z.array(
    pilotRef.extend({
      judged: z.boolean(),
      /** What a plan to scale or a later check can rest on. */
      met: z.array(z.object({ criterion: id, name: z.string() })),
    }),
  ),
  /** Kinds that the reader may declare. */
  may: z.array(z.string()),
});
export type DeclarationsView = z.infer<typeof declarationsView>;
