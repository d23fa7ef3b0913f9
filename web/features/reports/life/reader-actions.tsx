import { useState } from 'react';
import type { ReportView } from '#contracts/editions.ts';
import type { ScorecardView } from '#contracts/reports.ts';
import { useMe, useReading } from '../../../api/queries.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useTimes } from '../../../api/use-times.ts';
import { Button } from '../../../ui/button.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { WordsField } from '../../../ui/words-field.tsx';

const DECISIONS = [
  ['scale', 'Scale it'],
  ['iterate', 'Iterate'],
  ['retire', 'Retire it'],
] as const;

type Asked = { readonly report: string; readonly edition: number };

/** What an executive does with a published scorecard: decide, ask, say that they have read it. */
export function ReaderActions({
  report,
  edition,
  scorecard,
}: Asked & { readonly scorecard: ScorecardView }) {
  const view = useReading('getReport', { report });
  const me = useMe().person.id;
  return (
    <section className="section" aria-labelledby="your-answer">
      <h2 id="your-answer">Your answer</h2>
      {scorecard.decisions.map(({ question, pilot }) =>
        pilot === undefined ? null : (
          <Decision
            key={pilot}
            report={report}
            edition={edition}
            pilot={pilot}
            question={question}
            taken={view.decisions.find(
              each => each.pilot === pilot && each.by.id === me && each.edition === edition,
            )}
          />
        ),
      )}
      <Question report={report} edition={edition} />
      <Acknowledgment
        report={report}
        edition={edition}
        at={view.acknowledged.find(each => each.by.id === me && each.edition === edition)?.at}
      />
    </section>
  );
}

function Decision({
  report,
  edition,
  pilot,
  question,
  taken,
}: Asked & {
  readonly pilot: string;
  readonly question: string;
  readonly taken: ReportView['decisions'][number] | undefined;
}) {
  const decide = useCommand('decideOnReport');
  return (
    <div className="stack-close">
      <p>{question}</p>
      {taken ? (
        <p>
          You decided: <strong>{taken.decision}</strong>.
        </p>
      ) : (
        <div className="row">
          {DECISIONS.map(([decision, label]) => (
            <Button
              key={decision}
              busy={decide.isPending}
              onClick={() =>
                decide.mutate({ params: { report }, body: { edition, pilot, decision } })
              }
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      <Failure error={decide.error} />
    </div>
  );
}

function Question({ report, edition }: Asked) {
  const ask = useCommand('askAboutReport');
  const [words, setWords] = useState('');
  const send = () =>
    ask.mutate({ params: { report }, body: { edition, words } }, { onSuccess: () => setWords('') });
  return (
    <div className="stack-close">
      <WordsField label="Ask about it" value={words} onChange={setWords} />
      <Failure error={ask.error} />
      <div>
        <Button busy={ask.isPending} onClick={send}>
          Send the question
        </Button>
      </div>
    </div>
  );
}

function Acknowledgment({ report, edition, at }: Asked & { readonly at: string | undefined }) {
  const { moment } = useTimes();
  const acknowledge = useCommand('acknowledgeReport');
  if (at !== undefined) return <p>You confirmed on {moment(at)} that you have read it.</p>;
  const send = () => acknowledge.mutate({ params: { report }, body: { edition } });
  return (
    <div className="stack-close">
      <Failure error={acknowledge.error} />
      <div>
        <Button look="main" busy={acknowledge.isPending} onClick={send}>
          I have read it
        </Button>
      </div>
    </div>
  );
}
