import { KEEP_THE_HEAD, type Letter } from './letter.ts';

/** The end date has come and the verdict is there. */
export const verdictMessage = (given: {
  readonly pilot: string;
  readonly outcome: string;
  /** The charter was amended while the pilot ran (rule P14). */
  readonly isChanged: boolean;
  /** The signed head of the ledger with the verdict in it. */
  readonly head: string;
  readonly link: string;
}): Letter => ({
  subject: `The verdict on ${given.pilot}: ${given.outcome}`,
  paragraphs: [
    `“${given.pilot}” was judged by exactly what you signed. The verdict: ${given.outcome}.`,
    ...(given.isChanged
      ? [
          'Its test was changed after the start, and signed again. The verdict by the version first signed stands beside this one.',
        ]
      : []),
    'You can accept it or dispute it, in your own words; a dispute is shown wherever the verdict is.',
    KEEP_THE_HEAD,
  ],
  facts: [['Signed head', given.head]],
  action: { label: 'See the verdict', href: given.link },
});
