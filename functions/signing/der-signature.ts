/** Bytes of one of the two numbers of a P-256 signature. */
const NUMBER_BYTES = 32;
const SEQUENCE = 0x30;
const INTEGER = 0x02;

/**
 * `r` and `s` side by side (IEEE P1363), which browsers check, from the DER `SEQUENCE` of two `INTEGER`s that KMS answers
 * with (RFC 3279, section 2.2.3). Throws RangeError on anything else.
 */
export function rawSignature(der: Uint8Array): Uint8Array {
  if (der[0] !== SEQUENCE || der[1] !== der.length - 2) throw notDer();
  const [r, afterR] = integerAt(der, 2);
  const [s, afterS] = integerAt(der, afterR);
  if (afterS !== der.length) throw notDer();
  const raw = new Uint8Array(2 * NUMBER_BYTES);
  raw.set(r, NUMBER_BYTES - r.length);
  raw.set(s, 2 * NUMBER_BYTES - s.length);
  return raw;
}

/** The number's bytes without the leading zeros that DER asks for, and where the next begins. */
function integerAt(der: Uint8Array, at: number): [number: Uint8Array, next: number] {
  const length = der[at + 1] ?? 0;
  const next = at + 2 + length;
  if (der[at] !== INTEGER || length === 0 || next > der.length) throw notDer();
  let from = at + 2;
  while (from < next && der[from] === 0) from += 1;
  if (next - from > NUMBER_BYTES) throw notDer();
  return [der.subarray(from, next), next];
}

const notDer = (): RangeError => new RangeError('not a DER signature over P-256');
