import { Link, useParams } from '@tanstack/react-router';
import { may } from '../../api/may.ts';
import { useMe, useReading } from '../../api/queries.ts';
import { useTimes } from '../../api/use-times.ts';
import { CaseStudy } from '../../reader/case-study.tsx';
import '../../reader/reader.css';
import { PageHead } from '../../ui/page.tsx';
import { StartCopy } from './start-copy.tsx';

/** One pilot told for a skeptical reader. */
export function CaseStudyPage() {
  const { pilot } = useParams({ from: '/signed-in/proof/$pilot' });
  const view = useReading('getCaseStudy', { pilot });
  const { formats } = useTimes();
  const canCopy = may(useMe(), 'set-up-pilot');
  return (
    <>
      <PageHead title="Case study" kicker={<Link to="/proof">Proof library</Link>}>
        <p className="screen-only">
          <Link to="/reports/$report" params={{ report: `casestudy-${pilot}` }}>
            Its text, and its publication
          </Link>
        </p>
      </PageHead>
      <div className="stack">
        <div className="reader sheet">
          <CaseStudy view={view} formats={formats} />
        </div>
        {canCopy && <StartCopy pilot={pilot} name={view.name} />}
      </div>
    </>
  );
}
