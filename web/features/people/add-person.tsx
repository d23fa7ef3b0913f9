import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { z } from 'zod';
import { newPersonInput, type WorkspaceView } from '#contracts/workspace.ts';
import { useCommand } from '../../api/use-command.ts';
import { plainResolver } from '../../forms/plain-resolver.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Failure, Notice } from '../../ui/notice.tsx';
import { RoleChoices } from './role-choices.tsx';

type NewPerson = z.input<typeof newPersonInput>;
const NOBODY: NewPerson = { name: '', email: '', roles: [], teams: [] };

/** Adds a person by name and address. */
export function AddPerson({ workspace }: { readonly workspace: WorkspaceView }) {
  const add = useCommand('addPerson');
  const [added, setAdded] = useState('');
  const form = useForm({ resolver: plainResolver(newPersonInput), defaultValues: NOBODY });
  const { errors } = form.formState;
  const [roles, teams] = form.watch(['roles', 'teams']);
  const send = form.handleSubmit(body =>
    add.mutate(
      { params: {}, body },
      {
        onSuccess: () => {
          setAdded(body.name);
          form.reset(NOBODY);
        },
      },
    ),
  );
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
        <Failure error={add.error} />
        {added && (
          <Notice tone="good">
            <p>
              {added} has been added. Send them <a href="/app">this page’s address</a>: they sign in
              with the address that you typed.
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
