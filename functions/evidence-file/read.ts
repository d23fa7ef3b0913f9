import { EVIDENCE_FORMAT, type Evidence, type Seal } from './evidence.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The evidence of a file, as far as its outer shape goes: what is within is checked by the checks. */
export function readEvidence(text: string): Evidence | undefined {
  const value = parsed(text);
  const isEvidence =
    isObject(value) &&
    value['format'] === EVIDENCE_FORMAT &&
    isObject(value['workspace']) &&
    isObject(value['people']) &&
    isObject(value['rows']) &&
    isObject(value['head']) &&
    isListOf(value['keys'], isObject) &&
    isListOf(value['entries'], isEntry);
  // Members beyond these would show when the text is spelled out again.
  return isEvidence ? (value as unknown as Evidence) : undefined;
}

export function readSeal(text: string): Seal | undefined {
  const value = parsed(text);
  return isObject(value) &&
    typeof value['key'] === 'string' &&
    typeof value['signature'] === 'string'
    ? { key: value['key'], signature: value['signature'] }
    : undefined;
}

const isEntry = (value: unknown): boolean =>
  isObject(value) &&
  isObject(value['header']) &&
  isObject(value['payload']) &&
  isListOf(value['payload']['events'], isObject);

const isListOf = (value: unknown, isOne: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the parts of a file stand in its source. `undefined`: this is no evidence file. */
export function splitFile(
  html: string,
): { readonly evidence: string; readonly seal: string; readonly document: string } | undefined {
  const evidence = between(html, '<script type="application/json" id="evidence">', '</script>');
  const seal = between(html, '<script type="application/json" id="seal">', '</script>');
  const document = between(html, '<main id="document">', '</main>');
  if (evidence === undefined || seal === undefined || document === undefined) return undefined;
  return { evidence, seal, document };
}

function between(text: string, opening: string, closing: string): string | undefined {
  const from = text.indexOf(opening);
  const to = text.indexOf(closing, from);
  return from < 0 || to < 0 ? undefined : text.slice(from + opening.length, to);
}
