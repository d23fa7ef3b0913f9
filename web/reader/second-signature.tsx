import type { PilotView, VersionView } from '#contracts/pilots.ts';
import { Field, Form, type FormState } from './form.tsx';

type SecondSignatureProps = {
  readonly address: string;
  readonly proposed: NonNullable<PilotView['proposedConclusion']>;
  readonly lead: string;
  readonly version: VersionView;
  readonly state: FormState;
  /** The form for a refusal stands open, with what was typed there. */
  readonly refusing: boolean;
};

/** A decision against the verdict: without this signature it is not taken. */
export function SecondSignature({
  address,
  proposed,
  lead,
  version,
  state,
  refusing,
}: SecondSignatureProps) {
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
        errors={refusing ? undefined : state.errors}
      >
        <button type="submit" className="button">
          Sign it, against the verdict
        </button>
        <p className="hint">We mail you a six-digit code; nothing is signed before you enter it.</p>
      </Form>
      <details className="choice" open={refusing}>
        <summary>Refuse it</summary>
        <Form
          action={`${address}/code`}
          name="refuse-conclusion"
          hidden={{ step: 'refuse-conclusion', charterHash: version.hash }}
          errors={refusing ? state.errors : undefined}
        >
          <Field
            form="refuse-conclusion"
            name="words"
            kind="words"
            label="Why not?"
            hint={`${lead} reads it by mail; it is printed wherever the verdict is.`}
            state={refusing ? state : { commandId: state.commandId }}
          />
          <button type="submit" className="button">
            Refuse to sign
          </button>
          <p className="hint">We mail you a six-digit code to confirm it.</p>
        </Form>
      </details>
    </section>
  );
}
