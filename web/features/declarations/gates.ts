import type { FormType } from './forms.ts';

export type GateSection = {
  /** The gates that ask, as in `?for=S2.1`; the first names the section. */
  readonly gates: readonly [string, ...string[]];
  readonly title: string;
  /** What stands there while nothing is on record: what belongs there, and why. */
  readonly empty?: string;
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
  {
    gates: ['S1.2'],
    title: 'Own work first',
    empty:
      'Nobody has logged practice yet. What AI did well on your own work, and where it failed, comes before learners meet it.',
    forms: ['PracticeLogged'],
  },
  {
    gates: ['S2.1'],
    title: 'Constraint',
    empty: 'Not named yet. Which question holds you back most says which pilot comes next.',
    forms: ['ConstraintNamed'],
  },
  {
    gates: ['S2.5'],
    title: 'Focus',
    empty:
      'Not declared yet. How many pilots the team can carry keeps it from doing everything at once.',
    forms: ['CapacityDeclared'],
  },
  SAFEGUARDS,
  {
    gates: ['S2.8'],
    title: 'Coalition',
    empty:
      'Nobody yet. HR, IT, compliance and a sponsor take part by name before anything is scaled.',
    forms: ['CoalitionJoined', 'CoalitionLeft'],
  },
  {
    gates: ['S3.2'],
    title: 'Sustained results',
    empty:
      'Nothing has been checked yet. 90 days after a verdict, look whether what was met still holds.',
    forms: ['SustainedChecked'],
  },
  {
    gates: ['S3.4'],
    title: 'Seat at the table',
    empty:
      'Nobody yet. It counts once an executive has read the last two scorecards, and L&D sits where AI is decided.',
    forms: ['ScorecardAcknowledged', 'StrategyForumRecorded'],
  },
  {
    gates: ['S3.5'],
    title: 'Plan to scale',
    empty:
      'No plan yet. Once a result is met, it says who scales it, for how many people, until when and for how much.',
    forms: ['ScalePlanSet'],
  },
  {
    gates: ['S3.6'],
    title: 'Oversight of agents',
    empty:
      'Nothing is said yet. Of each pilot: does it use agents that act by themselves, and who stops them?',
    forms: ['AgentsDeclared'],
  },
  {
    gates: ['S3.8'],
    title: 'Continuous measurement',
    empty:
      'No feed yet. Declare the system that delivers a metric by itself, in place of one survey after the other.',
    forms: ['MetricFeedConnected'],
  },
];

/** The register of objections is asked for by no gate. */
export const OBJECTIONS: GateSection = {
  gates: ['objections'],
  title: 'Objections',
  forms: ['ObjectionRaised', 'ObjectionLinked', 'ObjectionClosed'],
};
