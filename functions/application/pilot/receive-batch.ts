import type { AppDeps } from '#application/deps.ts';
import { execute } from '#application/stream/append.ts';
import { pilotStream } from '#application/stream/pilot-stream.ts';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import type { WorkspaceSummary } from '#application/stream/workspace-stream.ts';
import { recordDeclaration } from '#application/workspace/declare.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import { dateIn } from '#domain/calendar/calendar.ts';
import type { CommandOf } from '#domain/pilot/commands.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import { governingCharter } from '#domain/pilot/state.ts';
import { type ApiToken, TOKEN_ACTOR } from '#identity/api-tokens.ts';
import { todayIn } from './load-pilot.ts';
import type { PilotResult } from './pilot-commands.ts';
import { type MeasurementWithRows, withoutRows } from './rows.ts';

type Delivery = Pick<CommandOf<'receive-batch'>, 'criterion' | 'group' | 'batch'> & {
  readonly pilot: string;
  readonly measurement: MeasurementWithRows;
};

/**
 * Takes a delivery of a live feed into a pilot (rule F1), and notes once a day that the feed of its metric is alive
 * (gate S3.8). The ledger names the token as who did it.
 */
export async function receiveBatch(
  deps: AppDeps,
  { workspace: id, id: token }: ApiToken,
  { pilot, measurement: delivered, ...rest }: Delivery,
): Promise<PilotResult> {
  const workspace = await readWorkspace(deps, id);
  const { measurement, rows } = await withoutRows(deps, id, delivered);
  const command = { type: 'receive-batch', ...rest, measurement } as const;
  const order = {
    commandId: deps.newId(),
    actor: `${TOKEN_ACTOR}${token}`,
    assurance: 'token',
    asked: command,
    command,
  } as const;
  const result = await execute(
    deps,
    pilotStream(workspace.timeZone),
    pilotKey(id, pilot),
    order,
    rows && measurement.shape === 'rows'
      ? { beforeAppend: () => deps.rows.put(id, measurement.digest, rows) }
      : {},
  );
  if (result.ok && result.state) await noteFeed(deps, workspace, order.actor, result.state, rest);
  return result;
}

/** A feed is known by its metric: the last that was connected for it. */
async function noteFeed(
  deps: AppDeps,
  workspace: WorkspaceSummary,
  actor: string,
  pilot: Pilot,
  { criterion }: Pick<Delivery, 'criterion'>,
): Promise<void> {
  const { feeds, received } = workspace.declarations;
  const metric = governingCharter(pilot)?.criteria.find(each => each.id === criterion)?.metric;
  const feed = feeds.findLast(each => each.metric === metric?.libraryId)?.feed;
  if (feed === undefined) return;
  const today = todayIn(deps, workspace);
  const isNoted = received.some(
    each => each.feed === feed && dateIn(workspace.timeZone, each.at) === today,
  );
  if (isNoted) return;
  const caller = { person: { id: actor }, workspace: workspace.id, assurance: 'token' } as const;
  await recordDeclaration(deps, caller, deps.newId(), { type: 'MetricFeedReceived', feed });
}
