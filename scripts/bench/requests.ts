import { scorecardReport } from '#application/report/reports.ts';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import { repairStream } from '#application/stream/repair-stream.ts';
import { catchUp } from '#application/stream/repair-summary.ts';
import { quarterName, quarterOf } from '#domain/calendar/calendar.ts';
import { chainEntry } from '#domain/chain/entry.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { putIf, queryPartition } from '#ledger/store.ts';
import { tableKeys } from '#ledger/table.ts';
import { type BenchServer, startBenchServer } from './bench-server.ts';
import { type RunningPilot, startPilot } from './running-pilot.ts';
import { median, medianOf, millisecondsOf, rounded } from './timing.ts';

const COMMANDS = 150;
const PILOTS = 1000;
const AT_ONCE = 25;

/** What commands, pages and reports cost, in requests to DynamoDB and in time against the engine's own floor. */
export async function measureRequests() {
  const server = await startBenchServer();
  try {
    const running = await startPilot(server);
    const commands = await measureCommands(server, running);
    const pages = await measurePages(server, running);
    const scorecard = await measureScorecard(server, running);
    return { ...commands, ...pages, ...scorecard, ...(await measureRebuild(server, running)) };
  } finally {
    await server.close();
  }
}

/** A time log over HTTP and one query and one put of the engine alone, in turns, so that both meet the same load. */
async function measureCommands(server: BenchServer, { pilot, lead, today }: RunningPilot) {
  const log = { task: 'T1', workDate: today, count: 1, minutesWithAi: '38', reworkMinutes: '2' };
  const command = () => lead.command('logTime', pilot, log);
  const floor = async (i: number) => {
    await queryPartition(server.store, 'F#floor', { consistent: true });
    const item = { pk: `F#${i}`, sk: '0', log };
    await putIf(server.store, item, { expression: 'attribute_not_exists(pk)' });
  };
  for (let i = 0; i < 20; i += 1) await command();
  const times: { readonly command: number; readonly floor: number }[] = [];
  const requests: number[] = [];
  for (let i = 0; i < COMMANDS; i += 1) {
    server.counts.reset();
    const commandMs = await millisecondsOf(command);
    requests.push(server.counts.total());
    times.push({ command: commandMs, floor: await millisecondsOf(() => floor(i)) });
  }
  const commandP50 = median(times.map(each => each.command));
  const floorP50 = median(times.map(each => each.floor));
  return {
    commandP50Ms: rounded(commandP50, 2),
    floorP50Ms: rounded(floorP50, 2),
    commandP50Ratio: rounded(commandP50 / floorP50, 2),
    requestsPerCommand: median(requests),
    requestsPerCommandMost: Math.max(...requests),
  };
}

async function requestsOf({ counts }: BenchServer, work: () => Promise<unknown>): Promise<number> {
  counts.reset();
  await work();
  return counts.total();
}

const measurePages = async (server: BenchServer, { pilot, lead, invitation }: RunningPilot) => ({
  requestsPerPilotPage: await requestsOf(server, () => lead.get(`/api/v1/pilots/${pilot}`)),
  requestsPerInvitedPage: await requestsOf(server, () => lead.get(invitation)),
});

async function measureScorecard(
  server: BenchServer,
  { workspace, pilot, lead, today }: RunningPilot,
) {
  const { readModels } = server.deps.app;
  const known = await readModels.get(pilotKey(workspace, pilot));
  if (!known) throw new Error('The pilot has no summary.');
  await inTurns(PILOTS - 1, i => {
    const id = `copy-${i}`;
    const summary = { ...(known.summary as PilotSummary), id };
    return readModels.put({ ...known, key: pilotKey(workspace, id), summary });
  });
  const quarter = quarterOf(today, 1);
  const path = `/scorecards/${quarterName(quarter)}`;
  const requestsPerScorecard1000 = await requestsOf(server, () => lead.get(path));
  const requestsPerList1000 = await requestsOf(server, () => lead.get('/api/v1/pilots?limit=1000'));
  const stored = await readModels.list(workspace);
  const deps = { ...server.deps.app, readModels: { ...readModels, list: async () => stored } };
  const foldMs = await medianOf(15, () => scorecardReport(deps, workspace, quarter));
  return { requestsPerScorecard1000, requestsPerList1000, scorecardFoldMs: rounded(foldMs) };
}

/** 1,000 pilots with an entry each and no summary, as a crash or a new shape of summaries leaves them. */
async function measureRebuild(server: BenchServer, { workspace, pilot }: RunningPilot) {
  const { app } = server.deps;
  const [first] = await app.ledger.read(pilotKey(workspace, pilot));
  if (!first) throw new Error('The pilot has no entry.');
  const other = `${workspace}-rebuilt`;
  await putIf(server.store, tableKeys.workspace(other), {
    expression: 'attribute_not_exists(pk)',
  });
  await inTurns(PILOTS, async i => {
    const key = pilotKey(other, `p${i}`);
    await app.readModels.announce(key);
    await app.ledger.append(chainEntry({ ...first.header, ...first.payload, ...key }, undefined));
  });
  const readModels = { ...app.readModels, workspaces: async () => [other] };
  let repaired = 0;
  const ms = await millisecondsOf(async () => {
    repaired = await catchUp(readModels, (key, known) => repairStream(app, key, known));
  });
  if (repaired !== PILOTS) throw new Error(`${repaired} of ${PILOTS} summaries were rebuilt.`);
  return { catchUp1000PilotsMs: rounded(ms, 0) };
}

/** Runs `work` for 0 to `count` − 1, a few at once. */
async function inTurns(count: number, work: (i: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE)
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, offset) => work(from + offset)),
    );
}
