import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** Gzipped script that the first page may load, and any route, in bytes. */
const FIRST_ROUTE_LIMIT = 170_000;
const ANY_ROUTE_LIMIT = 260_000;

export type RouteWeight = { readonly route: string; readonly gzipBytes: number };

/** What of a built chunk decides how heavy a route is. */
export type BuiltChunk = Pick<
  Rollup.OutputChunk,
  'code' | 'name' | 'fileName' | 'imports' | 'dynamicImports' | 'facadeModuleId' | 'isEntry'
>;

/**
 * Weighs every route: the entry of the app with all that it imports, and on top of it each lazily loaded page
 * with all that it imports. First comes the entry by itself.
 */
export function weighRoutes(chunks: readonly BuiltChunk[]): RouteWeight[] {
  const byName = new Map(chunks.map(chunk => [chunk.fileName, chunk]));
  const entry = chunks.find(chunk => chunk.isEntry && chunk.facadeModuleId?.endsWith('index.html'));
  if (!entry) return [];
  const weights = new Map<string, number>();
  const weightOf = (files: ReadonlySet<string>): number =>
    [...files].reduce((sum, file) => {
      const known = weights.get(file) ?? gzipSync(byName.get(file)?.code ?? '').length;
      weights.set(file, known);
      return sum + known;
    }, 0);
  const shell = reach([entry.fileName], byName);
  const pages = [...new Set([...shell].flatMap(file => byName.get(file)?.dynamicImports ?? []))];
  return [
    { route: 'shell', gzipBytes: weightOf(shell) },
    ...pages.map(page => ({
      route: byName.get(page)?.name ?? page,
      gzipBytes: weightOf(reach([entry.fileName, page], byName)),
    })),
  ];
}

/** Every file that loading these brings with it. */
function reach(
  start: readonly string[],
  byName: ReadonlyMap<string, BuiltChunk>,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const next = [...start];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    next.push(...(byName.get(file)?.imports ?? []));
  }
  return seen;
}

/**
 * Prints the gzipped script of each route, leaves it as `route-weights.json`, and fails the build when the board
 * (the first route) or any other is over its limit.
 */
export function routeWeights(): Plugin {
  return {
    name: 'route-weights',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(file => file.type === 'chunk');
      const weights = weighRoutes(chunks);
      const limitOf = (route: string) =>
        route === 'shell' || route === 'board-page' ? FIRST_ROUTE_LIMIT : ANY_ROUTE_LIMIT;
      for (const { route, gzipBytes } of weights) {
        this.info(`${route}: ${(gzipBytes / 1000).toFixed(1)} KB of script, gzipped`);
        if (gzipBytes > limitOf(route))
          this.error(`${route} is over its ${limitOf(route) / 1000} KB of gzipped script.`);
      }
      this.emitFile({
        type: 'asset',
        fileName: 'route-weights.json',
        source: `${JSON.stringify(weights, null, 2)}\n`,
      });
    },
  };
}
