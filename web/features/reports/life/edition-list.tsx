import { Link } from '@tanstack/react-router';
import type { ReportView } from '#contracts/editions.ts';
import { useTimes } from '../../../api/use-times.ts';

/** Every edition, the newest first; none is ever taken away. */
export function EditionList({ view }: { readonly view: ReportView }) {
  const { moment } = useTimes();
  const isKept = view.kind === 'readiness';
  if (view.editions.length === 0) return null;
  return (
    <section className="section" aria-labelledby="editions">
      <h2 id="editions">{isKept ? 'Kept reports' : 'Published editions'}</h2>
      <ol className="editions" reversed>
        {view.editions.toReversed().map(each => (
          <li key={each.edition}>
            <p>
              <Link
                to="/reports/$report/editions/$edition"
                params={{ report: view.id, edition: String(each.edition) }}
              >
                {isKept ? `As of ${moment(each.asOf)}` : `Edition ${each.edition}`}
              </Link>
              , {isKept ? 'kept' : 'published'} by {each.publishedBy.name} on{' '}
              {moment(each.publishedAt)}
              {each.owner && `; ${each.owner.name} answers for its text`}
            </p>
            {each.corrects && (
              <p className="small">
                Corrects edition {each.corrects.edition}: “{each.corrects.reason}”
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
