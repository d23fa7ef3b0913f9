import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Bundle, bundle } from '#infra/bundle.ts';
import { DEPLOYED, FUNCTIONS } from '#infra/functions.ts';
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
await import(process.argv[1]);
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
  const functions = DEPLOYED.map((name): [string, Bundle] => [
    name,
    bundle({ entry: FUNCTIONS[name].file, outDir: PACKAGES }),
  ]);
  const all: readonly (readonly [string, Bundle])[] = [['floor', floor], ...functions];
  const times = await coldImports(all);
  const floorMs = times.get('floor') ?? Number.NaN;
  return {
    bundleBytes: Object.fromEntries(
      all.map(([name, { bytes, entryBytes }]) => [name, { whole: bytes, read: entryBytes }]),
    ),
    coldImportRatio: Object.fromEntries(
      functions.map(([name]) => [name, rounded((times.get(name) ?? Number.NaN) / floorMs, 2)]),
    ),
    coldImportFloorMs: rounded(floorMs, 0),
  };
}

async function coldImports(
  bundles: readonly (readonly [string, Bundle])[],
): Promise<ReadonlyMap<string, number>> {
  const { stdout } = await run('npx', ['-y', '-p', 'node@24', 'node', '-p', 'process.execPath']);
  const node24 = stdout.trim();
  const times = new Map(bundles.map(([name]): [string, number[]] => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, { directory }] of bundles) {
      const args = ['--input-type=module', '-e', COLD_IMPORT, join(directory, 'index.mjs')];
      const cold = await run(node24, args, { env: { ...process.env, ...ENVIRONMENT } });
      times.get(name)?.push(Number(cold.stdout));
    }
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}
