import type { Signer } from './charter.ts';
import {
  type CharterVersion,
  currentVersion,
  type DelegationOffer,
  type Pilot,
  type SignerCondition,
} from './state.ts';

/** A signer's place in a charter: who is named there, and who answers for it now (rule P13). */
export type Place = Pick<Signer, 'role' | 'required' | 'outside'> & {
  /** As the charter has it; stays there for good. */
  readonly named: string;
  readonly holder: string;
  /** Everybody who ever held it, in this version or an earlier one. */
  readonly holders: readonly string[];
};

/** The places of a version, each followed through its handovers. */
export const placesOf = (
  { handovers }: Pick<Pilot, 'handovers'>,
  { charter }: CharterVersion,
): Place[] =>
  charter.signers.map(({ person, role, required, outside }) => {
    let holder = person;
    let isOutside = outside;
    const holders = [...predecessors(handovers, person), person];
    for (const handover of handovers)
      if (handover.from === holder) {
        holder = handover.to;
        isOutside = handover.outside;
        holders.push(holder);
      }
    return { named: person, holder, role, required, outside: isOutside, holders };
  });

function predecessors(handovers: Pilot['handovers'], person: string): string[] {
  const before: string[] = [];
  let name = person;
  for (const { from, to } of handovers.toReversed())
    if (to === name) {
      before.unshift(from);
      name = from;
    }
  return before;
}

export const placeHeldBy = (
  pilot: Pilot,
  version: CharterVersion,
  person: string,
): Place | undefined => placesOf(pilot, version).find(each => each.holder === person);

/** The signature that was given for a place, by whoever held it then. */
export const signatureFor = (version: CharterVersion, { holders }: Place) =>
  version.signatures.find(each => holders.includes(each.signer));

/** Who still has to sign a version: the holders of its required places. */
export const waitingFor = (pilot: Pilot, version: CharterVersion): string[] =>
  placesOf(pilot, version)
    .filter(place => place.required && !signatureFor(version, place))
    .map(place => place.holder);

/** What a signer insists on and has not confirmed as met. */
export const openCondition = (
  version: CharterVersion,
  signer: string,
): SignerCondition | undefined =>
  version.conditions.findLast(each => each.signer === signer && each.closed === undefined);

/** The question that waits for a colleague: whether they take a signer's place. */
export const openOfferTo = (pilot: Pilot, person: string): DelegationOffer | undefined =>
  openOffers(pilot).findLast(each => each.to === person);

/** Offers that can still be answered: not once the place is signed, handed on, or the charter proposed anew. */
export function openOffers(pilot: Pilot): DelegationOffer[] {
  const current = currentVersion(pilot);
  if (!current) return [];
  return pilot.offers.filter(({ from, version, answer }) => {
    const place = placeHeldBy(pilot, current, from);
    return (
      answer === undefined &&
      version === current.version &&
      place !== undefined &&
      !signatureFor(current, place)
    );
  });
}

/** Required skeptics from outside: whose second signature a conclusion against the verdict needs (rule P8). */
export function skepticPlaces(pilot: Pilot, version: CharterVersion): Place[] {
  const outside = placesOf(pilot, version).filter(each => each.required && each.outside);
  const skeptics = outside.filter(each => each.role === 'skeptic');
  return skeptics.length > 0 ? skeptics : outside;
}

/** The answer to the verdict that counts for a place: the latest of whoever held it. */
export const answerFor = ({ answers }: Pick<Pilot, 'answers'>, { holders }: Place) =>
  answers.findLast(each => holders.includes(each.signer));
