import type { Fact } from '#domain/scorecard/fact.ts';

/**
 * How a person would say a count, `{}` in the place of its figure, by the label that says what it counts. They hold for
 * one as well as for many. A label that is not here is told as it is: “gates met: 4 of 8”.
 */
const PHRASES: Readonly<Record<string, string>> = {
  'verdicts that a skeptic disputes': 'skeptics dispute {}',
  'verdicts that a skeptic accepted': 'skeptics accepted {}',
  'verdicts that a skeptic left unanswered': 'skeptics left {} unanswered',
  'hours saved, counted conservatively': 'logged work saved {}, counted conservatively',
  'hours saved, as logged': '{} saved as logged',
  'hours reinvested': '{} reinvested',
  'cost in the quarter': 'the cost in the quarter was {}',
  'pilots started': '{} started',
  'pilots judged': '{} judged',
  'pilots stopped': '{} stopped',
};

/** A fact in words, with its slot. */
export const phraseOf = ({ id, label }: Pick<Fact, 'id' | 'label'>): string =>
  (PHRASES[label] ?? `${label}: {}`).replace('{}', `{{${id}}}`);
