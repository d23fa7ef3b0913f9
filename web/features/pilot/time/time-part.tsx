import type { PilotView } from '#contracts/pilots.ts';
import { useMe } from '../../../api/queries.ts';
import { useTimes } from '../../../api/use-times.ts';
import { counted, hours, minutesBeside, percent } from '../../../format/amounts.ts';
import { formats } from '../../../format/formats.ts';
import { HoursByWeek } from '../../../reader/charts/hours-by-week.tsx';
import '../../../reader/reader.css';
import { Empty } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { usePilot } from '../use-pilot.ts';
import { HourEntries } from './hour-entries.tsx';
import { OwnOutput } from './own-output.tsx';
import { Reinvested } from './reinvested.tsx';

const AFTER_START: readonly PilotView['phase'][] = ['running', 'judged', 'concluded'];

/** Hours saved, counted against themselves; what they went into; who answers for the output. */
export function TimePart() {
  const pilot = usePilot();
  const { time } = pilot;
  const started = AFTER_START.includes(pilot.phase);
  return (
    <div className="stack-wide">
      {time.logs === 0 ? (
        <Empty title="No work logged yet">
          <p>
            Once the run has started, its contributors say each week how many pieces they did with
            AI and how long one took. Rework is taken off, and a saving on an estimate counts only
            as far as the estimate is trusted.
          </p>
        </Empty>
      ) : (
        <>
          <Saved pilot={pilot} />
          <HourEntries pilot={pilot.id} />
        </>
      )}
      {started && <Reinvested pilot={pilot} />}
      {started && <Ownership pilot={pilot} />}
    </div>
  );
}

function Saved({ pilot: { time } }: { readonly pilot: PilotView }) {
  const saved = minutesBeside(
    time.byTask.flatMap(each => [each.conservativeMinutes, each.rawMinutes]),
  );
  return (
    <section className="stack">
      <h2>{hours(time.conservativeHours)} saved</h2>
      <p className="prose">
        Counted conservatively; {hours(time.rawHours)} as logged, from {counted(time.logs, 'log')}.
        {time.weeksDue > 0 &&
          ` ${time.weeksAnswered} of ${time.weeksDue} weekly answers ${time.weeksAnswered === 1 ? 'is' : 'are'} in (${percent(time.weeksAnswered / time.weeksDue)}); missing ones count as nothing saved.`}
      </p>
      <HoursByWeek weeks={time.byWeek} formats={formats} />
      <Table
        caption="Time saved by task"
        rows={time.byTask}
        keyOf={row => row.task}
        columns={[
          { head: 'Task', cell: row => row.name },
          { head: 'Pieces', cell: row => row.count, numeric: true },
          { head: 'Conservative', cell: row => saved(row.conservativeMinutes), numeric: true },
          { head: 'As logged', cell: row => saved(row.rawMinutes), numeric: true },
        ]}
      />
    </section>
  );
}

function Ownership({ pilot }: { readonly pilot: PilotView }) {
  const { moment } = useTimes();
  const { outputOwned, phase } = pilot;
  const isOwner = pilot.draft.safeguards?.outputOwner === useMe().person.id;
  const canOwn = phase === 'running' || phase === 'judged';
  return (
    <section className="section">
      <h2>Who answers for the output</h2>
      {outputOwned ? (
        <figure className="stack-close">
          <blockquote className="quoted">{outputOwned.statement}</blockquote>
          <figcaption className="small soft">
            {outputOwned.owner.name}, {moment(outputOwned.at)}
          </figcaption>
        </figure>
      ) : (
        <p className="prose">
          Nobody has taken responsibility for the output by name yet. AI drafts; a person validates,
          refines and owns.
        </p>
      )}
      {canOwn && !outputOwned && isOwner && <OwnOutput pilot={pilot.id} />}
    </section>
  );
}
