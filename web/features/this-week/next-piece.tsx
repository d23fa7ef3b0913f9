import { useState } from 'react';
import type { WeekView } from '#contracts/week.ts';
import { useMe } from '../../api/queries.ts';
import { number } from '../../format/amounts.ts';
import { useWaiting } from '../../offline/waiting.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Failure } from '../../ui/notice.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { LastPiece } from './last-piece.tsx';
import { useWeekLog } from './use-week-log.ts';
import { GROUP_WORDS, type Group, other, type WeekTask } from './week-entries.ts';

type Next = NonNullable<WeekTask['next']>;

/** The next piece of work, as it was drawn: with AI or without. Its minutes and one press log it and show the next. */
export function NextPiece({
  pilot,
  task,
  next,
  workDate,
}: {
  readonly pilot: WeekView['pilots'][number]['pilot'];
  readonly task: WeekTask;
  readonly next: Next;
  readonly workDate: string;
}) {
  const isKept = useWaiting(useMe().person.id).some(
    each =>
      each.name === 'logPiece' &&
      each.pilot === pilot &&
      each.body.task === task.task &&
      each.body.number === next.number &&
      each.refused === undefined,
  );
  if (isKept)
    return (
      <section className="next-piece stack-close" aria-label={task.name}>
        <h3>{task.name}</h3>
        <p role="status">
          Piece {next.number + 1} is kept on this device. The next one is drawn once it has been
          sent: nobody can know before.
        </p>
      </section>
    );
  return (
    <section className="next-piece stack-close" aria-labelledby={`next-${pilot}-${task.task}`}>
      <h3 id={`next-${pilot}-${task.task}`}>{task.name}</h3>
      <p className="next-piece-group" data-group={next.group} aria-live="polite">
        <span className="small soft">Piece {next.number + 1}, do it</span>{' '}
        <strong>{GROUP_WORDS[next.group]}</strong>
      </p>
      <PieceForm key={next.number} pilot={pilot} task={task.task} next={next} workDate={workDate} />
      {next.last && <LastPiece key={next.last.seq} pilot={pilot} last={next.last} />}
      <p className="small soft">
        Take the piece that comes next, not one that suits. Without AI one takes{' '}
        {number(Number(task.baselineMinutes))} minutes.
      </p>
    </section>
  );
}

function PieceForm({
  pilot,
  task,
  next,
  workDate,
}: {
  readonly pilot: string;
  readonly task: string;
  readonly next: Next;
  readonly workDate: string;
}) {
  const log = useWeekLog(pilot, () => undefined);
  const [minutes, setMinutes] = useState<number>();
  const [rework, setRework] = useState<number | undefined>(0);
  const [otherwise, setOtherwise] = useState(false);
  const [shown, setShown] = useState(false);
  const used: Group = otherwise ? other(next.group) : next.group;
  const send = () => {
    setShown(true);
    if (!minutes) return;
    log.mutate({
      piece: {
        task,
        number: next.number,
        workDate,
        used,
        minutes: String(minutes),
        reworkMinutes: String(rework ?? 0),
      },
    });
  };
  return (
    <>
      <div className="row-fields">
        <NumberField
          label="It took"
          unit="min"
          min={0}
          value={minutes}
          error={shown && !minutes ? 'Say how many minutes it took.' : undefined}
          onChange={setMinutes}
        />
        <NumberField
          label="Of rework after that"
          unit="min"
          min={0}
          value={rework}
          onChange={setRework}
        />
      </div>
      <Choice
        type="checkbox"
        checked={otherwise}
        onChange={event => setOtherwise(event.target.checked)}
        label={`I did it ${GROUP_WORDS[other(next.group)]} after all`}
        note="It counts where it was drawn, and the reports say how many were done otherwise."
      />
      <Failure error={log.error} />
      <div className="week-actions">
        <Button look="main" busy={log.isPending} onClick={send}>
          Log it
        </Button>
      </div>
    </>
  );
}
