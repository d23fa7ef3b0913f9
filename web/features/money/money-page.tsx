import { useReading } from '../../api/queries.ts';
import { money } from '../../format/amounts.ts';
import { formats } from '../../format/formats.ts';
import { PageHead } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { PlanGoal } from './plan-goal.tsx';
import { SetRate } from './set-rate.tsx';

/** What an hour of each role costs, and what the year is planned to come to. */
export function MoneyPage() {
  const finance = useReading('getFinance', {});
  const { bands, goals, currency, fiscalYear, may } = finance;
  const amount = (value: number | undefined, unit: string): string => {
    if (value === undefined) return '–';
    return unit === currency ? money(value, currency) : formats.hours(value);
  };
  return (
    <>
      <PageHead title="Rates and goals">
        <p className="prose">
          Rates belong to roles, never to persons. A pilot’s cost takes the upper end of a rate;
          what it brings is told over the whole range.
        </p>
      </PageHead>
      <div className="stack-wide">
        <section className="section">
          <h2>Loaded hourly rates</h2>
          {bands.length === 0 ? (
            <p className="soft">
              No rate yet. A loaded rate is pay with everything on top: taxes, benefits, the desk.
            </p>
          ) : (
            <Table
              caption="Loaded hourly rates"
              rows={bands}
              keyOf={row => row.band}
              columns={[
                { head: 'Role band', cell: row => row.name },
                {
                  head: 'An hour, from',
                  cell: row => money(Number(row.hourly.low), currency),
                  numeric: true,
                },
                {
                  head: 'to',
                  cell: row => money(Number(row.hourly.high), currency),
                  numeric: true,
                },
              ]}
            />
          )}
          {may && <SetRate bands={bands} currency={currency} />}
        </section>
        <section className="section">
          <h2>Goals of {fiscalYear}</h2>
          {goals.length === 0 ? (
            <p className="soft">
              Nothing is planned for this year. A plan stands on the scorecard beside what the year
              has come to.
            </p>
          ) : (
            <Table
              caption={`Goals of ${fiscalYear}`}
              rows={goals}
              keyOf={row => row.metric}
              columns={[
                { head: 'Goal', cell: row => row.name },
                { head: 'Last year', cell: row => amount(row.lastYear, row.unit), numeric: true },
                { head: 'Plan', cell: row => amount(row.plan, row.unit), numeric: true },
                {
                  head: 'Year to date',
                  cell: row => amount(row.yearToDate, row.unit),
                  numeric: true,
                },
                { head: 'Forecast', cell: row => amount(row.forecast, row.unit), numeric: true },
              ]}
            />
          )}
          {may && <PlanGoal fiscalYear={fiscalYear} currency={currency} />}
        </section>
      </div>
    </>
  );
}
