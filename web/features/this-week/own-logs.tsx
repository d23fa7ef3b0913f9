import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { counted, number } from '../../format/amounts.ts';
import { shortDate } from '../../format/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Failure } from '../../ui/notice.tsx';
import { TaskEntry } from './task-entry.tsx';
import {
  type Entry,
  entryOf,
  isIncomplete,
  logsOf,
  type OwnLog,
  type WeekPilot,
  type WeekTask,
} from './week-entries.ts';

/** What somebody logged lately, each with the way to put it right. */
export function OwnLogs({ pilot }: { readonly pilot: WeekPilot }) {
  const [correcting, setCorrecting] = useState<OwnLog>();
  if (pilot.logs.length === 0) return null;
  const nameOf = (id: string) => pilot.tasks.find(each => each.task === id)?.name ?? id;
  const task = pilot.tasks.find(each => each.task === correcting?.task);
  return (
    <details>
      <summary>What you logged</summary>
      <ul className="stack-close" aria-label={`What you logged for ${pilot.name}`}>
        {pilot.logs.map(log => (
          <li key={log.seq} className="row-apart">
            <span>
              {shortDate(log.workDate)}: {counted(log.count, 'piece')} of {nameOf(log.task)},{' '}
              {number(Number(log.minutesWithAi))} min each
            </span>
            <Button look="quiet" onClick={() => setCorrecting(log)}>
              Put right
            </Button>
          </li>
        ))}
      </ul>
      {correcting && task && (
        <CorrectLog
          pilot={pilot.pilot}
          log={correcting}
          task={task}
          onClose={() => setCorrecting(undefined)}
        />
      )}
    </details>
  );
}

function CorrectLog({
  pilot,
  log,
  task,
  onClose,
}: {
  readonly pilot: string;
  readonly log: OwnLog;
  readonly task: WeekTask;
  readonly onClose: () => void;
}) {
  const correct = useCommand('correctTimeLog');
  const [entry, setEntry] = useState<Entry>(() => entryOf(log));
  const [workDate, setWorkDate] = useState(log.workDate);
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState(false);
  const isReasonMissing = reason.trim() === '';
  const send = () => {
    setShown(true);
    const [now] = logsOf({ [log.task]: entry }, workDate);
    if (!now || isIncomplete(entry) || isReasonMissing) return;
    correct.mutate(
      { params: { pilot, seq: String(log.seq) }, body: { now, reason } },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title="Put a log right" onClose={onClose}>
      <p>Both stay in the ledger, with your reason. Only the new one counts.</p>
      <TaskEntry task={task} entry={entry} showErrors={shown} onChange={setEntry} />
      <Field label="Day of the work">
        {control => (
          <input
            {...control}
            type="date"
            value={workDate}
            onChange={event => setWorkDate(event.target.value)}
          />
        )}
      </Field>
      <Field
        label="What was wrong"
        error={shown && isReasonMissing ? 'Say what was wrong, in a few words.' : undefined}
      >
        {control => (
          <input {...control} value={reason} onChange={event => setReason(event.target.value)} />
        )}
      </Field>
      <Failure error={correct.error} />
      <div className="row">
        <Button look="main" busy={correct.isPending} onClick={send}>
          Put it right
        </Button>
        <Button onClick={onClose}>Leave it</Button>
      </div>
    </Dialog>
  );
}
