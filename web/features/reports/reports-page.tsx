import { Link } from '@tanstack/react-router';
import { useMe } from '../../api/queries.ts';
import { PageHead } from '../../ui/page.tsx';

const STAGES = [
  {
    stage: 'one',
    question:
      'Is the first win there, on evidence? Each gate is judged by rule from what is recorded; none is ticked by hand.',
  },
  { stage: 'two', question: 'Does it hold in strategy, learning design and learning operations?' },
  { stage: 'three', question: 'Has it been repeated, has it lasted, and is it ready to scale?' },
] as const;

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
            <Link to="/money">Rates and goals</Link>
          </h2>
          <p className="prose">
            What an hour of each role costs, and the year's plan, which stands on the scorecard
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
