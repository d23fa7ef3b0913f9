import { useState } from 'react';
import type { ReportView } from '#contracts/editions.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { SlotEditor } from './slot-editor.tsx';
import type { Piece } from './slots.ts';

type Text = NonNullable<ReportView['text']>;
type Line = { readonly key: number; readonly template: string; readonly pieces: readonly Piece[] };

/** A text opened for editing. It is checked as a model's text is, and what does not hold is said at its sentence. */
export function TextEditor({
  report,
  text,
  facts,
  onClose,
}: {
  readonly report: string;
  readonly text: Text;
  readonly facts: ReportView['facts'];
  readonly onClose: () => void;
}) {
  const edit = useCommand('editText');
  const [lines, setLines] = useState<readonly Line[]>(() =>
    text.sentences.map(({ template, pieces }, key) => ({ key, template, pieces })),
  );
  const change = (key: number, template: string) =>
    setLines(now => now.map(line => (line.key === key ? { ...line, template } : line)));
  const add = () =>
    setLines(now => [
      ...now,
      { key: Math.max(-1, ...now.map(each => each.key)) + 1, template: '', pieces: [] },
    ]);
  const written = lines.filter(({ template }) => template.trim() !== '');
  const send = () =>
    edit.mutate(
      {
        params: { report },
        body: { basedOn: text.hash, templates: written.map(each => each.template.trim()) },
      },
      { onSuccess: onClose },
    );
  const issues = edit.error instanceof ApiProblem ? edit.error.issues : [];
  return (
    <div className="stack">
      <p className="prose">
        Change the words. Figures are chips: put them in and take them out, so that none is ever
        mistyped.
      </p>
      {lines.map((line, index) => (
        <SlotEditor
          key={line.key}
          label={`Sentence ${index + 1}`}
          pieces={line.pieces}
          facts={facts}
          errors={issues
            .filter(({ path }) => path === String(written.indexOf(line)))
            .map(({ message }) => message)}
          onChange={template => change(line.key, template)}
          onRemove={() => setLines(now => now.filter(each => each.key !== line.key))}
        />
      ))}
      <div>
        <Button onClick={add}>Add a sentence</Button>
      </div>
      <Failure error={edit.error} />
      {issues
        .filter(({ path }) => path === '')
        .map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
      <div className="row">
        <Button look="main" busy={edit.isPending} onClick={send}>
          Check and keep it
        </Button>
        <Button onClick={onClose}>Leave it as it was</Button>
      </div>
    </div>
  );
}
