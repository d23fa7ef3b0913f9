import type { DeclarationEvent } from '../workspace/declarations.ts';

/** The page on which declarations are made and read. */
export const DECLARATIONS_HREF = '/app/declarations';

/** The gate that asks for each kind of declaration; objections have a register of their own (rule D4). */
export const ASKED_BY: Readonly<Record<DeclarationEvent['type'], string>> = {
  PracticeLogged: 'S1.2',
  ConstraintNamed: 'S2.1',
  CapacityDeclared: 'S2.5',
  EthicsPolicySet: 'S2.7',
  CoalitionJoined: 'S2.8',
  CoalitionLeft: 'S2.8',
  SustainedChecked: 'S3.2',
  ScorecardAcknowledged: 'S3.4',
  StrategyForumRecorded: 'S3.4',
  ScalePlanSet: 'S3.5',
  AgentsDeclared: 'S3.6',
  EthicsAreaReviewed: 'S3.7',
  MetricFeedConnected: 'S3.8',
  MetricFeedReceived: 'S3.8',
  ObjectionRaised: 'objections',
  ObjectionLinked: 'objections',
  ObjectionClosed: 'objections',
};

const ASKING_GATES: ReadonlySet<string> = new Set(Object.values(ASKED_BY));

/** Where a gate's declaration is made; undefined for a gate that pilots alone can show. */
export const declaredAt = (gate: string): string | undefined =>
  ASKING_GATES.has(gate) ? `${DECLARATIONS_HREF}?for=${gate}` : undefined;
