import { readFile } from 'node:fs/promises';

let read: Promise<string> | undefined;

/** The page of evidence files, which lies beside the package's code (`infra/bundle.ts`). Read at the first download. */
export function packagedEvidencePage(): Promise<string> {
  read ??= readFile(new URL('./evidence-page.html', import.meta.url), 'utf8');
  return read;
}
