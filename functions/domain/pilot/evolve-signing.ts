import type { Instant } from '../calendar/calendar.ts';
import type { ApplyEvents, EventOf } from './evolving.ts';
import type { CharterVersion, DelegationOffer, Pilot, SignerCondition } from './state.ts';

type SigningEvent =
  | 'CharterProposed'
  | 'CharterAmended'
  | 'CharterSigned'
  | 'ChangeRequested'
  | 'SignatureDeclined'
  | 'ConditionSet'
  | 'ConditionResolved'
  | 'ConditionClosed'
  | 'DelegationOffered'
  | 'DelegationAccepted'
  | 'DelegationDeclined'
  | 'SignerReplaced'
  | 'InvitationResent'
  | 'CharterAgreed';

/** What proposals, amendments and their signers' answers change. */
export const APPLY_SIGNING: ApplyEvents<SigningEvent> = {
  CharterProposed: (pilot, event, { at }) => ({
    ...pilot,
    phase: 'proposed',
    versions: [...pilot.versions, newVersion(event, at)],
  }),
  CharterAmended: (pilot, event, { at }) => ({
    ...pilot,
    revision: pilot.revision + 1,
    versions: [
      ...pilot.versions,
      { ...newVersion(event, at), amendment: { reason: event.reason } },
    ],
  }),
  CharterSigned: (pilot, { version, signer }, { at, assurance, seq }) =>
    inVersion(pilot, version, held => ({
      ...held,
      signatures: [...held.signatures, { signer, at, assurance, seq }],
    })),
  ChangeRequested: (pilot, { version, signer, criterion, words }, { at }) =>
    inVersion(pilot, version, held => ({
      ...held,
      changeRequests: [
        ...held.changeRequests,
        { signer, at, words, ...(criterion === undefined ? {} : { criterion }) },
      ],
    })),
  SignatureDeclined: (pilot, { version, signer, reason }, { at }) =>
    inVersion(pilot, version, held => ({
      ...held,
      declines: [...held.declines, { signer, at, reason }],
    })),
  ConditionSet: (pilot, { version, signer, condition }, { at }) =>
    inVersion(pilot, version, held => ({
      ...held,
      conditions: [
        // One at a time: what the signer insists on now takes the place of what was open.
        ...held.conditions.map(each =>
          isOpenOf(signer)(each) ? { ...each, closed: { as: 'withdrawn' as const, at } } : each,
        ),
        { signer, at, words: condition },
      ],
    })),
  ConditionResolved: (pilot, { version, signer, how }, { at }) =>
    inVersion(pilot, version, held => ({
      ...held,
      conditions: held.conditions.map(each =>
        isOpenOf(signer)(each) ? { ...each, resolution: { how, at } } : each,
      ),
    })),
  ConditionClosed: (pilot, { version, signer, as }, { at }) =>
    inVersion(pilot, version, held => ({
      ...held,
      conditions: held.conditions.map(each =>
        isOpenOf(signer)(each) ? { ...each, closed: { as, at } } : each,
      ),
    })),
  DelegationOffered: (pilot, { version, from, to, outside }, { at }) => ({
    ...pilot,
    // Whoever passes on again has taken the earlier wish back.
    offers: [
      ...pilot.offers.filter(each => each.from !== from || each.answer !== undefined),
      { from, to, outside, version, at },
    ],
  }),
  DelegationAccepted: (pilot, { from, to }, { at }) => {
    const offer = pilot.offers.find(isOffer(from, to));
    return {
      ...pilot,
      offers: answered(pilot, from, to, { accepted: true, at }),
      handovers: [
        ...pilot.handovers,
        { from, to, how: 'delegated', outside: offer?.outside ?? false, at },
      ],
    };
  },
  DelegationDeclined: (pilot, { from, to, reason }, { at }) => ({
    ...pilot,
    offers: answered(pilot, from, to, {
      accepted: false,
      at,
      ...(reason === undefined ? {} : { reason }),
    }),
  }),
  SignerReplaced: (pilot, { from, to, outside, reason }, { at }) => ({
    ...pilot,
    offers: pilot.offers.filter(each => each.from !== from || each.answer !== undefined),
    handovers: [...pilot.handovers, { from, to, how: 'replaced', outside, at, reason }],
  }),
  InvitationResent: pilot => pilot,
  CharterAgreed: (pilot, { version }, { at }) => ({
    ...inVersion(pilot, version, held => ({ ...held, agreedAt: at })),
    // An amendment is agreed while the pilot runs; what it started on was agreed before.
    ...(pilot.phase === 'running' ? {} : { phase: 'agreed', agreedAt: at }),
  }),
};

const newVersion = (
  { version, charterHash, charter, prospects }: EventOf<'CharterProposed' | 'CharterAmended'>,
  at: Instant,
): CharterVersion => ({
  version,
  hash: charterHash,
  charter,
  proposedAt: at,
  ...(prospects ? { prospects } : {}),
  signatures: [],
  changeRequests: [],
  declines: [],
  conditions: [],
});

const inVersion = (
  pilot: Pilot,
  version: number,
  change: (held: CharterVersion) => CharterVersion,
): Pilot => ({
  ...pilot,
  versions: pilot.versions.map(held => (held.version === version ? change(held) : held)),
});

const isOpenOf =
  (signer: string) =>
  (condition: SignerCondition): boolean =>
    condition.signer === signer && condition.closed === undefined;

const isOffer =
  (from: string, to: string) =>
  (offer: DelegationOffer): boolean =>
    offer.from === from && offer.to === to && offer.answer === undefined;

const answered = (
  pilot: Pilot,
  from: string,
  to: string,
  answer: NonNullable<DelegationOffer['answer']>,
): DelegationOffer[] =>
  pilot.offers.map(each => (isOffer(from, to)(each) ? { ...each, answer } : each));
