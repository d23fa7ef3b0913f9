import { useState } from 'react';
import type { MailChoicesView } from '#contracts/mail.ts';
import { useMe, useReading } from '../../api/queries.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field, FieldGroup } from '../../ui/field.tsx';
import { Failure, Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page.tsx';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

const SORTS = [
  {
    sort: 'nudges',
    label: 'The weekly nudge',
    note: 'When a week of one of your pilots is not logged yet',
  },
  {
    sort: 'reminders',
    label: 'Reminders',
    note: 'Of questions, signatures and verdicts that wait for you: three at the most',
  },
  { sort: 'digests', label: 'The quarter on one page', note: 'For executives, four times a year' },
] as const;

/** What the reader is mailed, and when. */
export function MailPage() {
  const me = useMe();
  const saved = useReading('getMailChoices', {});
  return (
    <>
      <PageHead title="Your mail" kicker={me.person.email} />
      <div className="stack-wide">
        <MailForm saved={saved} place={placeOf(me.workspace?.timeZone)} />
        <p className="small soft">
          What somebody waits for always comes: questions, charters to sign, verdicts, codes and
          receipts.
        </p>
      </div>
    </>
  );
}

function MailForm({ saved, place }: { readonly saved: MailChoicesView; readonly place: string }) {
  const choose = useCommand('chooseMail');
  const [chosen, setChosen] = useState(saved);
  const { nudge, stopped } = chosen;
  const wants = (sort: MailChoicesView['stopped'][number]) => !stopped.includes(sort);
  const setWanted = (sort: MailChoicesView['stopped'][number], wanted: boolean) => {
    const others = stopped.filter(each => each !== sort);
    setChosen({ ...chosen, stopped: wanted ? others : [...others, sort] });
  };
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault();
        choose.mutate({ params: {}, body: chosen });
      }}
    >
      <FieldGroup legend="Send me">
        {SORTS.map(({ sort, label, note }) => (
          <Choice
            key={sort}
            type="checkbox"
            label={label}
            note={note}
            checked={wants(sort)}
            onChange={event => setWanted(sort, event.target.checked)}
          />
        ))}
      </FieldGroup>
      {wants('nudges') && (
        <div className="row-fields">
          <Field label="Day of the nudge">
            {control => (
              <select
                {...control}
                value={nudge.day}
                onChange={event =>
                  setChosen({ ...chosen, nudge: { ...nudge, day: Number(event.target.value) } })
                }
              >
                {DAYS.map((day, index) => (
                  <option key={day} value={index + 1}>
                    {day}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={place ? `Hour, ${place}` : 'Hour'}>
            {control => (
              <select
                {...control}
                value={nudge.hour}
                onChange={event =>
                  setChosen({ ...chosen, nudge: { ...nudge, hour: Number(event.target.value) } })
                }
              >
                {HOURS.map(hour => (
                  <option key={hour} value={hour}>
                    {`${hour}:00`}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
      <Failure error={choose.error} />
      {choose.isSuccess && (
        <Notice tone="good">
          <p>Saved.</p>
        </Notice>
      )}
      <div>
        <Button type="submit" look="main" busy={choose.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}

/** `time of New York`, from the zone's name. */
const placeOf = (timeZone = ''): string =>
  timeZone.includes('/') ? `time of ${timeZone.split('/').at(-1)?.replaceAll('_', ' ')}` : timeZone;
