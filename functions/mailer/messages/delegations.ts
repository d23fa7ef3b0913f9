import type { Letter } from './letter.ts';

/** Asks a colleague to sign in a signer's place. */
export const delegationMessage = (given: {
  readonly pilot: string;
  readonly from: string;
  readonly link: string;
}): Letter => ({
  subject: `${given.from} asks you to sign in their place: ${given.pilot}`,
  paragraphs: [
    `${given.from} was asked whether “${given.pilot}” is a fair test, and passes the question on to you.`,
    'Read it, then take it over or give it back. You need no account; signing commits no budget and endorses no tool.',
  ],
  action: { label: 'Read it', href: given.link },
});

/** A colleague did not take a signature over: it is back with whoever passed it on. */
export const returnedMessage = (given: {
  readonly pilot: string;
  readonly to: string;
  readonly words: string;
  readonly link: string;
}): Letter => ({
  subject: `${given.to} does not take over: ${given.pilot}`,
  paragraphs: [
    `${given.to} does not sign “${given.pilot}” in your place, so the question is yours again. You can sign, decline, or pass it on to somebody else.`,
  ],
  ...(given.words === '' ? {} : { quoted: given.words }),
  action: { label: 'Read it', href: given.link },
});

/** Names somebody in the place of a signer who has left. */
export const replacementMessage = (given: {
  readonly pilot: string;
  readonly lead: string;
  readonly link: string;
}): Letter => ({
  subject: `You take a signer’s place: ${given.pilot}`,
  paragraphs: [
    `${given.lead} names you in the place of a signer of “${given.pilot}” who has left. What they signed stands; what is still open is yours.`,
    'You need no account, and opening the page changes nothing.',
  ],
  action: { label: 'Read it', href: given.link },
});
