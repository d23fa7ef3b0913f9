import type { VersionView } from '#contracts/pilots.ts';
import type { PersonRef } from '#contracts/primitives.ts';
import type { Formats } from './formats.ts';

type StandingProps = {
  readonly reader: PersonRef;
  readonly version: VersionView;
  readonly formats: Formats;
};

/** What the reader has said to this version already, and what became of it. */
export function Standing({ reader, version, formats }: StandingProps) {
  const on = (at: string): string => formats.day(at);
  const by = (said: { readonly signer: PersonRef }): boolean => said.signer.id === reader.id;
  const signature = version.signatures.find(by);
  const condition = version.conditions.findLast(each => by(each) && each.closed === undefined);
  const decline = version.declines.findLast(by);
  const request = version.changeRequests.findLast(by);
  if (signature)
    return (
      <p className="notice notice-done">
        You signed version {version.version} on {formats.moment(signature.at)}.
      </p>
    );
  if (condition)
    return (
      <div className="notice">
        <p>
          You agreed on a condition on {on(condition.at)}: “{condition.words}”
        </p>
        {condition.resolution ? (
          <p>
            The lead says how it was met: “{condition.resolution.how}” Sign below if you see it so
            too; nothing starts before.
          </p>
        ) : (
          <p>The lead has it. Nothing starts before you confirm that it is met.</p>
        )}
      </div>
    );
  if (decline)
    return (
      <p className="notice">
        You declined on {on(decline.at)}: “{decline.words}”
      </p>
    );
  if (request)
    return (
      <p className="notice">
        You asked for a change on {on(request.at)}: “{request.words}” The lead has it.
      </p>
    );
  return <PassedOn reader={reader} version={version} on={on} />;
}

/** Where the reader's signature went, or waits to go. */
function PassedOn({
  reader,
  version,
  on,
}: Pick<StandingProps, 'reader' | 'version'> & { readonly on: (at: string) => string }) {
  const offered = version.places.find(each => each.holder.id === reader.id)?.offeredTo;
  if (offered)
    return (
      <p className="notice">
        You asked {offered.person.name} on {on(offered.at)} to sign in your place. Until they take
        it over, it stays with you.
      </p>
    );
  const gone = version.places
    .flatMap(each => (each.holder.id === reader.id ? [] : each.handovers))
    .findLast(each => each.from.id === reader.id);
  return gone ? (
    <p className="notice">
      {gone.how === 'delegated'
        ? `${gone.to.name} took it over from you on ${on(gone.at)}.`
        : `${gone.to.name} was named in your place on ${on(gone.at)}.`}{' '}
      Nothing more is asked of you.
    </p>
  ) : null;
}
