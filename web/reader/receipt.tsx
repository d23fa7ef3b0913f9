import type { VersionView } from '#contracts/pilots.ts';
import type { Formats } from './formats.ts';

type ReceiptProps = {
  readonly pilotName: string;
  readonly heading: string;
  /** What was recorded, word for word where there were words. */
  readonly recorded: string;
  readonly words?: string | undefined;
  readonly at: string;
  readonly assurance?: string | undefined;
  readonly version?: VersionView | undefined;
  readonly maskedEmail: string;
  /** What comes next, and for whom. */
  readonly next: string;
  readonly address: string;
  readonly formats: Formats;
};

const ASSURED: Readonly<Record<string, string>> = {
  code: 'Control of this mailbox was shown by a mailed code.',
  sso: 'Done while signed in to the organization’s account.',
  link: 'Done with the personal link from the invitation.',
};

/** What stands on record now: the reader's copy, made to be printed. */
export function Receipt(props: ReceiptProps) {
  const { pilotName, heading, recorded, words, at, assurance, version, formats } = props;
  return (
    <article className="receipt">
      <p className="kicker">{pilotName}</p>
      <h1>{heading}</h1>
      <p>{recorded}</p>
      {words === undefined ? null : <blockquote className="said">“{words}”</blockquote>}
      <dl className="clauses">
        <div>
          <dt>When</dt>
          <dd>{formats.moment(at)}</dd>
        </div>
        <div>
          <dt>By</dt>
          <dd>
            {props.maskedEmail}. {assurance === undefined ? null : ASSURED[assurance]}
          </dd>
        </div>
        {version ? (
          <div>
            <dt>On</dt>
            <dd>
              Version {version.version} of the charter, fingerprint{' '}
              <code className="hash">{version.hash}</code>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>Next</dt>
          <dd>{props.next}</dd>
        </div>
      </dl>
      <p>
        <a href={props.address}>Back to the pilot</a>
      </p>
      <p className="small">
        Signed heads in your mail can be checked with the <a href="/keys">public keys</a>.
      </p>
    </article>
  );
}
