import { counted } from '../../format/amounts.ts';
import { longDate } from '../../format/dates.ts';
import { takeBack } from '../../offline/send-waiting.ts';
import type { Waiting } from '../../offline/waiting.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { GROUP_WORDS, type WeekPilot } from './week-entries.ts';

/** What was said about a pilot's week and is still on this device, each with a way to take it back. */
export function WaitingList({
  pilot,
  waiting,
}: {
  readonly pilot: WeekPilot;
  readonly waiting: readonly Waiting[];
}) {
  if (waiting.length === 0) return null;
  return (
    <Notice tone="plain">
      <p>Kept on this device. It is sent, once, as soon as there is a connection.</p>
      <ul className="waiting">
        {waiting.map(each => (
          <li key={each.id} className="row-apart">
            <span>
              {said(each, pilot)}
              {each.refused !== undefined && <strong> Not taken: {each.refused}</strong>}
            </span>
            <Button look="quiet" onClick={() => takeBack(each)}>
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function said(waiting: Waiting, { tasks }: WeekPilot): string {
  if (waiting.name === 'answerWeek')
    return waiting.body.answer === 'away' ? 'Away.' : 'Nothing this week.';
  const { task, workDate } = waiting.body;
  const name = tasks.find(each => each.task === task)?.name ?? task;
  if (waiting.name === 'logPiece')
    return `${name}: piece ${waiting.body.number + 1}, ${GROUP_WORDS[waiting.body.used]}, ${longDate(workDate)}.`;
  const { count } = waiting.body;
  return `${name}: ${counted(count, 'piece')}, ${longDate(workDate)}.`;
}
