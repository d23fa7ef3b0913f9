import { pilotKey } from '#application/stream/reading-pilots.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { call, type Product } from './harness.ts';
import { type House, playUntil } from './pilot-life.ts';

/**
 * Gives a workspace `count` pilots by their summaries alone: copies of one that was played to its conclusion, with as
 * many days of logs as a four-week pilot has.
 */
export async function addSummaries(product: Product, house: House, count: number): Promise<void> {
  const { readModels } = product.deps.app;
  const life = await playUntil(product, house, 'concludePilot');
  const played = await readModels.get(pilotKey(house.workspace, life.pilot));
  if (!played) throw new Error('The pilot that was played has no summary.');
  const summary = played.summary as PilotSummary;
  const minutesByDay = Object.fromEntries(
    Array.from({ length: 20 }, (_, i) => [
      `2026-07-${String(i + 6).padStart(2, '0')}`,
      [82.5, 61.5],
    ]),
  );
  const put = (i: number) => {
    const id = `copy-${i}`;
    return readModels.put({
      ...played,
      key: pilotKey(house.workspace, id),
      summary: { ...summary, id, name: `Quiz drafts, team ${i}`, minutesByDay },
    });
  };
  for (let from = 1; from < count; from += 50)
    await Promise.all(
      Array.from({ length: Math.min(50, count - from) }, (_, offset) => put(from + offset)),
    );
  const { json } = await call(product, 'listPilots', { as: house.lead, query: { limit: '1' } });
  if ((json['pilots'] as unknown[]).length !== 1) throw new Error('The copies are not listed.');
}
