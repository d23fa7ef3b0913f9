import { timesIn } from '../format/times.ts';
import './clock-bar.css';

const MOVES = [
  { move: 'next-day', label: 'Next day' },
  { move: 'next-week', label: 'Next week' },
  { move: 'end-date', label: 'End date' },
] as const;

/** On one machine, time can be moved to see what a pilot comes to. Plain forms: the server leads back to the page. */
export function ClockBar({
  now,
  timeZone,
}: {
  readonly now: string;
  readonly timeZone?: string | undefined;
}) {
  return (
    <aside className="clock-bar" aria-label="Demo clock">
      <p>
        It is <time dateTime={now}>{timesIn(timeZone).moment(now)}</time>
      </p>
      <form method="post" action="/local/clock">
        {MOVES.map(({ move, label }) => (
          <button key={move} type="submit" name="move" value={move}>
            {label}
          </button>
        ))}
      </form>
      <a href="/local/outbox">Outbox</a>
    </aside>
  );
}
