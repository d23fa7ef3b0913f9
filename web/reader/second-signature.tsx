import type { PilotView, VersionView } from '#contracts/pilots.ts';
import { Form, type FormState } from './form.tsx';

type SecondSignatureProps = {
  readonly address: string;
  readonly proposed: NonNullable<PilotView['proposedConclusion']>;
  readonly lead: string;
  readonly version: VersionView;
  readonly state: FormState;
};

/** A decision against the verdict: without this signature it is not taken. */
export function SecondSignature({ address, proposed, lead, version, state }: SecondSignatureProps) {
  return (
    <section className="signature" aria-labelledby="second-signature">
      <h2 id="second-signature">{lead} wants to scale it all the same</h2>
      <blockquote className="said">“{proposed.reason}”</blockquote>
      <p className="meaning">
        The verdict does not say met. Without your signature it is not scaled; if you do nothing,
        nothing happens. Reason and signatures are printed wherever the verdict is.
      </p>
      <Form
        action={`${address}/code`}
        name="sign-conclusion"
        hidden={{ step: 'sign-conclusion', charterHash: version.hash }}
        errors={state.errors}
      >
        <button type="submit" className="button">
          Sign it, against the verdict
        </button>
        <p className="hint">We mail you a six-digit code; nothing is signed before you enter it.</p>
      </Form>
    </section>
  );
}
