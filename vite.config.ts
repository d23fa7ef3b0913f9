import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offlineFiles } from './web/build/offline-files.ts';
import { routeWeights } from './web/build/route-weights.ts';

const WEB = join(import.meta.dirname, 'web');
/** Its address decides what it may control, so it has no hash. */
const WORKER = 'worker.js';

/**
 * The workspace app, and beside it the reader pages' own style and script. `asset-manifest.json` maps each
 * entry (`index.html`, `reader/reader.css`, `reader/reader.ts`) to its hashed file, for whoever serves them.
 */
export default defineConfig({
  root: WEB,
  plugins: [react(), routeWeights(), offlineFiles(WORKER)],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    manifest: 'asset-manifest.json',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: ['index.html', 'reader/reader.css', 'reader/reader.ts', 'offline/worker.ts']
        .map(entry => join(WEB, entry))
        .filter(entry => existsSync(entry)),
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? WORKER : 'assets/[name]-[hash].js'),
      },
    },
  },
});
