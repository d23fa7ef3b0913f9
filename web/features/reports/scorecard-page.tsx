import { Link, useParams } from '@tanstack/react-router';
import { useReading } from '../../api/queries.ts';
import { useTimes } from '../../api/use-times.ts';
import { Scorecard } from '../../reader/scorecard.tsx';
import '../../reader/reader.css';
import { PageHead } from '../../ui/page.tsx';
import { quarterBefore } from './quarters.ts';

/** The scorecard of a quarter, as its readers see it. */
export function ScorecardPage() {
  const { quarter } = useParams({ from: '/signed-in/reports/scorecards/$quarter' });
  const view = useReading('getScorecard', { quarter });
  const { formats } = useTimes();
  const before = quarterBefore(quarter);
  return (
    <>
      <PageHead title={`Scorecard ${formats.quarter(quarter)}`}>
        <p className="screen-only">
          <Link to="/reports/$report" params={{ report: `scorecard-${quarter}` }}>
            Its text, publication and readers
          </Link>
        </p>
        {before && (
          <p className="screen-only">
            <Link to="/reports/scorecards/$quarter" params={{ quarter: before }}>
              The quarter before, {formats.quarter(before)}
            </Link>
          </p>
        )}
      </PageHead>
      <div className="reader sheet">
        <Scorecard view={view} formats={formats} />
      </div>
    </>
  );
}
