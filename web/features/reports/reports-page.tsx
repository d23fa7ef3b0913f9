import { Link } from '@tanstack/react-router';
import { useMe } from '../../api/queries.ts';
import { PageHead } from '../../ui/page.tsx';

/** The reports of the workspace. */
export function ReportsPage() {
  const quarter = useMe().workspace?.quarter ?? '';
  return (
    <>
      <PageHead title="Reports" />
      <div className="stack-wide">
        <section className="section">
          <h2>
            <Link to="/reports/scorecards/$quarter" params={{ quarter }}>
              Scorecard {quarter}
            </Link>
          </h2>
          <p className="prose">
            One page for executives: the answer in one sentence, what is asked of them, whether it
            can be trusted, the figures.
          </p>
        </section>
        <section className="section">
          <h2>
            <Link to="/reports/readiness/$stage" params={{ stage: 'one' }}>
              Readiness, stage one
            </Link>
          </h2>
          <p className="prose">
            Is the first win there, on evidence? Each gate is judged by rule from what is recorded;
            none is ticked by hand.
          </p>
        </section>
      </div>
    </>
  );
}
