import { useForm } from 'react-hook-form';
import type { z } from 'zod';
import { newTeamInput } from '#contracts/workspace.ts';
import { useCommand } from '../../api/use-command.ts';
import { plainResolver } from '../../forms/plain-resolver.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Failure } from '../../ui/notice.tsx';

const NEW_TEAM: z.input<typeof newTeamInput> = { name: '', kind: 'business' };

/** Adds a team; who is on which settles who counts as outside a pilot's own. */
export function AddTeam() {
  const add = useCommand('addTeam');
  const form = useForm({ resolver: plainResolver(newTeamInput), defaultValues: NEW_TEAM });
  const send = form.handleSubmit(body =>
    add.mutate({ params: {}, body }, { onSuccess: () => form.reset(NEW_TEAM) }),
  );
  return (
    <Fold summary="Add a team">
      <form className="stack" onSubmit={send} noValidate>
        <div className="row-fields">
          <Field label="Name" error={form.formState.errors.name?.message}>
            {control => <input {...control} {...form.register('name')} />}
          </Field>
          <Field label="Kind">
            {control => (
              <select {...control} {...form.register('kind')}>
                <option value="business">Business</option>
                <option value="learning">Learning and development</option>
              </select>
            )}
          </Field>
        </div>
        <Failure error={add.error} />
        <div>
          <Button type="submit" busy={add.isPending}>
            Add
          </Button>
        </div>
      </form>
    </Fold>
  );
}
