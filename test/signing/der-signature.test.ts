import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { rawSignature } from '#signing/der-signature.ts';
import { verifies } from './verifies.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('a DER signature', () => {
  it('becomes r and s side by side, as Node checks them, whatever the size of the numbers', () => {
    const lengths = new Set<number>();
    for (let n = 0; n < 400; n += 1) {
      const message = new TextEncoder().encode(`message ${n}`);
      const der = sign('sha256', message, privateKey);
      lengths.add(der.length);
      const raw = rawSignature(der);
      expect(raw).toHaveLength(64);
      expect(verifies(spki, message, Buffer.from(raw).toString('base64url'))).toBe(true);
    }
    // Numbers with and without a leading zero, and at least one that is a byte shorter.
    expect(lengths.size).toBeGreaterThanOrEqual(3);
  });

  it('pads numbers that are shorter than 32 bytes', () => {
    const raw = rawSignature(bytes('300602017f02020080'.replace('3006', '3007')));
    expect(Buffer.from(raw).toString('hex')).toBe(`${'00'.repeat(31)}7f${'00'.repeat(31)}80`);
  });

  it.each([
    ['nothing', ''],
    ['another tag', '3106020101020101'],
    ['a length beyond its end', '3007020101020101'],
    ['a number cut short', '3006020101020201'],
    ['something after the second number', '3009020101020101020101'],
    ['a number of 33 bytes', `3026022101${'ff'.repeat(32)}020101`],
  ])('is refused with %s', (_, hex) => {
    expect(() => rawSignature(bytes(hex))).toThrow(RangeError);
  });
});
