import { describe, expect, it } from 'vitest';
import { isCounted } from '#domain/pilot/observations.ts';
import { heldTo } from '#domain/verdict/held-to.ts';
import { existingPilot, happened } from '../pilot/given.ts';
import { charter, observed, running, words } from '../pilot/story.ts';

const log = (workDate: string) =>
  ({
    type: 'TimeLogged',
    contributor: 'ada',
    task: 'T1',
    workDate,
    count: 1,
    minutesWithAi: '20',
    reworkMinutes: '0',
  }) as const;
const corrected = (counted: boolean) =>
  ({
    type: 'ObservationCorrected',
    supersedes: running.length + 1,
    reason: words('Typo.'),
    counted,
  }) as const;
const held = (...entries: readonly ReturnType<typeof happened>[]) =>
  heldTo(existingPilot([...running, ...entries]), charter, 'UTC');

/** Its run ends on January 25, its results on February 1. */
describe('a pilot held to the windows of a charter (P14)', () => {
  it('has what came in up to the last day of results, and nothing later', () => {
    const { observations } = held(
      happened('2026-01-20', 'lead', observed(10)),
      happened('2026-02-01', 'lead', observed(20)),
      happened('2026-02-02', 'lead', observed(30)),
    );
    expect(observations.map(({ measurement }) => measurement)).toEqual([
      observed(10).measurement,
      observed(20).measurement,
    ]);
  });

  it('goes by the day in the zone of the workspace', () => {
    const pilot = existingPilot([...running, happened('2026-02-01', 'lead', observed(20))]);
    expect(heldTo(pilot, charter, 'Pacific/Kiritimati').observations).toHaveLength(1);
    const afternoon = {
      ...pilot,
      observations: pilot.observations.map(each => ({ ...each, at: '2026-02-01T10:00:00.000Z' })),
    };
    expect(heldTo(afternoon, charter, 'Pacific/Kiritimati').observations).toHaveLength(0);
  });

  it('has the work up to the last day of the run', () => {
    const { time } = held(
      happened('2026-01-26', 'ada', log('2026-01-24'), log('2026-01-25'), log('2026-01-26')),
    );
    expect(Object.keys(time.byDay)).toEqual(['2026-01-24', '2026-01-25']);
  });

  it('knows a correction only where that came in time as well', () => {
    const recorded = happened('2026-01-20', 'lead', observed(10));
    const inTime = held(recorded, happened('2026-01-30', 'lead', corrected(true)));
    expect(inTime.observations.map(isCounted)).toEqual([false]);
    const late = held(recorded, happened('2026-02-02', 'lead', corrected(true)));
    expect(late.observations.map(isCounted)).toEqual([true]);
  });
});
