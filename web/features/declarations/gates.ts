import type { FormType } from './forms.ts';

export type GateSection = {
  /** The gates that ask, as in `?for=S2.1`; the first names the section. */
  readonly gates: readonly [string, ...string[]];
  readonly title: string;
  readonly forms: readonly FormType[];
};

/** The ethics safeguards: that there are policies, and that they are looked at again. */
export const SAFEGUARDS: GateSection = {
  gates: ['S2.7', 'S3.7'],
  title: 'Ethics safeguards',
  forms: ['EthicsPolicySet'],
};

/** What each gate asks to be declared, in the order of the stages. */
export const GATE_SECTIONS: readonly GateSection[] = [
  { gates: ['S1.2'], title: 'Own work first', forms: ['PracticeLogged'] },
  { gates: ['S2.1'], title: 'Constraint', forms: ['ConstraintNamed'] },
  { gates: ['S2.5'], title: 'Focus', forms: ['CapacityDeclared'] },
  SAFEGUARDS,
  { gates: ['S2.8'], title: 'Coalition', forms: ['CoalitionJoined', 'CoalitionLeft'] },
  { gates: ['S3.2'], title: 'Sustained results', forms: ['SustainedChecked'] },
  {
    gates: ['S3.4'],
    title: 'Seat at the table',
    forms: ['ScorecardAcknowledged', 'StrategyForumRecorded'],
  },
  { gates: ['S3.5'], title: 'Plan to scale', forms: ['ScalePlanSet'] },
  { gates: ['S3.6'], title: 'Oversight of agents', forms: ['AgentsDeclared'] },
  { gates: ['S3.8'], title: 'Continuous measurement', forms: ['MetricFeedConnected'] },
];

/** The register of objections is asked for by no gate. */
export const OBJECTIONS: GateSection = {
  gates: ['objections'],
  title: 'Objections',
  forms: ['ObjectionRaised', 'ObjectionLinked', 'ObjectionClosed'],
};
