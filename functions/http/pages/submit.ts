import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import type { InvitedRefusal, InvitedResult } from '#application/invited/invited-person.ts';
import type { FormError } from '#web/reader/form.tsx';
import { addressOf, secretOf, showInvitation } from './invitation.ts';
import type { InvitationState } from './invitation-state.ts';
import { PAGE_FAULTS, type PageFault } from './page-fault.ts';
import type { PagesDeps } from './pages-deps.ts';
import { type FormFields, isFault, readForm } from './read-form.ts';
import { respondWithFault } from './respond.tsx';

type Place = Pick<InvitationState, 'step' | 'choice'>;

/** One form of an invitation: what it may hold, what it does, and where its answer leads. */
type Submission<Schema extends z.ZodType> = {
  readonly schema: Schema;
  act(secret: string, form: z.output<Schema>): Promise<InvitedResult>;
  /** Query of the page that follows a success. */
  next(form: z.output<Schema>): string;
  /** Where on the page the form stands, to show it again with its error. */
  place(sent: FormFields): Place;
};

/** Reads, checks and carries out a form: 303 on success, else the same form with what was typed and the error. */
export async function submit<Schema extends z.ZodType>(
  context: Context,
  deps: PagesDeps,
  submission: Submission<Schema>,
): Promise<Response> {
  const address = addressOf(context);
  const secret = secretOf(context);
  const fault = (found: PageFault) =>
    respondWithFault(context, deps.assets, found, { href: address, text: 'Back to the page' });
  if (secret === undefined) return respondWithFault(context, deps.assets, PAGE_FAULTS.unknown_link);
  if (isCrossSite(context.req.raw)) return fault(PAGE_FAULTS.cross_site_request);
  const sent = await readForm(context.req.raw);
  if (isFault(sent)) return fault(sent);

  const again = (errors: FormError[], status: ContentfulStatusCode, commandId: string) =>
    showInvitation(
      context,
      deps,
      { ...submission.place(sent), commandId, values: sent, errors },
      { status, code: errors[0]?.code ?? 'invalid_form' },
    );
  const parsed = submission.schema.safeParse(sent);
  if (!parsed.success) {
    if (parsed.error.issues.some(issue => issue.code === 'unrecognized_keys'))
      return fault(PAGE_FAULTS.unknown_field);
    return again(errorsOf(parsed.error.issues), 422, deps.newCommandId());
  }
  try {
    const result = await submission.act(secret, parsed.data);
    if (result.ok) return context.redirect(`${address}?${submission.next(parsed.data)}`, 303);
    const { code } = result.refusal;
    return again([refusalError(result.refusal, sent)], deps.statusOf(code), deps.newCommandId());
  } catch (error) {
    deps.reportError(error);
    // Whether it was carried out is unknown: the form keeps its id, so that sending it again counts once.
    const { commandId = deps.newCommandId() } = sent;
    return again([UNKNOWN_OUTCOME], 500, commandId);
  }
}

const UNKNOWN_OUTCOME: FormError = {
  code: 'internal_error',
  sentence: 'Something went wrong on our side. Send it again in a minute: it counts once.',
};

/**
 * The page's own policy, `no-referrer`, makes browsers send `Origin: null` with a form; `Sec-Fetch-Site` still says
 * where it came from.
 */
export const isCrossSite = (request: Request): boolean =>
  ['cross-site', 'same-site'].includes(request.headers.get('sec-fetch-site') ?? '');

/** Fields that a reader sees; what is wrong with a hidden one is said of the whole form. */
const VISIBLE_FIELDS: ReadonlySet<string> = new Set(['words', 'code', 'name', 'email']);

const FIELD_OF_REFUSAL: readonly (readonly [RegExp, string])[] = [
  [/^code_/, 'code'],
  [/^reason_required$/, 'words'],
  [/^name_/, 'name'],
  [/^(signs_already|not_outside)$/, 'email'],
];

/** A refusal is said at the field that it is about, where the form has that field. */
function refusalError({ code, sentence }: InvitedRefusal, sent: FormFields): FormError {
  const field = FIELD_OF_REFUSAL.find(([pattern]) => pattern.test(code))?.[1];
  return { code, sentence, ...(field !== undefined && field in sent ? { field } : {}) };
}

/** One error a field, the first. */
export function errorsOf(issues: readonly z.core.$ZodIssue[]): FormError[] {
  const errors = issues.map(({ path: [field], message, code }): FormError => {
    if (typeof field !== 'string' || !VISIBLE_FIELDS.has(field))
      return { code: 'invalid_form', sentence: 'This form is broken. Load the page again.' };
    const isMissing = code === 'invalid_type';
    return {
      code: 'invalid_field',
      sentence: isMissing ? 'This is needed.' : message,
      field,
    };
  });
  return errors.filter(
    (error, index) => errors.findIndex(each => each.field === error.field) === index,
  );
}
