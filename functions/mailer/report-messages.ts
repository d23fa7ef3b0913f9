import { message } from './messages.ts';

type Content = ReturnType<typeof message>;

/** Invites somebody without an account to read one published report. */
export const readerMessage = (given: {
  readonly report: string;
  readonly workspace: string;
  readonly from: string;
  readonly days: number;
  readonly link: string;
}): Content =>
  message(
    `${given.report}, ${given.workspace}`,
    [
      `${given.from} shares “${given.report}” of ${given.workspace} with you: one page, a few minutes.`,
      `You need no account. On the page you can ask, decide and confirm that you have read it. The link holds for ${given.days} days and opens this one report.`,
    ],
    { label: 'Read it', href: given.link },
  );

/** A reader asks: told to whoever published. */
export const readerQuestionMessage = (given: {
  readonly report: string;
  readonly who: string;
  readonly words: string;
  readonly link: string;
}): Content =>
  message(
    `${given.who} asks about ${given.report}`,
    [`${given.who} asks about “${given.report}”:`, `“${given.words}”`],
    { label: 'Answer', href: given.link },
  );

/** A question has its answer: told to whoever asked. */
export const readerAnswerMessage = (given: {
  readonly report: string;
  readonly question: string;
  readonly words: string;
}): Content =>
  message(`Your question about ${given.report} has an answer`, [
    `You asked: “${given.question}”`,
    `The answer: “${given.words}”`,
    'It stands on the page too: the link that you were mailed opens it.',
  ]);

/** A reader decided: told to whoever published. */
export const readerDecisionMessage = (given: {
  readonly report: string;
  readonly who: string;
  readonly decision: string;
  readonly words: string;
  readonly link: string;
}): Content =>
  message(
    `${given.who} decided: ${given.decision}`,
    [
      `${given.who} read “${given.report}” and decided: ${given.decision}.`,
      ...(given.words === '' ? [] : [`“${given.words}”`]),
      'The pilot is concluded by its lead, on its own page.',
    ],
    { label: 'Open the pilot', href: given.link },
  );
