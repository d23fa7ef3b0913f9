import type { Formats } from './formats.ts';

/** Characters a line in a PEM file (RFC 7468). */
const LINE = /.{1,64}/g;

/** A key as it is published: its name, DER SubjectPublicKeyInfo in base64, and when it first signed. */
type PublishedKey = { readonly id: string; readonly spki: string; readonly since: string };

type PublicKeysProps = { readonly keys: readonly PublishedKey[]; readonly formats: Formats };

/** The keys that everything signed here can be checked with: for whoever holds an evidence file or a signed head. */
export function PublicKeys({ keys, formats }: PublicKeysProps) {
  return (
    <article className="letter">
      <h1>Public keys</h1>
      <p>
        Signed heads in your mail and the seals of evidence files are made with one of these keys.
        An evidence file brings its own copy along: compare the names and the dates with those here.
        A key that was replaced stays on this list, since what it signed still counts.
      </p>
      {keys.map(({ id, spki, since }, index) => (
        <section key={id} aria-labelledby={`key-${id}`}>
          <h2 id={`key-${id}`}>
            <code className="hash">{id}</code>
          </h2>
          <p>
            {index === keys.length - 1 ? 'In use' : 'Used'} since {formats.moment(since)}. ECDSA
            over P-256 with SHA-256. The name is the first half of the SHA-256 of the key’s bytes,
            so nobody can choose it.
          </p>
          <pre className="pem">{pemOf(spki)}</pre>
        </section>
      ))}
      <p className="small">
        What this page cannot show: that whoever runs the product never signed two records. Only a
        signed head that somebody else keeps can.
      </p>
    </article>
  );
}

const pemOf = (spki: string): string =>
  ['-----BEGIN PUBLIC KEY-----', ...(spki.match(LINE) ?? []), '-----END PUBLIC KEY-----'].join(
    '\n',
  );
