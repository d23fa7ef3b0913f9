import type { ScorecardView } from '#contracts/reports.ts';
import { type FigureName, figureHref, type Unfolding } from './figure.tsx';
import type { Formats } from './formats.ts';

type Goal = NonNullable<ScorecardView['goals']>[number];

const BEHIND: Readonly<Record<Goal['metric'], FigureName>> = {
  'hours-reclaimed': 'hours',
  'pilots-judged': 'pilots',
  'business-results': 'tests',
  spent: 'cost',
};

/** The year's goals in five figures (the convention of Talent Development Reporting). */
export function ScorecardGoals({
  view: { goals, currency },
  unfolding,
  formats,
}: {
  readonly view: ScorecardView;
  readonly unfolding: Unfolding;
  readonly formats: Formats;
}) {
  if (goals === undefined) return null;
  const amount = (value: number, { unit }: Goal): string =>
    unit === currency ? formats.money(value, currency) : formats.hours(value);
  return (
    <section aria-labelledby="goals">
      <h2 id="goals">The year’s goals</h2>
      <table className="goals">
        <thead>
          <tr>
            <th scope="col">Goal</th>
            <th scope="col">Last year</th>
            <th scope="col">Plan</th>
            <th scope="col">Year to date</th>
            <th scope="col">Forecast</th>
            <th scope="col">Of plan</th>
          </tr>
        </thead>
        <tbody>
          {goals.map(goal => (
            <tr key={goal.metric}>
              <th scope="row">{goal.name}</th>
              <td data-label="Last year">
                {goal.lastYear === undefined ? '–' : amount(goal.lastYear, goal)}
              </td>
              <td data-label="Plan">{amount(goal.plan, goal)}</td>
              <td data-label="Year to date">
                <a href={figureHref(unfolding, BEHIND[goal.metric], { year: true })}>
                  {amount(goal.yearToDate, goal)}
                </a>
              </td>
              <td data-label="Forecast">
                {goal.forecast === undefined ? '–' : amount(goal.forecast, goal)}
              </td>
              <td data-label="Of plan">
                {goal.percentOfPlan === undefined ? '–' : formats.percent(goal.percentOfPlan)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">
        The forecast carries the year’s pace so far on to its end; “of plan” is forecast over plan.
      </p>
    </section>
  );
}
