import type { ProofLibrary } from '#contracts/case-study.ts';
import { inWords } from '../../format/words.ts';

type Proof = ProofLibrary['pilots'][number];

/** What the library can be searched by. */
export const SEARCHED = ['useCase', 'pillar', 'family', 'barrier', 'team'] as const;
type Searched = (typeof SEARCHED)[number];
export type Search = { readonly [Field in Searched]?: string };

type Option = { readonly value: string; readonly name: string };

/** True for a pilot that fits every choice; an empty choice fits all. */
export const matches = (pilot: Proof, search: Search): boolean =>
  SEARCHED.every(field => {
    const chosen = search[field] ?? '';
    return chosen === '' || valuesOf(pilot, field).some(({ value }) => value === chosen);
  });

/** What can be chosen: only what at least one pilot has, in the order of its words. */
export function optionsOf(pilots: readonly Proof[], field: Searched): Option[] {
  const options = new Map<string, string>(
    pilots.flatMap(pilot =>
      valuesOf(pilot, field).map(({ value, name }) => [value, name] as const),
    ),
  );
  return [...options]
    .map(([value, name]) => ({ value, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function valuesOf(pilot: Proof, field: Searched): Option[] {
  if (field === 'team') return [{ value: pilot.team.id, name: pilot.team.name }];
  if (field === 'family') return pilot.families.map(value => ({ value, name: inWords(value) }));
  const value = pilot[field];
  return value === undefined ? [] : [{ value, name: inWords(value) }];
}
