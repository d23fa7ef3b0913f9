import type { BodyOf } from '#contracts/endpoints.ts';

export type DeclarationType = BodyOf<'declare'>['type'];
/** A review of a safeguard is recorded beside its policy, not in a form of its own. */
export type FormType = Exclude<DeclarationType, 'EthicsAreaReviewed'>;
type BodyOfType<Type extends DeclarationType> = Extract<BodyOf<'declare'>, { type: Type }>;
/** The values of a member that has a fixed set of them. */
type Values<Type extends DeclarationType, Key extends string> =
  BodyOfType<Type> extends Readonly<Record<Key, infer Value extends string>> ? Value : never;

/** What a field chooses from, when that is found on the workspace's own records. */
type Source = 'person' | 'own-team' | 'pilot' | 'judged-pilot' | 'open-objection' | 'metric';

export type Field = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: true;
} & (
  | { readonly kind: 'short' | 'long' | 'date' | 'number' | 'amount' | 'yes-no' | 'pilots' }
  | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>> }
  | { readonly kind: 'from'; readonly source: Source }
  /** One choice of a pilot together with a criterion that it met; `name` is the criterion's. */
  | { readonly kind: 'met-result' }
);

export type Form = {
  readonly title: string;
  readonly send: string;
  readonly fields: readonly Field[];
};

const PILLARS: Readonly<Record<Values<'ConstraintNamed', 'pillar'>, string>> = {
  strategy: 'Strategy: are we working on the right things?',
  'learning-design': 'Learning design: are we building the right content?',
  'learning-operations': 'Learning operations: are we running efficiently?',
};

export type Area = Values<'EthicsPolicySet', 'area'>;

export const AREAS: Readonly<Record<Area, string>> = {
  'learner-data': 'Learner-data governance',
  transparency: 'Transparency',
  'bias-mitigation': 'Bias mitigation',
  'human-oversight': 'Human oversight',
};

const PARTS: Readonly<Record<Values<'CoalitionJoined', 'part'>, string>> = {
  hr: 'HR',
  it: 'IT',
  'executive-sponsor': 'Executive sponsor',
  compliance: 'Compliance or legal',
};

export const BARRIERS: Readonly<Record<Values<'ObjectionRaised', 'barrier'>, string>> = {
  'business-impact': 'Learning cannot be tied to business impact',
  bandwidth: 'There is no time to experiment',
  quality: 'AI output is not good enough to trust',
  support: 'Leadership or stakeholders will not support it',
};

const LINK: Field = {
  name: 'link',
  label: 'Where it can be read',
  hint: 'An address that starts with https://. It may be left out.',
  kind: 'short',
  optional: true,
};

