import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import type { OpenedReport, SharedResult } from '#application/report/shared-report.ts';
import {
  editionInQuery,
  readerAcknowledgmentForm,
  readerDecisionForm,
  readerQuestionForm,
} from '#contracts/pages.ts';
import type { Unfolding } from '#web/reader/figure.tsx';
import type { FormState } from '#web/reader/form.tsx';
import {
  type AnswerForm,
  OtherEditions,
  Questions,
  ReaderAnswers,
} from '#web/reader/reader-answers.tsx';
import { Scorecard } from '#web/reader/scorecard.tsx';
import { secretOf } from './invitation.ts';
import { PAGE_FAULTS } from './page-fault.ts';
import type { PageHandler } from './page-handler.ts';
import type { PagesDeps } from './pages-deps.ts';
import { isFault, readForm } from './read-form.ts';
import { formatsIn, type Page, respond, respondWithFault } from './respond.tsx';
import { errorsOf, isCrossSite } from './submit.ts';

const DONE = {
  ask: 'Your question is on its way to the lead. The answer comes by mail, and stands here.',
  decide: 'Your decision is recorded. The pilot’s lead has been told.',
  acknowledge: 'It is recorded that you have read it.',
} as const;
type Done = keyof typeof DONE;

type State = FormState & {
  readonly form?: AnswerForm | undefined;
  readonly done?: Done | undefined;
};

/** `GET /scorecards/shared/:secret`: one published scorecard for a reader without an account. */
export const shared: PageHandler = (context, deps) => {
  const done = (Object.keys(DONE) as Done[]).find(each => each === context.req.query('done'));
  return show(context, deps, { commandId: deps.newCommandId(), done });
};

/** A phone that reloads a closed page asks for the form's address. */
export const backToShared: PageHandler = context => context.redirect(addressOf(context), 303);

/** `POST /scorecards/shared/:secret/questions` */
export const readerQuestion: PageHandler = (context, deps) =>
  submit(context, deps, {
    schema: readerQuestionForm,
    done: 'ask',
    name: () => 'ask',
    act: (secret, sent) => deps.shared.ask({ secret, ...sent }),
  });

/** `POST /scorecards/shared/:secret/decisions` */
export const readerDecision: PageHandler = (context, deps) =>
  submit(context, deps, {
    schema: readerDecisionForm,
    done: 'decide',
    name: sent => `decide-${sent['pilot'] ?? ''}`,
    act: (secret, sent) => deps.shared.decide({ secret, ...sent }),
  });

/** `POST /scorecards/shared/:secret/acknowledgments` */
export const readerAcknowledgment: PageHandler = (context, deps) =>
  submit(context, deps, {
    schema: readerAcknowledgmentForm,
    done: 'acknowledge',
    name: () => 'acknowledge',
    act: (secret, sent) => deps.shared.acknowledge({ secret, ...sent }),
  });

export const addressOf = (context: Context): string =>
  `/scorecards/shared/${encodeURIComponent(context.req.param('secret') ?? '')}`;

/** Where the figures of a shared scorecard unfold; on an older edition they stay on it. */
export const sharedUnfolding = (address: string, edition: number | undefined): Unfolding => ({
  address,
  stages: `${address}/stages`,
  ...(edition === undefined ? {} : { edition }),
});

type Submission<Schema extends z.ZodType> = {
  readonly schema: Schema;
  readonly done: Done;
  /** The form that it came from. */
  readonly name: (sent: Readonly<Record<string, string>>) => AnswerForm;
  readonly act: (secret: string, sent: z.output<Schema>) => Promise<SharedResult>;
};

async function submit<Schema extends z.ZodType>(
  context: Context,
  deps: PagesDeps,
  { schema, done, name, act }: Submission<Schema>,
): Promise<Response> {
  const secret = secretOf(context);
  if (secret === undefined) return respondWithFault(context, deps.assets, PAGE_FAULTS.unknown_link);
  if (isCrossSite(context.req.raw))
    return respondWithFault(context, deps.assets, PAGE_FAULTS.cross_site_request);
  const sent = await readForm(context.req.raw);
  if (isFault(sent)) return respondWithFault(context, deps.assets, sent);
  const again = (errors: State['errors'], status: ContentfulStatusCode, commandId: string) =>
    show(
      context,
      deps,
      { commandId, values: sent, errors: errors ?? [], form: name(sent) },
      { status, code: errors?.[0]?.code ?? 'invalid_form' },
    );
  const parsed = schema.safeParse(sent);
  if (!parsed.success) return again(errorsOf(parsed.error.issues), 422, deps.newCommandId());
  const result = await act(secret, parsed.data);
  if (result.ok) return context.redirect(`${addressOf(context)}?done=${done}`, 303);
  return again([result.refusal], deps.statusOf(result.refusal.code), deps.newCommandId());
}

async function show(
  context: Context,
  deps: PagesDeps,
  state: State,
  refusal?: { readonly status: ContentfulStatusCode; readonly code: string },
): Promise<Response> {
  const secret = secretOf(context);
  const edition = editionInQuery.safeParse(context.req.query('edition'));
  const opened =
    secret === undefined || !edition.success
      ? 'unknown'
      : await deps.shared.open(secret, edition.data);
  if (opened === 'unknown') return respondWithFault(context, deps.assets, PAGE_FAULTS.unknown_link);
  if (opened === 'expired')
    return respondWithFault(context, deps.assets, PAGE_FAULTS.expired_reader_link);
  const page = sharedPage(opened, addressOf(context), state);
  return page
    ? respond(context, deps.assets, page, refusal)
    : respondWithFault(context, deps.assets, PAGE_FAULTS.unknown_link);
}

function sharedPage(opened: OpenedReport, address: string, state: State): Page | undefined {
  const { edition, editions, questions, decisions, acknowledgedAt, workspace } = opened;
  const { scorecard, meta, superseded, intact } = edition;
  if (!scorecard) return undefined;
  const formats = formatsIn(workspace.timeZone);
  return {
    title: `Scorecard ${formats.quarter(scorecard.quarter)}`,
    workspace: workspace.name,
    demo: workspace.demo,
    body: (
      <>
        {state.done === undefined ? null : (
          <p className="notice notice-done" role="status">
            {DONE[state.done]}
          </p>
        )}
        {intact ? null : (
          <p className="notice notice-error" role="alert">
            This is not what was published: it no longer fits the hash in the ledger.
          </p>
        )}
        {superseded ? (
          <p className="notice">
            A newer edition corrects this one. <a href={address}>Read the newest</a>
          </p>
        ) : null}
        <Scorecard
          view={scorecard}
          unfolding={sharedUnfolding(address, superseded ? meta.edition : undefined)}
          formats={formats}
        />
        <p className="small">
          Edition {meta.edition}, published by {meta.publishedBy.name} on{' '}
          {formats.moment(meta.publishedAt)}
          {meta.owner ? `; ${meta.owner.name} answers for its text` : ''}. It cannot be changed.
        </p>
        <Questions questions={questions} />
        {superseded ? null : (
          <ReaderAnswers
            address={address}
            edition={meta.edition}
            scorecard={scorecard}
            decided={decisions}
            questions={questions}
            acknowledgedAt={acknowledgedAt}
            state={state}
            formats={formats}
          />
        )}
        <OtherEditions
          address={address}
          shown={meta.edition}
          editions={editions}
          formats={formats}
        />
      </>
    ),
  };
}
