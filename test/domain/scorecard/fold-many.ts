import { addDays } from '#domain/calendar/calendar.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { quarterScorecard } from '#domain/scorecard/quarter-scorecard.ts';
import { WORKSPACE, wonPilot } from '../readiness/summary-fixture.ts';

/** Forty days of logs each: all pilots of the workspace at work in one quarter. */
const summaries: readonly PilotSummary[] = Array.from({ length: 1000 }, (_, index) =>
  wonPilot({
    id: `P${index}`,
    name: `Pilot ${index}`,
    runWindow: { first: '2026-01-12', last: '2026-02-22' },
    minutesByDay: Object.fromEntries(
      Array.from({ length: 40 }, (_unused, day) => [addDays('2026-01-12', day), [60, 45] as const]),
    ),
  }),
);

/** Processor time, so that what else the machine does at the moment is not measured. */
function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const quarter = { fiscalYear: 2026, number: 1 } as const;
const fold = () =>
  quarterScorecard(summaries, WORKSPACE, quarter, '2026-03-31T12:00:00.000Z').counts.judged;

/** Printed: how many pilots were judged, and the fastest of 25 scorecards in milliseconds. */
const judged = fold();
const fastestMs = Math.min(...Array.from({ length: 25 }, () => processorMs(fold)));
console.log(JSON.stringify({ judged, fastestMs }));
