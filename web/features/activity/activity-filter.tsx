import type { ReactNode } from 'react';
import type { ActivityKind, ActivityView } from '#contracts/activity.ts';
import { Field } from '../../ui/field.tsx';
import type { Filter } from './filter.ts';

const KINDS: readonly (readonly [ActivityKind, string])[] = [
  ['people', 'People and teams'],
  ['settings', 'Settings'],
  ['money', 'Rates and goals'],
  ['declarations', 'Declarations'],
  ['privacy', 'Erasures'],
];

/** By whom, about what, and on which days. */
export function ActivityFilter({
  entries,
  filter,
  onChange,
}: ActivityView & {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}) {
  const people = [...new Map(entries.map(({ actor }) => [actor.id, actor.name]))];
  const select = (part: 'person' | 'kind', label: string, choices: ReactNode) => (
    <Field label={label}>
      {control => (
        <select
          {...control}
          value={filter[part]}
          onChange={event => onChange({ ...filter, [part]: event.target.value })}
        >
          {choices}
        </select>
      )}
    </Field>
  );
  const day = (part: 'from' | 'to', label: string) => (
    <Field label={label}>
      {control => (
        <input
          {...control}
          type="date"
          value={filter[part]}
          onChange={event => onChange({ ...filter, [part]: event.target.value })}
        />
      )}
    </Field>
  );
  const options = (all: string, choices: readonly (readonly [string, string])[]) => (
    <>
      <option value="">{all}</option>
      {choices.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </>
  );
  return (
    <div className="row-fields">
      {select('person', 'By whom', options('Everybody', people))}
      {select('kind', 'About what', options('Everything', KINDS))}
      {day('from', 'From')}
      {day('to', 'To')}
    </div>
  );
}
