import { useState } from 'react';
import type { WorkspaceView } from '#contracts/workspace.ts';
import { useCommand } from '../../api/use-command.ts';
import { CURRENCIES, MONTHS } from '../../format/places.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Failure, Notice } from '../../ui/notice.tsx';

const MONTHS_KEPT = [
  { months: 0, label: 'For good' },
  { months: 6, label: '6 months after the end of a pilot' },
  { months: 12, label: 'A year after the end of a pilot' },
  { months: 24, label: 'Two years after the end of a pilot' },
  { months: 60, label: 'Five years after the end of a pilot' },
] as const;

/** Name, time zone, fiscal year, currency, and how long rows are kept. */
export function SettingsForm({ workspace }: { readonly workspace: WorkspaceView }) {
  const { name, timeZone, fiscalYearStart, currency, keepRowsMonths } = workspace;
  const change = useCommand('changeSettings');
  const [value, setValue] = useState({ name, timeZone, fiscalYearStart, currency, keepRowsMonths });
  const set = (changed: Partial<typeof value>) => {
    change.reset();
    setValue({ ...value, ...changed });
  };
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault();
        change.mutate({ params: {}, body: value });
      }}
    >
      <Field label="Name">
        {control => (
          <input
            {...control}
            required
            maxLength={160}
            value={value.name}
            onChange={event => set({ name: event.target.value })}
          />
        )}
      </Field>
      <div className="row-fields">
        <Field label="Time zone" hint="Days and quarters begin by it.">
          {control => (
            <select
              {...control}
              value={value.timeZone}
              onChange={event => set({ timeZone: event.target.value })}
            >
              {[...new Set([timeZone, ...Intl.supportedValuesOf('timeZone')])].map(zone => (
                <option key={zone} value={zone}>
                  {zone.replaceAll('_', ' ')}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="The fiscal year starts in" hint="Quarters are counted from there.">
          {control => (
            <select
              {...control}
              value={value.fiscalYearStart}
              onChange={event => set({ fiscalYearStart: Number(event.target.value) })}
            >
              {MONTHS.map((month, index) => (
                <option key={month} value={index + 1}>
                  {month}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Currency" hint="Stays once there is a pilot.">
          {control => (
            <select
              {...control}
              value={value.currency}
              onChange={event => set({ currency: event.target.value })}
            >
              {CURRENCIES.map(code => (
                <option key={code} value={code}>
                  {code}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field
        label="Keep imported rows"
        hint="Rows are single results under pseudonyms. Verdicts stay when rows go, but cannot be computed again."
      >
        {control => (
          <select
            {...control}
            value={value.keepRowsMonths}
            onChange={event => set({ keepRowsMonths: Number(event.target.value) })}
          >
            {MONTHS_KEPT.map(({ months, label }) => (
              <option key={months} value={months}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Failure error={change.error} />
      {change.isSuccess && (
        <Notice tone="good">
          <p>Saved.</p>
        </Notice>
      )}
      <div>
        <Button type="submit" look="main" busy={change.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}
