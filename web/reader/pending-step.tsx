import { Field, Form, type FormState } from './form.tsx';

/** The steps that a mailed code of their own confirms. */
export type PendingStepName =
  | 'sign'
  | 'condition'
  | 'decline'
  | 'delegate'
  | 'accept-verdict'
  | 'dispute-verdict'
  | 'sign-conclusion'
  | 'refuse-conclusion';

const STEPS: Readonly<
  Record<PendingStepName, { title: string; said: string; button: string; back: string }>
> = {
  sign: {
    title: 'Sign with the code from your mail',
    said: 'You chose: it is a fair test. Nothing is signed yet.',
    button: 'Sign',
    back: 'Read it again before signing',
  },
  condition: {
    title: 'Agree with the code from your mail',
    said: 'You chose to agree on a condition. Your words are kept until the code comes.',
    button: 'Agree on this condition',
    back: 'Go back without agreeing',
  },
  delegate: {
    title: 'Pass it on with the code from your mail',
    said: 'You chose to pass your signature on. The name and address are kept until the code comes.',
    button: 'Pass it on',
    back: 'Go back without passing it on',
  },
  'sign-conclusion': {
    title: 'Sign with the code from your mail',
    said: 'You chose to sign a decision against the verdict. Nothing is signed yet.',
    button: 'Sign, against the verdict',
    back: 'Read the verdict again',
  },
  'refuse-conclusion': {
    title: 'Refuse with the code from your mail',
    said: 'You chose to refuse a decision against the verdict. Your reason is kept until the code comes.',
    button: 'Refuse it',
    back: 'Go back without refusing',
  },
  decline: {
    title: 'Decline with the code from your mail',
    said: 'You chose to decline. Your reason is kept until the code comes.',
    button: 'Decline',
    back: 'Go back without declining',
  },
  'accept-verdict': {
    title: 'Accept with the code from your mail',
    said: 'You chose to accept the verdict. Nothing is recorded yet.',
    button: 'Accept the verdict',
    back: 'Read the verdict again',
  },
  'dispute-verdict': {
    title: 'Dispute with the code from your mail',
    said: 'You chose to dispute the verdict. Your words are kept until the code comes.',
    button: 'Dispute the verdict',
    back: 'Go back without disputing',
  },
};

type PendingStepProps = {
  readonly address: string;
  readonly step: PendingStepName;
  readonly pilotName: string;
  readonly version: number;
  readonly charterHash: string;
  readonly maskedEmail: string;
  /** The name that a signature is held against. */
  readonly signer: string;
  readonly state: FormState;
};

/** The choice that was made, waiting for its code; it stays while the reader looks into their mail. */
export function PendingStep(props: PendingStepProps) {
  const { address, step, pilotName, version, charterHash, maskedEmail, signer, state } = props;
  const { title, said, button, back } = STEPS[step];
  return (
    <section className="pending" aria-labelledby="pending-title">
      <p className="kicker">
        {pilotName}, version {version}
      </p>
      <h1 id="pending-title">{title}</h1>
      <p>{said}</p>
      <Form
        action={`${address}/confirm`}
        name="confirm"
        hidden={{ commandId: state.commandId, step, version, charterHash }}
        errors={state.errors}
      >
        {step === 'sign' || step === 'sign-conclusion' ? (
          <Field
            form="confirm"
            name="name"
            kind="name"
            label="Your full name"
            hint={`As it stands on record: ${signer}`}
            state={state}
          />
        ) : null}
        <Field
          form="confirm"
          name="code"
          kind="code"
          label="Six-digit code"
          hint={`Sent to ${maskedEmail}. It holds for ten minutes.`}
          state={state}
        />
        <button type="submit" className="button button-main">
          {button}
        </button>
      </Form>
      <NewCode address={address} step={step} charterHash={charterHash} />
      <p className="small">
        <a href={address}>{back}</a>
      </p>
    </section>
  );
}

/** Steps that say nothing in words: their code can be asked for anew by a button. */
const SENT_BY_BUTTON: readonly PendingStepName[] = ['sign', 'accept-verdict', 'sign-conclusion'];

/** A reason travels with its request for a code; so to get another, those steps start from their reason again. */
function NewCode({
  address,
  step,
  charterHash,
}: Pick<PendingStepProps, 'address' | 'step' | 'charterHash'>) {
  if (!SENT_BY_BUTTON.includes(step))
    return (
      <p className="small">
        No mail after a minute? Look among the spam, or{' '}
        <a href={`${address}?choose=${step}`}>ask for a new code</a>.
      </p>
    );
  return (
    <Form action={`${address}/code`} name="again" hidden={{ step, charterHash }}>
      <p className="small">
        No mail after a minute? Look among the spam, or{' '}
        <button type="submit" className="button-link">
          send a new code
        </button>
        .
      </p>
    </Form>
  );
}
