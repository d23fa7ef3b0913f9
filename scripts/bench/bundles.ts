import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import { type Bundle, bundle, REPOSITORY } from '#infra/bundle.ts';
import { DEPLOYED, FUNCTIONS, type FunctionName } from '#infra/functions.ts';
import { FIRST_REQUESTS } from './first-requests.ts';
import { median, rounded } from './timing.ts';

const run = promisify(execFile);

const PACKAGES = 'dist/bench';
/** Cold imports of each package; they take turns, so that the machine's moods meet all alike. */
const ROUNDS = 11;

/** What a function needs to be loaded; nothing is sent anywhere. */
const ENVIRONMENT = {
  AWS_REGION: 'local',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  TABLE_NAME: 'none',
  PUBLIC_ORIGIN: 'https://pilots.example.com',
  OIDC_ISSUER: 'https://issuer.example.com',
  OIDC_CLIENT_ID: 'none',
  READER_CSS: '/none.css',
  READER_JS: '/none.js',
  MODEL_DAILY_USD: 'none',
  NARRATOR_QUEUE_URL: 'none',
  SIGNING_KEY_ARN: 'none',
  ORIGIN_SECRETS: 'none'.padEnd(43, '.'),
  STAGE: 'none',
};

const COLD_IMPORT = `const start = performance.now();
for (const file of process.argv.slice(1)) await import(file);
console.log(performance.now() - start);
process.exit(0);`;

export type BundleFigures = {
  /** Bytes by function, and of the floor: the whole package, and what a cold start reads of it. */
  readonly bundleBytes: Readonly<Record<string, { readonly whole: number; readonly read: number }>>;
  /**
   * Median time of a cold import under Node 24, by function, as a ratio to the floor: a bundle of Hono and the
   * DynamoDB document client made with esbuild's defaults, in the same run.
   */
  readonly coldImportRatio: Readonly<Record<string, number>>;
  /** Bytes read, and the ratio to the floor, once a fresh function has read what a first request needs besides. */
  readonly firstRequest: Readonly<
    Record<string, { readonly read: number; readonly ratio: number }>
  >;
  /** Bytes of the API's own code, minified into one file, with every package left out. */
  readonly apiOwnBytes: number;
  /** Milliseconds of the floor itself. */
  readonly coldImportFloorMs: number;
};

/** Bundles what the stack deploys, and measures it under the runtime's Node version, which npx fetches once. */
export async function measureBundles(): Promise<BundleFigures> {
  const floor = bundle({
    entry: 'scripts/bench/floor-function.ts',
    outDir: `${PACKAGES}-floor`,
    mode: 'defaults',
  });
  const bundles = Object.fromEntries(
    DEPLOYED.map((name): [FunctionName, Bundle] => [
      name,
      bundle({ entry: FUNCTIONS[name].file, outDir: PACKAGES }),
    ]),
  ) as Record<FunctionName, Bundle>;
  const times = await coldImports({
    floor: [startOf(floor)],
    ...Object.fromEntries(DEPLOYED.map(name => [name, [startOf(bundles[name])]])),
    ...Object.fromEntries(
      FIRST_REQUESTS.map(({ done, by, reads }) => [
        done,
        [startOf(bundles[by]), ...reads.map(bundles[by].chunkOf)],
      ]),
    ),
  });
  const ratio = (what: string) => rounded((times[what] ?? Number.NaN) / (times['floor'] ?? 0), 2);
  return {
    bundleBytes: Object.fromEntries(
      Object.entries({ floor, ...bundles }).map(([name, { bytes, entryBytes }]) => [
        name,
        { whole: bytes, read: entryBytes },
      ]),
    ),
    coldImportRatio: Object.fromEntries(DEPLOYED.map(name => [name, ratio(name)])),
    firstRequest: Object.fromEntries(
      FIRST_REQUESTS.map(({ done, by, reads }) => [
        done,
        { read: bundles[by].bytesWith(...reads), ratio: ratio(done) },
      ]),
    ),
    apiOwnBytes: ownBytes(FUNCTIONS.api.file),
    coldImportFloorMs: rounded(times['floor'] ?? Number.NaN, 0),
  };
}

function ownBytes(entry: string): number {
  const { outputFiles } = buildSync({
    absWorkingDir: REPOSITORY,
    entryPoints: [entry],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    minify: true,
    write: false,
  });
  return outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
}

const startOf = ({ directory }: Bundle): string => join(directory, 'index.mjs');

/** Median milliseconds that a new process takes to import each list of files, one after the other. */
async function coldImports(
  lists: Readonly<Record<string, readonly string[]>>,
): Promise<Readonly<Record<string, number>>> {
  const { stdout } = await run('npx', ['-y', '-p', 'node@24', 'node', '-p', 'process.execPath']);
  const node24 = stdout.trim();
  const times = new Map(Object.keys(lists).map((name): [string, number[]] => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, files] of Object.entries(lists)) {
      const args = ['--input-type=module', '-e', COLD_IMPORT, ...files];
      const cold = await run(node24, args, { env: { ...process.env, ...ENVIRONMENT } });
      times.get(name)?.push(Number(cold.stdout));
    }
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]));
}
