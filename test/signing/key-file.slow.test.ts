import { generateKeyPairSync } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyFile } from '#signing/key-file.ts';

let data = '';
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'key-file-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

describe('a key file', () => {
  it('is made at the first start, for the owner alone, and is the same at the next', async () => {
    const file = join(data, 'signing', 'key.pem');
    const first = await keyFile(file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(data, 'signing'))).toEqual(['key.pem']);
    const second = await keyFile(file);
    expect(await second.publicKey()).toEqual(await first.publicKey());
  });

  it('without a file is another one in every process', async () => {
    const [one, other] = await Promise.all([keyFile(undefined), keyFile(undefined)]);
    expect(await one.publicKey()).not.toEqual(await other.publicKey());
  });

  it('of another curve is refused in words', async () => {
    const file = join(data, 'key.pem');
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
    await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await expect(keyFile(file)).rejects.toThrow('holds no P-256 key');
  });

  it('that cannot be read is never replaced', async () => {
    const file = join(data, 'key.pem');
    await writeFile(file, 'not a key');
    await chmod(file, 0o600);
    await expect(keyFile(file)).rejects.toThrow();
    expect((await stat(file)).size).toBe('not a key'.length);
  });
});
