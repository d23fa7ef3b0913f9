import { useState } from 'react';
import type { BodyOf } from '#contracts/endpoints.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Failure, Notice } from '../../ui/notice.tsx';
import { NumberField } from '../../ui/number-field.tsx';

type Metric = BodyOf<'planGoal'>['metric'];

const METRICS: Readonly<Record<Metric, string>> = {
  'hours-reclaimed': 'Hours reclaimed (conservative, with a destination)',
  'pilots-judged': 'Pilots judged',
  'business-results': 'Business results met',
  spent: 'Spent on pilots',
};

/** Plans what a goal is to come to in the fiscal year; a new plan takes the place of the old one from today. */
export function PlanGoal({
  fiscalYear,
  currency,
}: {
  readonly fiscalYear: number;
  readonly currency: string;
}) {
  const plan = useCommand('planGoal');
  const [metric, setMetric] = useState<Metric>('hours-reclaimed');
  const [planned, setPlanned] = useState<number>();
  const [lastYear, setLastYear] = useState<number>();
  const unit = metric === 'spent' ? { unit: currency } : {};
  const [shown, setShown] = useState(false);
  const [saved, setSaved] = useState(false);
  const send = () => {
    setShown(true);
    setSaved(false);
    if (planned === undefined) return;
    plan.mutate(
      {
        params: {},
        body: {
          metric,
          fiscalYear,
          plan: String(planned),
          ...(lastYear === undefined ? {} : { lastYear: String(lastYear) }),
        },
      },
      {
        onSuccess: () => {
          setPlanned(undefined);
          setLastYear(undefined);
          setShown(false);
          setSaved(true);
        },
      },
    );
  };
  return (
    <Fold summary="Plan a goal">
      <div className="stack">
        <Field label="Goal">
          {control => (
            <select
              {...control}
              value={metric}
              onChange={event => setMetric(event.target.value as Metric)}
            >
              {(Object.keys(METRICS) as Metric[]).map(each => (
                <option key={each} value={each}>
                  {METRICS[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="row-fields">
          <NumberField
            label={`Plan for ${fiscalYear}`}
            error={shown && planned === undefined ? 'Write what is planned.' : undefined}
            {...unit}
            min={0}
            value={planned}
            onChange={setPlanned}
          />
          <NumberField
            label="Last year"
            hint="Only where it was not counted here."
            {...unit}
            min={0}
            value={lastYear}
            onChange={setLastYear}
          />
        </div>
        <Failure error={plan.error} />
        {saved && (
          <Notice tone="good">
            <p>Planned. It stands above, and on the scorecard.</p>
          </Notice>
        )}
        <div>
          <Button busy={plan.isPending} onClick={send}>
            Plan it
          </Button>
        </div>
      </div>
    </Fold>
  );
}
