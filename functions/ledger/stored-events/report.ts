import * as z from 'zod';
import { DECISIONS } from '#domain/pilot/events.ts';
import { type ReportEvent, SENTENCE_WRITERS } from '#domain/report/events.ts';
import { FACT_DIRECTIONS } from '#domain/scorecard/fact.ts';
import { storedFreeText } from '../stored-entry.ts';
import { storedWordsErased } from './words-erased.ts';

const sentence = {
  template: storedFreeText,
  factIds: z.array(z.string()),
  direction: z.enum([...FACT_DIRECTIONS, 'mixed']),
};
const writtenSentence = z.strictObject({ ...sentence, by: z.enum(SENTENCE_WRITERS) });

const writtenText = z.strictObject({
  factsHash: z.string(),
  sentences: z.array(writtenSentence),
  note: z.string(),
  outcome: z.string(),
  promptVersion: z.string(),
  model: z.string().exactOptional(),
  tokens: z.strictObject({ input: z.int(), output: z.int() }).exactOptional(),
  cost: z.string().exactOptional(),
  attempts: z.array(
    z.strictObject({
      outcome: z.string(),
      sentences: z.array(z.strictObject(sentence)),
      findings: z.array(z.string()),
    }),
  ),
});

const job = z.string();
const edition = z.int().positive();
const question = z.string();

const event = <Type extends ReportEvent['type'], Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
) => z.strictObject({ type: z.literal(type), ...shape });

/** Every event that a report's stream may hold, in the form of its first version. */
export const storedReportEvent = z.discriminatedUnion('type', [
  event('NarrativeRequested', { job, factsHash: z.string(), salt: storedFreeText }),
  event('NarrativeBegun', { job, attempt: z.int().positive() }),
  event('NarrativePostponed', { job, outcome: z.string() }),
  event('NarrativeWritten', { job, text: writtenText }),
  event('NarrativeEdited', { basedOn: z.string(), sentences: z.array(writtenSentence) }),
  event('NarrativeOwned', { textHash: z.string() }),
  event('EditionPublished', {
    edition,
    contentHash: z.string(),
    asOf: z.iso.datetime(),
    salt: storedFreeText,
    corrects: z.strictObject({ edition, reason: storedFreeText }).exactOptional(),
  }),
  event('ReaderInvited', { person: z.string(), edition }),
  event('QuestionAsked', { question, edition, words: storedFreeText }),
  event('QuestionAnswered', { question, words: storedFreeText }),
  storedWordsErased,
  event('DecisionTaken', {
    edition,
    pilot: z.string(),
    decision: z.enum(DECISIONS),
    words: storedFreeText.exactOptional(),
  }),
]) satisfies z.ZodType<ReportEvent>;

/** A report's event as stored, in today's form. Throws on one that no version knows. */
export const parseReportEvent = (stored: unknown): ReportEvent => storedReportEvent.parse(stored);
