import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useReading } from '../../api/queries.ts';
import { PageHead } from '../../ui/page.tsx';
import { DeclarationForm } from './declaration-form.tsx';
import { GATE_SECTIONS, type GateSection, OBJECTIONS, SAFEGUARDS } from './gates.ts';
import { Objections } from './objections.tsx';
import { Records } from './records.tsx';
import { Safeguards } from './safeguards.tsx';

/** What somebody has put on record by name, where nothing else can be the evidence, gate by gate. */
export function DeclarationsPage() {
  const view = useReading('listDeclarations', {});
  return (
    <>
      <PageHead title="Declarations">
        <p className="prose">
          Where no figure can show something, a named person says so. Reports count it as what it
          is: a declaration, with its day.
        </p>
      </PageHead>
      <div className="stack-wide">
        {GATE_SECTIONS.map(section => (
          <Section key={section.title} section={section} may={view.may}>
            {section === SAFEGUARDS ? (
              <Safeguards />
            ) : (
              <Records
                records={view.records.filter(({ gate }) => section.gates.includes(gate))}
                empty={section.empty ?? ''}
              />
            )}
          </Section>
        ))}
        <Section section={OBJECTIONS} may={view.may}>
          <Objections objections={view.objections} />
        </Section>
      </div>
    </>
  );
}

function Section({
  section: { gates, title, forms },
  may,
  children,
}: {
  readonly section: GateSection;
  readonly may: readonly string[];
  readonly children: ReactNode;
}) {
  const { for: asking } = useSearch({ from: '/signed-in/declarations' });
  const isAsked = asking !== undefined && gates.includes(asking);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isAsked) place.current?.scrollIntoView();
  }, [isAsked]);
  return (
    <section className="section" id={gates[0]} ref={place}>
      <h2>{title}</h2>
      {children}
      {forms
        .filter(type => may.includes(type))
        .map(type => (
          <DeclarationForm key={type} type={type} open={asking === gates[0]} />
        ))}
    </section>
  );
}
