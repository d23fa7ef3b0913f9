import { type Caller, orderedBy } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import { type Executed, execute } from '#application/stream/append.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import { readText, sealText } from '#domain/chain/free-text.ts';
import { saltOf } from '#domain/report/edition.ts';
import type { TextSentence } from '#domain/report/events.ts';
import { type ReportRefusal, refusalOf } from '#domain/report/refusals.ts';
import type { Report } from '#domain/report/state.ts';
import type { ReportSubject } from '#domain/report/subject.ts';
import { checkText } from '#narrator/checker.ts';
import { draftFrom } from '#narrator/draft-from.ts';
import { factsHashOf, type NarrativeRequest } from '#narrator/narrator.ts';
import { draftReport } from './report-draft.ts';
import { reportKey, reportStream } from './report-stream.ts';

/** A person's text claims more than its facts: what to change, sentence by sentence. */
export type TextRefused = {
  readonly code: 'text_refused';
  readonly sentence: string;
  readonly issues: readonly { readonly path: string; readonly message: string }[];
};

export type Edited =
  | Executed<Report | undefined, ReportRefusal>
  | { readonly ok: false; readonly refusal: TextRefused | ReportRefusal };

type Edit = {
  /** Hash of the text that was read. */
  readonly basedOn: string;
  /** Its sentences anew, slots as `{{F1}}`. */
  readonly templates: readonly string[];
};

/** Changes the text of a report, held to what a model's text is held to (rules N2–N13 and R20). */
export async function editText(
  deps: AppDeps,
  caller: Caller,
  commandId: string,
  subject: ReportSubject,
  { basedOn, templates }: Edit,
): Promise<Edited> {
  const key = reportKey(caller.workspace, subject);
  const loaded = await loadStream(deps, reportStream, key);
  const { text, salt } = loaded.state ?? {};
  if (!text || !salt) return { ok: false, refusal: refusalOf('text_missing') };
  const { workspace } = caller;
  const draft = await draftReport(deps, { workspace, subject, salt: saltOf(salt) });
  if (!draft?.request || factsHashOf(draft.request) !== text.factsHash)
    return { ok: false, refusal: refusalOf('text_outdated') };
  const refusal = textRefusal(templates, draft.request);
  if (refusal) return { ok: false, refusal };
  const sentences = sentencesOf(templates, text.sentences, draft.request, deps.random.salt);
  return execute(
    deps,
    reportStream,
    key,
    {
      ...orderedBy(caller, commandId),
      asked: { type: 'edit-text', basedOn, templates },
      command: { type: 'edit-text', basedOn, sentences },
    },
    { loaded },
  );
}

function textRefusal(
  templates: readonly string[],
  request: NarrativeRequest,
): TextRefused | undefined {
  const findings = checkText(
    templates.map(template => draftFrom(template, request)),
    request,
  );
  if (findings.length === 0) return undefined;
  return {
    code: 'text_refused',
    sentence: 'The text says more than its facts do. Each sentence below says what to change.',
    issues: findings.map(({ index, excerpt, sentence }) => ({
      path: index === undefined ? '' : String(index),
      message: excerpt === '' ? sentence : `“${excerpt}”: ${sentence}`,
    })),
  };
}

/** A sentence that was left as it is stays its writer's. */
const sentencesOf = (
  templates: readonly string[],
  before: readonly TextSentence[],
  request: NarrativeRequest,
  salt: () => string,
): TextSentence[] =>
  templates.map(template => {
    const known = before.find(each => readText(each.template) === template.normalize('NFC'));
    if (known) return known;
    const { factIds, direction } = draftFrom(template, request);
    return { template: sealText(template, salt()), factIds, direction, by: 'person' };
  });

/** Takes responsibility for the text by name. */
export const ownText = (
  deps: AppDeps,
  caller: Caller,
  commandId: string,
  subject: ReportSubject,
  textHash: string,
): Promise<Executed<Report | undefined, ReportRefusal>> =>
  execute(deps, reportStream, reportKey(caller.workspace, subject), {
    ...orderedBy(caller, commandId),
    asked: { type: 'own-text', textHash },
    command: { type: 'own-text', textHash },
  });
