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
  const { bundleBytes, coldImportRatio, firstRequest, ...single } = await measureBundles();
  const actions = await measureActions();
  if (argv.includes('--json'))
    console.log(
      JSON.stringify({
        ...measured,
        ...single,
        bundleBytes,
        coldImportRatio,
        firstRequest,
        actions,
      }),
    );
  else {
    console.table({ ...measured, ...single });
    console.table(packageRows({ bundleBytes, coldImportRatio }));
    console.table(firstRequest);
    console.table(actions);
  }
}

/** A row a package: its bytes, and its cold import against the floor's. */
const packageRows = ({
  bundleBytes,
  coldImportRatio,
}: Pick<BundleFigures, 'bundleBytes' | 'coldImportRatio'>) =>
  Object.fromEntries(
    Object.entries(bundleBytes).map(([name, bytes]) => [
      name,
      { ...bytes, ratio: coldImportRatio[name] ?? 1 },
    ]),
  );

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
