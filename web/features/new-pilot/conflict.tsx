import { useQuery } from '@tanstack/react-query';
import type { CharterDraftView } from '#contracts/charter.ts';
import { reading, useMe } from '../../api/queries.ts';
import { useTimes } from '../../api/use-times.ts';
import { inWords } from '../../format/words.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';
import type { SavedStep } from './steps.ts';

/** Somebody else saved this step in the meantime: both versions, field by field, and the choice between them. */
export function Conflict({
  pilot,
  step,
  theirs,
  mine,
  onKeepMine,
  onTakeTheirs,
}: {
  readonly pilot: string;
  readonly step: SavedStep;
  readonly theirs: Partial<CharterDraftView>;
  readonly mine: Readonly<Record<string, unknown>>;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}) {
  const fields = [
    ...new Set([...Object.keys(theirs), ...Object.keys(mine)]),
  ] as (keyof CharterDraftView)[];
  const differing = fields.filter(
    field => JSON.stringify(theirs[field]) !== JSON.stringify(mine[field]),
  );
  return (
    <Notice tone="unsure" title={useWhoSaved(pilot, step)}>
      <p>Nothing has been lost. Here are both; choose which one stands.</p>
      <Table
        caption="What differs"
        rows={differing}
        keyOf={field => field}
        columns={[
          { head: 'Field', cell: field => inWords(field.replace(/([A-Z])/g, ' $1').toLowerCase()) },
          { head: 'Theirs', cell: field => shown(theirs[field]) },
          { head: 'Yours', cell: field => shown(mine[field]) },
        ]}
      />
      <div className="row">
        <Button onClick={onKeepMine}>Save mine</Button>
        <Button onClick={onTakeTheirs}>Take theirs</Button>
      </div>
    </Notice>
  );
}

/** Who saved the page last, and when, as the pilot's own record has it. */
function useWhoSaved(pilot: string, step: SavedStep): string {
  const me = useMe();
  const { timeOfDay } = useTimes();
  const { data } = useQuery({ ...reading('listEntries', { pilot }), staleTime: 0 });
  const last = data?.entries.findLast(({ events }) => events.some(each => each.step === step));
  if (!last) return 'Somebody changed this page while you were writing.';
  const who = last.actor.id === me.person.id ? 'You, in another window,' : last.actor.name;
  return `${who} changed this page at ${timeOfDay(last.at)}, while you were writing.`;
}

/** A value of any part of a charter in words. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return '—';
  if (Array.isArray(value)) return value.map(shown).join('; ') || '—';
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([key]) => key !== 'id')
      .map(([key, each]) => `${key}: ${shown(each)}`)
      .join(', ');
  return String(value);
}
