import { useState } from 'react';
import type { CostEntryView } from '#contracts/spent.ts';
import { useMe } from '../../../api/queries.ts';
import { useCommand } from '../../../api/use-command.ts';
import { money } from '../../../format/amounts.ts';
import { Field } from '../../../ui/field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { PutRight, usePuttingRight } from '../put-right.tsx';
import { costInWords } from './cost-in-words.ts';
import { KindField } from './kind-field.tsx';

/** Puts a cost right, or withdraws it. People's time stays hours of its band, at the rate of then. */
export function CorrectCost({
  pilot,
  cost,
  currency,
  onClose,
}: {
  readonly pilot: string;
  readonly cost: CostEntryView;
  readonly currency: string;
  readonly onClose: () => void;
}) {
  const today = useMe().workspace?.today ?? '';
  const correct = useCommand('correctCost');
  const putting = usePuttingRight();
  const { withdrawn, reason, shown } = putting.form;
  const { effort } = cost;
  const [kind, setKind] = useState(cost.kind);
  const [on, setOn] = useState(cost.on);
  const [size, setSize] = useState<number | undefined>(Number(effort?.hours ?? cost.amount));
  const hasReason = reason.trim() !== '';

  const send = () => {
    if (!hasReason || (size === undefined && !withdrawn)) return;
    const now = { kind, on, ...(effort ? { hours: String(size) } : { amount: String(size) }) };
    correct.mutate(
      {
        params: { pilot, seq: String(cost.seq) },
        body: { ...(withdrawn ? {} : { now }), reason },
      },
      { onSuccess: onClose },
    );
  };

  return (
    <PutRight
      title="Put a cost right"
      intro={`Recorded: ${costInWords(cost, currency)}. Both stay where everybody can read them, with your reason; only the new figures count, in the return as well.`}
      other="Other figures"
      putting={putting}
      reasonProblem={
        hasReason ? undefined : 'Say what was wrong; whoever reads the costs reads it.'
      }
      command={correct}
      onSend={send}
      onClose={onClose}
    >
      <div className="row-fields">
        <KindField value={kind} onChange={setKind} />
        <NumberField
          label={effort ? `Hours of ${effort.band}` : 'Amount'}
          unit={effort ? 'h' : currency}
          min={0}
          value={size}
          error={shown && size === undefined ? 'Write how much.' : undefined}
          onChange={setSize}
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
      {effort && size !== undefined && (
        <p className="small">That is {money(size * Number(effort.hourly), currency)}.</p>
      )}
    </PutRight>
  );
}
