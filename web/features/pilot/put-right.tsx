import { type ReactNode, useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { Failure } from '../../ui/notice.tsx';
import { WordsField } from '../../ui/words-field.tsx';

/** What is typed of a correction beside what takes the place of what was wrong. */
export type PuttingRight = {
  readonly withdrawn: boolean;
  readonly reason: string;
  /** Something was sent that could not go out: what is missing is shown from then on. */
  readonly shown: boolean;
};

/** The state of a correction; `change` sets some of it. */
export function usePuttingRight() {
  const [form, setForm] = useState<PuttingRight>({ withdrawn: false, reason: '', shown: false });
  const change = (changes: Partial<PuttingRight>) => setForm(before => ({ ...before, ...changes }));
  return { form, change };
}

/** Puts something that was recorded right, or withdraws it, with the reason that stands beside it from then on (rule V8). */
export function PutRight({
  title,
  intro,
  other,
  children,
  putting: { form, change },
  reasonProblem,
  command,
  onSend,
  onClose,
}: {
  readonly title: string;
  readonly intro: ReactNode;
  /** What can take its place: "Other figures". */
  readonly other: string;
  /** Fields for what takes its place. */
  readonly children: ReactNode;
  readonly putting: ReturnType<typeof usePuttingRight>;
  readonly reasonProblem?: string | undefined;
  readonly command: { readonly error: Error | null; readonly isPending: boolean };
  readonly onSend: () => void;
  readonly onClose: () => void;
}) {
  const name = useId();
  const send = () => {
    change({ shown: true });
    onSend();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{intro}</p>
      <FieldGroup legend="What takes their place?">
        <Choice
          type="radio"
          name={name}
          label={other}
          checked={!form.withdrawn}
          onChange={() => change({ withdrawn: false })}
        />
        <Choice
          type="radio"
          name={name}
          label="Nothing: they should not be there"
          checked={form.withdrawn}
          onChange={() => change({ withdrawn: true })}
        />
      </FieldGroup>
      {!form.withdrawn && children}
      <WordsField
        label="What was wrong"
        error={form.shown ? reasonProblem : undefined}
        value={form.reason}
        onChange={reason => change({ reason })}
      />
      <Failure error={command.error} />
      <div className="row">
        <Button look="main" busy={command.isPending} onClick={send}>
          {form.withdrawn ? 'Withdraw them' : 'Put them right'}
        </Button>
        <Button onClick={onClose}>Leave them</Button>
      </div>
    </Dialog>
  );
}
