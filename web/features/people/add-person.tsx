import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { z } from 'zod';
import { newPersonInput, type WorkspaceView } from '#contracts/workspace.ts';
import { useCommand } from '../../api/use-command.ts';
import { plainResolver } from '../../forms/plain-resolver.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Failure, Notice } from '../../ui/notice.tsx';
import { RoleChoices } from './role-choices.tsx';

type NewPerson = z.input<typeof newPersonInput>;
const NOBODY: NewPerson = { name: '', email: '', roles: [], teams: [], welcome: true };

/** Whoever is only asked, and signs, gets a link with each question; everybody else signs in. */
const signsIn = (roles: NewPerson['roles']): boolean => roles.some(role => role !== 'skeptic');

/** Adds a person by name and address, and mails whoever signs in how to do so, unless that is not wanted. */
export function AddPerson({ workspace }: { readonly workspace: WorkspaceView }) {
  const add = useCommand('addPerson');
  const [added, setAdded] = useState<NewPerson>();
  const form = useForm({ resolver: plainResolver(newPersonInput), defaultValues: NOBODY });
  const { errors } = form.formState;
  const [roles, teams, welcome] = form.watch(['roles', 'teams', 'welcome']);
  const send = form.handleSubmit(typed => {
    const body = { ...typed, welcome: typed.welcome === true && signsIn(typed.roles) };
    add.mutate(
      { params: {}, body },
      {
        onSuccess: () => {
          setAdded(body);
          form.reset(NOBODY);
        },
      },
    );
  });
  return (
    <Fold summary="Add a person">
      <form className="stack" onSubmit={send} noValidate>
        <div className="row-fields">
          <Field label="Name" error={errors.name?.message}>
            {control => <input {...control} autoComplete="off" {...form.register('name')} />}
          </Field>
          <Field label="E-mail address" error={errors.email?.message}>
            {control => (
              <input {...control} type="email" autoComplete="off" {...form.register('email')} />
            )}
          </Field>
        </div>
        <RoleChoices
          workspace={workspace}
          value={{ roles, teams }}
          onChange={value => {
            form.setValue('roles', [...value.roles]);
            form.setValue('teams', [...value.teams]);
          }}
        />
        {signsIn(roles) && (
          <Choice
            type="checkbox"
            label="Mail them how to sign in"
            checked={welcome ?? false}
            onChange={event => form.setValue('welcome', event.target.checked)}
          />
        )}
        <Failure error={add.error} />
        {added && (
          <Notice tone="good">
            <p>
              {added.name} has been added. <NextStep of={added} />
            </p>
          </Notice>
        )}
        <div>
          <Button type="submit" busy={add.isPending}>
            Add
          </Button>
        </div>
      </form>
    </Fold>
  );
}

/** What becomes of somebody who was added. */
function NextStep({ of: { roles, welcome } }: { readonly of: NewPerson }) {
  if (welcome) return 'A mail tells them how to sign in.';
  if (!signsIn(roles)) return 'They get a link by mail when you ask them something.';
  return (
    <>
      Send them <a href="/app">this page’s address</a>: they sign in with the address that you
      typed.
    </>
  );
}
