import { join } from 'node:path';
import { bootstrapBca } from '#domain/statistics/bootstrap-bca.ts';
import { seededRandom } from '#domain/statistics/seeded-random.ts';
import { measureActions } from './bench/actions.ts';
import { type BundleFigures, measureBundles } from './bench/bundles.ts';
import { measureLocalProcess } from './bench/local-process.ts';
import { measurePages } from './bench/page-weight.ts';
import { measureRequests } from './bench/requests.ts';
import { measureSummary } from './bench/summary.ts';
import { medianOf, rounded } from './bench/timing.ts';

const WEB = join(import.meta.dirname, '../dist/web');

/** `npm run bench`: measurements in a table; with `--json` one JSON object and nothing else on standard output. */
export async function main(argv: readonly string[]): Promise<void> {
  const measured = {
    ...(await measureRequests()),
    ...measurePages(WEB),
    ...(await measureLocalProcess()),
    bcaBootstrap500Ms: await measureBootstrap(),
    summaryFrom1000EntriesMs: await measureSummary(),
    node: process.version,
  };
  const bundles = await measureBundles();
  const actions = await measureActions();
  if (argv.includes('--json')) console.log(JSON.stringify({ ...measured, ...bundles, actions }));
  else
    for (const table of [measured, ...Object.values(tablesOf(bundles)), actions])
      console.table(table);
}

/** What was measured of the packages, as tables: a row a package, and a row a first request. */
const tablesOf = ({
  bundleBytes,
  coldImportRatio,
  firstRequest,
  coldImportFloorMs,
}: BundleFigures) => ({
  packages: Object.fromEntries(
    Object.entries(bundleBytes).map(([name, bytes]) => [
      name,
      name === 'floor'
        ? { ...bytes, ratio: 1, ms: coldImportFloorMs }
        : { ...bytes, ratio: coldImportRatio[name] },
    ]),
  ),
  firstRequest,
});

/** 10,000 resamples of 500 rows, 250 a group, skewed as minutes are. */
async function measureBootstrap(): Promise<number> {
  const random = seededRandom('bench');
  const minutes = (typical: number): number[] =>
    Array.from({ length: 250 }, () => typical * (0.5 + random.below(1000) / 500) ** 2);
  const groups = { pilot: minutes(38), comparison: minutes(60) };
  const ms = await medianOf(5, () =>
    bootstrapBca({ ...groups, statistic: 'ratio', confidence: 0.9, seed: 'bench' }),
  );
  return rounded(ms);
}
