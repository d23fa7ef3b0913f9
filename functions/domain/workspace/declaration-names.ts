import type { Barrier, Pillar } from '../pilot/charter.ts';
import type { CoalitionPart, EthicsArea } from './declarations.ts';

/** How the four areas of ethics guidelines are called within a sentence. */
export const ETHICS_AREA_NAMES: Readonly<Record<EthicsArea, string>> = {
  'learner-data': 'learner-data governance',
  transparency: 'transparency',
  'bias-mitigation': 'bias mitigation',
  'human-oversight': 'human oversight',
};

export const PILLAR_NAMES: Readonly<Record<Pillar, string>> = {
  strategy: 'strategy',
  'learning-design': 'learning design',
  'learning-operations': 'learning operations',
};

/** Whom somebody takes part for. */
export const COALITION_PART_NAMES: Readonly<Record<CoalitionPart, string>> = {
  hr: 'HR',
  it: 'IT',
  'executive-sponsor': 'the executive sponsor',
  compliance: 'compliance or legal',
};

/** What an objection says, within a sentence. */
export const BARRIER_NAMES: Readonly<Record<Barrier, string>> = {
  'business-impact': 'learning cannot be tied to business impact',
  bandwidth: 'there is no time to experiment',
  quality: 'AI output is not good enough to trust',
  support: 'leadership or stakeholders will not support it',
};
