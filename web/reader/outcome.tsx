import type { CriterionVerdictView } from '#contracts/pilots.ts';

type OutcomeName = CriterionVerdictView['outcome'];

/** A word and a sign for each outcome, so that color is never alone in saying it. */
const OUTCOMES: Readonly<Record<OutcomeName, { word: string; sign: string }>> = {
  met: { word: 'Met', sign: '✓' },
  'not-met': { word: 'Not met', sign: '✕' },
  inconclusive: { word: 'Inconclusive', sign: '≈' },
  'not-assessable': { word: 'Not assessable', sign: '–' },
};

const isOutcome = (text: string): text is OutcomeName => Object.hasOwn(OUTCOMES, text);

/** The mark of an outcome; a word that is not one is shown as it is. */
export function OutcomeMark({ outcome }: { readonly outcome: string }) {
  if (!isOutcome(outcome)) return <span className="outcome">{outcome}</span>;
  const { word, sign } = OUTCOMES[outcome];
  return (
    <span className={`outcome outcome-${outcome}`}>
      <span className="outcome-sign" aria-hidden="true">
        {sign}
      </span>
      {word}
    </span>
  );
}
