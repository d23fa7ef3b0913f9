import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useReading } from '../../api/queries.ts';
import { useTimes } from '../../api/use-times.ts';
import { Readiness } from '../../reader/readiness.tsx';
import '../../reader/reader.css';
import { Field } from '../../ui/field.tsx';
import { PageHead } from '../../ui/page.tsx';

/** Whether a stage is done, on evidence: for the workspace, or for one of its teams. */
export function ReadinessPage() {
  const { stage } = useParams({ from: '/signed-in/reports/readiness/$stage' });
  const { team = '' } = useSearch({ from: '/signed-in/reports/readiness/$stage' });
  const view = useReading('getReadiness', { stage }, team === '' ? {} : { team });
  const { formats } = useTimes();
  const report = `readiness-${stage}${team === '' ? '' : `-${team}`}`;
  return (
    <>
      <PageHead title={`Readiness, stage ${stage}`}>
        <p className="screen-only">
          <Link to="/reports/$report" params={{ report }}>
            Keep this report, and see those that were kept
          </Link>
        </p>
      </PageHead>
      <div className="stack">
        <TeamChoice stage={stage} team={team} />
        <div className="reader sheet">
          <Readiness view={view} formats={formats} />
        </div>
      </div>
    </>
  );
}

function TeamChoice({ stage, team }: { readonly stage: string; readonly team: string }) {
  const { teams } = useReading('getWorkspace', {});
  const navigate = useNavigate();
  const choose = (chosen: string) =>
    navigate({
      to: '/reports/readiness/$stage',
      params: { stage },
      search: chosen === '' ? {} : { team: chosen },
    });
  const learning = teams.filter(each => each.kind === 'learning');
  if (learning.length < 2) return null;
  return (
    <Field label="Whose readiness">
      {control => (
        <select {...control} value={team} onChange={event => choose(event.target.value)}>
          <option value="">The whole workspace</option>
          {learning.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
