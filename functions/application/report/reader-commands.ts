import type { AppDeps } from '#application/deps.ts';
import { mailOfReport } from '#application/mail/mail-of-report.ts';
import { type Executed, execute } from '#application/stream/append.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import { type Asked, seal, words } from '#application/stream/sealing.ts';
import { workspaceKey, workspaceStream } from '#application/stream/workspace-stream.ts';
import type { Assurance } from '#domain/chain/entry.ts';
import type { Decision } from '#domain/pilot/events.ts';
import type { ReportCommand } from '#domain/report/commands.ts';
import { openBody } from '#domain/report/edition.ts';
import { type ReportRefusal, refusalOf } from '#domain/report/refusals.ts';
import type { Report } from '#domain/report/state.ts';
import type { ReportSubject } from '#domain/report/subject.ts';
import type { WorkspaceRefusal } from '#domain/workspace/decide.ts';
import type { Workspace } from '#domain/workspace/state.ts';
import { reportKey, reportStream } from './report-stream.ts';

/** Who reads: signed in, or by the link that they were mailed. */
export type Reader = {
  readonly person: string;
  readonly workspace: string;
  readonly assurance: Assurance;
};

type Result = Executed<Report | undefined, ReportRefusal>;

/** A reader asks about an edition; its publisher is told. */
export function askAboutEdition(
  deps: AppDeps,
  reader: Reader,
  commandId: string,
  subject: ReportSubject,
  asked: { readonly question: string; readonly edition: number; readonly words: string },
): Promise<Result> {
  const { question, edition } = asked;
  const command = { type: 'ask', question, edition, words: words(asked.words) } as const;
  return commandReport(deps, reader, commandId, subject, command);
}

/** Answers a reader's question; the reader is told. */
export function answerReader(
  deps: AppDeps,
  lead: Reader,
  commandId: string,
  subject: ReportSubject,
  answered: { readonly question: string; readonly words: string },
): Promise<Result> {
  const { question } = answered;
  const command = { type: 'answer-question', question, words: words(answered.words) } as const;
  return commandReport(deps, lead, commandId, subject, command);
}

/** A reader decides about a pilot that the edition asks about; its publisher is told. */
export async function decideOnEdition(
  deps: AppDeps,
  reader: Reader,
  commandId: string,
  subject: ReportSubject,
  given: {
    readonly edition: number;
    readonly pilot: string;
    readonly decision: Decision;
    readonly words?: string;
  },
): Promise<Result> {
  const { words: said, ...taken } = given;
  const asked = await pilotsAsked(deps, reader.workspace, subject, given.edition);
  return commandReport(deps, reader, commandId, subject, {
    type: 'decide',
    ...taken,
    asked,
    ...(said === undefined ? {} : { words: words(said) }),
  });
}

/** An executive has read an edition: recorded with the declarations, where stage three looks for it (gate S3.4). */
export async function acknowledgeEdition(
  deps: AppDeps,
  reader: Reader,
  commandId: string,
  subject: ReportSubject,
  edition: number,
): Promise<
  | Executed<Workspace | undefined, WorkspaceRefusal>
  | { readonly ok: false; readonly refusal: ReportRefusal }
> {
  const { state } = await loadStream(deps, reportStream, reportKey(reader.workspace, subject));
  if (subject.kind !== 'scorecard' || !state?.editions.some(each => each.edition === edition))
    return { ok: false, refusal: refusalOf('edition_unknown') };
  if (edition !== state.editions.length)
    return { ok: false, refusal: refusalOf('edition_superseded') };
  const event = {
    type: 'ScorecardAcknowledged',
    quarter: subject.quarter,
    executive: reader.person,
    edition,
  } as const;
  return execute(deps, workspaceStream, workspaceKey(reader.workspace), {
    commandId,
    actor: reader.person,
    assurance: reader.assurance,
    asked: { type: 'declare', event },
    command: { type: 'declare', event, pilots: [] },
  });
}

async function commandReport(
  deps: AppDeps,
  { workspace, person, assurance }: Reader,
  commandId: string,
  subject: ReportSubject,
  asked: Asked<ReportCommand>,
): Promise<Result> {
  const result = await execute(deps, reportStream, reportKey(workspace, subject), {
    commandId,
    actor: person,
    assurance,
    asked,
    command: seal<ReportCommand>(asked, deps.random.salt),
  });
  if (result.ok && result.entry && result.state)
    await mailOfReport(deps, subject, result.state, result.entry);
  return result;
}

/** Pilots that an edition asks a decision about. */
async function pilotsAsked(
  deps: AppDeps,
  workspace: string,
  subject: ReportSubject,
  edition: number,
): Promise<string[]> {
  const { state } = await loadStream(deps, reportStream, reportKey(workspace, subject));
  const hash = state?.editions.find(each => each.edition === edition)?.contentHash;
  const content = hash === undefined ? undefined : await deps.editions.get(workspace, hash);
  const { decisions = [] } = (openBody(content?.body) ?? {}) as {
    readonly decisions?: readonly { readonly pilot?: string }[];
  };
  return decisions.flatMap(({ pilot }) => pilot ?? []);
}
