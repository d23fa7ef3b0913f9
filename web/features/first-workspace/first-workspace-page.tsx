import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { newWorkspaceInput } from '#contracts/workspace.ts';
import { may } from '../../api/may.ts';
import { useMe } from '../../api/queries.ts';
import { useCommand } from '../../api/use-command.ts';
import { CURRENCIES, MONTHS } from '../../format/places.ts';
import { plainResolver } from '../../forms/plain-resolver.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Empty, Failure } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page.tsx';
import { likelyCurrency } from './defaults.ts';

/** Names the workspace, and leads straight to the templates. */
export function FirstWorkspacePage() {
  const me = useMe();
  // As it was on arrival: the app may learn of the new workspace before the form has its answer, which leads on.
  const [mayFound] = useState(() => may(me, 'found-workspace'));
  if (!mayFound)
    return (
      <Empty title="You are not in a workspace yet">
        <p>Ask an admin of your organization’s workspace to add {me.person.email}.</p>
        <p>
          Is there no workspace yet? Whoever runs Countersign can print a set-up link; open it, and
          this page asks you to name the workspace.
        </p>
      </Empty>
    );
  return (
    <>
      <PageHead title="Name your workspace">
        <p className="prose">
          Two names are enough. The next page is your first pilot; everything else has a default and
          can wait.
        </p>
      </PageHead>
      <WorkspaceForm />
    </>
  );
}

function WorkspaceForm() {
  const navigate = useNavigate();
  const found = useCommand('foundWorkspace');
  const form = useForm({
    resolver: plainResolver(newWorkspaceInput),
    defaultValues: {
      name: '',
      teamName: 'Learning and development',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      fiscalYearStart: 1,
      currency: likelyCurrency(navigator.language),
    },
  });
  const { errors } = form.formState;
  const send = form.handleSubmit(body =>
    found.mutate({ params: {}, body }, { onSuccess: () => navigate({ to: '/pilots/new' }) }),
  );
  return (
    <form className="stack" onSubmit={send} noValidate>
      <Field label="Workspace" hint="Usually your company." error={errors.name?.message}>
        {control => <input {...control} autoComplete="organization" {...form.register('name')} />}
      </Field>
      <Field label="Your team" error={errors.teamName?.message}>
        {control => <input {...control} {...form.register('teamName')} />}
      </Field>
      <details>
        <summary>Time zone, currency, fiscal year</summary>
        <div className="stack">
          <Field label="Time zone" error={errors.timeZone?.message}>
            {control => (
              <select {...control} {...form.register('timeZone')}>
                {Intl.supportedValuesOf('timeZone').map(zone => (
                  <option key={zone} value={zone}>
                    {zone.replaceAll('_', ' ')}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label="Currency" error={errors.currency?.message}>
            {control => (
              <select {...control} {...form.register('currency')}>
                {CURRENCIES.map(code => (
                  <option key={code} value={code}>
                    {code}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label="The fiscal year starts in" error={errors.fiscalYearStart?.message}>
            {control => (
              <select {...control} {...form.register('fiscalYearStart', { valueAsNumber: true })}>
                {MONTHS.map((month, index) => (
                  <option key={month} value={index + 1}>
                    {month}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      </details>
      <Failure error={found.error} />
      <div>
        <Button type="submit" look="main" busy={found.isPending}>
          Go on to the first pilot
        </Button>
      </div>
    </form>
  );
}
