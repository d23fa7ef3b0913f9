import * as z from 'zod';
import { type DraftSentence, SENTENCE_DIRECTIONS } from './narrator.ts';

/**
 * JSON schema of a model's answer. It never changes with the facts, so that the service compiles it once; what a
 * schema could say about ids, the checker says.
 */
export const ANSWER_SCHEMA = {
  type: 'object',
  properties: {
    sentences: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          template: { type: 'string', description: 'One sentence with slots such as {{F1}}.' },
          factIds: {
            type: 'array',
            items: { type: 'string' },
            description: 'Every id in the template.',
          },
          direction: { type: 'string', enum: [...SENTENCE_DIRECTIONS] },
        },
        required: ['template', 'factIds', 'direction'],
        additionalProperties: false,
      },
    },
  },
  required: ['sentences'],
  additionalProperties: false,
};

const answer = z.strictObject({
  sentences: z
    .array(
      z.strictObject({
        template: z.string(),
        factIds: z.array(z.string().max(20)).max(50),
        direction: z.enum(SENTENCE_DIRECTIONS),
      }),
    )
    .max(60),
});

/** The sentences of an answer, or undefined where it is not what the schema asks for. */
export function parseAnswer(value: unknown): readonly DraftSentence[] | undefined {
  const parsed = answer.safeParse(value);
  return parsed.success ? parsed.data.sentences : undefined;
}

/** As `parseAnswer`, from JSON text. */
export function parseAnswerText(text: string): readonly DraftSentence[] | undefined {
  try {
    return parseAnswer(JSON.parse(text));
  } catch {
    return undefined;
  }
}
