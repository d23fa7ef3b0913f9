import { useReading } from '../../api/queries.ts';
import { longDate } from '../../format/dates.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page.tsx';
import { PilotWeek } from './pilot-week.tsx';
import './this-week.css';

/** What a contributor says about their week, for each pilot they are on. */
export function ThisWeekPage() {
  const week = useReading('getWeek', {});
  return (
    <>
      <PageHead title="This week" kicker={`Week of ${longDate(week.weekOf)}`} />
      {week.pilots.length === 0 && (
        <Empty title="Nothing to log">
          <p>
            You are on no running pilot. Once one that you contribute to has started, its tasks
            stand here, filled in as you logged them the last time.
          </p>
          <ButtonLink to="/">See the pilots</ButtonLink>
        </Empty>
      )}
      <div className="stack-wide">
        {week.pilots.map(pilot => (
          <PilotWeek key={pilot.pilot} week={week} pilot={pilot} />
        ))}
      </div>
    </>
  );
}
