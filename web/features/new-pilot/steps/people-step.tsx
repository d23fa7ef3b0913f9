import { useState } from 'react';
import type { PilotView } from '#contracts/pilots.ts';
import { useReading } from '../../../api/queries.ts';
import { Choice } from '../../../ui/choice.tsx';
import { FieldGroup } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { type Signer, SignerList } from '../signer-list.tsx';
import { StepForm } from '../step-form.tsx';
import { isOutside } from '../step-values.ts';
import { useStep } from '../use-step.ts';

type People = { readonly contributors: readonly string[]; readonly signers: readonly Signer[] };

const peopleOf = ({ draft, questions }: PilotView): People => ({
  contributors: draft.contributors ?? [],
  // Whoever was asked what success looks like is the one to sign it.
  signers:
    draft.signers?.map(({ person, role, required }) => ({ person, role, required })) ??
    questions.map(({ stakeholder }) => ({
      person: stakeholder.id,
      role: 'skeptic',
      required: true,
    })),
});

/** Who logs, and who signs: at least one from outside the team. */
export function PeopleStep({ pilot }: { readonly pilot: PilotView }) {
  const step = useStep(pilot, 'people', peopleOf(pilot));
  return <PeopleForm key={step.round} pilot={pilot} step={step} />;
}

function PeopleForm({
  pilot,
  step,
}: {
  readonly pilot: PilotView;
  readonly step: ReturnType<typeof useStep<'people', People>>;
}) {
  const { people } = useReading('getWorkspace', {});
  const [values, setValues] = useState(step.initial);
  const change = (next: People) => {
    setValues(next);
    step.keep(next);
  };
  const toSave = { contributors: [...values.contributors], signers: [...values.signers] };
  const team = people.filter(each => each.teams.includes(pilot.team.id));
  const hasOutside = values.signers.some(
    each => each.required && isOutside(each.person, pilot.team.id, people),
  );
  const toggle = (person: string, on: boolean) =>
    change({
      ...values,
      contributors: on
        ? [...values.contributors, person]
        : values.contributors.filter(each => each !== person),
    });

  return (
    <StepForm
      {...step}
      mine={{ contributors: toSave.contributors }}
      onSubmit={() => step.submit(toSave)}
      onKeepMine={() => step.keepMine(toSave)}
      onStartOver={step.startOver}
    >
      <FieldGroup
        legend="Who logs time and results"
        hint="Two minutes a week each. Those who do not log count as having saved nothing."
      >
        {team.map(({ id, name }) => (
          <Choice
            key={id}
            type="checkbox"
            label={name}
            checked={values.contributors.includes(id)}
            onChange={event => toggle(id, event.target.checked)}
          />
        ))}
      </FieldGroup>
      <SignerList
        team={pilot.team.id}
        signers={values.signers}
        onChange={signers => change({ ...values, signers })}
      />
      {!hasOutside && (
        <Notice tone="unsure" title="Nobody from outside the team signs yet.">
          <p>
            Add the person who doubts it most. Their agreement on the test, before the start, is
            what makes its result count.
          </p>
        </Notice>
      )}
    </StepForm>
  );
}
