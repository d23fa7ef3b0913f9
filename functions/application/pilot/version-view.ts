import type { VersionView } from '#contracts/pilots.ts';
import type { PersonRef } from '#contracts/primitives.ts';
import { readText } from '#domain/chain/free-text.ts';
import { definedOnly } from '#domain/pilot/defined-only.ts';
import { openOffers, type Place, placesOf, signatureFor } from '#domain/pilot/signing-places.ts';
import { type CharterVersion, currentVersion, type Pilot } from '#domain/pilot/state.ts';
import { viewCharter } from './charter-view.ts';

export type Ref = (person: string) => PersonRef;

/** A frozen charter, its signers' places, and everything that was said to it. */
export const viewVersion = (pilot: Pilot, held: CharterVersion, ref: Ref): VersionView => ({
  version: held.version,
  hash: held.hash,
  proposedAt: held.proposedAt,
  charter: viewCharter(held.charter),
  signatures: held.signatures.map(({ signer, at, assurance }) => ({
    signer: ref(signer),
    at,
    assurance,
  })),
  changeRequests: held.changeRequests.map(({ signer, at, words, criterion }) => ({
    signer: ref(signer),
    at,
    words: readText(words),
    ...definedOnly({ criterion }),
  })),
  declines: held.declines.map(({ signer, at, reason }) => ({
    signer: ref(signer),
    at,
    words: readText(reason),
  })),
  conditions: held.conditions.map(({ signer, at, words, resolution, closed }) => ({
    signer: ref(signer),
    at,
    words: readText(words),
    ...definedOnly({
      resolution: resolution && { how: readText(resolution.how), at: resolution.at },
      closed,
    }),
  })),
  ...(held.prospects ? { prospects: held.prospects.map(each => ({ ...each })) } : {}),
  places: placesOf(pilot, held).map(place => viewPlace(pilot, held, place, ref)),
  ...definedOnly({
    agreedAt: held.agreedAt,
    amendment: held.amendment && { reason: readText(held.amendment.reason) },
  }),
});

function viewPlace(
  pilot: Pilot,
  held: CharterVersion,
  place: Place,
  ref: Ref,
): VersionView['places'][number] {
  const { named, holder, role, required, outside, holders } = place;
  const offer =
    currentVersion(pilot) === held
      ? openOffers(pilot).find(each => each.from === holder)
      : undefined;
  const signature = signatureFor(held, place);
  return {
    named: ref(named),
    holder: ref(holder),
    role,
    required,
    outside,
    handovers: pilot.handovers
      .filter(({ from, to }) => holders.includes(from) && holders.includes(to))
      .map(({ from, to, how, at, reason }) => ({
        from: ref(from),
        to: ref(to),
        how,
        at,
        ...(reason ? { reason: readText(reason) } : {}),
      })),
    ...definedOnly({
      offeredTo: offer && { person: ref(offer.to), at: offer.at },
      signature: signature && {
        signer: ref(signature.signer),
        at: signature.at,
        assurance: signature.assurance,
      },
    }),
  };
}
