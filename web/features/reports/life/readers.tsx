import { type FormEvent, useState } from 'react';
import type { ReportView } from '#contracts/editions.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useTimes } from '../../../api/use-times.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Failure, Notice } from '../../../ui/notice.tsx';
import { WordsField } from '../../../ui/words-field.tsx';

type ReadersProps = { readonly view: ReportView; readonly canWrite: boolean };

const DECISIONS = { scale: 'Scale', iterate: 'Iterate', retire: 'Retire' } as const;

/** Who was sent the report, what they asked and decided, and who has read it. */
export function Readers({ view, canWrite }: ReadersProps) {
  const { moment } = useTimes();
  return (
    <section className="section" aria-labelledby="readers">
      <h2 id="readers">Readers</h2>
      {view.acknowledged.length > 0 && (
        <ul className="plain-list">
          {view.acknowledged.map(({ by, at }) => (
            <li key={`${by.id} ${at}`}>
              {by.name} has read it ({moment(at)}).
            </li>
          ))}
        </ul>
      )}
      {view.decisions.map(({ by, at, decision, words }) => (
        <p key={`${by.id} ${at}`}>
          <strong>
            {by.name} decided: {DECISIONS[decision]}
          </strong>{' '}
          ({moment(at)}){words && `: “${words}”`}
        </p>
      ))}
      {view.questions.map(each => (
        <QuestionItem key={each.id} report={view.id} question={each} canWrite={canWrite} />
      ))}
      {canWrite && <Share view={view} />}
    </section>
  );
}

function QuestionItem({
  report,
  question,
  canWrite,
}: {
  readonly report: string;
  readonly question: ReportView['questions'][number];
  readonly canWrite: boolean;
}) {
  const answer = useCommand('answerReader');
  const [words, setWords] = useState('');
  const send = () => answer.mutate({ params: { report, question: question.id }, body: { words } });
  return (
    <div className="stack-close">
      <p>
        {question.by.name} asks: “{question.words}”
      </p>
      {question.answer ? (
        <p>
          {question.answer.by.name} answered: “{question.answer.words}”
        </p>
      ) : null}
      {canWrite && !question.answer ? (
        <>
          <WordsField
            label={`Your answer to ${question.by.name}`}
            value={words}
            onChange={setWords}
          />
          <Failure error={answer.error} />
          <div>
            <Button busy={answer.isPending} onClick={send}>
              Send the answer
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}

/** A mail with a link of its own: one report, read without an account, for thirty days. */
function Share({ view }: { readonly view: ReportView }) {
  const invite = useCommand('inviteReader');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({
      params: { report: view.id },
      body: { name, email, edition: view.editions.length },
    });
  };
  return (
    <form className="stack screen-only" onSubmit={submit}>
      <h3>Share it with an executive</h3>
      <p className="prose">
        They get a link by mail and need no account. It opens this one scorecard, for thirty days.
        On the page they can ask, decide, and confirm that they have read it.
      </p>
      <div className="row-fields">
        <Field label="Name">
          {control => (
            <input
              {...control}
              required
              value={name}
              onChange={event => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label="E-mail address">
          {control => (
            <input
              {...control}
              type="email"
              required
              value={email}
              onChange={event => setEmail(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Failure error={invite.error} />
      {invite.isSuccess && (
        <Notice tone="good">
          <p>The link is on its way.</p>
        </Notice>
      )}
      <div>
        <Button type="submit" busy={invite.isPending}>
          Send the link
        </Button>
      </div>
    </form>
  );
}
