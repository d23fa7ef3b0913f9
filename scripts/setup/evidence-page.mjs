import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { ROOT } from './root.mjs';

const FOLDER = join(ROOT, 'functions/evidence-file');

/**
 * The page of every evidence file, before a pilot is put in: the verifier and its style inside, and a policy that lets
 * nothing run but these two.
 *
 * @returns {string}
 */
export function evidencePage() {
  const script = bundled('browser.ts').replaceAll('</script', '<\\/script');
  const style = bundled('style.css');
  const parts = {
    '/*script-hash*/': sha256(script),
    '/*style-hash*/': sha256(style),
    '/*style*/': style,
    '/*script*/': script,
  };
  return Object.entries(parts).reduce(
    (page, [place, part]) => page.replace(place, () => part),
    readFileSync(join(FOLDER, 'page.html'), 'utf8'),
  );
}

/** @param {string} entry */
function bundled(entry) {
  const { outputFiles } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: [join(FOLDER, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    legalComments: 'none',
    logLevel: 'error',
  });
  return (outputFiles[0]?.text ?? '').trim();
}

/** @param {string} text */
const sha256 = text => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** @param {string} file */
export function writeEvidencePage(file) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, evidencePage());
}
