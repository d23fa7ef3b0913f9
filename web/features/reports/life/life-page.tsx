import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { may } from '../../../api/may.ts';
import { reading, useMe } from '../../../api/queries.ts';
import { PageHead } from '../../../ui/page.tsx';
import { EditionList } from './edition-list.tsx';
import { History } from './history.tsx';
import { Publication } from './publication.tsx';
import { Readers } from './readers.tsx';
import { TextPart } from './text-part.tsx';
import './life.css';

/** While a text is being written it is looked for this often, in milliseconds. */
const LOOK_EVERY = 1000;

/** The life of a report: its text, its publication, its readers, its history. */
export function LifePage() {
  const { report } = useParams({ from: '/signed-in/reports/$report' });
  const { data: view } = useSuspenseQuery({
    ...reading('getReport', { report }),
    refetchInterval: ({ state }) => (state.data?.job ? LOOK_EVERY : false),
  });
  const canWrite = may(useMe(), 'write-report');
  return (
    <>
      <PageHead title={view.title}>
        <p className="screen-only">
          <DraftLink report={report} />
        </p>
      </PageHead>
      <div className="stack-wide">
        {view.kind !== 'readiness' && <TextPart view={view} canWrite={canWrite} />}
        <Publication view={view} canWrite={canWrite} />
        <EditionList view={view} />
        {view.kind === 'scorecard' && view.editions.length > 0 && (
          <Readers view={view} canWrite={canWrite} />
        )}
        {view.history.length > 0 && <History steps={view.history} />}
      </div>
    </>
  );
}

/** Where the report stands as it is today. */
function DraftLink({ report }: { readonly report: string }) {
  const [kind = '', ...rest] = report.split('-');
  const name = rest.join('-');
  switch (kind) {
    case 'scorecard':
      return (
        <Link to="/reports/scorecards/$quarter" params={{ quarter: name }}>
          The scorecard as it stands today
        </Link>
      );
    case 'readiness':
      return (
        <Link to="/reports/readiness/$stage" params={{ stage: rest[0] ?? 'one' }}>
          The stage as it stands today
        </Link>
      );
    default:
      return (
        <Link to="/proof/$pilot" params={{ pilot: name }}>
          The case study as it stands today
        </Link>
      );
  }
}