/** The form of each kind of declaration: its fields in the order in which they are asked for. */
export const FORMS: Readonly<Record<FormType, Form>> = {
  PracticeLogged: {
    title: 'Log your own practice',
    send: 'Log it',
    fields: [
      { name: 'team', label: 'Your team', kind: 'from', source: 'own-team' },
      { name: 'on', label: 'Day', kind: 'date' },
      { name: 'task', label: 'The work', kind: 'short' },
      { name: 'wentWell', label: 'What AI did well', kind: 'long' },
      { name: 'failed', label: 'Where it failed', kind: 'long' },
    ],
  },
  ConstraintNamed: {
    title: 'Name the biggest constraint',
    send: 'Name it',
    fields: [
      {
        name: 'pillar',
        label: 'The question that holds you back',
        kind: 'choice',
        choices: PILLARS,
      },
      { name: 'why', label: 'Why', kind: 'long' },
    ],
  },
  CapacityDeclared: {
    title: 'Declare the capacity',
    send: 'Declare it',
    fields: [
      { name: 'pilots', label: 'Pilots that the team can run side by side', kind: 'number' },
    ],
  },
  EthicsPolicySet: {
    title: 'Set a policy',
    send: 'Set it',
    fields: [
      { name: 'area', label: 'Area', kind: 'choice', choices: AREAS },
      { name: 'policy', label: 'The policy', kind: 'long' },
      { name: 'owner', label: 'Owner', kind: 'from', source: 'person' },
      {
        name: 'partner',
        label: 'Partner from compliance or legal',
        hint: 'A second pair of eyes: somebody else than the owner.',
        kind: 'from',
        source: 'person',
      },
      { name: 'reviewBy', label: 'Review by', kind: 'date' },
      { name: 'expires', label: 'Valid until', kind: 'date' },
      LINK,
    ],
  },
  CoalitionJoined: {
    title: 'Add somebody to the coalition',
    send: 'Add them',
    fields: [
      { name: 'part', label: 'Part', kind: 'choice', choices: PARTS },
      { name: 'person', label: 'Who', kind: 'from', source: 'person' },
      { name: 'pilots', label: 'In which pilots', kind: 'pilots', optional: true },
    ],
  },
  CoalitionLeft: {
    title: 'Record that somebody left',
    send: 'Record it',
    fields: [
      { name: 'part', label: 'Part', kind: 'choice', choices: PARTS },
      { name: 'person', label: 'Who', kind: 'from', source: 'person' },
    ],
  },
  SustainedChecked: {
    title: 'Record a later check',
    send: 'Record it',
    fields: [
      { name: 'criterion', label: 'What had been met', kind: 'met-result' },
      {
        name: 'on',
        label: 'Measured again on',
        hint: '90 days after the verdict or later.',
        kind: 'date',
      },
      { name: 'stillMet', label: 'The target is still met', kind: 'yes-no' },
    ],
  },
  ScorecardAcknowledged: {
    title: 'Acknowledge a scorecard',
    send: 'I have read it',
    fields: [
      {
        name: 'quarter',
        label: 'Quarter',
        hint: 'As the scorecard names it, such as 2026-Q1. It has to be over.',
        kind: 'short',
      },
    ],
  },
  StrategyForumRecorded: {
    title: 'Record the AI-strategy forum',
    send: 'Record it',
    fields: [
      { name: 'forum', label: 'The forum', kind: 'short' },
      { name: 'member', label: 'Who takes part for L&D', kind: 'from', source: 'person' },
      { name: 'on', label: 'Last met on', kind: 'date' },
      LINK,
    ],
  },
  ScalePlanSet: {
    title: 'Set a plan to scale',
    send: 'Set it',
    fields: [
      { name: 'fromCriterion', label: 'The result that it rests on', kind: 'met-result' },
      { name: 'owner', label: 'Owner', kind: 'from', source: 'person' },
      { name: 'budget', label: 'Budget', kind: 'amount' },
      { name: 'population', label: 'For how many people', kind: 'number' },
      { name: 'from', label: 'From', kind: 'date' },
      { name: 'to', label: 'To', kind: 'date' },
      { name: 'expectedBenefit', label: 'Benefit expected, by what was measured', kind: 'long' },
    ],
  },
  AgentsDeclared: {
    title: 'Say whether a pilot uses autonomous agents',
    send: 'Say so',
    fields: [
      { name: 'pilot', label: 'Pilot', kind: 'from', source: 'pilot' },
      { name: 'autonomous', label: 'It uses autonomous agents', kind: 'yes-no' },
      {
        name: 'owner',
        label: 'Who owns them',
        hint: 'Needed where there are any.',
        kind: 'from',
        source: 'person',
        optional: true,
      },
      {
        name: 'limits',
        label: 'What they may do',
        hint: 'Needed where there are any.',
        kind: 'long',
        optional: true,
      },
      {
        name: 'stopRule',
        label: 'When they are stopped',
        hint: 'Needed where there are any.',
        kind: 'long',
        optional: true,
      },
    ],
  },
  MetricFeedConnected: {
    title: 'Declare a metric feed',
    send: 'Declare it',
    fields: [
      { name: 'metric', label: 'Metric', kind: 'from', source: 'metric' },
      { name: 'source', label: 'The system that it comes from', kind: 'short' },
    ],
  },
  ObjectionRaised: {
    title: 'Enter an objection',
    send: 'Enter it',
    fields: [
      { name: 'person', label: 'Who raised it', kind: 'from', source: 'person' },
      { name: 'barrier', label: 'What it is about', kind: 'choice', choices: BARRIERS },
      { name: 'words', label: 'In their own words', kind: 'long' },
    ],
  },
  ObjectionLinked: {
    title: 'Link a pilot that tests it',
    send: 'Link it',
    fields: [
      { name: 'objection', label: 'Objection', kind: 'from', source: 'open-objection' },
      { name: 'pilot', label: 'Pilot', kind: 'from', source: 'pilot' },
    ],
  },
  ObjectionClosed: {
    title: 'Close it by evidence',
    send: 'Close it',
    fields: [
      { name: 'objection', label: 'Objection', kind: 'from', source: 'open-objection' },
      {
        name: 'pilot',
        label: 'The judged pilot that answers it',
        kind: 'from',
        source: 'judged-pilot',
      },
    ],
  },
};
