import { Link } from '@tanstack/react-router';
import type { ReportListItem } from '#contracts/editions.ts';
import { may } from '../../api/may.ts';
import { useMe, useReading } from '../../api/queries.ts';
import { formats } from '../../format/formats.ts';
import { PageHead } from '../../ui/page.tsx';
import { quarterBefore } from './quarters.ts';

const STAGES = [
  {
    stage: 'one',
    question:
      'Is the first win there, on evidence? Each gate is judged by rule from what is recorded; none is ticked by hand.',
  },
  { stage: 'two', question: 'Does it hold in strategy, learning design and learning operations?' },
  { stage: 'three', question: 'Has it been repeated, has it lasted, and is it ready to scale?' },
] as const;

/** The reports of the workspace: scorecards by quarter, stages, declarations. */
export function ReportsPage() {
  const me = useMe();
  const quarter = me.workspace?.quarter ?? '';
  const { reports } = useReading('listReports', {});
  const before = quarterBefore(quarter);
  const isPublished = reports.some(each => each.id === `scorecard-${before}` && each.editions > 0);
  return (
    <>
      <PageHead title="Reports" />
      <div className="stack-wide">
        <section className="section">
          <h2>
            <Link to="/reports/scorecards/$quarter" params={{ quarter }}>
              Scorecard {formats.quarter(quarter)}
            </Link>
          </h2>
          <p className="prose">
            One page for executives: the answer in one sentence, what is asked of them, whether it
            can be trusted, the figures.
          </p>
          {before && !isPublished && may(me, 'write-report') && <QuarterBefore quarter={before} />}
          <Published reports={reports} />
        </section>
        {STAGES.map(({ stage, question }) => (
          <section key={stage} className="section">
            <h2>
              <Link to="/reports/readiness/$stage" params={{ stage }}>
                Readiness, stage {stage}
              </Link>
            </h2>
            <p className="prose">{question}</p>
          </section>
        ))}
        <section className="section">
          <h2>
            <Link to="/proof">Proof library</Link>
          </h2>
          <p className="prose">
            Every pilot that came to its end, failed ones too: its case study, and a way to start a
            copy of it.
          </p>
        </section>
        <section className="section">
          <h2>
            <Link to="/money">Rates and goals</Link>
          </h2>
          <p className="prose">
            What an hour of each role costs, and the year’s plan, which stands on the scorecard
            beside what the year has come to.
          </p>
        </section>
        <section className="section">
          <h2>
            <Link to="/declarations">Declarations</Link>
          </h2>
          <p className="prose">
            What somebody put on record by name, where no figure can show it, and the register of
            objections.
          </p>
        </section>
      </div>
    </>
  );
}

/** A scorecard is published once its quarter is over. */
const QuarterBefore = ({ quarter }: { readonly quarter: string }) => (
  <p>
    <Link to="/reports/$report" params={{ report: `scorecard-${quarter}` }}>
      Publish and share the scorecard of {formats.quarter(quarter)}
    </Link>
  </p>
);

function Published({ reports }: { readonly reports: readonly ReportListItem[] }) {
  const scorecards = reports.filter(each => each.kind === 'scorecard' && each.editions > 0);
  if (scorecards.length === 0) return null;
  return (
    <ul className="plain-list">
      {scorecards.map(({ id, title, editions, openQuestions }) => (
        <li key={id}>
          <Link to="/reports/$report" params={{ report: id }}>
            {title}
          </Link>
          {editions === 1 ? ', published' : `, published in ${editions} editions`}
          {openQuestions > 0 && `; questions waiting for an answer: ${openQuestions}`}
        </li>
      ))}
    </ul>
  );
}
