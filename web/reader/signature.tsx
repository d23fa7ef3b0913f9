import type { VersionView } from '#contracts/pilots.ts';
import type { PersonRef } from '#contracts/primitives.ts';
import { Field, Form, type FormState } from './form.tsx';
import type { Formats } from './formats.ts';

/** Which of the choices stands open; the others are one press away. */
export type Choice = 'change' | 'decline';

type SignatureProps = {
  readonly address: string;
  readonly version: VersionView;
  readonly state: FormState;
  /** The choice whose form stands open, with what was typed there. */
  readonly open?: Choice | undefined;
};

/** Agree, ask for a change, or decline; above them what a signature means and what it does not. */
export function Signature({ address, version, state, open }: SignatureProps) {
  const idle = { commandId: state.commandId };
  const stateOf = (choice: Choice): FormState => (open === choice ? state : idle);
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
        hidden={{ step: 'sign', charterHash: version.hash }}
        errors={open === undefined ? state.errors : undefined}
      >
        <button type="submit" className="button button-main">
          It is a fair test: sign it
        </button>
        <p className="hint">We mail you a six-digit code; nothing is signed before you enter it.</p>
      </Form>
      <details className="choice" open={open === 'change'}>
        <summary>Ask for a change</summary>
        <ChangeRequest address={address} version={version} state={stateOf('change')} />
      </details>
      <details className="choice" open={open === 'decline'}>
        <summary>Decline</summary>
        <Form
          action={`${address}/code`}
          name="decline"
          hidden={{ step: 'decline', charterHash: version.hash }}
          errors={stateOf('decline').errors}
        >
          <Field
            form="decline"
            name="words"
            kind="words"
            label="Why is this not a fair test?"
            hint="The lead gets your reason by mail, and it stays on record."
            state={stateOf('decline')}
          />
          <button type="submit" className="button">
            Decline
          </button>
          <p className="hint">We mail you a six-digit code to confirm it.</p>
        </Form>
      </details>
    </section>
  );
}

function ChangeRequest({ address, version, state }: Omit<SignatureProps, 'open'>) {
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

type StandingProps = {
  readonly reader: PersonRef;
  readonly version: VersionView;
  readonly formats: Formats;
};

/** What the reader has said to this version already. */
export function Standing({ reader, version, formats }: StandingProps) {
  const signature = version.signatures.find(each => each.signer.id === reader.id);
  const decline = version.declines.findLast(each => each.signer.id === reader.id);
  const request = version.changeRequests.findLast(each => each.signer.id === reader.id);
  if (signature)
    return (
      <p className="notice notice-done">
        You signed version {version.version} on {formats.moment(signature.at)}.
      </p>
    );
  if (decline)
    return (
      <p className="notice">
        You declined on {formats.date(decline.at.slice(0, 10))}: “{decline.words}”
      </p>
    );
  if (request)
    return (
      <p className="notice">
        You asked for a change on {formats.date(request.at.slice(0, 10))}: “{request.words}” The
        lead has it.
      </p>
    );
  return null;
}
