import { useState } from 'react';
import type { BodyOf } from '#contracts/endpoints.ts';
import type { PilotView } from '#contracts/pilots.ts';
import { may } from '../../../api/may.ts';
import { useReading } from '../../../api/queries.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useTimes } from '../../../api/use-times.ts';
import { listed, percent } from '../../../format/amounts.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { Failure } from '../../../ui/notice.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { WordsField } from '../../../ui/words-field.tsx';
import { type RangeDraft, RangeFields, rangeBody } from './range-fields.tsx';

type Method = BodyOf<'chooseIsolation'>['method'];

const METHODS: Readonly<Record<Method, readonly [name: string, note: string]>> = {
  'comparison-group': [
    'A comparison group',
    'The difference to people or work without the pilot is its effect.',
  ],
  'trend-line': ['The trend before', 'Only what lies beyond the trend before the start counts.'],
  'named-estimate': [
    'A named person’s estimate',
    'Somebody who knows the business says how much is the pilot’s, and how sure they are.',
  ],
};

const BEFORE_START: readonly PilotView['phase'][] = ['draft', 'proposed', 'agreed'];

/** How the pilot's effect is told from everything else: chosen before the start, or there is no return. */
export function IsolationSection({ pilot }: { readonly pilot: PilotView }) {
  const { isolation } = pilot.money;
  const open = BEFORE_START.includes(pilot.phase);
  return (
    <section className="section">
      <h2>How the effect is told from everything else</h2>
      {isolation ? (
        <Chosen isolation={isolation} />
      ) : (
        <p className="prose">
          {open
            ? 'Nothing is chosen yet. Choose before the start: afterwards the result still stands, but no return is told from it.'
            : 'Nothing was chosen before the start, so this pilot stands as a result, without a return.'}
        </p>
      )}
      {open && may(pilot, 'change-pilot') && (
        <Fold summary={isolation ? 'Choose anew' : 'Choose'}>
          <ChooseIsolation pilot={pilot.id} />
        </Fold>
      )}
    </section>
  );
}

function Chosen({
  isolation,
}: {
  readonly isolation: NonNullable<PilotView['money']['isolation']>;
}) {
  const { dayOf } = useTimes();
  const { method, share, estimatedBy, confidence, why, at } = isolation;
  const shares = [...new Set([share.low, share.high])].map(each => percent(Number(each)));
  return (
    <>
      <p>
        {METHODS[method][0]}, chosen on {dayOf(at)}. {listed(shares).replace(' and ', ' to ')} of
        the effect is taken to be the pilot’s
        {estimatedBy && `, as ${estimatedBy.name} estimates`}
        {confidence && ` (${percent(Number(confidence))} sure)`}.
      </p>
      <blockquote className="quoted">{why}</blockquote>
    </>
  );
}

function ChooseIsolation({ pilot }: { readonly pilot: string }) {
  const { people } = useReading('getWorkspace', {});
  const choose = useCommand('chooseIsolation');
  const [method, setMethod] = useState<Method>('comparison-group');
  const [share, setShare] = useState<RangeDraft>({ low: 100, high: 100 });
  const [estimatedBy, setEstimatedBy] = useState('');
  const [confidence, setConfidence] = useState<number>();
  const [why, setWhy] = useState('');
  const named = method === 'named-estimate';
  const send = () =>
    choose.mutate({
      params: { pilot },
      body: {
        method,
        share: rangeBody(share, 100),
        ...(named && estimatedBy !== '' ? { estimatedBy } : {}),
        ...(named && confidence !== undefined ? { confidence: String(confidence / 100) } : {}),
        why,
      },
    });
  return (
    <div className="stack">
      <FieldGroup legend="By what">
        {(Object.keys(METHODS) as Method[]).map(each => (
          <Choice
            key={each}
            type="radio"
            name="isolation"
            label={METHODS[each][0]}
            note={METHODS[each][1]}
            checked={method === each}
            onChange={() => setMethod(each)}
          />
        ))}
      </FieldGroup>
      <RangeFields
        legend="How much of the effect is the pilot’s"
        hint="100 to 100 where a comparison group shows it alone."
        unit="%"
        max={100}
        value={share}
        onChange={setShare}
      />
      {named && (
        <div className="row-fields">
          <Field label="Who estimates it">
            {control => (
              <select
                {...control}
                value={estimatedBy}
                onChange={event => setEstimatedBy(event.target.value)}
              >
                <option value="">Choose</option>
                {people.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <NumberField
            label="How sure they are"
            unit="%"
            min={0}
            max={100}
            value={confidence}
            onChange={setConfidence}
          />
        </div>
      )}
      <WordsField label="Why this way" value={why} onChange={setWhy} />
      <Failure error={choose.error} />
      <div>
        <Button busy={choose.isPending} onClick={send}>
          Choose it
        </Button>
      </div>
    </div>
  );
}
