import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import type { Gate } from '#domain/readiness/gate.ts';
import { stageOne } from '#domain/readiness/stage-one.ts';
import { stageThree } from '#domain/readiness/stage-three.ts';
import { stageTwo } from '#domain/readiness/stage-two.ts';
import type { DeclarationEvent, Declarations } from '#domain/workspace/declarations.ts';
import { anyPilot } from './any-pilot.ts';
import {
  coalition,
  constraint,
  declared,
  policies,
  scalePlan,
  sustainedCheck,
  words,
} from './declared-fixture.ts';
import { closeRate, vp, WORKSPACE, wonPilot } from './summary-fixture.ts';

const DAY = '2026-12-01';
const EARLY = '2025-09-01T08:00:00.000Z';

/** A fact that speaks for a pilot, added to what is known of it. */
const SUPPORT: Readonly<Record<string, (pilot: PilotSummary) => PilotSummary>> = {
  'an outsider said what success is and signed': pilot => ({
    ...pilot,
    signers: [...pilot.signers, { ...vp, person: 'cfo', saidSuccessAt: EARLY, signedAt: EARLY }],
  }),
  'an outsider accepted': pilot => ({ ...pilot, signers: [...pilot.signers, vp] }),
  'a person owned the output': pilot => ({ ...pilot, dates: { ...pilot.dates, owned: EARLY } }),
  'a baseline stood before the start': pilot => ({
    ...pilot,
    criteria: pilot.criteria.map(each => ({ ...each, baselineBeforeStart: true })),
  }),
  'a business criterion was met': pilot => ({ ...pilot, criteria: [...pilot.criteria, closeRate] }),
  'the verdict is met': pilot => ({
    ...pilot,
    outcome: 'met',
    dates: { ...pilot.dates, judged: pilot.dates.judged ?? '2026-06-01T08:00:00.000Z' },
  }),
  'the hours have a destination': pilot => ({ ...pilot, hoursDestination: 'coaching' }),
  'hours went into something': pilot => ({
    ...pilot,
    reinvested: [...pilot.reinvested, { on: '2026-01-01', hours: 2, into: 'a plan' }],
  }),
  'a cost cap was set': pilot => ({ ...pilot, costCap: '500' }),
};

const DECLARED: readonly DeclarationEvent[] = [
  constraint,
  ...policies.map(each => ({ ...each, expires: '2027-12-31' }) as DeclarationEvent),
  ...coalition,
  scalePlan,
  sustainedCheck,
  {
    type: 'PracticeLogged',
    person: 'ana',
    team: 'ld',
    on: '2025-08-01',
    task: words('Outline'),
    wentWell: words('Structure'),
    failed: words('Sources'),
  },
];

const gatesOf = (pilots: readonly PilotSummary[], declarations: Declarations): Gate[] =>
  [stageOne, stageTwo, stageThree].flatMap(judge => [
    ...judge(pilots, { ...WORKSPACE, declarations }, DAY).gates,
  ]);

function expectNoGateLost(before: readonly Gate[], after: readonly Gate[]): void {
  const lost = before.filter(
    (gate, index) => gate.status === 'met' && after[index]?.status === 'not met',
  );
  expect(lost.map(gate => gate.id)).toEqual([]);
}

const metTogether = (gates: readonly Gate[]): number =>
  gates.filter(
    ({ id, status }) => id.startsWith('S1.') && id !== 'S1.2' && id !== 'S1.9' && status === 'met',
  ).length;

const workspace = fc.record({
  pilots: fc.array(anyPilot, { minLength: 1, maxLength: 4 }),
  declarations: fc.subarray([...DECLARED]).map(events => declared(events)),
});

describe('a supporting fact', () => {
  it('about a pilot never turns a gate from met to not met, nor lowers what one pilot shows', () => {
    fc.assert(
      fc.property(
        workspace,
        fc.nat(),
        fc.constantFrom(...Object.values(SUPPORT)),
        ({ pilots, declarations }, pick, support) => {
          const chosen = pick % pilots.length;
          const more = pilots.map((pilot, index) => (index === chosen ? support(pilot) : pilot));
          const before = gatesOf(pilots, declarations);
          const after = gatesOf(more, declarations);
          expectNoGateLost(before, after);
          expect(metTogether(after)).toBeGreaterThanOrEqual(metTogether(before));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('such as another won pilot or a declaration never does so either', () => {
    fc.assert(
      fc.property(workspace, fc.constantFrom(...DECLARED), ({ pilots, declarations }, event) => {
        const before = gatesOf(pilots, declarations);
        const won = wonPilot({ id: 'another', team: 'another team' });
        expectNoGateLost(before, gatesOf([...pilots, won], declarations));
        const said = declared([event], '2026-03-02T09:00:00.000Z', declarations);
        expectNoGateLost(before, gatesOf(pilots, said));
      }),
      { numRuns: 100 },
    );
  });

  it('changes nothing on the days before it was recorded', () => {
    fc.assert(
      fc.property(workspace, ({ pilots, declarations }) => {
        const later = declared(DECLARED, '2026-12-02T00:00:00.000Z', declarations);
        expect(gatesOf(pilots, later)).toEqual(gatesOf(pilots, declarations));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a readiness report', () => {
  it('does not depend on the order in which pilots are read', () => {
    fc.assert(
      fc.property(workspace, ({ pilots, declarations }) => {
        const statuses = (list: readonly PilotSummary[]) =>
          gatesOf(list, declarations).map(({ id, status }) => [id, status]);
        expect(statuses([...pilots].reverse())).toEqual(statuses(pilots));
      }),
    );
  });

  it('says the next step at every gate that is not met, and none at one that is', () => {
    fc.assert(
      fc.property(workspace, ({ pilots, declarations }) => {
        for (const { status, next, facts } of gatesOf(pilots, declarations)) {
          expect(next === undefined).toBe(status === 'met');
          if (status === 'met') expect(facts.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
