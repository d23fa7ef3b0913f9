import { useState } from 'react';
import type { ReinvestmentView } from '#contracts/spent.ts';
import { useCommand } from '../../../api/use-command.ts';
import { hours as hoursInWords } from '../../../format/amounts.ts';
import { Field } from '../../../ui/field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { PutRight, usePuttingRight } from '../put-right.tsx';

/** Puts right what hours went into, or withdraws it. */
export function CorrectReinvestment({
  pilot,
  used,
  onClose,
}: {
  readonly pilot: string;
  readonly used: ReinvestmentView;
  readonly onClose: () => void;
}) {
  const correct = useCommand('correctReinvestment');
  const putting = usePuttingRight();
  const { withdrawn, reason, shown } = putting.form;
  const [hours, setHours] = useState<number | undefined>(Number(used.hours));
  const [into, setInto] = useState(used.into);
  const hasReason = reason.trim() !== '';

  const send = () => {
    if (!hasReason || (hours === undefined && !withdrawn)) return;
    const now = { hours: String(hours), into, on: used.on };
    correct.mutate(
      {
        params: { pilot, seq: String(used.seq) },
        body: { ...(withdrawn ? {} : { now }), reason },
      },
      { onSuccess: onClose },
    );
  };

  return (
    <PutRight
      title="Put right what hours went into"
      intro={`Recorded: ${hoursInWords(Number(used.hours))} into “${used.into}”. Both stay where everybody can read them, with your reason; only the new ones count.`}
      other="Other hours, or something else that they built"
      putting={putting}
      reasonProblem={
        hasReason ? undefined : 'Say what was wrong; whoever reads the hours reads it.'
      }
      command={correct}
      onSend={send}
      onClose={onClose}
    >
      <div className="row-fields">
        <NumberField
          label="Hours"
          unit="h"
          min={0}
          value={hours}
          error={shown && hours === undefined ? 'Write how many.' : undefined}
          onChange={setHours}
        />
        <Field label="What they built">
          {control => (
            <input {...control} value={into} onChange={event => setInto(event.target.value)} />
          )}
        </Field>
      </div>
    </PutRight>
  );
}
