import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/calendar.ts';
import {
  DECLARATION_REFUSAL_CODES,
  type DeclarationRefusalCode,
  decideDeclaration,
} from '#domain/workspace/decide-declarations.ts';
import {
  type DeclarationEvent,
  type Declarations,
  NO_DECLARATIONS,
} from '#domain/workspace/declarations.ts';
import { RECENT_PRACTICE } from '#domain/workspace/evolve-declarations.ts';
import {
  boundedAgent,
  coalition,
  constraint,
  declared,
  policies,
  scalePlan,
  sustainedCheck,
  words,
} from '../readiness/declared-fixture.ts';
import { closeRate, wonPilot } from '../readiness/summary-fixture.ts';

const TODAY = '2026-06-30';
const { outcome: _o, ...unjudged } = wonPilot({ id: 'P8', criteria: [] });
const { judged: _judged, ...undated } = wonPilot().dates;
const people = ['lead', 'legal', 'ana', 'cfo', 'ceo', 'ivo', ...coalition.flatMap(personOf)];
const context = {
  today: TODAY,
  timeZone: 'UTC',
  fiscalYearStart: 1,
  people: Object.fromEntries(people.map(person => [person, { roles: [], teams: ['ld'] }])),
  pilots: [
    wonPilot(),
    unjudged,
    wonPilot({ id: 'P7', criteria: [{ ...closeRate, outcome: 'not-met' }] }),
    { ...wonPilot({ id: 'P6' }), dates: undated },
  ],
};
const feeds = declared([
  { type: 'MetricFeedConnected', feed: 'crm', metric: 'win-rate', source: words('CRM') },
]);
const { owner: _owner, ...unowned } = boundedAgent;

function personOf(event: DeclarationEvent): string[] {
  return 'person' in event ? [event.person] : [];
}

const decide = (event: DeclarationEvent, declarations: Declarations = NO_DECLARATIONS) => {
  const decision = decideDeclaration(declarations, { type: 'declare', event }, context);
  return decision.ok ? 'recorded' : decision.refusal.code;
};

const policy = policies[0] as Extract<DeclarationEvent, { type: 'EthicsPolicySet' }>;
const objection: DeclarationEvent = {
  type: 'ObjectionRaised',
  objection: 'O1',
  person: 'cfo',
  barrier: 'business-impact',
  words: words('Nobody can show me the money.'),
};
const link = (pilot: string): DeclarationEvent => ({
  type: 'ObjectionLinked',
  objection: 'O1',
  pilot,
});
const close = (pilot: string): DeclarationEvent => ({
  type: 'ObjectionClosed',
  objection: 'O1',
  pilot,
});
const practice: DeclarationEvent = {
  type: 'PracticeLogged',
  person: 'ana',
  team: 'ld',
  on: TODAY,
  task: words('Outline'),
  wentWell: words('Structure'),
  failed: words('Sources'),
};
const review: DeclarationEvent = {
  type: 'EthicsAreaReviewed',
  area: 'learner-data',
  reviewer: 'legal',
  nextReviewBy: '2026-12-01',
};
const open = declared([objection]);
const linked = declared([link('P1'), link('P8')], undefined, open);

