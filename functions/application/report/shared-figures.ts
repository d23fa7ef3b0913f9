import type { AppDeps } from '#application/deps.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import { type Records, readSummaries } from '#application/workspace/summaries.ts';
import type { FigureEntriesView, FigureView } from '#contracts/figures.ts';
import type { ReadinessView } from '#contracts/reports.ts';
import { dateIn, parseQuarter, type Quarter } from '#domain/calendar/calendar.ts';
import type { Stage } from '#domain/pilot/charter.ts';
import type { EditionContent } from '#domain/report/edition.ts';
import { subjectOfStream } from '#domain/report/subject.ts';
import type { Figure } from '#domain/scorecard/figures.ts';
import { entriesOf } from './figure-entries.ts';
import { pilotAtHead, recordsAtHeads } from './records-at-heads.ts';
import { reportStream } from './report-stream.ts';
import { readinessOf } from './reports.ts';
import { figureOf } from './unfold-figure.ts';

/** A figure of the edition that a reader has before them. */
export type SharedFigure = {
  readonly figure: Figure;
  readonly year: boolean;
  /** The newest where it is left out. */
  readonly edition?: number | undefined;
};

/** `unknown`: the link leads nowhere, or its edition has no such figure. */
type Closed = 'unknown' | 'expired';

/** What stands behind a shared scorecard: as it was when its edition was published, and of that quarter alone. */
export type SharedFigures = {
  figure(secret: string, asked: SharedFigure): Promise<FigureView | Closed>;
  entries(secret: string, asked: SharedFigure, pilot: string): Promise<FigureEntriesView | Closed>;
  stage(secret: string, stage: Stage, edition?: number): Promise<ReadinessView | Closed>;
};

/** Whoever reads by a link reads roles and no names, as everybody does who is not on a pilot's team. */
const READER = { roles: ['executive'], teams: [] } as const;

/** Figures of a shared scorecard by the secret of its reader's invitation, for reading alone (rule R23). */
export function sharedFigures(deps: AppDeps): SharedFigures {
  return {
    async figure(secret, asked) {
      const shared = await sharedEdition(deps, secret, asked.edition);
      return typeof shared === 'string'
        ? shared
        : figureOf(shared.records, { ...asked, ...shared }, shared.asOf);
    },

    async entries(secret, asked, pilotId) {
      const shared = await sharedEdition(deps, secret, asked.edition);
      if (typeof shared === 'string') return shared;
      const { workspace, heads, records, asOf } = shared;
      const whole = await pilotAtHead(deps, workspace, pilotId, heads);
      const behind = { ...records, ...whole, asOf };
      const found = await entriesOf(deps, behind, READER, pilotId, { ...asked, ...shared });
      return found ?? 'unknown';
    },

    async stage(secret, stage, edition) {
      const shared = await sharedEdition(deps, secret, edition);
      if (typeof shared === 'string') return shared;
      const { records, asOf } = shared;
      return readinessOf(records, stage, dateIn(records.workspace.timeZone, asOf));
    },
  };
}

type SharedEdition = Pick<EditionContent, 'heads' | 'asOf'> & {
  readonly workspace: string;
  readonly quarter: Quarter;
  readonly records: Records;
};

/** The edition that a link leads to, with every record as it stood then, or why it is closed. */
async function sharedEdition(
  deps: AppDeps,
  secret: string,
  asked: number | undefined,
): Promise<SharedEdition | Closed> {
  const invitation = await deps.readerInvitations.read(secret);
  if (typeof invitation !== 'object') return invitation ?? 'unknown';
  const subject = subjectOfStream(invitation.report);
  if (subject?.kind !== 'scorecard') return 'unknown';
  const { workspace, report } = invitation;
  const { state } = await loadStream(deps, reportStream, { workspace, stream: report });
  const found = state?.editions.find(({ edition }) => edition === (asked ?? state.editions.length));
  const [content, now] = await Promise.all([
    found && deps.editions.get(workspace, found.contentHash),
    readSummaries(deps, workspace),
  ]);
  const quarter = parseQuarter(subject.quarter);
  if (!found || !content || !quarter) return 'unknown';
  const { heads, asOf } = content;
  const records = await recordsAtHeads(deps, workspace, heads, now.stored);
  return records ? { workspace, quarter, heads, asOf, records } : 'unknown';
}
