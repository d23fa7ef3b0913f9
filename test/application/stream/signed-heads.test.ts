import { describe, expect, it } from 'vitest';
import { execute } from '#application/stream/append.ts';
import { checkpointBytes, checkpointOf } from '#domain/chain/signed-head.ts';
import { verifyChain } from '#domain/chain/verify-chain.ts';
import { SigningUnavailable } from '#signing/signing.ts';
import { memoryDeps, orderOf } from '#test/application/deps.ts';
import { verifies } from '#test/signing/verifies.ts';
import { add, counter, SIGNED_FROM } from './counter.ts';

const KEY = { workspace: 'w1', stream: 'counter' };

describe('an entry that others are told of', () => {
  it('is written with its head signed, and the chain is as it would be without', async () => {
    const deps = memoryDeps();
    await execute(deps, counter, KEY, orderOf(add(1)));
    await execute(deps, counter, KEY, orderOf(add(SIGNED_FROM)));
    const entries = await deps.ledger.read(KEY);
    const [plain, signed] = entries;
    const [key] = await deps.signing.publicKeys();
    expect(plain).not.toHaveProperty('signedHead');
    if (!signed?.signedHead || !key) throw new Error('The second entry is not signed.');
    const checkpoint = checkpointOf(signed.header);
    expect(signed.signedHead).toMatchObject({ ...checkpoint, key: key.id });
    expect(verifies(key.spki, checkpointBytes(checkpoint), signed.signedHead.signature)).toBe(true);
    expect(verifyChain(entries)).toEqual([]);
  });

  it('is not written when it cannot be signed, and can be sent again', async () => {
    const deps = memoryDeps();
    const away = { ...deps.signing, sign: () => Promise.reject(new SigningUnavailable('away')) };
    const order = orderOf(add(SIGNED_FROM));
    const refused = execute({ ...deps, signing: away }, counter, KEY, order);
    await expect(refused).rejects.toMatchObject({ code: 'signing_unavailable' });
    expect(await deps.ledger.read(KEY)).toEqual([]);
    expect(await execute(deps, counter, KEY, order)).toMatchObject({ ok: true, replayed: false });
  });
});
