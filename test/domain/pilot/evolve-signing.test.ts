import { describe, expect, it } from 'vitest';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { openCondition, openOffers, openOfferTo } from '#domain/pilot/signing-places.ts';
import { existingPilot, type Happened, instantOn } from './given.ts';
import { accepted, cfo, offer, on, twoSkeptics } from './signing-story.ts';
import { charter, hash, words } from './story.ts';

const versionAfter = (...since: readonly Happened[]) =>
  existingPilot([...twoSkeptics, ...since]).versions[0];

const condition = (signer: string, text: string): PilotEvent => ({
  type: 'ConditionSet',
  version: 1,
  charterHash: hash,
  signer,
  condition: words(text),
});

describe('what signers say to a version', () => {
  it('is kept with its day, in their words: signatures, wishes and declines', () => {
    const said = versionAfter(
      on('08', 'vp', { type: 'CharterSigned', version: 1, charterHash: hash, signer: 'vp' }),
      on(
        '09',
        'cfo',
        {
          type: 'ChangeRequested',
          version: 1,
          signer: 'cfo',
          criterion: 'C1',
          words: words('Net.'),
        },
        { type: 'ChangeRequested', version: 1, signer: 'cfo', words: words('Shorter.') },
      ),
      on('10', 'cfo', {
        type: 'SignatureDeclined',
        version: 1,
        signer: 'cfo',
        reason: words('Too dear.'),
      }),
    );
    expect(said).toMatchObject({
      signatures: [{ signer: 'vp', at: instantOn('2026-01-08'), assurance: 'sso', seq: 3 }],
      declines: [{ signer: 'cfo', at: instantOn('2026-01-10'), reason: words('Too dear.') }],
    });
    expect(said?.changeRequests).toEqual([
      { signer: 'cfo', at: instantOn('2026-01-09'), words: words('Net.'), criterion: 'C1' },
      { signer: 'cfo', at: instantOn('2026-01-09'), words: words('Shorter.') },
    ]);
  });

  it('goes to that version alone', () => {
    const other = versionAfter(
      on('08', 'vp', { type: 'CharterSigned', version: 2, charterHash: hash, signer: 'vp' }),
      on('08', 'vp', { type: 'CharterAgreed', version: 2 }),
    );
    expect(other).toMatchObject({ signatures: [] });
    expect(other?.agreedAt).toBeUndefined();
  });
});

describe('a condition', () => {
  it('gives way to the next of the same signer, and to nobody else’s', () => {
    const version = versionAfter(
      on('08', 'vp', condition('vp', 'Legal first.')),
      on('08', 'cfo', condition('cfo', 'Half the cost.')),
      on('09', 'vp', condition('vp', 'Legal and IT first.')),
    );
    expect(version?.conditions).toEqual([
      {
        signer: 'vp',
        at: instantOn('2026-01-08'),
        words: words('Legal first.'),
        closed: { as: 'withdrawn', at: instantOn('2026-01-09') },
      },
      { signer: 'cfo', at: instantOn('2026-01-08'), words: words('Half the cost.') },
      { signer: 'vp', at: instantOn('2026-01-09'), words: words('Legal and IT first.') },
    ]);
    expect(version && openCondition(version, 'vp')?.words).toEqual(words('Legal and IT first.'));
  });

  it('is resolved and closed for its signer alone, and stays closed', () => {
    const resolve = (how: string): PilotEvent => ({
      type: 'ConditionResolved',
      version: 1,
      signer: 'vp',
      how: words(how),
    });
    const version = versionAfter(
      on('08', 'vp', condition('vp', 'Legal first.')),
      on('08', 'cfo', condition('cfo', 'Half the cost.')),
      on('09', 'lead', resolve('Legal has read it.')),
      on('10', 'vp', { type: 'ConditionClosed', version: 1, signer: 'vp', as: 'confirmed' }),
      on('11', 'lead', resolve('Read it again.')),
      on('12', 'vp', { type: 'ConditionClosed', version: 1, signer: 'vp', as: 'withdrawn' }),
    );
    expect(version?.conditions).toEqual([
      {
        signer: 'vp',
        at: instantOn('2026-01-08'),
        words: words('Legal first.'),
        resolution: { how: words('Legal has read it.'), at: instantOn('2026-01-09') },
        closed: { as: 'confirmed', at: instantOn('2026-01-10') },
      },
      { signer: 'cfo', at: instantOn('2026-01-08'), words: words('Half the cost.') },
    ]);
    expect(version && openCondition(version, 'vp')).toBeUndefined();
  });
});

