import type { PersonRef } from '#contracts/primitives.ts';
import { Field, Form, type FormState } from './form.tsx';

type DelegationOfferProps = {
  readonly address: string;
  readonly offeredBy: PersonRef;
  readonly state: FormState;
  /** The form to give it back stands open. */
  readonly returning: boolean;
};

/** Take a colleague's signature over, or give it back: the link alone is enough, since nothing is signed by it. */
export function DelegationOffer({ address, offeredBy, state, returning }: DelegationOfferProps) {
  const idle = { commandId: state.commandId };
  const { commandId } = state;
  return (
    <section className="signature" aria-labelledby="your-answer" id="choose">
      <h2 id="your-answer">Will you sign in {offeredBy.name}’s place?</h2>
      <p className="meaning">
        Taking it over signs nothing yet: you can still sign, ask for a change, or decline.{' '}
        {offeredBy.name}’s name stays on record beside yours.
      </p>
      <Form
        action={`${address}/delegation`}
        name="accept"
        hidden={{ commandId, answer: 'accept' }}
        errors={returning ? undefined : state.errors}
      >
        <button type="submit" className="button button-main">
          Take it over
        </button>
      </Form>
      <details className="choice" open={returning}>
        <summary>Give it back</summary>
        <Form
          action={`${address}/delegation`}
          name="return"
          hidden={{ commandId, answer: 'decline' }}
          errors={returning ? state.errors : undefined}
        >
          <Field
            form="return"
            name="words"
            kind="words"
            label="Why (may stay empty)"
            optional
            state={returning ? state : idle}
          />
          <button type="submit" className="button">
            Give it back
          </button>
        </Form>
      </details>
    </section>
  );
}
