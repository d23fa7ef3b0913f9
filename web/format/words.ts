import type { CriterionInput } from '#contracts/charter.ts';
import type { PilotListItem } from '#contracts/pilots.ts';
import type { VerdictView } from '#contracts/verdict.ts';

type Phase = PilotListItem['phase'];
type Outcome = VerdictView['outcome'];

/** What the stages of a pilot's life are called on a page. */
export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  draft: 'Draft',
  proposed: 'Out for signature',
  agreed: 'Agreed',
  running: 'Running',
  judged: 'Judged',
  concluded: 'Concluded',
  stopped: 'Stopped',
};

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  met: 'Met',
  'not-met': 'Not met',
  inconclusive: 'Inconclusive',
  'not-assessable': 'Not assessable',
};

/** A shape beside each outcome, so that color is never the only sign. */
export const OUTCOME_SIGNS: Readonly<Record<Outcome, string>> = {
  met: '✓',
  'not-met': '✕',
  inconclusive: '≈',
  'not-assessable': '–',
};

export const ROLE_NAMES: Readonly<Record<CriterionInput['role'], string>> = {
  primary: 'Decides the pilot',
  secondary: 'Looked at as well',
  guardrail: 'Must not get worse',
  activity: 'Activity, for context',
};

/** Constants in words: `learning-operations` becomes `Learning operations`. */
export const inWords = (constant: string): string => {
  const words = constant.replaceAll('-', ' ').replace('just in time', 'just-in-time');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};
