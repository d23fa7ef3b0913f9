import type { Area } from './forms.ts';

/** What a policy for each area may say, to be made one's own. */
export const POLICY_DRAFTS: Readonly<Record<Area, string>> = {
  'learner-data':
    'Only data that the pilot needs is collected. Names leave every import as pseudonyms, nothing about a learner goes into a tool that trains on it, and rows are deleted when the time for which they are kept is over.',
  transparency:
    'Whoever learns with something that AI made is told so on its first page, and told whom to ask about it.',
  'bias-mitigation':
    'Before it reaches learners, a sample of what AI made is read by somebody outside the team for stereotypes and for who is left out. What they find is written down and put right.',
  'human-oversight':
    'A named person checks what AI made before it reaches a learner, and answers for it. No decision about a person is made without one.',
};