describe('a declaration', () => {
  it('is recorded as it was asked for', () => {
    const events: [DeclarationEvent, Declarations?][] = [
      [practice],
      [constraint],
      ...[1, 2, 100].map((pilots): [DeclarationEvent] => [{ type: 'CapacityDeclared', pilots }]),
      [{ ...policy, reviewBy: '2026-07-01', expires: '2026-07-01' }],
      [review, declared(policies)],
      ...coalition.map((event): [DeclarationEvent] => [event]),
      [{ type: 'CoalitionLeft', part: 'hr', person: 'hr-person' }, declared(coalition)],
      [{ type: 'ScorecardAcknowledged', quarter: '2026-Q1', executive: 'ceo' }],
      [{ type: 'StrategyForumRecorded', forum: words('AI board'), member: 'ceo', on: TODAY }],
      [{ type: 'MetricFeedReceived', feed: 'crm' }, feeds],
      [scalePlan],
      [{ ...scalePlan, from: '2026-04-01', to: '2026-04-01', population: 1 } as DeclarationEvent],
      [boundedAgent],
      [{ type: 'AgentsDeclared', pilot: 'P1', autonomous: false }],
      [sustainedCheck],
      [objection],
      [link('P1'), open],
      [close('P1'), linked],
    ];
    expect(events.map(([event, before]) => decide(event, before))).toEqual(
      events.map(() => 'recorded'),
    );
  });

  const refusals: [DeclarationRefusalCode, DeclarationEvent, Declarations?][] = [
    ['person_unknown', { ...policy, partner: 'nobody' }],
    ['person_unknown', { ...objection, person: 'nobody' } as DeclarationEvent],
    ['not_on_team', { ...practice, team: 'sales' } as DeclarationEvent],
    ['quarter_not_over', { type: 'ScorecardAcknowledged', quarter: '2026-Q2', executive: 'ceo' }],
    ['quarter_not_over', { type: 'ScorecardAcknowledged', quarter: 'spring', executive: 'ceo' }],
    ['date_to_come', { ...practice, on: '2026-07-01' } as DeclarationEvent],
    ['nothing_said', { ...constraint, why: words(' ') } as DeclarationEvent],
    ['nothing_said', { ...policy, policy: words('') }],
    ['capacity_not_positive', { type: 'CapacityDeclared', pilots: 0 }],
    ['capacity_not_positive', { type: 'CapacityDeclared', pilots: 1.5 }],
    ['capacity_not_positive', { type: 'CapacityDeclared', pilots: 101 }],
    ['owner_as_partner', { ...policy, partner: policy.owner }],
    ['date_passed', { ...policy, reviewBy: TODAY }],
    ['review_after_expiry', { ...policy, expires: '2026-07-31' }],
    ['policy_missing', review],
    ['policy_missing', review, declared(policies.filter(each => each !== policy))],
    ['date_passed', { ...review, nextReviewBy: TODAY } as DeclarationEvent, declared(policies)],
    [
      'pilot_unknown',
      { type: 'CoalitionJoined', part: 'it', person: 'ivo', pilots: ['P1', 'P404'] },
    ],
    ['not_in_coalition', { type: 'CoalitionLeft', part: 'hr', person: 'hr-person' }],
    [
      'not_in_coalition',
      { type: 'CoalitionLeft', part: 'hr', person: 'it-person' },
      declared(coalition),
    ],
    [
      'not_in_coalition',
      { type: 'CoalitionLeft', part: 'hr', person: 'hr-person' },
      declared([...coalition, { type: 'CoalitionLeft', part: 'hr', person: 'hr-person' }]),
    ],
    ['feed_unknown', { type: 'MetricFeedReceived', feed: 'crm' }],
    ['feed_unknown', { type: 'MetricFeedReceived', feed: 'erp' }, feeds],
    ['pilot_unknown', { ...scalePlan, pilot: 'P404' } as DeclarationEvent],
    ['dates_reversed', { ...scalePlan, to: '2026-03-31' } as DeclarationEvent],
    ['population_not_positive', { ...scalePlan, population: 0 } as DeclarationEvent],
    ['benefit_not_measured', { ...scalePlan, fromCriterion: 'C9' } as DeclarationEvent],
    ['agents_unbounded', { ...boundedAgent, stopRule: words(' ') }],
    ['agents_unbounded', { ...boundedAgent, limits: words(' ') }],
    ['agents_unbounded', unowned],
    ['pilot_unknown', { ...boundedAgent, pilot: 'P404' }],
    ['check_too_early', { ...sustainedCheck, on: '2026-05-15' }],
    ['date_to_come', { ...sustainedCheck, on: '2026-07-01' }],
    ['criterion_not_met', { ...sustainedCheck, criterion: 'C9' }],
    ['criterion_not_met', { ...sustainedCheck, pilot: 'P7' }],
    ['pilot_unknown', { ...sustainedCheck, pilot: 'P404' }],
    ['check_too_early', { ...sustainedCheck, pilot: 'P6' }],
    ['objection_exists', objection, open],
    ['objection_unknown', link('P1')],
    ['pilot_unknown', link('P404'), open],
    ['pilot_not_linked', close('P1'), open],
    ['verdict_missing', close('P8'), linked],
    ['objection_closed', link('P1'), declared([close('P1')], undefined, linked)],
  ];

  it.each(refusals)('is refused as %s', (code, event, before) => {
    expect(decide(event, before)).toBe(code);
  });

  it('has a case above for every code of refusal', () => {
    expect([...new Set(refusals.map(([code]) => code))].sort()).toEqual(
      [...DECLARATION_REFUSAL_CODES].sort(),
    );
  });

  it('counts 90 days from the verdict, to the day', () => {
    expect(closeRate.outcome).toBe('met');
    expect(decide({ ...sustainedCheck, on: '2026-05-16' })).toBe('recorded');
  });

  it('keeps of the practice log what a report of any day may rest on, and the latest words', () => {
    const log = (on: string, team = 'ld') => ({ ...practice, team, on }) as DeclarationEvent;
    const days = Array.from({ length: 40 }, (_, index) => addDays('2026-03-02', index));
    const { practice: kept } = declared([
      log('2026-02-20'),
      log('2026-03-01', 'sales'),
      log('2026-02-10'),
      ...days.map(day => log(day)),
    ]);
    expect(kept.slice(0, 3).map(({ team, on }) => [team, on])).toEqual([
      ['ld', '2026-02-20'],
      ['sales', '2026-03-01'],
      ['ld', '2026-02-10'],
    ]);
    expect(kept.slice(3).map(({ on }) => on)).toEqual(days.slice(-RECENT_PRACTICE));
  });

  it('keeps who and when, and an objection with its links', () => {
    expect(declared([close('P1')], '2026-04-01T09:00:00.000Z', linked).objections).toEqual([
      {
        objection: 'O1',
        person: 'cfo',
        barrier: 'business-impact',
        words: words('Nobody can show me the money.'),
        at: '2026-03-01T09:00:00.000Z',
        by: 'lead',
        links: [
          { pilot: 'P1', at: '2026-03-01T09:00:00.000Z' },
          { pilot: 'P8', at: '2026-03-01T09:00:00.000Z' },
        ],
        closed: { pilot: 'P1', at: '2026-04-01T09:00:00.000Z' },
      },
    ]);
  });
});
