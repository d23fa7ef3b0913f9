import { dayInWords, quarterNameInWords } from '#domain/calendar/calendar.ts';
import { type FreeText, readText } from '#domain/chain/free-text.ts';
import { counted } from '#domain/numbers/counted.ts';
import { toNumber } from '#domain/numbers/decimal.ts';
import { moneyInWords } from '#domain/numbers/money-in-words.ts';
import { ASKED_BY } from '#domain/readiness/asked-by.ts';
import {
  COALITION_PART_NAMES,
  ETHICS_AREA_NAMES,
  PILLAR_NAMES,
} from '#domain/workspace/declaration-names.ts';
import type { DeclarationEvent, Declarations, Declared } from '#domain/workspace/declarations.ts';

/** How ids are named on a page. */
export type Names = {
  readonly person: (id: string) => string;
  readonly pilot: (id: string) => string;
  readonly metric: (id: string) => string;
  /** ISO 4217: what amounts are in. */
  readonly currency: string;
};

/** What a declaration says: one sentence, and the words that were typed under what they answer. */
type Told = {
  readonly sentence: string;
  readonly words?: readonly (readonly [label: string, text: FreeText])[];
  readonly link?: FreeText | undefined;
};

export type DeclarationRecord = {
  readonly gate: string;
  readonly at: string;
  readonly by: string;
  readonly sentence: string;
  readonly words: { readonly label: string; readonly text: string }[];
  readonly link?: string;
};

/** Objections have a register of their own, and what a feed delivered is told with the feed. */
type Type = Exclude<
  DeclarationEvent['type'],
  'MetricFeedReceived' | 'ObjectionRaised' | 'ObjectionLinked' | 'ObjectionClosed'
>;

const TELL: { readonly [Each in Type]: (said: Declared<Each>, names: Names) => Told } = {
  PracticeLogged: (said, names) => ({
    sentence: `${names.person(said.person)} used AI on work of the team’s own on ${dayInWords(said.on)}.`,
    words: [
      ['The work', said.task],
      ['What AI did well', said.wentWell],
      ['Where it failed', said.failed],
    ],
  }),
  ConstraintNamed: said => ({
    sentence: `The biggest constraint is in ${PILLAR_NAMES[said.pillar]}.`,
    words: [['Why', said.why]],
  }),
  CapacityDeclared: said => ({
    sentence: `The team can run ${said.pilots} ${said.pilots === 1 ? 'pilot' : 'pilots'} side by side.`,
  }),
  EthicsPolicySet: (said, names) => ({
    sentence: `Policy for ${ETHICS_AREA_NAMES[said.area]}: owned by ${names.person(said.owner)}, with ${names.person(said.partner)}; review by ${dayInWords(said.reviewBy)}, valid until ${dayInWords(said.expires)}.`,
    words: [['The policy', said.policy]],
    link: said.link,
  }),
  EthicsAreaReviewed: (said, names) => ({
    sentence: `${names.person(said.reviewer)} reviewed ${ETHICS_AREA_NAMES[said.area]}; the next review is by ${dayInWords(said.nextReviewBy)}.`,
  }),
  CoalitionJoined: (said, names) => ({
    sentence: `${names.person(said.person)} takes part for ${COALITION_PART_NAMES[said.part]}${inPilots(said.pilots, names)}.`,
  }),
  CoalitionLeft: (said, names) => ({
    sentence: `${names.person(said.person)} no longer takes part for ${COALITION_PART_NAMES[said.part]}.`,
  }),
  StrategyForumRecorded: (said, names) => ({
    sentence: `${names.person(said.member)} takes part in the AI-strategy forum, as of ${dayInWords(said.on)}.`,
    words: [['The forum', said.forum]],
    link: said.link,
  }),
  ScorecardAcknowledged: (said, names) => ({
    sentence: `${names.person(said.executive)} read and acknowledged the scorecard of ${quarterNameInWords(said.quarter)}.`,
  }),
  ScalePlanSet: (said, names) => ({
    sentence: `Plan to scale “${names.pilot(said.pilot)}” to ${counted(said.population, 'person', 'people')} from ${dayInWords(said.from)} to ${dayInWords(said.to)}, owned by ${names.person(said.owner)}, with a budget of ${moneyInWords(toNumber(said.budget), names.currency)}.`,
    words: [['Expected benefit', said.expectedBenefit]],
  }),
  AgentsDeclared: (said, names) => ({
    sentence: said.autonomous
      ? `“${names.pilot(said.pilot)}” uses autonomous agents, owned by ${names.person(said.owner ?? '')}.`
      : `“${names.pilot(said.pilot)}” uses no autonomous agents.`,
    words: [
      ...(said.limits ? [['Limits', said.limits] as const] : []),
      ...(said.stopRule ? [['They stop when', said.stopRule] as const] : []),
    ],
  }),
  MetricFeedConnected: (said, names) => ({
    sentence: `A feed of ${names.metric(said.metric)} was connected.`,
    words: [['Source', said.source]],
  }),
  SustainedChecked: (said, names) => ({
    sentence: `What “${names.pilot(said.pilot)}” met was checked on ${dayInWords(said.on)}: it ${said.stillMet ? 'still holds' : 'no longer holds'}.`,
  }),
};

const inPilots = (pilots: readonly string[], names: Names): string =>
  pilots.length === 0 ? '' : ` in ${pilots.map(id => `“${names.pilot(id)}”`).join(', ')}`;

/** Every declaration that is kept, newest first. */
export function declarationRecords(said: Declarations, names: Names): DeclarationRecord[] {
  const of = <Each extends Type>(type: Each, all: readonly Declared<Each>[]) =>
    all.map(each => record(type, each, TELL[type](each, names)));
  return [
    ...of('PracticeLogged', said.practice),
    ...of('ConstraintNamed', said.constraints),
    ...of('CapacityDeclared', said.capacities),
    ...of('EthicsPolicySet', said.policies),
    ...of('EthicsAreaReviewed', said.reviews),
    ...of('CoalitionJoined', said.joined),
    ...of('CoalitionLeft', said.left),
    ...of('StrategyForumRecorded', said.forums),
    ...of('ScorecardAcknowledged', said.acknowledged),
    ...of('ScalePlanSet', said.scalePlans),
    ...of('AgentsDeclared', said.agents),
    ...of('MetricFeedConnected', said.feeds),
    ...of('SustainedChecked', said.sustained),
  ]
    .reverse()
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

const record = (
  type: Type,
  { at, by }: { readonly at: string; readonly by: string },
  { sentence, words = [], link }: Told,
): DeclarationRecord => ({
  gate: ASKED_BY[type],
  at,
  by,
  sentence,
  words: words.map(([label, text]) => ({ label, text: readText(text) })),
  ...(link === undefined ? {} : { link: readText(link) }),
});
