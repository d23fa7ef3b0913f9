import type { Caller } from '#application/caller.ts';
import { showCaseStudy } from '#application/report/case-study.ts';
import { editText, ownText } from '#application/report/edit-text.ts';
import { showProofLibrary } from '#application/report/proof-library.ts';
import { publishReport } from '#application/report/publish.ts';
import {
  acknowledgeEdition,
  answerReader,
  askAboutEdition,
  decideOnEdition,
  type Reader,
} from '#application/report/reader-commands.ts';
import { listReports } from '#application/report/report-list.ts';
import { showEdition, showReport } from '#application/report/report-view.ts';
import { reportFault, requestText } from '#application/report/request-text.ts';
import { inviteReader } from '#application/report/share.ts';
import type { EndpointsOf } from '#contracts/paths.ts';
import type { Report } from '#domain/report/state.ts';
import { type ReportSubject, subjectOfId } from '#domain/report/subject.ts';
import { idFrom } from '../derived-id.ts';
import type { ProblemCode } from '../problem-details.ts';
import type { Routes } from '../route.ts';

const UNKNOWN = { ok: false, refusal: reportFault('report_unknown') } as const;

type Result =
  | { readonly ok: true; readonly state: Report | undefined }
  | {
      readonly ok: false;
      readonly refusal: { readonly code: ProblemCode; readonly sentence: string };
    };

/** What every change of a report answers; 404 where the address names none. */
async function changed(id: string, act: (subject: ReportSubject) => Promise<Result>) {
  const subject = subjectOfId(id);
  if (!subject) return UNKNOWN;
  const result = await act(subject);
  return result.ok
    ? ({ ok: true, body: { report: id, editions: result.state?.editions.length ?? 0 } } as const)
    : result;
}

const readerOf = ({ person, workspace, assurance }: Caller): Reader => ({
  person: person.id,
  workspace,
  assurance,
});

/** The life of reports: text, editions, readers. */
export const routes: Routes<EndpointsOf<'published'>> = {
  getProofLibrary: {
    permission: 'read-workspace',
    handle: async ({ deps, caller }) => ({
      ok: true,
      body: await showProofLibrary(deps.app, caller.workspace),
    }),
  },

  getCaseStudy: {
    permission: 'read-workspace',
    handle: async ({ deps, caller, params }) => {
      const body = await showCaseStudy(deps.app, caller.workspace, params.pilot);
      return body ? { ok: true, body } : UNKNOWN;
    },
  },

  listReports: {
    permission: 'read-workspace',
    handle: async ({ deps, caller }) => ({
      ok: true,
      body: { reports: await listReports(deps.app, caller.workspace) },
    }),
  },

  getReport: {
    permission: 'read-workspace',
    handle: async ({ deps, caller, params }) => {
      const subject = subjectOfId(params.report);
      const body = subject && (await showReport(deps.app, caller.workspace, subject));
      return body ? { ok: true, body } : UNKNOWN;
    },
  },

  requestText: {
    permission: 'write-report',
    handle: async ({ deps, caller, params, commandId }) => {
      const subject = subjectOfId(params.report);
      if (!subject) return UNKNOWN;
      const job = idFrom(caller.person.id, commandId, 'job');
      const result = await requestText(deps.app, caller, commandId, subject, job);
      if (!result.ok) return result;
      const body = { report: params.report, place: `/api/v1/reports/${params.report}` };
      return result.job === undefined
        ? { ok: true, body }
        : { ok: true, body: { ...body, job: result.job }, status: 202 };
    },
  },

  editText: {
    permission: 'write-report',
    handle: ({ deps, caller, params, body, commandId }) =>
      changed(params.report, subject => editText(deps.app, caller, commandId, subject, body)),
  },

  ownText: {
    permission: 'write-report',
    handle: ({ deps, caller, params, body, commandId }) =>
      changed(params.report, subject => ownText(deps.app, caller, commandId, subject, body.text)),
  },

  publishReport: {
    permission: 'write-report',
    handle: async ({ deps, caller, params, body, commandId }) => {
      const answer = await changed(params.report, subject =>
        publishReport(deps.app, caller, commandId, subject, body.reason),
      );
      return answer.ok ? { ...answer, status: 201 } : answer;
    },
  },

  getEdition: {
    permission: 'read-workspace',
    handle: async ({ deps, caller, params }) => {
      const subject = subjectOfId(params.report);
      const body =
        subject && (await showEdition(deps.app, caller.workspace, subject, Number(params.edition)));
      return body ? { ok: true, body } : UNKNOWN;
    },
  },

  inviteReader: {
    permission: 'write-report',
    handle: ({ deps, caller, params, body, commandId }) =>
      changed(params.report, subject =>
        inviteReader(deps.app, caller, commandId, subject, {
          ...body,
          wanted: idFrom(caller.person.id, commandId, 'person'),
        }),
      ),
  },

  askAboutReport: {
    permission: 'answer-report',
    handle: ({ deps, caller, params, body, commandId }) =>
      changed(params.report, subject =>
        askAboutEdition(deps.app, readerOf(caller), commandId, subject, {
          ...body,
          question: idFrom(caller.person.id, commandId, 'question'),
        }),
      ),
  },

  answerReader: {
    permission: 'write-report',
    handle: ({ deps, caller, params, body, commandId }) =>
      changed(params.report, subject =>
        answerReader(deps.app, readerOf(caller), commandId, subject, {
          question: params.question,
          words: body.words,
        }),
      ),
  },

  decideOnReport: {
    permission: 'answer-report',
    handle: ({ deps, caller, params, body, commandId }) =>
      changed(params.report, subject =>
        decideOnEdition(deps.app, readerOf(caller), commandId, subject, body),
      ),
  },

  acknowledgeReport: {
    permission: 'answer-report',
    handle: async ({ deps, caller, params, body, commandId }) => {
      const subject = subjectOfId(params.report);
      if (!subject) return UNKNOWN;
      const { edition } = body;
      const reader = readerOf(caller);
      const result = await acknowledgeEdition(deps.app, reader, commandId, subject, edition);
      return result.ok ? { ok: true, body: { report: params.report, editions: edition } } : result;
    },
  },
};
