import type { PilotView, VersionView } from '#contracts/pilots.ts';
import type { PlaceView } from '#contracts/signing.ts';
import { useTimes } from '../../../api/use-times.ts';
import { criterionName } from '../use-pilot.ts';

type Props = { readonly pilot: PilotView; readonly version: VersionView };

/** Who was asked to sign a version of the charter, and what each said. */
export function Signatures({ pilot, version }: Props) {
  return (
    <section className="section">
      <h2>Signatures on version {version.version}</h2>
      <ul>
        {version.places.map(place => (
          <li key={place.named.id} className="signature-line">
            <span>
              <span className="signature-name">{place.named.name}</span>{' '}
              <span className="small soft">
                {place.role === 'compliance' ? 'compliance' : 'skeptic'},{' '}
                {place.outside ? 'outside the team' : 'of the team'}
                {!place.required && ', not required'}
                {place.handovers.map(
                  ({ how, to }) =>
                    `, ${how === 'delegated' ? 'passed on to' : 'replaced by'} ${to.name}`,
                )}
              </span>
            </span>
            <SaidBy pilot={pilot} version={version} place={place} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const ASSURANCES: Readonly<Record<string, string>> = {
  link: 'by a mailed link',
  code: 'by a mailed code',
  sso: 'signed in',
};

function SaidBy({ pilot, version, place }: Props & { readonly place: PlaceView }) {
  const { moment } = useTimes();
  const { signature } = place;
  const person = place.holder.id;
  const condition = version.conditions.findLast(
    each => each.signer.id === person && each.closed === undefined,
  );
  const decline = version.declines.find(each => each.signer.id === person);
  const changes = version.changeRequests.filter(each => each.signer.id === person);
  return (
    <>
      {signature && (
        <span>
          <span aria-hidden="true">✓ </span>signed {moment(signature.at)},{' '}
          {ASSURANCES[signature.assurance] ?? signature.assurance}
        </span>
      )}
      {decline && <span>✕ declined {moment(decline.at)}</span>}
      {condition && !signature && <span>agrees on a condition</span>}
      {!signature && !decline && !condition && <span className="soft">has not answered yet</span>}
      {condition && !signature && <blockquote className="quoted">{condition.words}</blockquote>}
      {decline && <blockquote className="quoted">{decline.words}</blockquote>}
      {changes.map(change => (
        <div key={change.at} className="wide stack-close">
          <p className="small soft">
            asked for a change
            {change.criterion && ` of ${criterionName(pilot, change.criterion).toLowerCase()}`},{' '}
            {moment(change.at)}
          </p>
          <blockquote className="quoted">{change.words}</blockquote>
        </div>
      ))}
    </>
  );
}
