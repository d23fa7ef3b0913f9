import type { ReactNode } from 'react';
import type { OpenedInvitation } from '#application/invited/invited-person.ts';
import { Amendment, versionBefore } from '#web/reader/amendment.tsx';
import { Charter } from '#web/reader/charter.tsx';
import { DelegationOffer } from '#web/reader/delegation-offer.tsx';
import { ErrorNotice } from '#web/reader/form.tsx';
import { type Choice, Signature } from '#web/reader/signature.tsx';
import { Standing } from '#web/reader/standing.tsx';
import { VerifyYourself } from '#web/reader/verify-yourself.tsx';
import type { InvitationState } from './invitation-state.ts';
import { isOpenTo } from './open-steps.ts';
import { FORMATS } from './respond.tsx';

/** A charter for its signer: what was said so far, a change if it is one, the whole, and the answers to it. */
export function charterDocument(
  opened: OpenedInvitation,
  address: string,
  state: InvitationState,
): ReactNode {
  const { pilot, version, person, workspace, offeredBy } = opened;
  if (!version) return null;
  const signs = isOpenTo(opened, 'sign');
  const before = version.amendment && versionBefore(pilot.versions, version);
  const { currency } = workspace;
  return (
    <article>
      <p className="kicker">{kickerOf(opened, signs)}</p>
      <h1>{pilot.name}</h1>
      {signs || offeredBy ? null : <ErrorNotices state={state} />}
      {pilot.stop ? <p className="notice">Stopped: “{pilot.stop.reason}”</p> : null}
      <Standing reader={person} version={version} formats={FORMATS} />
      {before ? (
        <Amendment
          pilot={pilot}
          before={before}
          after={version}
          currency={currency}
          formats={FORMATS}
        />
      ) : null}
      <Charter version={version} people={pilot.people} currency={currency} formats={FORMATS} />
      {offeredBy ? (
        <DelegationOffer
          address={address}
          offeredBy={offeredBy}
          state={state}
          returning={state.choice === 'return'}
        />
      ) : null}
      {signs ? (
        <Signature
          address={address}
          version={version}
          state={state}
          open={CHOICES.find(each => each === state.choice)}
          agree={agreeLabel(opened)}
        />
      ) : null}
      {evidenceLink(opened, address)}
    </article>
  );
}

const CHOICES: readonly Choice[] = ['change', 'condition', 'decline', 'delegate'];

function kickerOf({ pilot, version, offeredBy }: OpenedInvitation, signs: boolean): string {
  if (offeredBy) return `${offeredBy.name} asks you to sign in their place`;
  if (!signs) return `A pilot by ${pilot.lead.name}`;
  return version?.amendment
    ? `${pilot.lead.name} asks you to sign a change while it runs`
    : `${pilot.lead.name} asks you: is this a fair test?`;
}

function agreeLabel({ version, person }: OpenedInvitation): string {
  const condition = version?.conditions.findLast(
    each => each.signer.id === person.id && each.closed === undefined,
  );
  if (condition?.resolution) return 'My condition is met: sign it';
  if (condition) return 'Sign it without my condition';
  return version?.amendment ? 'It is still a fair test: sign it' : 'It is a fair test: sign it';
}

/** Whoever was asked to sign may take the evidence along. */
export const evidenceLink = ({ version, person }: OpenedInvitation, address: string): ReactNode =>
  version?.places.some(({ named, holder }) => named.id === person.id || holder.id === person.id) ? (
    <VerifyYourself href={`${address}/evidence-file`} />
  ) : null;

/** Errors whose form is no longer on the page. */
export const ErrorNotices = ({ state }: { readonly state: InvitationState }) =>
  state.errors?.map(error => <ErrorNotice key={error.code} error={error} />);
