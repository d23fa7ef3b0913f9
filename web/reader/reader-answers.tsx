import type { EditionMeta, ReportView } from '#contracts/editions.ts';
import type { ScorecardView } from '#contracts/reports.ts';
import { Field, Form, type FormState } from './form.tsx';
import type { Formats } from './formats.ts';

/** Which form of the page came back, where one did. */
export type AnswerForm = 'ask' | 'acknowledge' | `decide-${string}`;

type ReaderAnswersProps = {
  readonly address: string;
  readonly edition: number;
  readonly scorecard: ScorecardView;
  readonly decided: readonly { readonly pilot: string; readonly decision: string }[];
  readonly questions: ReportView['questions'];
  readonly acknowledgedAt: string | undefined;
  readonly state: FormState & { readonly form?: AnswerForm | undefined };
  readonly formats: Formats;
};

const DECISIONS = [
  ['scale', 'Scale it'],
  ['iterate', 'Iterate'],
  ['retire', 'Retire it'],
] as const;

/** Decide, ask, and say that it was read: native forms, by the mailed link alone. */
export function ReaderAnswers(props: ReaderAnswersProps) {
  const { scorecard, decided } = props;
  const asked = scorecard.decisions.filter(({ pilot }) => pilot !== undefined);
  return (
    <section className="signature" aria-labelledby="your-answer" id="choose">
      <h2 id="your-answer">Your answer</h2>
      {asked.map(({ question, pilot = '' }) => {
        const taken = decided.find(each => each.pilot === pilot);
        return taken ? (
          <p key={pilot} className="notice notice-done">
            {question} You decided: <strong>{taken.decision}</strong>.
          </p>
        ) : (
          <DecisionForm key={pilot} question={question} pilot={pilot} {...props} />
        );
      })}
      <QuestionForm {...props} />
      <Acknowledgment {...props} />
    </section>
  );
}

/** A form that came back with an error keeps what was typed; the others stand fresh. */
const stateFor = (name: AnswerForm, { state }: Pick<ReaderAnswersProps, 'state'>): FormState =>
  state.form === name ? state : { commandId: state.commandId };

function DecisionForm({
  question,
  pilot,
  ...props
}: ReaderAnswersProps & { readonly question: string; readonly pilot: string }) {
  const name: AnswerForm = `decide-${pilot}`;
  const state = stateFor(name, props);
  return (
    <Form
      action={`${props.address}/decisions`}
      name={name}
      hidden={{ commandId: state.commandId, edition: props.edition, pilot }}
      errors={state.errors}
    >
      <p>
        <strong>{question}</strong>
      </p>
      <p className="answer-buttons">
        {DECISIONS.map(([decision, label]) => (
          <button key={decision} type="submit" name="decision" value={decision} className="button">
            {label}
          </button>
        ))}
      </p>
      <p className="hint">The pilot’s lead is told, and carries it out.</p>
    </Form>
  );
}

function QuestionForm(props: ReaderAnswersProps) {
  const state = stateFor('ask', props);
  return (
    <details className="choice" open={state.errors !== undefined}>
      <summary>Ask about it</summary>
      <Form
        action={`${props.address}/questions`}
        name="ask"
        hidden={{ commandId: state.commandId, edition: props.edition }}
        errors={state.errors}
      >
        <Field
          form="ask"
          name="words"
          kind="words"
          label="Your question"
          hint="The lead answers; every reader of this scorecard sees both."
          state={state}
        />
        <button type="submit" className="button">
          Send the question
        </button>
      </Form>
    </details>
  );
}

function Acknowledgment(props: ReaderAnswersProps) {
  const { acknowledgedAt, formats } = props;
  if (acknowledgedAt !== undefined)
    return (
      <p className="notice notice-done">
        You confirmed on {formats.moment(acknowledgedAt)} that you have read it.
      </p>
    );
  const state = stateFor('acknowledge', props);
  return (
    <Form
      action={`${props.address}/acknowledgments`}
      name="acknowledge"
      hidden={{ commandId: state.commandId, edition: props.edition }}
      errors={state.errors}
    >
      <button type="submit" className="button button-main">
        I have read it
      </button>
      <p className="hint">It says that you read it, not that you agree with it.</p>
    </Form>
  );
}

/** What readers asked, with the lead's answers. */
export function Questions({ questions }: { readonly questions: ReportView['questions'] }) {
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">Questions and answers</h2>
      {questions.map(({ id, by, words, answer }) => (
        <div key={id}>
          <p>
            {by.name}: “{words}”
          </p>
          <p>
            {answer ? (
              <>
                {answer.by.name}: “{answer.words}”
              </>
            ) : (
              <em>Not answered yet.</em>
            )}
          </p>
        </div>
      ))}
    </section>
  );
}

/** Every edition beside the one that is read: a correction never takes its predecessor away. */
export function OtherEditions({
  address,
  shown,
  editions,
  formats,
}: {
  readonly address: string;
  readonly shown: number;
  readonly editions: readonly EditionMeta[];
  readonly formats: Formats;
}) {
  const others = editions.filter(({ edition }) => edition !== shown);
  const corrects = editions.find(({ edition }) => edition === shown)?.corrects;
  return (
    <>
      {corrects ? (
        <p>
          This edition corrects edition {corrects.edition}: “{corrects.reason}”
        </p>
      ) : null}
      {others.length === 0 ? null : (
        <nav aria-labelledby="editions">
          <h2 id="editions">Other editions</h2>
          <ul>
            {others.map(({ edition, publishedAt }) => (
              <li key={edition}>
                <a href={`${address}?edition=${edition}`}>Edition {edition}</a>, published{' '}
                {formats.moment(publishedAt)}
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}
