import * as z from 'zod';
import { STAGES } from '#domain/pilot/charter.ts';
import { DECISIONS } from '#domain/pilot/events.ts';
import { FIGURES } from '#domain/scorecard/figures.ts';
import { isKeepable, plainDate } from './primitives.ts';

/** Forms of the reader pages. Every value arrives as text; a field that a form does not have is refused. */

const commandId = z.uuid({ version: 'v7', error: 'This form is broken. Load the page again.' });
const charterHash = z.string().regex(/^[0-9a-f]{64}$/, 'This form is broken. Load the page again.');
const version = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, 'This form is broken. Load the page again.')
  .transform(Number);

/** Anything that a keyboard writes; line ends as browsers send them become plain. */
const words = (empty: string) =>
  z
    .string()
    .transform(text => text.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(1, empty)
        .max(4000, 'That is too long: 4,000 characters at the most.')
        .refine(
          isKeepable,
          'There is a character in it that cannot be stored. Type it again, please.',
        ),
    );

const reason = words('Say why, in a sentence or two: the others will read it.');

export const answerForm = z.strictObject({
  commandId,
  words: words('Write what success would look like to you.'),
});

export const changeRequestForm = z.strictObject({
  commandId,
  version,
  criterion: z
    .string()
    .regex(/^(C\d{1,2})?$/, 'Choose a part of the test from the list.')
    .transform(value => (value === '' ? undefined : value))
    .optional(),
  words: words('Write what should change.'),
});

/** Whether a colleague takes a signature over; whoever gives it back may say why. */
export const delegationForm = z.strictObject({
  commandId,
  answer: z.enum(['accept', 'decline'], 'This form is broken. Load the page again.'),
  words: z
    .string()
    .transform(text => (text.trim() === '' ? undefined : text))
    .pipe(words('Say why.').optional())
    .optional(),
});

const typedName = (empty: string) =>
  z
    .string()
    .trim()
    .min(1, empty)
    .max(160, 'That is too long: 160 characters at the most.')
    .refine(isKeepable, 'There is a character in it that cannot be stored. Type it again, please.');

const ownName = typedName('Type your name: it is your signature.');

/** Asks for a code; what is to be said in words comes with it, and so does the colleague. */
export const codeForm = z.discriminatedUnion(
  'step',
  [
    z.strictObject({ step: z.literal('sign'), charterHash }),
    z.strictObject({ step: z.literal('accept-verdict'), charterHash }),
    z.strictObject({ step: z.literal('sign-conclusion'), charterHash }),
    z.strictObject({
      step: z.literal('condition'),
      charterHash,
      words: words('Write what has to be done first.'),
    }),
    z.strictObject({ step: z.literal('decline'), charterHash, words: reason }),
    z.strictObject({
      step: z.literal('delegate'),
      charterHash,
      name: typedName('Type your colleague’s name.'),
      email: z.email('Type your colleague’s e-mail address.').max(160),
    }),
    z.strictObject({ step: z.literal('dispute-verdict'), charterHash, words: reason }),
    z.strictObject({ step: z.literal('refuse-conclusion'), charterHash, words: reason }),
  ],
  { error: 'This form is broken. Load the page again.' },
);

/** Six digits; the space or dash in the middle that people type is taken out. */
const code = z
  .string()
  .transform(text => text.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'The code is the six digits in the mail that we just sent.'));

const confirmed = { commandId, version, charterHash, code };

export const confirmForm = z.discriminatedUnion(
  'step',
  [
    z.strictObject({ step: z.literal('sign'), ...confirmed, name: ownName }),
    z.strictObject({ step: z.literal('sign-conclusion'), ...confirmed, name: ownName }),
    z.strictObject({ step: z.literal('condition'), ...confirmed }),
    z.strictObject({ step: z.literal('delegate'), ...confirmed }),
    z.strictObject({ step: z.literal('decline'), ...confirmed }),
    z.strictObject({ step: z.literal('accept-verdict'), ...confirmed }),
    z.strictObject({ step: z.literal('dispute-verdict'), ...confirmed }),
    z.strictObject({ step: z.literal('refuse-conclusion'), ...confirmed }),
  ],
  { error: 'This form is broken. Load the page again.' },
);

const edition = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, 'This form is broken. Load the page again.')
  .transform(Number);

/** What a reader of a shared report sends. */
export const readerQuestionForm = z.strictObject({
  commandId,
  edition,
  words: words('Write your question.'),
});
export const readerDecisionForm = z.strictObject({
  commandId,
  edition,
  pilot: z.string().regex(/^[\w-]{1,64}$/, 'This form is broken. Load the page again.'),
  decision: z.enum(DECISIONS, 'Choose one of the three.'),
});
export const readerAcknowledgmentForm = z.strictObject({ commandId, edition });
export const editionInQuery = edition.optional();

/** `2026-Q3` in the address of a scorecard. */
export const quarterInPath = z.string().regex(/^\d{4}-Q[1-4]$/);
/** `hours` in the address of a figure that unfolds. */
export const figureInPath = z.enum(FIGURES);
export const stageInPath = z.enum(STAGES);
export const asOfInQuery = plainDate.optional();
