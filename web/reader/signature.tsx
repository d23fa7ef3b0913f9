import type { ReactNode } from 'react';
import type { VersionView } from '#contracts/pilots.ts';
import { Field, Form, type FormState } from './form.tsx';

/** Which of the choices stands open; the others are one press away. */
export type Choice = 'change' | 'condition' | 'decline' | 'delegate';

type SignatureProps = {
  readonly address: string;
  readonly version: VersionView;
  readonly state: FormState;
  /** The choice whose form stands open, with what was typed there. */
  readonly open?: Choice | undefined;
  /** What is signed: a charter, a change of one, or a condition that the lead says is met. */
  readonly agree?: string;
};

const CODE_HINT = 'We mail you a six-digit code to confirm it.';

/** Every answer that a signer can give; above them what a signature means and what it does not. */
export function Signature({
  address,
  version,
  state,
  open,
  agree = 'It is a fair test: sign it',
}: SignatureProps) {
  const idle = { commandId: state.commandId };
  const choice = (name: Choice, summary: string, form: (given: FormState) => ReactNode) => (
    <details className="choice" open={open === name}>
      <summary>{summary}</summary>
      {form(open === name ? state : idle)}
    </details>
  );
  const hidden = { charterHash: version.hash };
  return (
    <section className="signature" aria-labelledby="your-answer" id="choose">
      <h2 id="your-answer">Your answer</h2>
      <p className="meaning">
        Signing says that <strong>this is a fair test</strong>. It commits no budget and endorses no
        tool.
      </p>
      <Form
        action={`${address}/code`}
        name="sign"
        hidden={{ step: 'sign', ...hidden }}
        errors={open === undefined ? state.errors : undefined}
      >
        <button type="submit" className="button button-main">
          {agree}
        </button>
        <p className="hint">We mail you a six-digit code; nothing is signed before you enter it.</p>
      </Form>
      {choice('condition', 'Agree on a condition', given => (
        <WordsForm
          name="condition"
          address={address}
          hidden={{ step: 'condition', ...hidden }}
          state={given}
          label="What has to be done first?"
          hint="The lead says how it was met, and you confirm it. Nothing starts before."
          button="Agree on this condition"
        />
      ))}
      {choice('change', 'Ask for a change', given => (
        <ChangeRequest address={address} version={version} state={given} />
      ))}
      {choice('decline', 'Decline', given => (
        <WordsForm
          name="decline"
          address={address}
          hidden={{ step: 'decline', ...hidden }}
          state={given}
          label="Why is this not a fair test?"
          hint="The lead gets your reason by mail, and it stays on record."
          button="Decline"
        />
      ))}
      {choice('delegate', 'Pass it on to a colleague', given => (
        <PassOn address={address} hidden={{ step: 'delegate', ...hidden }} state={given} />
      ))}
    </section>
  );
}

type CodedFormProps = {
  readonly address: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly state: FormState;
};

/** A choice that is made in words, and confirmed by a code. */
function WordsForm({
  name,
  address,
  hidden,
  state,
  label,
  hint,
  button,
}: CodedFormProps & {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
}) {
  return (
    <Form action={`${address}/code`} name={name} hidden={hidden} errors={state.errors}>
      <Field form={name} name="words" kind="words" label={label} hint={hint} state={state} />
      <button type="submit" className="button">
        {button}
      </button>
      <p className="hint">{CODE_HINT}</p>
    </Form>
  );
}

function PassOn({ address, hidden, state }: CodedFormProps) {
  return (
    <Form action={`${address}/code`} name="delegate" hidden={hidden} errors={state.errors}>
      <p className="hint">
        To somebody who can judge it as well as you, and is not on the pilot’s own team. Your name
        stays on record; until they take it over, it stays with you.
      </p>
      <Field
        form="delegate"
        name="name"
        kind="colleague"
        label="Your colleague’s full name"
        state={state}
      />
      <Field form="delegate" name="email" kind="email" label="Their e-mail address" state={state} />
      <button type="submit" className="button">
        Pass it on
      </button>
      <p className="hint">{CODE_HINT}</p>
    </Form>
  );
}

function ChangeRequest({ address, version, state }: Omit<SignatureProps, 'open' | 'agree'>) {
  const { criterion: chosen } = state.values ?? {};
  return (
    <Form
      action={`${address}/change-request`}
      name="change"
      hidden={{ commandId: state.commandId, version: version.version }}
      errors={state.errors}
    >
      <div className="field">
        <label htmlFor="change-criterion">About</label>
        <select id="change-criterion" name="criterion" className="input" defaultValue={chosen}>
          <option value="">The pilot as a whole</option>
          {version.charter.criteria.map(criterion => (
            <option key={criterion.id} value={criterion.id}>
              {criterion.metric.name}
            </option>
          ))}
        </select>
      </div>
      <Field
        form="change"
        name="words"
        kind="words"
        label="What should change?"
        hint="The lead answers with a new version. Nothing is signed until you have read that."
        state={state}
      />
      <button type="submit" className="button">
        Send my request
      </button>
    </Form>
  );
}
