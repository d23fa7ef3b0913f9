import { useState } from 'react';
import type { BodyOf } from '#contracts/endpoints.ts';
import { may } from '../../../api/may.ts';
import { useMe } from '../../../api/queries.ts';
import { useCommand } from '../../../api/use-command.ts';
import { money } from '../../../format/amounts.ts';
import { inWords } from '../../../format/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Table } from '../../../ui/table.tsx';
import { charterOf, usePilot } from '../use-pilot.ts';

type CostKind = BodyOf<'recordCost'>['kind'];
const KINDS: readonly CostKind[] = ['license', 'build', 'training', 'review', 'rework', 'other'];

/** What the pilot has cost, all in, against its cap. */
export function CostsPart() {
  const pilot = usePilot();
  const currency = useMe().workspace?.currency ?? 'USD';
  const spent = pilot.costs.reduce((sum, { amount }) => sum + amount, 0);
  const { costCap } = charterOf(pilot);
  const isOver = costCap !== undefined && spent > Number(costCap);
  return (
    <div className="stack-wide">
      <section className="stack">
        <h2>{money(spent, currency)} so far</h2>
        {costCap !== undefined && (
          <p>
            {isOver ? 'Over the agreed cap of ' : 'Agreed cap: '}
            {money(Number(costCap), currency)}.
          </p>
        )}
        {pilot.costs.length > 0 && (
          <Table
            caption="Costs by kind"
            rows={pilot.costs}
            keyOf={row => row.kind}
            columns={[
              { head: 'Kind', cell: row => inWords(row.kind) },
              { head: 'Amount', cell: row => money(row.amount, currency), numeric: true },
            ]}
          />
        )}
      </section>
      {may(pilot, 'record-results') && <RecordCost pilot={pilot.id} currency={currency} />}
    </div>
  );
}

function RecordCost({ pilot, currency }: { readonly pilot: string; readonly currency: string }) {
  const today = useMe().workspace?.today ?? '';
  const record = useCommand('recordCost');
  const [kind, setKind] = useState<CostKind>('license');
  const [amount, setAmount] = useState<number>();
  const [on, setOn] = useState(today);
  const [shown, setShown] = useState(false);
  const send = () => {
    setShown(true);
    if (amount === undefined) return;
    record.mutate(
      { params: { pilot }, body: { kind, amount: String(amount), on } },
      {
        onSuccess: () => {
          setAmount(undefined);
          setShown(false);
        },
      },
    );
  };
  return (
    <FieldGroup
      legend="Record a cost"
      hint="All of it: people's time for building, training, review and rework belongs here too."
    >
      <div className="row-fields">
        <Field label="Kind">
          {control => (
            <select
              {...control}
              value={kind}
              onChange={event => setKind(event.target.value as CostKind)}
            >
              {KINDS.map(each => (
                <option key={each} value={each}>
                  {inWords(each)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <NumberField
          label="Amount"
          unit={currency}
          min={0}
          value={amount}
          error={shown && amount === undefined ? 'Write the amount.' : undefined}
          onChange={setAmount}
        />
        <Field label="On">
          {control => (
            <input
              {...control}
              type="date"
              max={today}
              value={on}
              onChange={event => setOn(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Failure error={record.error} />
      <div>
        <Button busy={record.isPending} onClick={send}>
          Record
        </Button>
      </div>
    </FieldGroup>
  );
}
