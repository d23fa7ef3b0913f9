import { useState } from 'react';
import type { CriterionInput } from '#contracts/charter.ts';
import type { PilotView } from '#contracts/pilots.ts';
import { useTimes } from '../../../api/use-times.ts';
import { dateRange, longDate } from '../../../format/dates.ts';
import type { Way } from '../../../measurement/measurement-form.ts';
import { Button } from '../../../ui/button.tsx';
import { Table } from '../../../ui/table.tsx';
import { criterionName } from '../use-pilot.ts';
import { CorrectResult } from './correct-result.tsx';
import { groupName } from './groups.ts';

type Observation = PilotView['observations'][number];

/** What was recorded for a criterion, each with whether it counts, and the way to put it right. */
export function Recorded({
  pilot,
  criterion,
  mayCorrect,
}: {
  readonly pilot: PilotView;
  readonly criterion: CriterionInput;
  readonly mayCorrect: boolean;
}) {
  const { moment } = useTimes();
  const [correcting, setCorrecting] = useState<Observation>();
  const rows = rowsOf(pilot, criterion.id);
  if (rows.length === 0) return <p className="soft">Nothing recorded yet.</p>;
  return (
    <>
      <Table
        caption={`Recorded for ${criterionName(pilot, criterion.id)}`}
        rows={rows.map((row, index) => ({ ...row, index }))}
        keyOf={row => row.index}
        columns={[
          { head: 'Whose', cell: row => row.group },
          { head: 'What', cell: row => row.text },
          { head: 'Recorded', cell: row => moment(row.at), unbroken: true },
          { head: 'Counts', cell: row => row.counts },
          ...(mayCorrect
            ? [
                {
                  head: 'Wrong?',
                  pressed: true as const,
                  cell: ({ observation }: RecordedRow) =>
                    observation &&
                    !observation.correction && (
                      <Button look="quiet" onClick={() => setCorrecting(observation)}>
                        Put right
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {correcting && (
        <CorrectResult
          pilot={pilot}
          criterion={criterion}
          recorded={correcting}
          way={wayOf(correcting.measurement.shape)}
          onClose={() => setCorrecting(undefined)}
        />
      )}
    </>
  );
}

/** How figures of a form are given. */
export const wayOf = (shape: Observation['measurement']['shape']): Way =>
  shape === 'rows' || shape === 'figure' ? shape : 'counted';

type RecordedRow = {
  readonly group: string;
  readonly text: string;
  readonly at: string;
  readonly counts: string;
  readonly observation?: Observation;
};

function rowsOf(pilot: PilotView, criterion: string): RecordedRow[] {
  const baseline = pilot.baselines.find(each => each.criterion === criterion);
  const before = baseline && {
    group: 'Before the start',
    text:
      baseline.measurement?.text ??
      `promised by ${longDate(baseline.by ?? '')}: “${baseline.reason ?? ''}”`,
    at: baseline.at,
    counts: 'yes',
  };
  const since = pilot.observations
    .filter(each => each.criterion === criterion)
    .map(observation => ({
      group: groupName(observation.group),
      text: ofDays(observation),
      at: observation.at,
      counts: countsInWords(observation),
      observation,
    }));
  return [...(before ? [before] : []), ...since];
}

/** What was recorded, and of which days where that is known. */
const ofDays = ({ measurement: { text }, days }: Observation): string =>
  days ? `${text}, ${dateRange({ first: days.from, last: days.to })}` : text;

/** Whether figures count, and why not; what was said against them after the lock stands there as well. */
function countsInWords({ counted, correction, supersedes }: Observation): string {
  if (correction?.counted) return `no, put right: “${correction.reason}”`;
  if (!counted) return 'no, after the lock';
  if (correction) return `yes; after the lock it was said: “${correction.reason}”`;
  return supersedes === undefined ? 'yes' : 'yes, in place of the figures above';
}
