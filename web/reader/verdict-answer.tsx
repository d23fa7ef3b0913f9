import type { VersionView } from '#contracts/pilots.ts';
import { Field, Form, type FormState } from './form.tsx';

type VerdictAnswerProps = {
  readonly address: string;
  readonly version: VersionView;
  readonly state: FormState;
  /** The form for a dispute stands open, with what was typed there. */
  readonly disputing: boolean;
  /** The reader has answered before: the earlier answer stays beside the new one. */
  readonly again?: boolean;
};

/** Accept or dispute, each with a mailed code of its own. A verdict that nobody answers still stands. */
export function VerdictAnswer({
  address,
  version,
  state,
  disputing,
  again = false,
}: VerdictAnswerProps) {
  const idle = { commandId: state.commandId };
  return (
    <section className="signature" aria-labelledby="your-answer" id="choose">
      <h2 id="your-answer">{again ? 'Answer anew' : 'Your answer'}</h2>
      {again ? <p>Your earlier answer stays on record; the latest counts.</p> : null}
      <p className="meaning">
        Accepting says that <strong>it was judged as signed</strong>. It commits you to nothing that
        follows.
      </p>
      <Form
        action={`${address}/code`}
        name="accept"
        hidden={{ step: 'accept-verdict', charterHash: version.hash }}
        errors={disputing ? undefined : state.errors}
      >
        <button type="submit" className="button button-main">
          Accept the verdict
        </button>
        <p className="hint">We mail you a six-digit code to confirm it.</p>
      </Form>
      <details className="choice" open={disputing}>
        <summary>Dispute it</summary>
        <Form
          action={`${address}/code`}
          name="dispute"
          hidden={{ step: 'dispute-verdict', charterHash: version.hash }}
          errors={disputing ? state.errors : undefined}
        >
          <Field
            form="dispute"
            name="words"
            kind="words"
            label="What is wrong with it?"
            hint="Your words are printed wherever the verdict is shown."
            state={disputing ? state : idle}
          />
          <button type="submit" className="button">
            Dispute the verdict
          </button>
          <p className="hint">We mail you a six-digit code to confirm it.</p>
        </Form>
      </details>
    </section>
  );
}
