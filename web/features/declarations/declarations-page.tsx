import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useReading } from '../../api/queries.ts';
import { PageHead } from '../../ui/page.tsx';
import { DeclarationForm } from './declaration-form.tsx';
import { GATE_SECTIONS, type GateSection, OBJECTIONS } from './gates.ts';
import { Objections } from './objections.tsx';
import { Records } from './records.tsx';

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
          <Section key={section.gate} section={section} may={view.may}>
            <Records records={view.records.filter(({ gate }) => gate === section.gate)} />
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
  section: { gate, title, forms },
  may,
  children,
}: {
  readonly section: GateSection;
  readonly may: readonly string[];
  readonly children: ReactNode;
}) {
  const asked = useSearch({ from: '/signed-in/declarations' }).for === gate;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked) place.current?.scrollIntoView();
  }, [asked]);
  return (
    <section className="section" id={gate} ref={place}>
      <h2>{title}</h2>
      {children}
      {forms
        .filter(type => may.includes(type))
        .map(type => (
          <DeclarationForm key={type} type={type} open={asked} />
        ))}
    </section>
  );
}
