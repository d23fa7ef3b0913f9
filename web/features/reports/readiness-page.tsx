import { useParams } from '@tanstack/react-router';
import { useReading } from '../../api/queries.ts';
import { formats } from '../../format/formats.ts';
import { Readiness } from '../../reader/readiness.tsx';
import '../../reader/reader.css';
import { PageHead } from '../../ui/page.tsx';

/** Whether a stage is done, on evidence. */
export function ReadinessPage() {
  const { stage } = useParams({ from: '/signed-in/reports/readiness/$stage' });
  const view = useReading('getReadiness', { stage });
  return (
    <>
      <PageHead title={`Readiness, stage ${stage}`} />
      <div className="reader sheet">
        <Readiness view={view} formats={formats} />
      </div>
    </>
  );
}
