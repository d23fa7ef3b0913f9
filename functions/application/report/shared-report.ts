import type { AppDeps } from '#application/deps.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import type { EditionMeta, EditionView, ReportView } from '#contracts/editions.ts';
import type { Decision } from '#domain/pilot/events.ts';
import type { ReaderDecision } from '#domain/report/state.ts';
import { subjectOfStream } from '#domain/report/subject.ts';
import type { ReaderInvitation } from '#identity/reader-invitations.ts';
import type { Reader } from './reader-commands.ts';
import { showEdition, showReport } from './report-view.ts';
import type { SharedFigures } from './shared-figures.ts';

/** A published report as a reader without an account has it before them. */
export type OpenedReport = {
  readonly reader: { readonly id: string; readonly name: string };
  readonly workspace: {
    readonly name: string;
    readonly demo: boolean;
    readonly timeZone: string;
  };
  readonly edition: EditionView;
  /** Every edition, the newest first. */
  readonly editions: readonly EditionMeta[];
  readonly questions: ReportView['questions'];
  /** What this reader decided on this edition. */
  readonly decisions: readonly Pick<ReaderDecision, 'pilot' | 'decision' | 'at'>[];
  /** When this reader said that they had read this edition. */
  readonly acknowledgedAt?: string;
  readonly expiresAt: string;
};

export type SharedResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: { readonly code: string; readonly sentence: string } };

type Sent = { readonly secret: string; readonly commandId: string; readonly edition: number };

/** What a reader can do with one report, by the secret of their invitation (rule R23). */
export type SharedReport = SharedFigures & {
  open(secret: string, edition?: number): Promise<OpenedReport | 'unknown' | 'expired'>;
  ask(sent: Sent & { readonly words: string }): Promise<SharedResult>;
  decide(
    sent: Sent & { readonly pilot: string; readonly decision: Decision; readonly words?: string },
  ): Promise<SharedResult>;
  acknowledge(sent: Sent): Promise<SharedResult>;
};

const LEADS_NOWHERE: SharedResult = {
  ok: false,
  refusal: {
    code: 'invitation_unknown',
    sentence: 'This link leads nowhere any more. Ask whoever sent it for a new one.',
  },
};

/** To open a report, nothing unfolds and nothing is decided: what does is read when it is asked for. */
export function sharedReport(deps: AppDeps): SharedReport {
  const figures = async () => (await import('./shared-figures.ts')).sharedFigures(deps);
  const commands = () => import('./reader-commands.ts');
  const invited = async (secret: string) => {
    const invitation = await deps.readerInvitations.read(secret);
    const subject = typeof invitation === 'object' ? subjectOfStream(invitation.report) : undefined;
    return typeof invitation === 'object' && subject
      ? { subject, reader: readerOf(invitation) }
      : undefined;
  };
  return {
    figure: async (...asked) => (await figures()).figure(...asked),
    entries: async (...asked) => (await figures()).entries(...asked),
    stage: async (...asked) => (await figures()).stage(...asked),
    open: (secret, edition) => open(deps, secret, edition),

    async ask({ secret, commandId, edition, words }) {
      const found = await invited(secret);
      if (!found) return LEADS_NOWHERE;
      const asked = { question: commandId, edition, words };
      const { askAboutEdition } = await commands();
      return askAboutEdition(deps, found.reader, commandId, found.subject, asked);
    },

    async decide({ secret, commandId, ...given }) {
      const found = await invited(secret);
      if (!found) return LEADS_NOWHERE;
      const { decideOnEdition } = await commands();
      return decideOnEdition(deps, found.reader, commandId, found.subject, given);
    },

    async acknowledge({ secret, commandId, edition }) {
      const found = await invited(secret);
      if (!found) return LEADS_NOWHERE;
      const { acknowledgeEdition } = await commands();
      return acknowledgeEdition(deps, found.reader, commandId, found.subject, edition);
    },
  };
}

const readerOf = ({ person, workspace }: ReaderInvitation): Reader => ({
  person,
  workspace,
  assurance: 'link',
});

async function open(
  deps: AppDeps,
  secret: string,
  asked: number | undefined,
): Promise<OpenedReport | 'unknown' | 'expired'> {
  const invitation = await deps.readerInvitations.read(secret);
  if (invitation === undefined || invitation === 'expired') return invitation ?? 'unknown';
  const subject = subjectOfStream(invitation.report);
  const report = subject && (await showReport(deps, invitation.workspace, subject));
  const newest = report?.editions.at(-1)?.edition;
  if (!subject || !report || newest === undefined) return 'unknown';
  const [edition, workspace, profile] = await Promise.all([
    showEdition(deps, invitation.workspace, subject, asked ?? newest),
    readWorkspace(deps, invitation.workspace),
    deps.people.get(invitation.workspace, invitation.person),
  ]);
  if (!edition) return 'unknown';
  const { name, demo, timeZone } = workspace;
  const isMine = (each: { by: { id: string }; edition?: number }) =>
    each.by.id === invitation.person && each.edition === edition.meta.edition;
  const acknowledgedAt = report.acknowledged.find(isMine)?.at;
  return {
    reader: { id: invitation.person, name: profile?.name ?? 'Reader' },
    workspace: { name, demo, timeZone },
    edition,
    editions: report.editions.toReversed(),
    questions: report.questions,
    decisions: report.decisions.filter(isMine),
    ...(acknowledgedAt === undefined ? {} : { acknowledgedAt }),
    expiresAt: new Date(invitation.expiresAt).toISOString(),
  };
}
