import { describe, expect, it } from 'vitest';
import { placesOf, skepticPlaces } from '#domain/pilot/signing-places.ts';
import { existingPilot } from './given.ts';
import { accepted, cfo, legal, offer, on, twoSkeptics } from './signing-story.ts';
import { charter, proposedWith, words } from './story.ts';

describe('everybody who held a place', () => {
  const handed = [
    ...twoSkeptics,
    on('08', 'vp', offer('vp', 'ceo')),
    on('08', 'ceo', accepted('vp', 'ceo')),
    on('09', 'lead', {
      type: 'SignerReplaced',
      from: 'ceo',
      to: 'cro',
      outside: true,
      reason: words('Has left.'),
    }),
  ];

  it('is named in order, the charter’s own name first', () => {
    const pilot = existingPilot(handed);
    const [version] = pilot.versions;
    expect(version && placesOf(pilot, version)).toEqual([
      {
        named: 'vp',
        holder: 'cro',
        role: 'skeptic',
        required: true,
        outside: true,
        holders: ['vp', 'ceo', 'cro'],
      },
      {
        named: 'cfo',
        holder: 'cfo',
        role: 'skeptic',
        required: true,
        outside: true,
        holders: ['cfo'],
      },
    ]);
  });

  it('is still named in the next version, whose charter has the last of them', () => {
    const [skeptic] = charter.signers;
    const signers = [{ ...(skeptic ?? cfo), person: 'cro' }, cfo];
    const pilot = existingPilot([
      ...handed,
      on('10', 'lead', {
        type: 'CharterProposed',
        version: 2,
        charterHash: 'another',
        charter: { ...charter, signers },
      }),
    ]);
    const version = pilot.versions[1];
    expect(version && placesOf(pilot, version).map(each => each.holders)).toEqual([
      ['vp', 'ceo', 'cro'],
      ['cfo'],
    ]);
  });
});

describe('the second signature on a conclusion against the verdict', () => {
  const namesOf = (signers: (typeof charter)['signers']) => {
    const pilot = existingPilot(proposedWith({ signers }));
    const [version] = pilot.versions;
    return version && skepticPlaces(pilot, version).map(each => each.holder);
  };
  const [vp] = charter.signers;

  it('is that of the required skeptics from outside', () => {
    expect(
      namesOf([
        ...charter.signers,
        cfo,
        legal,
        { ...cfo, person: 'guest', required: false },
        { ...cfo, person: 'peer', outside: false },
      ]),
    ).toEqual(['vp', 'cfo']);
  });

  it('is that of any required outsider where none of them is a skeptic', () => {
    expect(namesOf([legal, { ...(vp ?? cfo), required: false }])).toEqual(['legal']);
  });
});
