import {
  dateIn,
  daysBetween,
  type PlainDate,
  parseQuarter,
  quarterSpan,
} from '../calendar/calendar.ts';
import type { FreeText } from '../chain/free-text.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import { coalitionOf } from './coalition.ts';
import type { DeclarationEvent, Declarations } from './declarations.ts';
import type { Member } from './state.ts';

/** A declaration is asked for as it will be recorded; who declares stands in the header. */
export type DeclarationCommand = { readonly type: 'declare'; readonly event: DeclarationEvent };

const SENTENCES = {
  person_unknown: 'Nobody of that name is in this workspace. Add the person first.',
  not_on_team: 'Practice is logged for a team that the person is on. Choose one of theirs.',
  quarter_not_over: 'That quarter is not over yet. Acknowledge its scorecard once it is.',
  nothing_said: 'Write down what it is before you declare it.',
  capacity_not_positive: 'A team can run one pilot or more. Give a whole number from 1 to 100.',
  review_after_expiry: 'The review has to come before the policy expires. Bring it forward.',
  date_passed: 'That day has passed. Choose a day to come.',
  date_to_come: 'That day has not come yet. Record it when it has.',
  owner_as_partner:
    'The partner is a second pair of eyes, so it cannot be the owner. Name somebody else.',
  policy_missing: 'There is no policy for this area yet. Set one, then review it.',
  not_in_coalition: 'This person is not in the coalition in that part. Nothing has changed.',
  dates_reversed: 'The plan ends before it begins. Change its dates.',
  population_not_positive: 'A plan to scale is for somebody. Give the number of people.',
  benefit_not_measured:
    'The benefit has to come from a criterion that this pilot met. Choose one, or wait for a verdict.',
  agents_unbounded:
    'A pilot with autonomous agents needs a named owner, limits and a rule for stopping. Fill in all three.',
  feed_unknown: 'There is no such feed. Connect it first.',
  check_too_early: 'A sustained check counts from 90 days after the verdict. Come back then.',
  criterion_not_met: 'Only a criterion that was met can be checked for lasting. Choose another.',
  pilot_unknown: 'There is no such pilot in this workspace. Choose one from the board.',
  objection_unknown: 'There is no such objection. Load the register again.',
  objection_exists: 'This objection is in the register already.',
  objection_closed: 'This objection was closed by evidence already. Raise a new one if it returns.',
  pilot_not_linked: 'Link the pilot to the objection first, then close it by its verdict.',
  verdict_missing: 'That pilot has no verdict yet, and an objection is closed by evidence alone.',
} as const;

export type DeclarationRefusalCode = keyof typeof SENTENCES;
export const DECLARATION_REFUSAL_CODES = Object.keys(SENTENCES) as DeclarationRefusalCode[];
export type DeclarationRefusal = {
  readonly code: DeclarationRefusalCode;
  readonly sentence: string;
};

export type DeclarationDecision =
  | { readonly ok: true; readonly events: readonly DeclarationEvent[] }
  | { readonly ok: false; readonly refusal: DeclarationRefusal };

/** What a declaration is checked against: the date in the workspace's zone, and its pilots. */
export type DeclarationContext = {
  readonly today: PlainDate;
  /** IANA name. */
  readonly timeZone: string;
  /** Month (1–12) whose first day starts the fiscal year. */
  readonly fiscalYearStart: number;
  /** Whoever takes part by name is one of them. */
  readonly people: Readonly<Record<string, Member>>;
  /** Verdicts stand in the pilots' own ledgers; their summaries are read for what a declaration leans on. */
  readonly pilots: readonly PilotSummary[];
};

/** Days after a verdict from which a check counts as sustained (gate S3.2). */
const SUSTAINED_AFTER_DAYS = 90;

/** Decides whether a declaration can be recorded (rules D1–D4). It is shown as a declaration wherever it counts. */
export function decideDeclaration(
  declarations: Declarations,
  { event }: DeclarationCommand,
  context: DeclarationContext,
): DeclarationDecision {
  const code = refusalOf(declarations, event, context);
  return code === undefined
    ? { ok: true, events: [event] }
    : { ok: false, refusal: { code, sentence: SENTENCES[code] } };
}

type Code = DeclarationRefusalCode | undefined;
type EventOf<Type extends DeclarationEvent['type']> = Extract<DeclarationEvent, { type: Type }>;
type Rule<Type extends DeclarationEvent['type']> = (
  event: EventOf<Type>,
  context: DeclarationContext,
  declarations: Declarations,
) => Code;

