import { useState } from 'react';
import type { ReportView } from '#contracts/editions.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useTimes } from '../../../api/use-times.ts';
import { Button } from '../../../ui/button.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { Failure, Notice } from '../../../ui/notice.tsx';
import { ShownText } from './shown-text.tsx';
import { TextEditor } from './text-editor.tsx';

type PartProps = { readonly view: ReportView; readonly canWrite: boolean };

/** Written by a job, read, edited, owned by name: generate, validate, refine, own. */
export function TextPart({ view, canWrite }: PartProps) {
  const { text, job } = view;
  const [editing, setEditing] = useState(false);
  return (
    <section className="section" aria-labelledby="text">
      <h2 id="text">The text</h2>
      {job ? (
        <Notice>
          <p>
            The text is being written. It appears here by itself; the report is complete without.
          </p>
        </Notice>
      ) : null}
      {!text && !job && <NoText report={view.id} canWrite={canWrite} />}
      {text && !text.current && !job && <Outdated view={view} canWrite={canWrite} />}
      {text && editing ? (
        <TextEditor
          key={text.hash}
          report={view.id}
          text={text}
          facts={view.facts}
          onClose={() => setEditing(false)}
        />
      ) : null}
      {text && !text.current && !editing ? (
        <Fold summary="The sentences as they were, without their figures">
          <ShownText text={text} />
        </Fold>
      ) : null}
      {text?.current && !editing ? (
        <>
          <ShownText text={text} />
          <p className="small">{text.note}</p>
          <Owner report={view.id} text={text} canWrite={canWrite} />
          {canWrite && (
            <div>
              <Button onClick={() => setEditing(true)}>Edit the text</Button>
            </div>
          )}
        </>
      ) : null}
    </section>
  );
}

type Asking = { readonly report: string; readonly canWrite: boolean };

function NoText({ report, canWrite }: Asking) {
  return (
    <>
      <p className="prose">
        The figures speak first. A few sentences can tell them in words: they are written from the
        recorded facts alone, and every figure in them is put in by rule.
      </p>
      {canWrite && <AskForText report={report}>Have the text written</AskForText>}
    </>
  );
}

function Outdated({ view, canWrite }: PartProps) {
  return (
    <Notice tone="unsure">
      <p>
        The figures have changed since this text was written, so it cannot be published.
        {view.editions.length > 0 && ' The editions below keep theirs, text and figures.'}
      </p>
      {canWrite && <AskForText report={view.id}>Have it written again</AskForText>}
    </Notice>
  );
}

function AskForText({ report, children }: { readonly report: string; readonly children: string }) {
  const ask = useCommand('requestText');
  const send = () => ask.mutate({ params: { report }, body: undefined });
  return (
    <div className="stack-close">
      <Failure error={ask.error} />
      <div>
        <Button look="main" busy={ask.isPending} onClick={send}>
          {children}
        </Button>
      </div>
    </div>
  );
}

function Owner({
  report,
  text,
  canWrite,
}: {
  readonly report: string;
  readonly text: NonNullable<ReportView['text']>;
  readonly canWrite: boolean;
}) {
  const { moment } = useTimes();
  const own = useCommand('ownText');
  if (text.owned)
    return (
      <p>
        <strong>{text.owned.by.name}</strong> read it and answers for it, since{' '}
        {moment(text.owned.at)}.
      </p>
    );
  if (!canWrite) return null;
  return (
    <div className="stack-close">
      <p className="prose">
        Read it. Owning it puts your name under it: you answer for what it says.
      </p>
      <Failure error={own.error} />
      <div>
        <Button
          look="main"
          busy={own.isPending}
          onClick={() => own.mutate({ params: { report }, body: { text: text.hash } })}
        >
          Own it by name
        </Button>
      </div>
    </div>
  );
}
