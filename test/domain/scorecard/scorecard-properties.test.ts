import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, quarterAfter, quarterBefore, quarterOf } from '#domain/calendar/calendar.ts';
import { quarterScorecard } from '#domain/scorecard/quarter-scorecard.ts';
import { type QuarterView, viewQuarter } from '#domain/scorecard/quarter-view.ts';
import { TRAJECTORIES, type TrajectoryId } from '#domain/scorecard/scorecard.ts';
import { trajectoryOf } from '#domain/scorecard/trajectory.ts';
import { anyPilot } from '../readiness/any-pilot.ts';
import { closeRate, vp, WORKSPACE, wonPilot } from '../readiness/summary-fixture.ts';

const LATE = '2028-01-01T00:00:00.000Z';
const pilots = fc.array(anyPilot, { maxLength: 6 });
const day = fc.integer({ min: 0, max: 600 }).map(days => addDays('2025-10-01', days));
const setting = fc.record({
  fiscalYearStart: fc.integer({ min: 1, max: 12 }),
  timeZone: fc.constantFrom('UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Apia'),
});

describe('any scorecard', () => {
  it('has exactly one trajectory, whatever happened and in whatever order it is read', () => {
    const seen = new Set<TrajectoryId>();
    const telling = fc.constantFrom(
      wonPilot(),
      wonPilot({ signers: [{ ...vp, answer: 'disputes' }] }),
      wonPilot({ criteria: [{ ...closeRate, family: 'time-saved' }] }),
    );
    const some = fc.array(fc.oneof(anyPilot, telling), { maxLength: 3 });
    fc.assert(
      fc.property(some, day, setting, (all, date, where) => {
        const quarter = quarterOf(date, where.fiscalYearStart);
        const [view, before] = [quarter, quarterBefore(quarter)].map(each =>
          viewQuarter({ ...WORKSPACE, ...where }, each, LATE),
        ) as [QuarterView, QuarterView];
        const { id } = trajectoryOf(all, view, before);
        seen.add(id);
        expect(TRAJECTORIES.filter(each => each === id)).toHaveLength(1);
        expect(trajectoryOf([...all].reverse(), view, before).id).toBe(id);
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(seen).toEqual(new Set(TRAJECTORIES));
  });

  it('counts conservative hours never above raw ones', () => {
    fc.assert(
      fc.property(pilots, day, setting, (all, date, where) => {
        const workspace = { ...WORKSPACE, ...where };
        const { hours } = quarterScorecard(
          all,
          workspace,
          quarterOf(date, where.fiscalYearStart),
          LATE,
        );
        expect(hours.conservative).toBeLessThanOrEqual(hours.raw);
      }),
      { numRuns: 60 },
    );
  });

  it('puts every start, verdict and stop into exactly one quarter', () => {
    fc.assert(
      fc.property(pilots, setting, (all, where) => {
        const workspace = { ...WORKSPACE, ...where };
        const quarters = [quarterOf('2025-09-01', where.fiscalYearStart)];
        for (let next = quarters[0]; next && quarters.length < 10; next = quarters.at(-1))
          quarters.push(quarterAfter(next));
        const counts = quarters.map(each => quarterScorecard(all, workspace, each, LATE).counts);
        const total = (key: 'started' | 'judged' | 'stopped') =>
          counts.reduce((sum, each) => sum + each[key], 0);
        for (const key of ['started', 'judged', 'stopped'] as const)
          expect(total(key)).toBe(all.filter(({ dates }) => dates[key] !== undefined).length);
      }),
      { numRuns: 15 },
    );
  });

  it('is the same for the same summaries and moment', () => {
    fc.assert(
      fc.property(pilots, day, (all, date) => {
        const make = () =>
          JSON.stringify(quarterScorecard(all, WORKSPACE, quarterOf(date, 1), LATE));
        expect(make()).toBe(make());
      }),
      { numRuns: 20 },
    );
  });
});