/** What each kind of declaration is refused for, beside a name that nobody has. */
const RULES: { readonly [Type in DeclarationEvent['type']]: Rule<Type> } = {
  PracticeLogged: practiceRefusal,
  ConstraintNamed: ({ why }) => (isSaid(why) ? undefined : 'nothing_said'),
  CapacityDeclared: ({ pilots }) =>
    Number.isInteger(pilots) && pilots >= 1 && pilots <= 100 ? undefined : 'capacity_not_positive',
  EthicsPolicySet: policyRefusal,
  EthicsAreaReviewed: ({ area, nextReviewBy }, { today }, { policies }) => {
    if (!policies.some(each => each.area === area)) return 'policy_missing';
    return nextReviewBy <= today ? 'date_passed' : undefined;
  },
  CoalitionJoined: ({ pilots }, context) =>
    pilots.every(id => pilotOf(context, id)) ? undefined : 'pilot_unknown',
  CoalitionLeft: ({ part, person }, _context, declared) =>
    coalitionOf(declared).some(each => each.part === part && each.person === person)
      ? undefined
      : 'not_in_coalition',
  StrategyForumRecorded: ({ on }, { today }) => (on > today ? 'date_to_come' : undefined),
  ScorecardAcknowledged: ({ quarter }, context) =>
    isOver(quarter, context) ? undefined : 'quarter_not_over',
  MetricFeedConnected: () => undefined,
  MetricFeedReceived: ({ feed }, _context, { feeds }) =>
    feeds.some(each => each.feed === feed) ? undefined : 'feed_unknown',
  ScalePlanSet: scalePlanRefusal,
  AgentsDeclared: agentsRefusal,
  SustainedChecked: sustainedRefusal,
  ObjectionRaised: ({ objection }, _context, { objections }) =>
    objections.some(each => each.objection === objection) ? 'objection_exists' : undefined,
  ObjectionLinked: objectionRefusal,
  ObjectionClosed: objectionRefusal,
};

function refusalOf<Type extends DeclarationEvent['type']>(
  declarations: Declarations,
  event: EventOf<Type>,
  context: DeclarationContext,
): Code {
  if (!peopleNamed(event).every(person => Object.hasOwn(context.people, person)))
    return 'person_unknown';
  const rule: Rule<Type> = RULES[event.type as Type];
  return rule(event, context, declarations);
}

const pilotOf = ({ pilots }: DeclarationContext, id: string): PilotSummary | undefined =>
  pilots.find(pilot => pilot.id === id);

const isSaid = (words: FreeText | undefined): boolean => Boolean(words?.text?.trim());

type Named = { readonly type: string } & {
  readonly [Part in 'person' | 'owner' | 'partner' | 'reviewer' | 'executive' | 'member']?: string;
};

function peopleNamed(event: DeclarationEvent): string[] {
  const { person, owner, partner, reviewer, executive, member }: Named = event;
  return [person, owner, partner, reviewer, executive, member].flatMap(each => each ?? []);
}

function isOver(name: string, { today, fiscalYearStart }: DeclarationContext): boolean {
  const quarter = parseQuarter(name);
  return quarter !== undefined && quarterSpan(quarter, fiscalYearStart).last < today;
}

function practiceRefusal(event: EventOf<'PracticeLogged'>, context: DeclarationContext): Code {
  if (!context.people[event.person]?.teams.includes(event.team)) return 'not_on_team';
  return event.on > context.today ? 'date_to_come' : undefined;
}

function policyRefusal(event: EventOf<'EthicsPolicySet'>, { today }: DeclarationContext): Code {
  if (!isSaid(event.policy)) return 'nothing_said';
  if (event.owner === event.partner) return 'owner_as_partner';
  if (event.reviewBy <= today) return 'date_passed';
  return event.reviewBy > event.expires ? 'review_after_expiry' : undefined;
}

function scalePlanRefusal(event: EventOf<'ScalePlanSet'>, context: DeclarationContext): Code {
  const pilot = pilotOf(context, event.pilot);
  if (!pilot) return 'pilot_unknown';
  if (event.to < event.from) return 'dates_reversed';
  if (!Number.isInteger(event.population) || event.population < 1) return 'population_not_positive';
  return hasMet(pilot, event.fromCriterion) ? undefined : 'benefit_not_measured';
}

function agentsRefusal(event: EventOf<'AgentsDeclared'>, context: DeclarationContext): Code {
  if (!pilotOf(context, event.pilot)) return 'pilot_unknown';
  const bounded = event.owner && isSaid(event.limits) && isSaid(event.stopRule);
  return event.autonomous && !bounded ? 'agents_unbounded' : undefined;
}

function sustainedRefusal(event: EventOf<'SustainedChecked'>, context: DeclarationContext): Code {
  const pilot = pilotOf(context, event.pilot);
  if (!pilot) return 'pilot_unknown';
  if (event.on > context.today) return 'date_to_come';
  if (!hasMet(pilot, event.criterion)) return 'criterion_not_met';
  const { judged } = pilot.dates;
  return judged === undefined ||
    daysBetween(dateIn(context.timeZone, judged), event.on) < SUSTAINED_AFTER_DAYS
    ? 'check_too_early'
    : undefined;
}

function objectionRefusal(
  event: EventOf<'ObjectionLinked' | 'ObjectionClosed'>,
  context: DeclarationContext,
  { objections }: Declarations,
): Code {
  const objection = objections.find(each => each.objection === event.objection);
  if (!objection) return 'objection_unknown';
  if (objection.closed) return 'objection_closed';
  const pilot = pilotOf(context, event.pilot);
  if (!pilot) return 'pilot_unknown';
  if (event.type === 'ObjectionLinked') return undefined;
  if (!objection.links.some(each => each.pilot === event.pilot)) return 'pilot_not_linked';
  return pilot.outcome === undefined ? 'verdict_missing' : undefined;
}

const hasMet = (pilot: PilotSummary, criterion: string): boolean =>
  pilot.criteria.some(each => each.id === criterion && each.outcome === 'met');
