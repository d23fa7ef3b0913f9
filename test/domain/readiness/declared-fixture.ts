import { sealText } from '#domain/chain/free-text.ts';
import {
  type DeclarationEvent,
  type Declarations,
  ETHICS_AREAS,
  NO_DECLARATIONS,
} from '#domain/workspace/declarations.ts';
import { evolveDeclarations } from '#domain/workspace/evolve-declarations.ts';

export const words = (text: string) => sealText(text, '0123456789abcdef0123456789abcdef');

/** Declares events one after the other at one moment. */
export const declared = (
  events: readonly DeclarationEvent[],
  at = '2026-03-01T09:00:00.000Z',
  before: Declarations = NO_DECLARATIONS,
): Declarations =>
  events.reduce((all, event) => evolveDeclarations(all, event, { at, actor: 'lead' }), before);

export const constraint: DeclarationEvent = {
  type: 'ConstraintNamed',
  pillar: 'learning-design',
  why: words('Drafts wait three weeks for review.'),
};

export const policies: readonly DeclarationEvent[] = ETHICS_AREAS.map(area => ({
  type: 'EthicsPolicySet',
  area,
  policy: words(`How we handle ${area}.`),
  owner: 'lead',
  partner: 'legal',
  reviewBy: '2026-08-01',
  expires: '2026-12-31',
}));

export const coalition: readonly DeclarationEvent[] = (
  ['hr', 'it', 'executive-sponsor'] as const
).map(part => ({ type: 'CoalitionJoined', part, person: `${part}-person`, pilots: [] }));

export const scalePlan: DeclarationEvent = {
  type: 'ScalePlanSet',
  pilot: 'P1',
  owner: 'lead',
  budget: '12000',
  population: 200,
  from: '2026-04-01',
  to: '2026-09-30',
  expectedBenefit: words('Two to nine points more deals closed.'),
  fromCriterion: 'C1',
};

export const sustainedCheck = {
  type: 'SustainedChecked',
  pilot: 'P1',
  criterion: 'C1',
  on: '2026-05-20',
  stillMet: true,
} as const satisfies DeclarationEvent;

export const boundedAgent = {
  type: 'AgentsDeclared',
  pilot: 'P1',
  autonomous: true,
  owner: 'lead',
  limits: words('Drafts only.'),
  stopRule: words('Two wrong answers in a row.'),
} as const satisfies DeclarationEvent;
