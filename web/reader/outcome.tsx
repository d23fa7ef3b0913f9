import type { CriterionVerdictView } from '#contracts/verdict.ts';

type OutcomeName = CriterionVerdictView['outcome'];

/** A word and a sign for each outcome, so that color is never alone in saying it. */
const OUTCOMES: Readonly<Record<OutcomeName, { word: string; sign: string }>> = {
  met: { word: 'Met', sign: '✓' },
  'not-met': { word: 'Not met', sign: '✕' },
  inconclusive: { word: 'Inconclusive', sign: '≈' },
  'not-assessable': { word: 'Not assessable', sign: '–' },
};

/** A guardrail is no success that was met: it says whether harm was ruled out (rule V3). */
const GUARDRAIL_WORDS: Readonly<Record<OutcomeName, string>> = {
  met: 'Harm ruled out',
  'not-met': 'Harm shown',
  inconclusive: 'Harm not ruled out',
  'not-assessable': 'Not assessable',
};

const isOutcome = (text: string): text is OutcomeName => Object.hasOwn(OUTCOMES, text);

/** Beside the outcome of a test that was changed while the pilot ran, wherever that outcome is told (rule P14). */
export const ChangedAfterStart = ({ is }: { readonly is: true | undefined }) =>
  is ? <span className="small"> changed after the start</span> : null;

/** The mark of an outcome; a word that is not one is shown as it is. */
export function OutcomeMark({
  outcome,
  role,
}: {
  readonly outcome: string;
  readonly role?: string | undefined;
}) {
  if (!isOutcome(outcome)) return <span className="outcome">{outcome}</span>;
  const { sign } = OUTCOMES[outcome];
  const word = role === 'guardrail' ? GUARDRAIL_WORDS[outcome] : OUTCOMES[outcome].word;
  return (
    <span className={`outcome outcome-${outcome}`}>
      <span className="outcome-sign" aria-hidden="true">
        {sign}
      </span>
      {word}
    </span>
  );
}
