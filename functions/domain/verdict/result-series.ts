import { dateIn, type PlainDate } from '../calendar/calendar.ts';
import type { Criterion } from '../criteria/criterion.ts';
import { isBrokenOut } from '../criteria/small-groups.ts';
import type { Group, Measurement } from '../pilot/measurement.ts';
import { daysOf, isCounted } from '../pilot/observations.ts';
import type { Pilot } from '../pilot/state.ts';
import { levelOf, type RowsByDigest, sampleOf } from './sample.ts';

/** What one recording says by itself. `value` is in the metric's unit, a proportion as a share. */
export type RecordedLevel = {
  /** Rows, cases or events; a single figure names none. */
  readonly n?: number;
  /** Absent before the figures are open to read, and where its rows are kept no longer. */
  readonly value?: number;
  /** What it says is not told: it is of fewer than five people (rule A4). */
  readonly few?: true;
};

export type ResultSeries = {
  readonly criterion: string;
  readonly baseline?: RecordedLevel & { readonly from: PlainDate; readonly to: PlainDate };
  readonly points: readonly (RecordedLevel & {
    readonly from: PlainDate;
    readonly to: PlainDate;
    /** Nobody said of which days it is: these are the day on which it was recorded. */
    readonly undated?: true;
    readonly group: Exclude<Group, 'baseline' | 'forecast'>;
  })[];
};

/** True once what was recorded may be read: the figures are locked, or there is a verdict (rule V6). */
export const isOpenToRead = ({ verdicts, lockedAt }: Pilot): boolean =>
  verdicts.length > 0 || lockedAt !== undefined;

/**
 * The baseline of a criterion and every recording that counts, in the order in which they came. Until the figures are
 * open to read, a recording since the start says how much it holds and no more (rule V6).
 */
export function resultSeries(
  pilot: Pilot,
  criterion: Criterion,
  rows: RowsByDigest,
  timeZone: string,
): ResultSeries {
  const baseline = pilot.baselines[criterion.id];
  const open = isOpenToRead(pilot);
  return {
    criterion: criterion.id,
    ...(baseline?.kind === 'recorded'
      ? {
          baseline: {
            from: baseline.measuredFrom,
            to: baseline.measuredTo,
            ...recorded(baseline.measurement, true, criterion, rows),
          },
        }
      : {}),
    points: pilot.observations.flatMap(each => {
      const { group, at, measurement } = each;
      if (each.criterion !== criterion.id || !isCounted(each)) return [];
      if (group === 'baseline' || group === 'forecast') return [];
      const on = dateIn(timeZone, at);
      const days = daysOf(each) ?? ({ from: on, to: on, undated: true } as const);
      return [{ ...days, group, ...recorded(measurement, open, criterion, rows) }];
    }),
  };
}

function recorded(
  measurement: Measurement,
  open: boolean,
  criterion: Criterion,
  rows: RowsByDigest,
): RecordedLevel {
  const n = countIn(measurement);
  const people = criterion.unitOfAssignment === 'person' ? peopleIn(measurement, rows) : undefined;
  if (people !== undefined && !isBrokenOut(people))
    return { ...(n === undefined ? {} : { n }), few: true };
  const sample = open ? sampleOf([measurement], rows, criterion) : undefined;
  const value = sample === undefined || sample === 'rows missing' ? undefined : levelOf(sample);
  return { ...(n === undefined ? {} : { n }), ...(value === undefined ? {} : { value }) };
}

/** People behind figures that are each of a person; `undefined` where nobody can tell. */
function peopleIn(measurement: Measurement, rows: RowsByDigest): number | undefined {
  if (measurement.shape === 'rows') {
    const known = rows[measurement.digest];
    return known && new Set(known.map(each => each.unit)).size;
  }
  return 'n' in measurement ? measurement.n : undefined;
}

/** How much was recorded. A total count of events says what came out, so it is no count of what was recorded. */
function countIn(measurement: Measurement): number | undefined {
  if (measurement.shape === 'rows') return measurement.count;
  return 'n' in measurement ? measurement.n : undefined;
}
