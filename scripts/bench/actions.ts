import { quarterName, quarterOf } from '#domain/calendar/calendar.ts';
import { startBenchServer } from './bench-server.ts';
import { type Note, startPilot } from './running-pilot.ts';
import { median } from './timing.ts';

/** What something that a person does costs at DynamoDB. Sizes by DynamoDB's own rules, in bytes. */
export type ActionCost = {
  readonly requests: number;
  readonly bytesRead: number;
  readonly bytesWritten: number;
};

/** Rows of one delivery of results. */
const ROWS = 40;

/**
 * Requests to DynamoDB and sizes of the items read and put, for each thing that people do in a pilot's life; what is done
 * several times by its median.
 */
export async function measureActions(): Promise<Readonly<Record<string, ActionCost>>> {
  const server = await startBenchServer();
  const costs = new Map<string, ActionCost[]>();
  const note: Note = async (action, work) => {
    server.counts.reset();
    const done = await work();
    const { total, readBytes, itemBytes } = server.counts;
    const cost = { requests: total(), bytesRead: sum(readBytes), bytesWritten: sum(itemBytes) };
    costs.set(action, [...(costs.get(action) ?? []), cost]);
    return done;
  };
  try {
    const { pilot, lead, today, invitation } = await startPilot(server, note);
    const api = (path: string) => () => lead.get(`/api/v1${path}`);
    await note('open the board', api('/pilots'));
    await note('open a pilot', api(`/pilots/${pilot}`));
    await note('open the week', api('/week'));
    for (const minutesWithAi of ['38', '41', '36'])
      await note('log work on a task', () =>
        lead.command('logTime', pilot, {
          task: 'T1',
          workDate: today,
          count: 1,
          minutesWithAi,
          reworkMinutes: '2',
        }),
      );
    await note(`record ${ROWS} rows of results`, () =>
      lead.command('recordObservation', pilot, {
        criterion: 'C1',
        group: 'with-ai',
        measurement: { shape: 'rows', rows: rows() },
      }),
    );
    await note('open an invitation', () => lead.get(invitation));
    await note('open the scorecard', () =>
      lead.get(`/scorecards/${quarterName(quarterOf(today, 1))}`),
    );
    await note('open a readiness report', () => lead.get('/readiness/one'));
  } finally {
    await server.close();
  }
  return Object.fromEntries([...costs].map(([action, each]) => [action, typical(each)]));
}

const rows = () =>
  Array.from({ length: ROWS }, (_, index) => ({
    unit: `U${index}`,
    value: String(30 + (index % 9)),
  }));

const sum = (bytes: readonly number[]): number => bytes.reduce((total, each) => total + each, 0);

const typical = (costs: readonly ActionCost[]): ActionCost => ({
  requests: median(costs.map(({ requests }) => requests)),
  bytesRead: median(costs.map(({ bytesRead }) => bytesRead)),
  bytesWritten: median(costs.map(({ bytesWritten }) => bytesWritten)),
});
