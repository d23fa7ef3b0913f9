import { PAGE_FAULTS, type PageFault } from './page-fault.ts';

export type FormFields = Readonly<Record<string, string>>;

/**
 * The fields of a posted form, or what is wrong with it. Stricter than a browser needs and than `formData()` is: broken
 * UTF-8 and repeated fields are refused, never repaired.
 */
export async function readForm(request: Request): Promise<FormFields | PageFault> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType))
    return PAGE_FAULTS.wrong_content_type;
  try {
    const body = new TextDecoder('utf-8', { fatal: true }).decode(await request.arrayBuffer());
    const pairs = body.split('&').filter(Boolean).map(decodedPair);
    const names = new Set(pairs.map(([name]) => name));
    return names.size === pairs.length ? Object.fromEntries(pairs) : PAGE_FAULTS.repeated_field;
  } catch (error) {
    if (error instanceof TypeError || error instanceof URIError) return PAGE_FAULTS.broken_encoding;
    throw error;
  }
}

export const isFault = (read: FormFields | PageFault): read is PageFault =>
  'status' in read && typeof read.status === 'number';

/** Throws a `URIError` on percent signs that are not UTF-8. */
function decodedPair(pair: string): [string, string] {
  const [name = '', ...rest] = pair.replaceAll('+', ' ').split('=');
  return [decodeURIComponent(name), decodeURIComponent(rest.join('='))];
}
