import type { ScorecardView } from '#contracts/reports.ts';
import type { Formats } from './formats.ts';

/** What reclaimed hours were put into, by destination and quarter: one quarter's hours are the next one's courses. */
export function ScorecardReinvested({
  view: { reinvested },
  formats,
}: {
  readonly view: ScorecardView;
  readonly formats: Formats;
}) {
  if (reinvested === undefined) return null;
  const { quarters, destinations, others } = reinvested;
  const rows = [
    ...destinations,
    ...(others ? [{ into: `${formats.number(others.count)} more`, hours: others.hours }] : []),
  ];
  return (
    <details className="more">
      <summary>What the reclaimed hours went into</summary>
      <table className="goals">
        <thead>
          <tr>
            <th scope="col">Into</th>
            {quarters.map(quarter => (
              <th key={quarter} scope="col">
                {formats.quarter(quarter)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ into, hours }) => (
            <tr key={into}>
              <th scope="row">{into}</th>
              {hours.map((each, index) => (
                <td key={quarters[index]} data-label={formats.quarter(quarters[index] ?? '')}>
                  {each === 0 ? '–' : `${formats.hours(each)} h`}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
