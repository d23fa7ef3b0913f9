import { renderDocument } from './document.ts';
import { type Evidence, embedded, type Seal } from './evidence.ts';

/** Where the built page (`page.html`) takes what differs from pilot to pilot. */
const PLACES = {
  title: '<!--title-->',
  document: '<!--document-->',
  evidence: '"the evidence"',
  seal: '"the seal"',
} as const;

/**
 * One HTML file that opens without a network and checks itself. `page`: the page as it was built, with the verifier and
 * its style inside. Throws RangeError when the page lacks one of its places.
 */
export function makeEvidenceFile(page: string, evidence: Evidence, seal: Seal): string {
  const data = embedded(evidence);
  // Written from the data as they are read back, members in their canonical order: so does whoever checks the text.
  const { title, body } = renderDocument(JSON.parse(data));
  const parts: Readonly<Record<keyof typeof PLACES, string>> = {
    title,
    document: body,
    evidence: data,
    seal: embedded(seal),
  };
  return Object.entries(PLACES).reduce((file, [name, place]) => {
    const at = file.indexOf(place);
    if (at < 0) throw new RangeError(`The page of evidence files has no place for its ${name}.`);
    const part = parts[name as keyof typeof PLACES];
    return file.slice(0, at) + part + file.slice(at + place.length);
  }, page);
}
