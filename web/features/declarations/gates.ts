import type { DeclarationType } from './forms.ts';

export type GateSection = {
  /** The gate that asks, as in `?for=S2.1`. */
  readonly gate: string;
  readonly title: string;
  readonly forms: readonly DeclarationType[];
};

/** What each gate asks to be declared, in the order of the stages. */
export const GATE_SECTIONS: readonly GateSection[] = [
  { gate: 'S1.2', title: 'Own work first', forms: ['PracticeLogged'] },
  { gate: 'S2.1', title: 'Constraint', forms: ['ConstraintNamed'] },
  { gate: 'S2.5', title: 'Focus', forms: ['CapacityDeclared'] },
  { gate: 'S2.7', title: 'Ethics guidelines', forms: ['EthicsPolicySet'] },
  { gate: 'S2.8', title: 'Coalition', forms: ['CoalitionJoined', 'CoalitionLeft'] },
  { gate: 'S3.2', title: 'Sustained results', forms: ['SustainedChecked'] },
  {
    gate: 'S3.4',
    title: 'Seat at the table',
    forms: ['ScorecardAcknowledged', 'StrategyForumRecorded'],
  },
  { gate: 'S3.5', title: 'Plan to scale', forms: ['ScalePlanSet'] },
  { gate: 'S3.6', title: 'Oversight of agents', forms: ['AgentsDeclared'] },
  { gate: 'S3.7', title: 'Safeguards alive', forms: ['EthicsAreaReviewed'] },
  { gate: 'S3.8', title: 'Continuous measurement', forms: ['MetricFeedConnected'] },
];

/** The register of objections is asked for by no gate. */
export const OBJECTIONS: GateSection = {
  gate: 'objections',
  title: 'Objections',
  forms: ['ObjectionRaised', 'ObjectionLinked', 'ObjectionClosed'],
};
