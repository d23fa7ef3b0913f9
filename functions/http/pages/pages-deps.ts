import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { InvitedPerson } from '#application/invited/invited-person.ts';
import type { Unsubscribing } from '#application/mail/unsubscribing.ts';
import type { SharedReport } from '#application/report/shared-report.ts';
import type { FigureEntriesView, FigureView } from '#contracts/figures.ts';
import type { ReadinessView, ScorecardView } from '#contracts/reports.ts';
import type { PublicKey } from '#domain/chain/signed-head.ts';
import type { Assets } from '#web/reader/document.tsx';
import type { RequestLimit } from '../request-limit.ts';

/** Why a report is not shown; with `signIn`, the reader is sent there instead. */
export type RefusedReport = {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly sentence: string;
  readonly signIn?: string;
};

/** A figure of a scorecard, over its quarter or over the year so far. */
export type AskedFigure = {
  readonly quarter: string;
  readonly figure: FigureView['figure'];
  readonly year: boolean;
};

/** Reports for whoever the request's session belongs to. */
export type Reports = {
  scorecard(request: Request, quarter: string): Promise<ScorecardView | RefusedReport>;
  figure(request: Request, asked: AskedFigure): Promise<FigureView | RefusedReport>;
  figureEntries(
    request: Request,
    asked: AskedFigure,
    pilot: string,
  ): Promise<FigureEntriesView | RefusedReport>;
  readiness(
    request: Request,
    stage: ReadinessView['stage'],
    asOf?: string,
  ): Promise<ReadinessView | RefusedReport>;
};

export type PagesDeps = {
  readonly invited: InvitedPerson;
  readonly reports: Reports;
  readonly shared: SharedReport;
  readonly unsubscribing: Unsubscribing;
  /** Every key that ever signed, the one in use last. */
  publicKeys(): Promise<readonly PublicKey[]>;
  /** UUIDv7, for the hidden field of a form. */
  newCommandId(): string;
  /** The HTTP status of a domain refusal's code (`problem-details.ts`). */
  statusOf(code: string): ContentfulStatusCode;
  /** The address that a request came from, where it is known; `surroundings` is what the server passes along. */
  clientAddress?(request: Request, surroundings: unknown): string | undefined;
  /** How much one address may ask; absent on one machine. */
  readonly requestLimit?: RequestLimit;
  /** Told of everything unexpected; the reader sees no trace of it. */
  reportError(error: unknown): void;
  /** Addresses of the stylesheet and the script. */
  readonly assets: Assets;
};
