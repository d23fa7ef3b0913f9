import type { Instant } from '../calendar/calendar.ts';
import type { CharterDraft, Signer } from './charter.ts';
import { definedOnly } from './defined-only.ts';
import type { VerdictAnswer } from './events.ts';
import { answerFor, openCondition, type Place, placesOf } from './signing-places.ts';
import { currentVersion, firstSignedVersion, governingVersion, type Pilot } from './state.ts';

/** A signer's place by whoever holds it now. */
export type SignerSummary = Pick<Signer, 'person' | 'role' | 'required' | 'outside'> & {
  /** When they answered "What would success look like to you?". */
  readonly saidSuccessAt?: Instant;
  readonly signedAt?: Instant;
  readonly declinedAt?: Instant;
  /** Agrees once something is done. */
  readonly conditionAt?: Instant;
  readonly answer?: VerdictAnswer;
  readonly answeredAt?: Instant;
};

/** Every signer's place, with what was said in it and when. */
export function signerSummaries(pilot: Pilot, charter: CharterDraft): SignerSummary[] {
  const version = governingVersion(pilot) ?? currentVersion(pilot);
  if (!version) return (charter.signers ?? []).map(asUnasked);
  return placesOf(pilot, version).map(place => {
    const { holder, role, required, outside, holders } = place;
    const given = answerFor(pilot, place);
    return {
      person: holder,
      role,
      required,
      outside,
      ...definedOnly({
        saidSuccessAt: pilot.questions.find(each => holders.includes(each.stakeholder))?.answer?.at,
        signedAt: firstSignatureAt(pilot, place),
        declinedAt: version.declines.find(each => holders.includes(each.signer))?.at,
        conditionAt: openCondition(version, holder)?.at,
        answer: given?.answer,
        answeredAt: given?.at,
      }),
    };
  });
}

const asUnasked = ({ person, role, required, outside }: Signer): SignerSummary => ({
  person,
  role,
  required,
  outside,
});

/** When a place was first signed for: before the start, unless it came with an amendment. */
const firstSignatureAt = (pilot: Pilot, { holders }: Place): Instant | undefined => {
  const from = firstSignedVersion(pilot)?.version ?? 1;
  return pilot.versions
    .filter(each => each.version >= from)
    .flatMap(each => each.signatures)
    .find(each => holders.includes(each.signer))?.at;
};
