import { useState } from 'react';
import type { WeekView } from '#contracts/week.ts';
import { useMe } from '../../api/queries.ts';
import { counted } from '../../format/amounts.ts';
import { earlierOf } from '../../format/dates.ts';
import { useWaiting } from '../../offline/waiting.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Failure, Notice } from '../../ui/notice.tsx';
import { NextPiece } from './next-piece.tsx';
import { OwnLogs } from './own-logs.tsx';
import { TaskEntry } from './task-entry.tsx';
import { useWeekLog } from './use-week-log.ts';
import { WaitingList } from './waiting-list.tsx';
import { defaultDay, type Entry, isIncomplete, prefilled, type WeekPilot } from './week-entries.ts';

/** One pilot's week: prefilled from the last time, sent with one press; or nothing, or away. */
export function PilotWeek({ week, pilot }: { readonly week: WeekView; readonly pilot: WeekPilot }) {
  const [reopened, setReopened] = useState(false);
  const { person } = useMe();
  const waiting = useWaiting(person.id).filter(each => each.pilot === pilot.pilot);
  const answered = (pilot.answered !== 'no' || waiting.length > 0) && !reopened;
  if (pilot.tasks.some(task => task.next)) return <DrawnWeek week={week} pilot={pilot} />;
  return (
    <section className="sheet stack" aria-labelledby={`week-${pilot.pilot}`}>
      <h2 id={`week-${pilot.pilot}`}>{pilot.name}</h2>
      <WaitingList pilot={pilot} waiting={waiting} />
      {answered ? (
        <Answered answer={pilot.answered} onReopen={() => setReopened(true)} />
      ) : (
        <WeekForm week={week} pilot={pilot} onDone={() => setReopened(false)} />
      )}
      <OwnLogs pilot={pilot} />
    </section>
  );
}

/** Where each piece of work is drawn, the next one stands there all week. */
function DrawnWeek({ week, pilot }: { readonly week: WeekView; readonly pilot: WeekPilot }) {
  const [workDate, setWorkDate] = useState(() => defaultDay(week, pilot));
  return (
    <section className="sheet stack" aria-labelledby={`week-${pilot.pilot}`}>
      <h2 id={`week-${pilot.pilot}`}>{pilot.name}</h2>
      {pilot.tasks.map(
        task =>
          task.next && (
            <NextPiece
              key={task.task}
              pilot={pilot.pilot}
              task={task}
              next={task.next}
              workDate={workDate}
            />
          ),
      )}
      <OtherDay week={week} pilot={pilot} workDate={workDate} onChange={setWorkDate} />
      {pilot.answered === 'no' ? (
        <div className="week-actions">
          <NoLog week={week} pilot={pilot} onDone={() => undefined} />
        </div>
      ) : (
        <p className="small soft">✓ {ANSWERS[pilot.answered]}</p>
      )}
    </section>
  );
}

const ANSWERS: Readonly<Record<WeekPilot['answered'], string>> = {
  logged: 'Logged for this week. Thank you.',
  nothing: 'Nothing to log this week; noted. Thank you.',
  away: 'Away this week; noted.',
  no: 'Said for this week. Thank you.',
};

function Answered({
  answer,
  onReopen,
}: {
  readonly answer: WeekPilot['answered'];
  readonly onReopen: () => void;
}) {
  return (
    <Notice tone="good">
      <div className="row-apart">
        <p>
          <span aria-hidden="true">✓ </span>
          {ANSWERS[answer]}
        </p>
        <Button look="quiet" onClick={onReopen}>
          Log more work
        </Button>
      </div>
    </Notice>
  );
}

function WeekForm({
  week,
  pilot,
  onDone,
}: {
  readonly week: WeekView;
  readonly pilot: WeekPilot;
  readonly onDone: () => void;
}) {
  const [entries, setEntries] = useState<Readonly<Record<string, Entry>>>(() =>
    Object.fromEntries(pilot.tasks.map(task => [task.task, prefilled(task)])),
  );
  const [workDate, setWorkDate] = useState(() => defaultDay(week, pilot));
  const [shown, setShown] = useState(false);
  const log = useWeekLog(pilot.pilot, onDone);
  const pieces = Object.values(entries).reduce((sum, { count }) => sum + (count ?? 0), 0);

  const send = () => {
    setShown(true);
    if (!Object.values(entries).some(isIncomplete)) log.mutate({ entries, workDate });
  };

  return (
    <>
      {pilot.tasks.map(task => (
        <TaskEntry
          key={task.task}
          task={task}
          entry={entries[task.task] ?? prefilled(task)}
          showErrors={shown}
          onChange={entry => setEntries(all => ({ ...all, [task.task]: entry }))}
        />
      ))}
      <OtherDay week={week} pilot={pilot} workDate={workDate} onChange={setWorkDate} />
      <Failure error={log.error} />
      <div className="week-actions">
        {pieces > 0 && (
          <Button look="main" busy={log.isPending} onClick={send}>
            Log {counted(pieces, 'piece')} of work
          </Button>
        )}
        <NoLog week={week} pilot={pilot} onDone={onDone} />
      </div>
    </>
  );
}

function OtherDay({
  week,
  pilot,
  workDate,
  onChange,
}: {
  readonly week: WeekView;
  readonly pilot: WeekPilot;
  readonly workDate: string;
  readonly onChange: (day: string) => void;
}) {
  return (
    <details>
      <summary>Another day than today</summary>
      <Field label="Day of the work">
        {control => (
          <input
            {...control}
            type="date"
            value={workDate}
            min={pilot.runWindow.first}
            max={earlierOf(week.today, pilot.runWindow.last)}
            onChange={event => onChange(event.target.value)}
          />
        )}
      </Field>
    </details>
  );
}

function NoLog({
  week,
  pilot,
  onDone,
}: {
  readonly week: WeekView;
  readonly pilot: WeekPilot;
  readonly onDone: () => void;
}) {
  const answer = useWeekLog(pilot.pilot, onDone);
  const say = (words: 'nothing' | 'away') => answer.mutate({ weekOf: week.weekOf, answer: words });
  return (
    <>
      <Button busy={answer.isPending} onClick={() => say('nothing')}>
        Nothing this week
      </Button>
      <Button busy={answer.isPending} onClick={() => say('away')}>
        Away
      </Button>
      <Failure error={answer.error} />
    </>
  );
}
