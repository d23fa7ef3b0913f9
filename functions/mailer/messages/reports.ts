import type { Letter } from './letter.ts';

/** Invites somebody without an account to read one published report. */
export const readerMessage = (given: {
  readonly report: string;
  readonly workspace: string;
  readonly from: string;
  readonly days: number;
  readonly link: string;
}): Letter => ({
  subject: `${given.report}, ${given.workspace}`,
  paragraphs: [
    `${given.from} shares “${given.report}” of ${given.workspace} with you: one page, a few minutes.`,
    'You need no account. On the page you can ask, decide, and confirm that you have read it.',
  ],
  action: { label: 'Read it', href: given.link },
  note: `The link holds for ${given.days} days and opens this one report.`,
});

/** A reader asks: told to whoever published. */
export const readerQuestionMessage = (given: {
  readonly report: string;
  readonly who: string;
  readonly words: string;
  readonly link: string;
}): Letter => ({
  subject: `${given.who} asks about ${given.report}`,
  paragraphs: [`${given.who} asks about “${given.report}”:`],
  quoted: given.words,
  action: { label: 'Answer', href: given.link },
});

/** A question has its answer: told to whoever asked. */
export const readerAnswerMessage = (given: {
  readonly report: string;
  readonly question: string;
  readonly words: string;
}): Letter => ({
  subject: `Your question about ${given.report} has an answer`,
  paragraphs: [`You asked: “${given.question}” The answer:`],
  quoted: given.words,
  note: 'It stands on the page too: the link that you were mailed opens it.',
});

/** A reader decided: told to whoever published. */
export const readerDecisionMessage = (given: {
  readonly report: string;
  readonly who: string;
  readonly decision: string;
  readonly words: string;
  readonly link: string;
}): Letter => ({
  subject: `${given.who} decided: ${given.decision}`,
  paragraphs: [
    `${given.who} read “${given.report}” and decided: ${given.decision}. The pilot is concluded by its lead, on its own page.`,
  ],
  ...(given.words === '' ? {} : { quoted: given.words }),
  action: { label: 'Open the pilot', href: given.link },
});
