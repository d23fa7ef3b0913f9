import type { Instant } from '../calendar/calendar.ts';
import {
  openCondition,
  openOffers,
  type Place,
  placesOf,
  signatureFor,
  skepticPlaces,
} from './signing-places.ts';
import {
  type CharterVersion,
  currentVersion,
  governingVersion,
  type Pilot,
  pendingAmendment,
} from './state.ts';

export const ASKS = ['question', 'signature', 'delegation', 'verdict', 'conclusion'] as const;

/** Something that a person was asked by mail and has not answered. */
export type OpenAsk = {
  readonly kind: (typeof ASKS)[number];
  readonly person: string;
  readonly since: Instant;
};

/** What a pilot waits for people to say: an ask ends with its answer, whatever that is, or with what it was about. */
export function openAsks(pilot: Pilot): OpenAsk[] {
  switch (pilot.phase) {
    case 'draft':
      return pilot.questions
        .filter(each => !each.answer)
        .map(each => ({ kind: 'question', person: each.stakeholder, since: each.askedAt }));
    case 'proposed':
      return [...openSignatures(pilot, currentVersion(pilot)), ...openDelegations(pilot)];
    case 'running': {
      const amendment = pendingAmendment(pilot);
      return amendment ? [...openSignatures(pilot, amendment), ...openDelegations(pilot)] : [];
    }
    case 'judged':
      return [...openVerdicts(pilot), ...openConclusions(pilot)];
    default:
      return [];
  }
}

/** Who holds a place, has said nothing to this version, and waits for nobody else. */
function openSignatures(pilot: Pilot, version: CharterVersion | undefined): OpenAsk[] {
  if (!version) return [];
  const said = new Set([
    ...version.changeRequests.map(each => each.signer),
    ...version.declines.map(each => each.signer),
    ...openOffers(pilot).map(each => each.from),
  ]);
  return placesOf(pilot, version)
    .filter(place => !signatureFor(version, place) && !said.has(place.holder))
    .flatMap((place): OpenAsk[] => {
      const since = askedSince(pilot, version, place);
      return since === undefined ? [] : [{ kind: 'signature', person: place.holder, since }];
    });
}

/** The last time that the place's holder was asked; undefined while their condition waits for the lead. */
function askedSince(pilot: Pilot, version: CharterVersion, { holder }: Place): Instant | undefined {
  const condition = openCondition(version, holder);
  if (condition && !condition.resolution) return undefined;
  const times = [
    version.proposedAt,
    ...pilot.handovers.filter(each => each.to === holder).map(each => each.at),
    ...pilot.offers.filter(each => each.from === holder).flatMap(each => each.answer?.at ?? []),
    ...(condition?.resolution ? [condition.resolution.at] : []),
  ];
  return times.sort().at(-1);
}

const openDelegations = (pilot: Pilot): OpenAsk[] =>
  openOffers(pilot).map(({ to, at }) => ({ kind: 'delegation', person: to, since: at }));

function openVerdicts(pilot: Pilot): OpenAsk[] {
  const since = pilot.verdicts.at(-1)?.at;
  const version = governingVersion(pilot);
  if (since === undefined || !version) return [];
  const answered = new Set(pilot.answers.map(each => each.signer));
  return placesOf(pilot, version)
    .filter(
      place => signatureFor(version, place) && !place.holders.some(each => answered.has(each)),
    )
    .map(({ holder }) => ({ kind: 'verdict', person: holder, since }));
}

/** Second signatures that a decision against the verdict waits for. */
function openConclusions(pilot: Pilot): OpenAsk[] {
  const { proposedConclusion } = pilot;
  const version = governingVersion(pilot);
  if (!proposedConclusion || !version) return [];
  const { at: since, signatures } = proposedConclusion;
  const signed = new Set(signatures.map(each => each.signer));
  return skepticPlaces(pilot, version)
    .filter(({ holders }) => !holders.some(each => signed.has(each)))
    .map(({ holder }) => ({ kind: 'conclusion', person: holder, since }));
}
