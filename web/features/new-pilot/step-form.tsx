import type { ReactNode, SubmitEvent } from 'react';
import type { CharterDraftView } from '#contracts/charter.ts';
import { Button } from '../../ui/button.tsx';
import { Failure, Notice } from '../../ui/notice.tsx';
import { Conflict } from './conflict.tsx';
import type { SavedStep } from './steps.ts';

/** The frame of a step: what was restored, the fields, what went wrong, and the way on. */
export function StepForm({
  pilot,
  step,
  restored,
  theirs,
  mine,
  error,
  busy,
  onSubmit,
  onKeepMine,
  onStartOver,
  children,
}: {
  readonly pilot: string;
  readonly step: SavedStep;
  readonly restored: boolean;
  readonly theirs: Partial<CharterDraftView> | undefined;
  readonly mine: Readonly<Record<string, unknown>>;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSubmit: () => void;
  readonly onKeepMine: () => void;
  readonly onStartOver: () => void;
  readonly children: ReactNode;
}) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="stack-wide" onSubmit={submit} noValidate>
      {restored && (
        <Notice>
          <div className="row-apart">
            <p>Here is what you had typed and not saved yet.</p>
            <Button look="quiet" onClick={onStartOver}>
              Drop it
            </Button>
          </div>
        </Notice>
      )}
      {children}
      {theirs && (
        <Conflict
          pilot={pilot}
          step={step}
          theirs={theirs}
          mine={mine}
          onKeepMine={onKeepMine}
          onTakeTheirs={onStartOver}
        />
      )}
      <Failure error={error} />
      <div className="row">
        <Button type="submit" look="main" busy={busy}>
          Save and go on
        </Button>
      </div>
    </form>
  );
}
