const SENTENCES = {
  text_missing: 'There is no text yet. Have one written first.',
  text_changed: 'Somebody changed the text while you had it open. Load the page and read it again.',
  text_not_owned:
    'Nobody answers for the text yet. Read it, and own it by name before it is published.',
  text_outdated: 'The figures have changed since the text was written. Have it written again.',
  job_done: 'This text has been written already.',
  job_taken: 'This text is being written at the moment. Look again in a minute.',
  quarter_still_open: 'The quarter is not over yet. Publish its scorecard once it is.',
  correction_reason_missing:
    'There is a published edition already. Say what a new one corrects, and why.',
  edition_exists: 'Somebody published an edition at this moment. Load the page and look at it.',
  edition_unknown: 'There is no such edition. Choose one from the list.',
  edition_superseded: 'A newer edition corrects this one. Open it and answer there.',
  reader_question_unknown: 'There is no such question. Load the page again.',
  reader_question_answered: 'This question has its answer already. Load the page to read it.',
  decision_not_asked: 'This edition does not ask for a decision about that pilot.',
  decision_taken: 'You have decided this already. Ask the lead if it should change.',
  nothing_to_report:
    'There is nothing to report on yet: the pilot has neither a verdict nor an end.',
} as const;

export type ReportRefusalCode = keyof typeof SENTENCES;
export type ReportRefusal = { readonly code: ReportRefusalCode; readonly sentence: string };

export const refusalOf = (code: ReportRefusalCode): ReportRefusal => ({
  code,
  sentence: SENTENCES[code],
});
