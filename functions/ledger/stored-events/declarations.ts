import * as z from 'zod';
import { BARRIERS, PILLARS } from '#domain/pilot/charter.ts';
import {
  COALITION_PARTS,
  type DeclarationEvent,
  ETHICS_AREAS,
} from '#domain/workspace/declarations.ts';
import { storedFreeText } from '../stored-entry.ts';
import { storedDate, storedDecimal } from './charter.ts';

const person = z.string();
const pilot = z.string();
const area = z.enum(ETHICS_AREAS);
const part = z.enum(COALITION_PARTS);
const link = storedFreeText.exactOptional();

const event = <Type extends DeclarationEvent['type'], Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
) => z.strictObject({ type: z.literal(type), ...shape });

/** Every declaration that a workspace's stream may hold, in the form of its first version. */
export const storedDeclarationEvent = z.discriminatedUnion('type', [
  event('PracticeLogged', {
    person,
    team: z.string(),
    on: storedDate,
    task: storedFreeText,
    wentWell: storedFreeText,
    failed: storedFreeText,
  }),
  event('ConstraintNamed', { pillar: z.enum(PILLARS), why: storedFreeText }),
  event('CapacityDeclared', { pilots: z.int() }),
  event('EthicsPolicySet', {
    area,
    policy: storedFreeText,
    owner: person,
    partner: person,
    reviewBy: storedDate,
    expires: storedDate,
    link,
  }),
  event('EthicsAreaReviewed', { area, reviewer: person, nextReviewBy: storedDate }),
  event('CoalitionJoined', { part, person, pilots: z.array(pilot) }),
  event('CoalitionLeft', { part, person }),
  event('StrategyForumRecorded', { forum: storedFreeText, member: person, on: storedDate, link }),
  event('ScorecardAcknowledged', {
    quarter: z.string(),
    executive: person,
    edition: z.int().positive().exactOptional(),
  }),
  event('ScalePlanSet', {
    pilot,
    owner: person,
    budget: storedDecimal,
    population: z.int(),
    from: storedDate,
    to: storedDate,
    expectedBenefit: storedFreeText,
    fromCriterion: z.string(),
  }),
  event('AgentsDeclared', {
    pilot,
    autonomous: z.boolean(),
    owner: person.exactOptional(),
    limits: storedFreeText.exactOptional(),
    stopRule: storedFreeText.exactOptional(),
  }),
  event('MetricFeedConnected', { feed: z.string(), metric: z.string(), source: storedFreeText }),
  event('MetricFeedReceived', { feed: z.string() }),
  event('SustainedChecked', {
    pilot,
    criterion: z.string(),
    on: storedDate,
    stillMet: z.boolean(),
  }),
  event('ObjectionRaised', {
    objection: z.string(),
    person,
    barrier: z.enum(BARRIERS),
    words: storedFreeText,
  }),
  event('ObjectionLinked', { objection: z.string(), pilot }),
  event('ObjectionClosed', { objection: z.string(), pilot }),
]) satisfies z.ZodType<DeclarationEvent>;
