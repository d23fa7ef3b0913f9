import { useMe, useReading } from '../../api/queries.ts';
import { metResult } from './filled-form.ts';
import type { Field } from './forms.ts';

export type Choices = readonly { readonly value: string; readonly label: string }[];

/** What each field can choose from, by what is on record. */
export function useChoices(): (field: Field) => Choices {
  const me = useMe();
  const { people, teams } = useReading('getWorkspace', {});
  const { metrics } = useReading('getLibrary', {});
  const { pilots, objections } = useReading('listDeclarations', {});
  const named = (all: readonly { readonly id: string; readonly name: string }[]): Choices =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  const sources = {
    person: () => named(people),
    'own-team': () => named(teams.filter(team => me.teams.includes(team.id))),
    pilot: () => named(pilots),
    'judged-pilot': () => named(pilots.filter(pilot => pilot.judged)),
    metric: () => named(metrics),
    'open-objection': () =>
      objections
        .filter(each => each.closedBy === undefined)
        .map(each => ({ value: each.objection, label: `${each.person.name}: ${each.words}` })),
  };
  return field => {
    switch (field.kind) {
      case 'choice':
        return Object.entries(field.choices).map(([value, label]) => ({ value, label }));
      case 'yes-no':
        return [
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ];
      case 'from':
        return sources[field.source]();
      case 'met-result':
        return pilots.flatMap(pilot =>
          pilot.met.map(({ criterion, name }) => ({
            value: metResult(pilot.id, criterion),
            label: `${name}, in ${pilot.name}`,
          })),
        );
      case 'pilots':
        return named(pilots);
      default:
        return [];
    }
  };
}
