import fc from 'fast-check';
import { addDays } from '#domain/calendar/calendar.ts';
import { METRIC_FAMILIES } from '#domain/criteria/criterion.ts';
import { PILLARS } from '#domain/pilot/charter.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { OUTCOMES } from '#domain/verdict/verdict.ts';
import { closeRate, vp, wonPilot } from './summary-fixture.ts';

const moment = fc
  .integer({ min: 0, max: 500 })
  .map(days => `${addDays('2025-10-01', days)}T08:00:00.000Z`);

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Drops members that are undefined: an absent fact is absent. */
const present = <Shape extends object>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).filter(([, member]) => member !== undefined));

const criterion = fc
  .record({
    family: fc.constantFrom(...METRIC_FAMILIES),
    role: fc.constantFrom('primary' as const, 'secondary' as const, 'guardrail' as const),
    baselineBeforeStart: fc.boolean(),
    outcome: fc.constantFrom(...OUTCOMES),
  })
  .map(fields => ({ ...closeRate, ...fields }));

const signer = fc
  .record({
    outside: fc.boolean(),
    saidSuccessAt: maybe(moment),
    signedAt: maybe(moment),
    answeredAt: maybe(moment),
    answer: fc.constantFrom('accepts' as const, 'disputes' as const),
  })
  .map(({ outside, answer, answeredAt, ...dates }) => ({
    person: vp.person,
    role: vp.role,
    required: true,
    outside,
    ...present(dates),
    ...(answeredAt === undefined ? {} : { answer, answeredAt }),
  }));

const minutesByDay = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: -300, max: 600 }),
      fc.integer({ min: 0, max: 10 }),
    ),
    { maxLength: 6 },
  )
  .map(logs =>
    Object.fromEntries(
      logs.map(([day, raw, tenths]) => [
        addDays('2025-10-01', day),
        [raw, raw > 0 ? (raw * tenths) / 10 : raw] as const,
      ]),
    ),
  );

/** Any pilot, likely or not: rules have to hold on all of them. */
export const anyPilot: fc.Arbitrary<PilotSummary> = fc
  .record({
    id: fc.uuid(),
    team: fc.constantFrom('ld', 'academy'),
    pillar: fc.constantFrom(...PILLARS),
    ownWork: fc.boolean(),
    touchesLearnerData: fc.boolean(),
    costCap: maybe(fc.constant('500')),
    hoursDestination: maybe(fc.constant('coaching')),
    outcome: maybe(fc.constantFrom(...OUTCOMES)),
    criteria: fc.array(criterion, { maxLength: 3 }),
    signers: fc.array(signer, { maxLength: 2 }),
    minutesByDay,
    dates: fc
      .record({
        proposed: maybe(moment),
        started: maybe(moment),
        judged: maybe(moment),
        stopped: maybe(moment),
        owned: maybe(moment),
        concluded: maybe(moment),
      })
      .map(dates => ({ drafted: '2025-10-01T08:00:00.000Z', ...present(dates) })),
    runDays: fc.integer({ min: 1, max: 84 }),
  })
  .map(({ runDays, costCap, hoursDestination, outcome, ...fields }) => {
    const {
      costCap: _cap,
      hoursDestination: _home,
      outcome: _won,
      ...base
    } = wonPilot({ reinvested: [], reinvestedHours: 0 });
    return {
      ...base,
      ...fields,
      ...present({ costCap, hoursDestination, outcome }),
      runWindow: { first: '2025-10-01', last: addDays('2025-10-01', runDays - 1) },
    };
  });
