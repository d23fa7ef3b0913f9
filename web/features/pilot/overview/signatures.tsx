import type { PilotView, VersionView } from '#contracts/pilots.ts';
import { moment } from '../../../format/dates.ts';
import { criterionName, nameIn } from '../use-pilot.ts';

type Props = { readonly pilot: PilotView; readonly version: VersionView };

/** Who was asked to sign a version of the charter, and what each said. */
export function Signatures({ pilot, version }: Props) {
  return (
    <section className="section">
      <h2>Signatures on version {version.version}</h2>
      <ul>
        {version.charter.signers.map(signer => (
          <li key={signer.person} className="signature-line">
            <span>
              <span className="signature-name">{nameIn(pilot, signer.person)}</span>{' '}
              <span className="small soft">
                {signer.role === 'compliance' ? 'compliance' : 'skeptic'},{' '}
                {signer.outside ? 'outside the team' : 'of the team'}
                {!signer.required && ', not required'}
              </span>
            </span>
            <SaidBy pilot={pilot} version={version} person={signer.person} />
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

function SaidBy({ pilot, version, person }: Props & { readonly person: string }) {
  const signature = version.signatures.find(each => each.signer.id === person);
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
      {!signature && !decline && <span className="soft">has not answered yet</span>}
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
