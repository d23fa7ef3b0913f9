import type { PilotView } from '#contracts/pilots.ts';
import { may } from '../../../api/may.ts';
import { useMe } from '../../../api/queries.ts';
import { listed, money } from '../../../format/amounts.ts';
import { formats } from '../../../format/formats.ts';
import { inWords } from '../../../format/words.ts';
import { MoneyCase } from '../../../reader/money-case.tsx';
import '../../../reader/reader.css';
import { Table } from '../../../ui/table.tsx';
import { charterOf, usePilot } from '../use-pilot.ts';
import { CostEntries } from './cost-entries.tsx';
import { IsolationSection } from './isolation.tsx';
import { COST_KINDS } from './kind-field.tsx';
import { Prices } from './prices.tsx';
import { RecordCost } from './record-cost.tsx';
import { RecordEffort } from './record-effort.tsx';

/** What the pilot has cost, all in, what its results are worth, and the return told from both. */
export function CostsPart() {
  const pilot = usePilot();
  const currency = useMe().workspace?.currency ?? 'USD';
  const canRecord = may(pilot, 'record-results');
  return (
    <div className="stack-wide">
      <Return pilot={pilot} currency={currency} />
      <Spent pilot={pilot} currency={currency} />
      {canRecord && <RecordCost pilot={pilot.id} currency={currency} />}
      {canRecord && <RecordEffort pilot={pilot.id} />}
      <IsolationSection pilot={pilot} />
      <Prices pilot={pilot} currency={currency} />
    </div>
  );
}

type PartProps = { readonly pilot: PilotView; readonly currency: string };

function Return({ pilot: { money: told }, currency }: PartProps) {
  if (told.return === undefined && told.noReturn === undefined) return null;
  return (
    <section className="stack reader">
      <h2>Return</h2>
      {told.return ? (
        <>
          <MoneyCase money={told.return} currency={currency} formats={formats} />
          {told.conversions.some(({ cashShare, signedAt }) => cashShare && signedAt) && (
            <p className="small">
              Hours that another pilot counts too are in here; on the scorecard they count once.
            </p>
          )}
        </>
      ) : (
        <p className="prose">{told.noReturn}</p>
      )}
    </section>
  );
}

function Spent({ pilot, currency }: PartProps) {
  const spent = pilot.costs.reduce((sum, { amount }) => sum + amount, 0);
  const { costCap } = charterOf(pilot);
  const isOver = costCap !== undefined && spent > Number(costCap);
  const missing = COST_KINDS.filter(
    kind => kind !== 'other' && !pilot.costs.some(each => each.kind === kind),
  );
  return (
    <section className="stack">
      <h2>{money(spent, currency)} spent so far</h2>
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
      {pilot.costEntries.length > 0 && <CostEntries pilot={pilot} currency={currency} />}
      {missing.length > 0 && (
        <p className="small soft">
          Not recorded yet: {listed(missing)}. A cost counts in full: record these too, or say that
          they were zero.
        </p>
      )}
    </section>
  );
}
