import { Link, useParams } from '@tanstack/react-router';
import { may } from '../../../api/may.ts';
import { useMe, useReading } from '../../../api/queries.ts';
import { useTimes } from '../../../api/use-times.ts';
import { CaseStudy } from '../../../reader/case-study.tsx';
import { Readiness } from '../../../reader/readiness.tsx';
import { Scorecard } from '../../../reader/scorecard.tsx';
import '../../../reader/reader.css';
import { Notice } from '../../../ui/notice.tsx';
import { PageHead } from '../../../ui/page.tsx';
import { ReaderActions } from './reader-actions.tsx';

/** A published edition as it was, with what is known of it since. */
export function EditionPage() {
  const { report, edition } = useParams({
    from: '/signed-in/reports/$report/editions/$edition',
  });
  const { meta, intact, superseded, scorecard, readiness, casestudy } = useReading('getEdition', {
    report,
    edition,
  });
  const { moment, formats } = useTimes();
  const canAnswer = may(useMe(), 'answer-report');
  return (
    <>
      <PageHead
        title={readiness ? `Readiness, stage ${readiness.stage}` : `Edition ${meta.edition}`}
        kicker={
          <Link to="/reports/$report" params={{ report }}>
            All editions
          </Link>
        }
      >
        <p>
          {readiness ? 'Kept' : 'Published'} by {meta.publishedBy.name} on{' '}
          {moment(meta.publishedAt)}
          {meta.owner && `; ${meta.owner.name} answers for its text`}.
        </p>
      </PageHead>
      <div className="stack">
        {!intact && (
          <Notice tone="bad" title="This is not what was published">
            <p>Its content no longer fits the hash in the ledger. Tell whoever runs the product.</p>
          </Notice>
        )}
        {superseded && !readiness && (
          <Notice tone="unsure">
            <p>A newer edition corrects this one.</p>
          </Notice>
        )}
        <div className="reader sheet">
          {scorecard && <Scorecard view={scorecard} formats={formats} />}
          {readiness && <Readiness view={readiness} formats={formats} />}
          {casestudy && <CaseStudy view={casestudy} formats={formats} />}
        </div>
        {scorecard && !superseded && canAnswer && (
          <ReaderActions report={report} edition={meta.edition} scorecard={scorecard} />
        )}
      </div>
    </>
  );
}