describe('a place that is offered to a colleague', () => {
  const offered = [...twoSkeptics, on('08', 'vp', offer('vp', 'ceo'))];
  const pilotAfter = (...since: readonly Happened[]) => existingPilot([...offered, ...since]);

  it('waits for their answer, and for nobody else’s', () => {
    const pilot = pilotAfter(on('08', 'cfo', offer('cfo', 'cto')));
    expect(openOffers(pilot).map(each => [each.from, each.to])).toEqual([
      ['vp', 'ceo'],
      ['cfo', 'cto'],
    ]);
    expect(openOfferTo(pilot, 'ceo')?.from).toBe('vp');
    expect(openOfferTo(pilot, 'vp')).toBeUndefined();
  });

  it('is taken over with the answer on record, while other offers stay open', () => {
    const pilot = pilotAfter(
      on('08', 'cfo', offer('cfo', 'cto')),
      on('09', 'ceo', accepted('vp', 'ceo')),
    );
    expect(pilot.offers).toEqual([
      {
        from: 'vp',
        to: 'ceo',
        outside: true,
        version: 1,
        at: instantOn('2026-01-08'),
        answer: { accepted: true, at: instantOn('2026-01-09') },
      },
      { from: 'cfo', to: 'cto', outside: true, version: 1, at: instantOn('2026-01-08') },
    ]);
    expect(pilot.handovers).toEqual([
      { from: 'vp', to: 'ceo', how: 'delegated', outside: true, at: instantOn('2026-01-09') },
    ]);
  });

  it('goes back with the reason, where one was given', () => {
    const declined = (reason?: string): PilotEvent => ({
      type: 'DelegationDeclined',
      from: 'vp',
      to: 'ceo',
      ...(reason === undefined ? {} : { reason: words(reason) }),
    });
    expect(pilotAfter(on('09', 'ceo', declined('No time.'))).offers[0]?.answer).toEqual({
      accepted: false,
      at: instantOn('2026-01-09'),
      reason: words('No time.'),
    });
    expect(pilotAfter(on('09', 'ceo', declined())).offers[0]?.answer).toEqual({
      accepted: false,
      at: instantOn('2026-01-09'),
    });
    expect(openOffers(pilotAfter(on('09', 'ceo', declined())))).toEqual([]);
  });

  it('can be offered to somebody else instead: the answers that were given stay', () => {
    const declined: PilotEvent = { type: 'DelegationDeclined', from: 'vp', to: 'ceo' };
    const pilot = pilotAfter(
      on('09', 'ceo', declined),
      on('10', 'vp', offer('vp', 'coo')),
      on('11', 'cfo', offer('cfo', 'cto')),
      on('12', 'vp', offer('vp', 'ceo')),
    );
    expect(pilot.offers.map(each => [each.from, each.to, each.answer?.accepted])).toEqual([
      ['vp', 'ceo', false],
      ['cfo', 'cto', undefined],
      ['vp', 'ceo', undefined],
    ]);
  });

  it('is offered no longer once whoever offered it is replaced, signs, or the charter is proposed anew', () => {
    const replaced = on('09', 'lead', {
      type: 'SignerReplaced',
      from: 'vp',
      to: 'cro',
      outside: true,
      reason: words('Has left.'),
    });
    const pilot = pilotAfter(on('08', 'cfo', offer('cfo', 'cto')), replaced);
    expect(pilot.offers.map(each => each.from)).toEqual(['cfo']);
    expect(pilot.handovers).toEqual([
      {
        from: 'vp',
        to: 'cro',
        how: 'replaced',
        outside: true,
        at: instantOn('2026-01-09'),
        reason: words('Has left.'),
      },
    ]);
    const signed = on('09', 'vp', {
      type: 'CharterSigned',
      version: 1,
      charterHash: hash,
      signer: 'vp',
    });
    expect(openOffers(pilotAfter(signed))).toEqual([]);
    const anew = on('09', 'lead', {
      type: 'CharterProposed',
      version: 2,
      charterHash: 'another',
      charter: { ...charter, signers: [...charter.signers, cfo] },
    });
    expect(openOffers(pilotAfter(anew))).toEqual([]);
    const declined: PilotEvent = { type: 'DelegationDeclined', from: 'vp', to: 'ceo' };
    expect(pilotAfter(on('09', 'ceo', declined), replaced).offers).toHaveLength(1);
  });
});
