import type { Letter } from './letter.ts';

/** Asks a stakeholder the one question that a pilot begins with. */
export const questionMessage = (given: {
  readonly pilot: string;
  readonly lead: string;
  readonly link: string;
}): Letter => ({
  subject: `What would success look like to you? (${given.pilot})`,
  paragraphs: [
    `${given.lead} is planning a small pilot, “${given.pilot}”, and asks you one question before anything is fixed: what would success look like to you?`,
    'Your answer is kept word for word. You need no account, and opening the page changes nothing.',
  ],
  action: { label: 'Answer the question', href: given.link },
});

/** Asks a signer to read and sign a charter. */
export const signatureMessage = (given: {
  readonly pilot: string;
  readonly lead: string;
  readonly version: number;
  readonly link: string;
}): Letter => ({
  subject: `Is this a fair test? ${given.pilot}, version ${given.version}`,
  paragraphs: [
    `${given.lead} asks you to read what “${given.pilot}” will be judged by, and to sign it if it is a fair test.`,
    'Signing commits no budget and endorses no tool. You can also ask for a change, or decline.',
  ],
  action: { label: 'Read it', href: given.link },
});

/** Tells somebody who has seen an earlier version that there is a new one to sign. */
export const criteriaChangedMessage = (given: {
  readonly pilot: string;
  readonly lead: string;
  readonly version: number;
  readonly link: string;
}): Letter => ({
  subject: `Your criteria were changed: ${given.pilot}, version ${given.version}`,
  paragraphs: [
    `${given.lead} has changed what “${given.pilot}” will be judged by. This is version ${given.version}; what you said to the version before does not count for it.`,
    'Please read it and sign it if it is still a fair test. You can also ask for a change, or decline.',
  ],
  action: { label: 'Read the new version', href: given.link },
});
