import type { AppDeps } from '#application/deps.ts';
import { loadPilot } from '#application/pilot/load-pilot.ts';
import { type Records, readSummaries } from '#application/workspace/summaries.ts';
import type { CaseStudyView } from '#contracts/case-study.ts';
import type { ReadinessView, ScorecardView } from '#contracts/reports.ts';
import { dateIn, type Instant, parseQuarter, quarterSpan } from '#domain/calendar/calendar.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import type { StreamHead } from '#domain/report/edition.ts';
import type { Edition } from '#domain/report/state.ts';
import type { ReportSubject } from '#domain/report/subject.ts';
import type { NarrativeRequest } from '#narrator/narrator.ts';
import { canBeTold, caseStudyRequest, viewCaseStudy } from './case-study.ts';
import { headsOf } from './heads.ts';
import { withChanges } from './last-kept.ts';
import { headlineRequest, type KeptText } from './narrative.ts';
import { readinessOf, scorecardOf, teamReadinessOf, viewScorecard } from './reports.ts';

/** A report as it is at this moment: what an edition would show, and what its text may be made of. */
export type ReportDraft = {
  readonly asOf: Instant;
  /** False while what it shows can still happen. */
  readonly isOver: boolean;
  /** Absent for a report without a text. */
  readonly request?: NarrativeRequest;
  /** With the kept text where it is about these very facts. */
  readonly body: ScorecardView | ReadinessView | CaseStudyView;
  readonly heads: () => Promise<StreamHead[]>;
};

/** Which report, and under which text. */
export type Drafting = {
  readonly subject: ReportSubject;
  /** What names in its facts are committed to with. */
  readonly salt: string;
  readonly kept?: KeptText | undefined;
  /** The last edition: what a readiness report is compared with. */
  readonly last?: Pick<Edition, 'contentHash' | 'asOf'> | undefined;
};

/** Summaries, and a pilot whole where one is told by itself. */
type DraftedFrom = Records & {
  readonly pilotOf: (pilot: string) => Promise<Pilot | undefined>;
};

/** Undefined where there is nothing to report on. */
export async function draftReport(
  deps: AppDeps,
  { workspace, ...asked }: Drafting & { readonly workspace: string },
): Promise<ReportDraft | undefined> {
  const records = await readSummaries(deps, workspace);
  const pilotOf = (pilot: string) => loadPilot(deps, workspace, pilot);
  const asOf = new Date(deps.clock.now()).toISOString();
  return draftOf(deps, { ...records, pilotOf }, asked, asOf);
}

/** A report as it was at a moment, from records of that moment. */
export async function draftOf(
  deps: Pick<AppDeps, 'ledger' | 'editions'>,
  records: DraftedFrom,
  { subject, salt, kept, last }: Drafting,
  asOf: Instant,
): Promise<ReportDraft | undefined> {
  const { workspace, stored } = records;
  const today = dateIn(workspace.timeZone, asOf);
  const heads = () => headsOf(deps.ledger, stored);
  switch (subject.kind) {
    case 'scorecard': {
      const quarter = parseQuarter(subject.quarter);
      if (!quarter) return undefined;
      const card = scorecardOf(records, quarter, asOf);
      return {
        asOf,
        isOver: quarterSpan(quarter, workspace.fiscalYearStart).last < today,
        request: headlineRequest(card, salt),
        body: await viewScorecard(card, kept),
        heads,
      };
    }
    case 'readiness': {
      const { stage, team } = subject;
      const body =
        team === undefined
          ? readinessOf(records, stage, today)
          : teamReadinessOf(records, stage, today, team);
      return (
        body && {
          asOf,
          isOver: true,
          body: await withChanges(deps, workspace.id, body, last),
          heads,
        }
      );
    }
    case 'casestudy': {
      const pilot = await records.pilotOf(subject.pilot);
      if (!pilot || !canBeTold(pilot)) return undefined;
      const read = ['workspace', `pilot/${subject.pilot}`];
      return {
        asOf,
        isOver: true,
        request: caseStudyRequest(pilot, workspace.currency),
        body: await viewCaseStudy(pilot, workspace, asOf, kept),
        heads: () =>
          headsOf(
            deps.ledger,
            stored.filter(({ key }) => read.includes(key.stream)),
          ),
      };
    }
  }
}
