import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).optional(),
    isDynamicEntry: z.boolean().optional(),
    src: z.string().optional(),
  }),
);
type Manifest = z.infer<typeof manifestSchema>;

/** The component that the app's first route, the board, is lazily loaded from. */
const FIRST_ROUTE = 'features/board/board-page.tsx';

/** Script that a browser loads, gzipped, by the web build's own manifest. */
export function measurePages(webDirectory: string) {
  const text = readFileSync(join(webDirectory, 'asset-manifest.json'), 'utf8');
  const manifest = manifestSchema.parse(JSON.parse(text));
  const gzipped = (entries: readonly string[]): number =>
    [...new Set(entries.flatMap(entry => scriptsOf(manifest, entry)))]
      .map(file => gzipSync(readFileSync(join(webDirectory, file))).length)
      .reduce((sum, bytes) => sum + bytes, 0);
  return {
    readerPageScriptGzipBytes: gzipped(['reader/reader.ts']),
    appFirstRouteGzipBytes: gzipped(['index.html', FIRST_ROUTE]),
  };
}

/** The scripts of an entry and of all that it imports at once. */
function scriptsOf(manifest: Manifest, entry: string, seen = new Set<string>()): string[] {
  const chunk = manifest[entry];
  if (!chunk || seen.has(entry)) return [];
  seen.add(entry);
  const imported = (chunk.imports ?? []).flatMap(each => scriptsOf(manifest, each, seen));
  return [...(chunk.file.endsWith('.js') ? [chunk.file] : []), ...imported];
}
