import { type Caller, orderedBy } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import { mailOfReport } from '#application/mail/mail-of-report.ts';
import { type Executed, execute } from '#application/stream/append.ts';
import { putPerson } from '#application/workspace/workspace-commands.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import type { ReportRefusal } from '#domain/report/refusals.ts';
import type { Report } from '#domain/report/state.ts';
import type { ReportSubject } from '#domain/report/subject.ts';
import { reportKey, reportStream } from './report-stream.ts';

type Invited = {
  readonly name: string;
  readonly email: string;
  readonly edition: number;
  /** The person's id, unless the address has one already. */
  readonly wanted: string;
};

/** Mails one published report to somebody without an account; who is new to the workspace joins it as an executive. */
export async function inviteReader(
  deps: AppDeps,
  caller: Caller,
  commandId: string,
  subject: ReportSubject,
  { name, email, edition, wanted }: Invited,
): Promise<Executed<Report | undefined, ReportRefusal>> {
  const workspace = await readWorkspace(deps, caller.workspace);
  const { id: person } = await deps.people.introduce(workspace.id, { email, name }, () => wanted);
  const command = { type: 'invite-reader', person, edition } as const;
  const result = await execute(deps, reportStream, reportKey(workspace.id, subject), {
    ...orderedBy(caller, commandId),
    asked: command,
    command,
  });
  if (!result.ok || !result.entry || !result.state) return result;
  if (!Object.hasOwn(workspace.people, person))
    await putPerson(deps, caller, deps.newId(), { id: person, roles: ['executive'], teams: [] });
  await mailOfReport(deps, subject, result.state, result.entry);
  return result;
}
