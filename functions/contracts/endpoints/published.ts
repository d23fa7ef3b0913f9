import { caseStudyView, proofLibrary } from '../case-study.ts';
import * as editions from '../editions.ts';
import type { EndpointsOf } from '../paths.ts';
import type { EndpointContract } from './contract.ts';

/** What each endpoint of this resource takes and gives. */
export const endpoints = {
  getProofLibrary: {
    summary: 'Every pilot that came to its end, to be found and copied',
    response: proofLibrary,
  },
  getCaseStudy: { summary: 'A judged or stopped pilot on one page', response: caseStudyView },
  listReports: { summary: 'Reports that were begun or published', response: editions.reportList },
  getReport: {
    summary: 'The life of a report: text, editions, what readers said',
    response: editions.reportView,
  },
  requestText: {
    summary: 'Have the text of a report written: 202 while a job is at it, 200 once it is there',
    response: editions.requestedText,
  },
  editText: {
    summary: 'Change the text of a report; it is checked against its facts',
    body: editions.editedText,
    response: editions.reportChanged,
  },
  ownText: {
    summary: 'Answer for the text of a report by name',
    body: editions.ownedText,
    response: editions.reportChanged,
  },
  publishReport: {
    summary: 'Publish a report as it is now; a later edition says what it corrects',
    body: editions.publishing,
    response: editions.reportChanged,
  },
  getEdition: { summary: 'A published edition, as it was', response: editions.editionView },
  inviteReader: {
    summary: 'Mail a published report to somebody without an account',
    body: editions.newReader,
    response: editions.reportChanged,
  },
  askAboutReport: {
    summary: 'Ask about a published edition',
    body: editions.readerQuestion,
    response: editions.reportChanged,
  },
  answerReader: {
    summary: "Answer a reader's question",
    body: editions.readerAnswer,
    response: editions.reportChanged,
  },
  decideOnReport: {
    summary: 'Decide about a pilot that an edition asks about',
    body: editions.readerDecision,
    response: editions.reportChanged,
  },
  acknowledgeReport: {
    summary: 'Say that one has read an edition',
    body: editions.acknowledgment,
    response: editions.reportChanged,
  },
} as const satisfies Record<EndpointsOf<'published'>, EndpointContract>;
