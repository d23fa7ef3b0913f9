import { Field, Form, type FormState } from './form.tsx';

type QuestionProps = {
  /** Address of the invitation, `/r/…`. */
  readonly address: string;
  readonly pilotName: string;
  readonly lead: string;
  readonly reader: string;
  readonly hypothesis?: string | undefined;
  readonly state: FormState;
};

/** The one question that comes before any criterion (rule P7). */
export function Question({ address, pilotName, lead, reader, hypothesis, state }: QuestionProps) {
  return (
    <article className="letter">
      <p className="kicker">{pilotName}</p>
      <h1>What would success look like to you?</h1>
      <p>
        {lead} is planning a small trial of AI and wants you, {reader}, to set the bar.
        {hypothesis === undefined ? null : <> The idea: “{hypothesis}”</>}
      </p>
      <Form
        action={`${address}/answer`}
        name="answer"
        hidden={{ commandId: state.commandId }}
        errors={state.errors}
      >
        <Field
          form="answer"
          name="words"
          kind="words"
          label="Your answer, in your own words"
          hint="A sentence or two is plenty. A figure that you watch anyway is ideal."
          state={state}
        />
        <button type="submit" className="button button-main">
          Send my answer
        </button>
      </Form>
      <p className="small">
        It is kept word for word beside the test that is made of it. It commits you to nothing: you
        see the test before it starts, and can agree or decline then.
      </p>
    </article>
  );
}
