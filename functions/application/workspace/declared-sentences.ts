import { dayInWords, quarterNameInWords } from '#domain/calendar/calendar.ts';
import { counted } from '#domain/numbers/counted.ts';
import { toNumber } from '#domain/numbers/decimal.ts';
import { listed } from '#domain/numbers/listed.ts';
import { moneyInWords } from '#domain/numbers/money-in-words.ts';
import {
  BARRIER_NAMES,
  COALITION_PART_NAMES,
  ETHICS_AREA_NAMES,
  PILLAR_NAMES,
} from '#domain/workspace/declaration-names.ts';
import type { DeclarationEvent } from '#domain/workspace/declarations.ts';
import type { ActivityNames, Before } from './activity-names.ts';

type Type = DeclarationEvent['type'];
type EventOf<Each extends Type> = Extract<DeclarationEvent, { type: Each }>;

type Telling = Pick<Before, 'currency' | 'declarations'> & ActivityNames;

const TELL: { readonly [Each in Type]: (event: EventOf<Each>, told: Telling) => string } = {
  PracticeLogged: ({ on }) => `Logged practice on the team’s own work, of ${dayInWords(on)}.`,
  ConstraintNamed: ({ pillar }) => `Named ${PILLAR_NAMES[pillar]} as the biggest constraint.`,
  CapacityDeclared: ({ pilots }) =>
    `Declared that the team can run ${counted(pilots, 'pilot')} side by side.`,
  EthicsPolicySet: ({ area, owner, partner, reviewBy, expires }, { person }) =>
    `Set the policy for ${ETHICS_AREA_NAMES[area]}, owned by ${person(owner)} with ${person(partner)}: review by ${dayInWords(reviewBy)}, valid until ${dayInWords(expires)}.`,
  EthicsAreaReviewed: ({ area, nextReviewBy }) =>
    `Reviewed the policy for ${ETHICS_AREA_NAMES[area]}; the next review is due by ${dayInWords(nextReviewBy)}.`,
  CoalitionJoined: ({ part, person, pilots }, told) =>
    `Recorded that ${told.person(person)} takes part for ${COALITION_PART_NAMES[part]}${inPilots(pilots, told)}.`,
  CoalitionLeft: ({ part, person }, told) =>
    `Recorded that ${told.person(person)} no longer takes part for ${COALITION_PART_NAMES[part]}.`,
  StrategyForumRecorded: ({ member, on }, { person }) =>
    `Recorded that ${person(member)} sits in the AI-strategy forum, as of ${dayInWords(on)}.`,
  ScorecardAcknowledged: ({ quarter, edition }) =>
    `Read and acknowledged the scorecard of ${quarterNameInWords(quarter)}${edition === undefined ? '' : `, edition ${edition}`}.`,
  ScalePlanSet: ({ pilot, population, from, to, owner, budget }, told) =>
    `Planned to scale “${told.pilot(pilot)}” to ${counted(population, 'person', 'people')} from ${dayInWords(from)} to ${dayInWords(to)}, owned by ${told.person(owner)}, for ${moneyInWords(toNumber(budget), told.currency)}.`,
  AgentsDeclared: ({ pilot, autonomous, owner }, told) =>
    autonomous
      ? `Declared that “${told.pilot(pilot)}” uses autonomous agents, owned by ${told.person(owner ?? '')}.`
      : `Declared that “${told.pilot(pilot)}” uses no autonomous agents.`,
  MetricFeedConnected: ({ metric }, told) => `Connected a feed of “${told.metric(metric)}”.`,
  MetricFeedReceived: ({ feed }, told) =>
    `Received figures from the feed of “${told.metric(metricOf(feed, told))}”.`,
  SustainedChecked: ({ pilot, on, stillMet }, told) =>
    `Checked again on ${dayInWords(on)} what “${told.pilot(pilot)}” had met: it ${stillMet ? 'still holds' : 'no longer holds'}.`,
  ObjectionRaised: ({ person, barrier }, told) =>
    `Entered an objection of ${told.person(person)}: ${BARRIER_NAMES[barrier]}.`,
  ObjectionLinked: ({ objection, pilot }, told) =>
    `Recorded that “${told.pilot(pilot)}” tests an objection of ${raisedBy(objection, told)}.`,
  ObjectionClosed: ({ objection, pilot }, told) =>
    `Closed an objection of ${raisedBy(objection, told)} by the verdict on “${told.pilot(pilot)}”.`,
};

const inPilots = (pilots: readonly string[], { pilot }: Telling): string =>
  pilots.length === 0 ? '' : ` in ${listed(pilots.map(id => `“${pilot(id)}”`))}`;

const metricOf = (feed: string, { declarations }: Telling): string =>
  declarations.feeds.find(each => each.feed === feed)?.metric ?? '';

function raisedBy(objection: string, { declarations, person }: Telling): string {
  const raised = declarations.objections.find(each => each.objection === objection);
  return raised ? person(raised.person) : 'somebody';
}

/** What was declared, in one sentence that follows the name of who did it. */
export function tellDeclared<Each extends Type>(
  event: EventOf<Each>,
  { currency, declarations }: Pick<Before, 'currency' | 'declarations'>,
  names: ActivityNames,
): string {
  const tell: (event: EventOf<Each>, told: Telling) => string = TELL[event.type as Each];
  return tell(event, { currency, declarations, ...names });
}
