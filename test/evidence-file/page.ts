import { evidencePage } from '../../scripts/setup/evidence-page.mjs';

let built: string | undefined;

/** The page of evidence files, built once a process, when it is first asked for. */
export async function testEvidencePage(): Promise<string> {
  built ??= evidencePage();
  return built;
}
