import { describe, expect, it } from 'vitest';
import { keyIdOf } from '#domain/chain/signed-head.ts';
import { keyFile } from '#signing/key-file.ts';
import { type KeyPair, signingWith } from '#signing/key-pair.ts';
import { memoryRegister, TEST_KEY } from './test-key.ts';
import { verifies } from './verifies.ts';

const MESSAGE = new TextEncoder().encode('what stood there');
const JULY = () => Date.parse('2026-07-01T08:00:00Z');
const AUGUST = () => Date.parse('2026-08-01T08:00:00Z');

describe('signing', () => {
  it('gives a signature that the published key of its id checks, and nothing else', async () => {
    const signing = signingWith(TEST_KEY, memoryRegister(), JULY);
    const signed = await signing.sign(MESSAGE);
    const [key, ...others] = await signing.publicKeys();
    expect(others).toEqual([]);
    expect(key).toMatchObject({ id: signed.key, since: '2026-07-01T08:00:00.000Z' });
    expect(signed.key).toBe(keyIdOf(await TEST_KEY.publicKey()));
    expect(verifies(key?.spki ?? '', MESSAGE, signed.signature)).toBe(true);
    expect(verifies(key?.spki ?? '', MESSAGE.slice(1), signed.signature)).toBe(false);
  });

  it('keeps the public key of a replaced one, so that what it signed can still be checked', async () => {
    const register = memoryRegister();
    const before = await signingWith(TEST_KEY, register, JULY).sign(MESSAGE);
    const signing = signingWith(await keyFile(undefined), register, AUGUST);
    const after = await signing.sign(MESSAGE);
    const keys = await signing.publicKeys();
    expect(keys.map(({ id }) => id)).toEqual([before.key, after.key]);
    for (const [index, { signature }] of [before, after].entries())
      expect(verifies(keys[index]?.spki ?? '', MESSAGE, signature)).toBe(true);
  });

  it('has its key in the register before a signature is given out', async () => {
    const register = { ...memoryRegister(), add: () => Promise.reject(new Error('no table')) };
    await expect(signingWith(TEST_KEY, register, JULY).sign(MESSAGE)).rejects.toThrow('no table');
  });

  it('asks for its key again after it could not be reached', async () => {
    let asked = 0;
    const flaky: KeyPair = {
      ...TEST_KEY,
      publicKey: () => {
        asked += 1;
        return asked === 1 ? Promise.reject(new Error('away')) : TEST_KEY.publicKey();
      },
    };
    const signing = signingWith(flaky, memoryRegister(), JULY);
    await expect(signing.sign(MESSAGE)).rejects.toThrow('away');
    expect((await signing.sign(MESSAGE)).key).toBe(keyIdOf(await TEST_KEY.publicKey()));
  });
});
