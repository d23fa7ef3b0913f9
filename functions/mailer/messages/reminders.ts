import type { Letter } from './letter.ts';

/** What somebody is reminded of, in the words of the question itself. */
const ASKED = {
  question: {
    subject: 'Still open: what would success look like to you?',
    says: 'a question to you is still open: what would success look like to you?',
    label: 'Answer the question',
  },
  signature: {
    subject: 'Still open: is this a fair test?',
    says: 'your answer is still missing: sign the test, ask for a change, or decline.',
    label: 'Read it',
  },
  delegation: {
    subject: 'Still open: do you sign in a colleague’s place?',
    says: 'a colleague’s signature waits for you: take it over, or hand it back.',
    label: 'Read it',
  },
  conclusion: {
    subject: 'Still open: a decision against the verdict',
    says: 'a decision against the verdict waits for your signature.',
    label: 'Read it',
  },
  verdict: {
    subject: 'Still open: do you accept the verdict?',
    says: 'the verdict waits for your answer: accept it, or dispute it in your own words.',
    label: 'See the verdict',
  },
} as const;

/** What becomes of an ask that is never answered: silence is never consent. */
const SILENCE = {
  question: 'Without your answer the test is written without your words.',
  signature: 'Without your answer nothing is signed in your name.',
  delegation: 'Without your answer the signature stays your colleague’s to give.',
  conclusion: 'Without your signature the decision is not taken.',
  verdict: 'Without your answer the verdict is shown as unanswered by you.',
} as const;

/** Reminds somebody of what they were asked. */
export const reminderMessage = (given: {
  readonly ask: keyof typeof ASKED;
  readonly pilot: string;
  readonly isLast: boolean;
  readonly link: string;
}): Letter => {
  const { subject, says, label } = ASKED[given.ask];
  return {
    subject: `${subject} (${given.pilot})`,
    paragraphs: [
      `On “${given.pilot}”, ${says}`,
      given.isLast
        ? `This is the last reminder. ${SILENCE[given.ask]}`
        : 'You need no account, and opening the page changes nothing.',
    ],
    action: { label, href: given.link },
  };
};
