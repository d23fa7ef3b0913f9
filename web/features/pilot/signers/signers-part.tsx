import type { PilotView, VersionView } from '#contracts/pilots.ts';
import type { InvitationList, PlaceView } from '#contracts/signing.ts';
import { may } from '../../../api/may.ts';
import { useReading } from '../../../api/queries.ts';
import { useTimes } from '../../../api/use-times.ts';
import { Empty } from '../../../ui/notice.tsx';
import { pendingAmendment, usePilot, versionInForce } from '../use-pilot.ts';
import { placeState } from './place-state.ts';
import { ReplaceSigner } from './replace-signer.tsx';
import { ResendInvitation } from './resend-invitation.tsx';
import { ResolveCondition } from './resolve-condition.tsx';
import './signers.css';

type Links = InvitationList['invitations'];

/** Everybody who is asked something, where their answer stands, and what the lead can do about it. */
export function SignersPart() {
  const pilot = usePilot();
  const { dayOf } = useTimes();
  const { invitations } = useReading('listInvitations', { pilot: pilot.id });
  const version = pendingAmendment(pilot) ?? versionInForce(pilot);
  const asked = pilot.questions.filter(each => each.answer === undefined);
  if (asked.length === 0 && !version)
    return (
      <Empty title="Nobody is asked yet">
        <p>
          Ask a skeptic what success would look like, or propose the charter: whoever is asked
          stands here, with their answer and until when their link holds.
        </p>
      </Empty>
    );
  return (
    <div className="stack-wide">
      {asked.length > 0 && (
        <section className="section">
          <h2>Asked what success would look like</h2>
          <ul className="signer-list">
            {asked.map(({ stakeholder, askedAt }) => (
              <li key={stakeholder.id} className="signer">
                <p className="signature-name">{stakeholder.name}</p>
                <p>asked on {dayOf(askedAt)}, has not answered yet</p>
                <Link person={stakeholder.id} links={invitations} />
                <Resend pilot={pilot} person={stakeholder.id} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {version && pilot.phase !== 'draft' && (
        <Places pilot={pilot} version={version} links={invitations} />
      )}
    </div>
  );
}

function Places({
  pilot,
  version,
  links,
}: {
  readonly pilot: PilotView;
  readonly version: VersionView;
  readonly links: Links;
}) {
  return (
    <section className="section">
      <h2>
        {version.amendment && version.agreedAt === undefined
          ? `Asked to sign the change, version ${version.version}`
          : `Asked to sign version ${version.version}`}
      </h2>
      <ul className="signer-list">
        {version.places.map(place => (
          <Place key={place.named.id} pilot={pilot} version={version} place={place} links={links} />
        ))}
      </ul>
    </section>
  );
}

type PlaceProps = {
  readonly pilot: PilotView;
  readonly version: VersionView;
  readonly place: PlaceView;
  readonly links: Links;
};

function Place({ pilot, version, place, links }: PlaceProps) {
  const times = useTimes();
  const { holder, named, required, role, outside, offeredTo } = place;
  const condition = version.conditions.findLast(
    each => each.signer.id === holder.id && each.closed === undefined,
  );
  const leads = may(pilot, 'change-pilot') && pilot.phase !== 'stopped';
  return (
    <li className="signer">
      <p>
        <span className="signature-name">{holder.name}</span>{' '}
        <span className="small soft">
          {role === 'compliance' ? 'compliance' : 'skeptic'}, {outside ? 'outside' : 'of'} the team
          {!required && ', not required'}
          {named.id !== holder.id && `, in the place of ${named.name}`}
        </span>
      </p>
      <p>{placeState(version, place, times)}</p>
      {condition && <blockquote className="quoted">{condition.words}</blockquote>}
      {condition?.resolution && <p>Your answer: “{condition.resolution.how}”</p>}
      <Link person={offeredTo?.person.id ?? holder.id} links={links} />
      {leads && (
        <div className="row">
          {condition && <ResolveCondition pilot={pilot.id} condition={condition} />}
          <Resend pilot={pilot} person={offeredTo?.person.id ?? holder.id} />
          <ReplaceSigner pilot={pilot} place={place} />
        </div>
      )}
    </li>
  );
}

/** Until when the last link holds. Whether it was opened is not known: mail scanners open links too. */
function Link({ person, links }: { readonly person: string; readonly links: Links }) {
  const { dayOf } = useTimes();
  const last = links.findLast(each => each.person.id === person);
  if (!last) return <p className="small soft">no link was mailed in the last weeks</p>;
  const { state, sentAt, expiresAt } = last;
  return (
    <p className="small soft">
      link mailed on {dayOf(sentAt)}; {state === 'holds' && `it works until ${dayOf(expiresAt)}`}
      {state === 'expired' && 'it has expired, unanswered'}
      {state === 'void' && 'it was made void'}
    </p>
  );
}

function Resend({ pilot, person }: { readonly pilot: PilotView; readonly person: string }) {
  if (!may(pilot, 'change-pilot') || pilot.phase === 'stopped') return null;
  return <ResendInvitation pilot={pilot.id} person={person} />;
}
