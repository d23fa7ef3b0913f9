import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ProofLibrary } from '#contracts/case-study.ts';
import { may } from '../../api/may.ts';
import { useMe, useReading } from '../../api/queries.ts';
import { counted } from '../../format/amounts.ts';
import { longDate } from '../../format/dates.ts';
import { inWords } from '../../format/words.ts';
import { Field } from '../../ui/field.tsx';
import { Empty } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page.tsx';
import { ProofOutcome } from './proof-outcome.tsx';
import { matches, optionsOf, SEARCHED, type Search } from './search.ts';
import { StartCopy } from './start-copy.tsx';

type Proof = ProofLibrary['pilots'][number];

const LABELS = {
  useCase: 'Use case',
  pillar: 'Pillar',
  family: 'Kind of result',
  barrier: 'Doubt it answers',
  team: 'Team',
} as const;

/** Every pilot that came to its end: to find one like one's own work, and to start a copy of it. */
export function ProofPage() {
  const { pilots } = useReading('getProofLibrary', {});
  const canCopy = may(useMe(), 'set-up-pilot');
  const [search, setSearch] = useState<Search>({});
  const found = pilots.filter(pilot => matches(pilot, search));
  return (
    <>
      <PageHead title="Proof library">
        <p className="prose">
          Every pilot that was judged or stopped, the failed ones too. Find one like your own work
          and start a copy: the criteria come along, the numbers are yours to measure.
        </p>
      </PageHead>
      {pilots.length === 0 ? (
        <Empty title="No pilot has come to its end yet">
          <p>The first verdict, or the first early stop, puts a pilot here.</p>
        </Empty>
      ) : (
        <div className="stack-wide">
          <div className="row-fields screen-only">
            {SEARCHED.map(field => (
              <Field key={field} label={LABELS[field]}>
                {control => (
                  <select
                    {...control}
                    value={search[field] ?? ''}
                    onChange={event => setSearch({ ...search, [field]: event.target.value })}
                  >
                    <option value="">Any</option>
                    {optionsOf(pilots, field).map(({ value, name }) => (
                      <option key={value} value={value}>
                        {name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            ))}
          </div>
          <p role="status">
            {found.length === 0
              ? 'None fits. Take one of the choices back.'
              : `${found.length} of ${counted(pilots.length, 'pilot')}`}
          </p>
          {found.map(pilot => (
            <ProofItem key={pilot.id} pilot={pilot} canCopy={canCopy} />
          ))}
        </div>
      )}
    </>
  );
}

function ProofItem({ pilot, canCopy }: { readonly pilot: Proof; readonly canCopy: boolean }) {
  return (
    <section className="section" aria-label={pilot.name}>
      <h2 className="row-apart">
        <Link to="/proof/$pilot" params={{ pilot: pilot.id }}>
          {pilot.name}
        </Link>
        <ProofOutcome {...pilot} />
      </h2>
      <p className="small">
        {[
          pilot.team.name,
          ...[pilot.useCase, pilot.pillar].flatMap(each => (each ? inWords(each) : [])),
          `ended ${longDate(pilot.endedOn)}`,
          ...(pilot.copies > 0
            ? [pilot.copies === 1 ? 'copied once' : `copied ${pilot.copies} times`]
            : []),
        ].join(' · ')}
      </p>
      {pilot.results.length > 0 && (
        <ul className="plain-list">
          {pilot.results.map(({ criterion, name, plain, gradeName }) => (
            <li key={criterion}>
              {name}: {plain} ({gradeName})
            </li>
          ))}
        </ul>
      )}
      {canCopy && <StartCopy pilot={pilot.id} name={pilot.name} />}
    </section>
  );
}
