import type { Letter } from './letter.ts';

/** Asks a signer to read and sign a change of a test that is running. */
export const amendmentMessage = (given: {
  readonly pilot: string;
  readonly lead: string;
  readonly version: number;
  readonly reason: string;
  readonly link: string;
}): Letter => ({
  subject: `Your criteria were changed: ${given.pilot}, version ${given.version}`,
  paragraphs: [
    `${given.lead} wants to change the test of “${given.pilot}” while it runs, and says why:`,
    'Until every signature stands again, what you signed before governs. The page shows what is different, line by line.',
  ],
  quoted: given.reason,
  action: { label: 'See what is different', href: given.link },
});

/** Tells a signer how their condition was met: the signature is theirs to give now. */
export const conditionMessage = (given: {
  readonly pilot: string;
  readonly lead: string;
  readonly how: string;
  readonly link: string;
}): Letter => ({
  subject: `Is your condition met? ${given.pilot}`,
  paragraphs: [
    `You agreed to “${given.pilot}” on a condition. ${given.lead} says how it was met. If you see it so too, sign now; nothing starts before.`,
  ],
  quoted: given.how,
  action: { label: 'Read it and sign', href: given.link },
});

/** Asks a skeptic for the second signature on a decision against the verdict. */
export const secondSignatureMessage = (given: {
  readonly pilot: string;
  readonly lead: string;
  readonly reason: string;
  readonly link: string;
}): Letter => ({
  subject: `Against the verdict: ${given.pilot}`,
  paragraphs: [
    `${given.lead} wants to scale “${given.pilot}” though its verdict does not say met, and says why. Without your signature it is not scaled.`,
  ],
  quoted: given.reason,
  action: { label: 'Read it', href: given.link },
});

/** A new link to the same page; the old one is void. */
export const newLinkMessage = (given: {
  readonly pilot: string;
  readonly lead: string;
  readonly link: string;
}): Letter => ({
  subject: `A new link: ${given.pilot}`,
  paragraphs: [
    `${given.lead} sends you a new link to “${given.pilot}”. The one before does not work any more; what you have answered is kept.`,
  ],
  action: { label: 'Open it', href: given.link },
});
