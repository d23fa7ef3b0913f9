import type { CriterionInput } from '#contracts/charter.ts';
import type { PilotView } from '#contracts/pilots.ts';
import { may } from '../../../api/may.ts';
import { useReading } from '../../../api/queries.ts';
import { useTimes } from '../../../api/use-times.ts';
import type { Way } from '../../../measurement/measurement-form.ts';
import { ResultOverTime } from '../../../reader/charts/result-over-time.tsx';
import '../../../reader/reader.css';
import { Fold } from '../../../ui/fold.tsx';
import { Empty, Notice } from '../../../ui/notice.tsx';
import { charterOf, resultDays, usePilot } from '../use-pilot.ts';
import { RecordBaseline } from './record-baseline.tsx';
import { RecordResult } from './record-result.tsx';
import { Recorded, wayOf } from './recorded.tsx';

const BEFORE_START: readonly PilotView['phase'][] = ['draft', 'proposed', 'agreed'];
const TAKES_RESULTS: readonly PilotView['phase'][] = ['running', 'judged', 'concluded'];

/** The figures before the start and since, and the forms for more. */
export function ResultsPart() {
  const pilot = usePilot();
  const { moment } = useTimes();
  const criteria = (charterOf(pilot).criteria ?? []).filter(each => each.kind !== 'hours');
  if (criteria.length === 0)
    return (
      <Empty title="Nothing to measure yet">
        <p>
          Results are recorded for a criterion: its figure before the start, then what came out with
          AI and without. Write the criteria first.
        </p>
      </Empty>
    );
  const mayRecord = may(pilot, 'record-results');
  return (
    <div className="stack-wide">
      {pilot.phase === 'running' && pilot.lockedAt === undefined && (
        <Notice>
          <p>
            Until the agreed end only counts are shown, never what they say: nobody can steer by a
            result that they have not seen.
          </p>
        </Notice>
      )}
      {pilot.lockedAt && (
        <Notice>
          <p>
            The figures were locked on {moment(pilot.lockedAt)}. What is recorded now is kept and
            shown, and not counted.
          </p>
        </Notice>
      )}
      {criteria.map(criterion => (
        <section key={criterion.id} className="section">
          <h2>{criterion.metric.name}</h2>
          <OverTime pilot={pilot.id} criterion={criterion} />
          <Recorded
            pilot={pilot}
            criterion={criterion}
            mayCorrect={mayRecord && TAKES_RESULTS.includes(pilot.phase)}
          />
          {mayRecord && BEFORE_START.includes(pilot.phase) && (
            <Fold summary="Record the figure before the start">
              <RecordBaseline pilot={pilot.id} criterion={criterion} />
            </Fold>
          )}
          {mayRecord && TAKES_RESULTS.includes(pilot.phase) && (
            <Fold
              summary="Record results"
              open={criteria.length === 1 && pilot.phase === 'running'}
            >
              <RecordResult
                pilot={pilot.id}
                criterion={criterion}
                baselineWay={baselineWay(pilot, criterion.id)}
                within={resultDays(pilot)}
              />
            </Fold>
          )}
        </section>
      ))}
    </div>
  );
}

/** The same as the table below, as a picture: before the start, and since, as far as it may be read. */
function OverTime({
  pilot,
  criterion,
}: {
  readonly pilot: string;
  readonly criterion: CriterionInput;
}) {
  const { formats } = useTimes();
  const series = useReading('listResults', { pilot }).criteria.find(
    each => each.criterion === criterion.id,
  );
  return (
    series && (
      <ResultOverTime
        name={criterion.metric.name}
        unit={criterion.metric.unit}
        isShare={criterion.kind === 'proportion'}
        series={series}
        formats={formats}
      />
    )
  );
}

/** How the figure before the start was given: results in another form are not compared row by row. */
function baselineWay(pilot: PilotView, criterion: string): Way | undefined {
  const shape = pilot.baselines.find(each => each.criterion === criterion)?.measurement?.shape;
  return shape && wayOf(shape);
}
