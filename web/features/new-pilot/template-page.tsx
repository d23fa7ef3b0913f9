import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { LibraryView } from '#contracts/workspace.ts';
import { useMe, useReading } from '../../api/queries.ts';
import { useCommand } from '../../api/use-command.ts';
import { counted, number } from '../../format/amounts.ts';
import { formats } from '../../format/formats.ts';
import { chanceInWords } from '../../reader/prospects.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Failure } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page.tsx';
import './new-pilot.css';

type Template = LibraryView['templates'][number];

/** What even a team of one can settle comes first: a first pilot is to give an answer. */
const recommendedFirst = (templates: readonly Template[]): Template[] => [
  ...templates.filter(each => each.recommended),
  ...templates.filter(each => !each.recommended),
];

/** Where a pilot starts: from a template, with everything filled in but the numbers, or from a blank page. */
export function TemplatePage() {
  const { templates, metrics } = useReading('getLibrary', {});
  const { teams } = useReading('getWorkspace', {});
  const me = useMe();
  const navigate = useNavigate();
  const draft = useCommand('draftPilot');
  const own = teams.filter(team => me.teams.includes(team.id));
  const choices = own.length > 0 ? own : teams.filter(team => team.kind === 'learning');
  const [team, setTeam] = useState(choices[0]?.id ?? '');

  const begin = (name: string, template?: string) =>
    draft.mutate(
      { params: {}, body: { name, team, ...(template === undefined ? {} : { template }) } },
      {
        onSuccess: ({ pilot }) =>
          navigate({ to: '/pilots/$pilot/set-up/$step', params: { pilot, step: 'basics' } }),
      },
    );

  return (
    <>
      <PageHead title="Set up a pilot">
        <p className="prose">
          Pick the one nearest to your work. It fills in everything but the numbers, and you can
          change all of it before anybody signs.
        </p>
      </PageHead>
      <div className="stack-wide">
        {choices.length > 1 && (
          <Field label="Team that owns it">
            {control => (
              <select {...control} value={team} onChange={event => setTeam(event.target.value)}>
                {choices.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Failure error={draft.error} />
        <ul className="templates">
          {recommendedFirst(templates).map(template => (
            <TemplateCard
              key={template.id}
              template={template}
              metric={metrics.find(each => each.id === template.metric)?.name}
              busy={draft.isPending}
              onUse={() => begin(template.name, template.id)}
            />
          ))}
          <li className="template">
            <h2>Blank</h2>
            <p>Nothing filled in. You choose the metric and write everything yourself.</p>
            <Button busy={draft.isPending} onClick={() => begin('New pilot')}>
              Start blank
            </Button>
          </li>
        </ul>
      </div>
    </>
  );
}

function TemplateCard({
  template,
  metric,
  busy,
  onUse,
}: {
  readonly template: Template;
  readonly metric: string | undefined;
  readonly busy: boolean;
  readonly onUse: () => void;
}) {
  return (
    <li className="template">
      <h2>{template.name}</h2>
      <p>{template.summary}</p>
      <p className="small soft">
        Judged by: {metric?.toLowerCase()} · {counted(Math.round(template.runDays / 7), 'week')}
        {template.test && ' · a controlled test'}
      </p>
      {template.test && <Chances test={template.test} recommended={template.recommended} />}
      <Button busy={busy} onClick={onUse}>
        Use this one<span className="unseen">: {template.name}</span>
      </Button>
    </li>
  );
}

/** What a team may hope for, at the effect that the source reports. */
function Chances({
  test,
  recommended,
}: {
  readonly test: NonNullable<Template['test']>;
  readonly recommended: boolean;
}) {
  const { effect, perWeek, chances, target } = test;
  const less = (change: string) => `${number(Math.abs(Number(change)) * 100)} %`;
  return (
    <details className="template-chances small">
      <summary>
        {recommended ? 'A good first pilot, even for one person' : 'Needs a team: see the chances'}
      </summary>
      <p>
        {effect.source}. If that holds here, with {perWeek} pieces a week each and a target of{' '}
        {less(target)} less, of 100 pilots of two weeks so many come out met:
      </p>
      <ul>
        {chances.map(({ people, chance }) => (
          <li key={people}>
            {counted(people, 'person', 'people')}:{' '}
            {Number(chance) === 0
              ? 'too few pieces for a verdict'
              : chanceInWords(Number(chance), formats)}
          </li>
        ))}
      </ul>
    </details>
  );
}
