import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, type Metafile } from 'esbuild';
import { writeEvidencePage } from '../scripts/setup/evidence-page.mjs';

export const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

export type Bundle = {
  /** What Lambda gets: `index.mjs` and its chunks, and the page of evidence files where it hands them out. */
  readonly directory: string;
  /** Source maps, kept beside the package and never in it. */
  readonly sourceMaps: string;
  /** Size of everything in `directory`, in bytes. */
  readonly bytes: number;
  /** Size of what a cold start reads before any lazy import, in bytes. */
  readonly entryBytes: number;
  /** Size of what has been read once these files, relative to the repository, were imported lazily too, in bytes. */
  readonly bytesWith: (...lazy: readonly string[]) => number;
  /** The file in `directory` that holds one that is imported lazily. Throws where it is imported by nothing. */
  readonly chunkOf: (lazy: string) => string;
};

export type BundleOptions = {
  /** The file that exports `handler`, relative to the repository. */
  readonly entry: string;
  /** Where packages go; each entry gets a folder of its name here. Default `dist/lambda`. */
  readonly outDir?: string;
  /** `defaults` leaves esbuild's own resolution and no minification: the floor that `npm run bench` compares with. */
  readonly mode?: 'lambda' | 'defaults';
  /** Puts the page of evidence files beside the code. */
  readonly evidence?: true | undefined;
};

/** CommonJS dependencies call `require` for Node's own modules, which an ES module lacks. */
const REQUIRE =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/** Lambda's role is in its environment: no SSO, profile or web identity has to be looked for. */
const LAMBDA_CREDENTIALS = join(REPOSITORY, 'functions/lambda/credentials.ts');

/** Pages are rendered at once, to text: React's package would bring its renderer to streams along, as large again. */
const REACT_TO_TEXT = join(
  REPOSITORY,
  'node_modules/react-dom/cjs/react-dom-server-legacy.node.production.js',
);

/**
 * Builds one Lambda entry point into a folder that runs as it is on `nodejs24.x`: ESM, minified, the AWS SDK
 * included. A dynamic `import()` becomes a chunk of its own, read when it is first needed.
 * Throws a sentence when the entry is missing.
 */
export function bundle(options: BundleOptions): Bundle {
  const { entry, outDir = 'dist/lambda', mode = 'lambda', evidence } = options;
  const source = join(REPOSITORY, entry);
  if (!existsSync(source)) {
    throw new Error(
      `${entry} does not exist. Write it, or take its function out of DEPLOYED in infra/functions.ts.`,
    );
  }
  const name = basename(entry).replace(/\.tsx?$/, '');
  const directory = join(REPOSITORY, outDir, name);
  const sourceMaps = join(REPOSITORY, `${outDir}-maps`, name);
  for (const folder of [directory, sourceMaps]) rmSync(folder, { recursive: true, force: true });

  const { metafile } = buildSync({
    absWorkingDir: REPOSITORY,
    entryPoints: { index: source },
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    banner: { js: REQUIRE },
    logLevel: 'error',
    metafile: true,
    ...(mode === 'lambda'
      ? {
          minify: true,
          treeShaking: true,
          splitting: true,
          sourcemap: 'external',
          mainFields: ['module', 'main'],
          legalComments: 'none',
          // Without it, React brings its development build along.
          define: { 'process.env.NODE_ENV': '"production"' },
          // The SDK asks it for a browser's name, in browsers alone.
          external: ['bowser'],
          alias: {
            '@aws-sdk/credential-provider-node': LAMBDA_CREDENTIALS,
            'react-dom/server': REACT_TO_TEXT,
          },
        }
      : {}),
  });
  moveSourceMaps(directory, sourceMaps);
  if (evidence) writeEvidencePage(join(directory, 'evidence-page.html'));
  return {
    directory,
    sourceMaps,
    bytes: sizeOf(directory),
    entryBytes: bytesRead(metafile, [entry]),
    bytesWith: (...lazy) => bytesRead(metafile, [entry, ...lazy]),
    chunkOf: lazy => join(REPOSITORY, chunkOf(metafile, lazy)),
  };
}

function moveSourceMaps(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) {
    if (file.endsWith('.map')) renameSync(join(from, file), join(to, file));
  }
}

const sizeOf = (directory: string): number =>
  readdirSync(directory).reduce((sum, file) => sum + statSync(join(directory, file)).size, 0);

/** The chunk that a source file is the start of. Throws where there is none. */
function chunkOf({ outputs }: Metafile, source: string): string {
  const chunk = Object.keys(outputs).find(file => outputs[file]?.entryPoint === source);
  if (chunk === undefined) throw new Error(`${source} is imported by no import() here.`);
  return chunk;
}

/** The chunks of some source files, and those that they import by statement, at any depth. Throws where one has no chunk. */
function bytesRead(metafile: Metafile, sources: readonly string[]): number {
  const { outputs } = metafile;
  const read = new Set(sources.map(source => chunkOf(metafile, source)));
  for (const file of read) {
    for (const { kind, path, external } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && !external) read.add(path);
  }
  return [...read].reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
}

const built = new Map<string, Bundle>();

/** `bundle`, once per entry and process: the stages of one synth share their packages. */
export function bundleOnce(options: BundleOptions): Bundle {
  const key = JSON.stringify([options.entry, options.outDir, options.mode, options.evidence]);
  const known = built.get(key) ?? bundle(options);
  built.set(key, known);
  return known;
}

/** A path as a person would type it from the repository. */
export const fromRepository = (path: string): string => relative(REPOSITORY, path);
