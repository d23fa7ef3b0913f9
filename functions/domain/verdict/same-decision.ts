import { canonicalJson } from '../chain/canonical.ts';
import type { PilotVerdict } from './verdict.ts';

/**
 * Whether two verdicts decide the same (rule V9): outcomes, effects, ranges, targets, sizes, methods, grades, and the
 * version of the rules. Not their sentences: those may be worded better later, and nothing else becomes another verdict.
 */
export const decidesTheSame = (one: PilotVerdict, other: PilotVerdict): boolean =>
  canonicalJson(withoutSentences(one)) === canonicalJson(withoutSentences(other));

/** Whether two verdicts say it in the same sentences too. */
export const isWordedTheSame = (one: PilotVerdict, other: PilotVerdict): boolean =>
  canonicalJson(sentencesOf(one)) === canonicalJson(sentencesOf(other));

const withoutSentences = ({ reasons: _sentences, criteria, ...verdict }: PilotVerdict) => ({
  ...verdict,
  criteria: criteria.map(({ reasons: _own, ...decided }) => decided),
});

const sentencesOf = ({ reasons, criteria }: PilotVerdict) => [
  reasons,
  ...criteria.map(each => each.reasons),
];
