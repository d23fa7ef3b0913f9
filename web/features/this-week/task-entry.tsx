import { number } from '../../format/amounts.ts';
import { FieldGroup } from '../../ui/field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { type Entry, isIncomplete, type WeekTask } from './week-entries.ts';

/** How much of one task was done with AI, and how long a piece took. */
export function TaskEntry({
  task,
  entry,
  showErrors,
  onChange,
}: {
  readonly task: WeekTask;
  readonly entry: Entry;
  readonly showErrors: boolean;
  readonly onChange: (entry: Entry) => void;
}) {
  const done = (entry.count ?? 0) > 0;
  return (
    <FieldGroup
      legend={task.name}
      hint={`Without AI one piece takes ${number(Number(task.baselineMinutes))} minutes.`}
    >
      <div className="row-fields">
        <NumberField
          label="Pieces done"
          stepper
          min={0}
          max={1000}
          step={1}
          value={entry.count}
          onChange={count => onChange({ ...entry, count })}
        />
        {done && (
          <>
            <NumberField
              label="Each took"
              unit="min"
              min={0}
              value={entry.minutesWithAi}
              error={
                showErrors && isIncomplete(entry)
                  ? 'Say how many minutes one piece took.'
                  : undefined
              }
              onChange={minutesWithAi => onChange({ ...entry, minutesWithAi })}
            />
            <NumberField
              label="Rework, in all"
              unit="min"
              min={0}
              value={entry.reworkMinutes}
              onChange={reworkMinutes => onChange({ ...entry, reworkMinutes })}
            />
          </>
        )}
      </div>
    </FieldGroup>
  );
}
