import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { narrate } from './progress.mjs';
import { ROOT } from './root.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

const PAGE = 'dist/evidence/page.html';
const STAMP = 'dist/evidence.hash';

/** All that the page is made of. */
const INPUTS = ['functions/evidence-file', 'functions/domain', 'package-lock.json'];

/** Builds `dist/evidence/page.html` when something that goes into it has changed since. */
export async function buildEvidencePage() {
  const hash = hashOf(INPUTS);
  const file = join(ROOT, PAGE);
  if (existsSync(file) && (await isStamped(STAMP, hash))) return;
  await narrate('Building the page of evidence files', async () => {
    // esbuild is a package: it may only just have been installed, and is not needed where nothing has changed.
    const { writeEvidencePage } = await import('./evidence-page.mjs');
    writeEvidencePage(file);
  });
  await writeStamp(STAMP, hash);
}
