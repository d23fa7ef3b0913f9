import { declarationInput } from '#contracts/declarations.ts';
import type { BodyOf } from '#contracts/endpoints.ts';
import { plainWords } from '../../forms/plain-resolver.ts';
import type { DeclarationType, Field } from './forms.ts';

/** A form as far as it is filled in: text by field, and for `pilots` the ids that were ticked. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

type Checked =
  | { readonly ok: true; readonly body: BodyOf<'declare'> }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** Checks a form by the contract's own schema; errors are by the name of their field. */
export function checkForm(
  type: DeclarationType,
  fields: readonly Field[],
  filled: Filled,
): Checked {
  const members = fields.flatMap(field => membersOf(field, filled[field.name]));
  const read = declarationInput.safeParse(
    { type, ...Object.fromEntries(members) },
    { error: plainWords },
  );
  if (read.success) return { ok: true, body: read.data };
  return {
    ok: false,
    errors: Object.fromEntries(
      read.error.issues.map(({ path, message }) => [String(path[0]), message]),
    ),
  };
}

/** `pilot criterion`, as one choice. */
export const metResult = (pilot: string, criterion: string): string => `${pilot} ${criterion}`;

function membersOf(
  field: Field,
  value: Filled[string] | undefined,
): readonly (readonly [name: string, value: unknown])[] {
  if (field.kind === 'pilots') return [[field.name, value ?? []]];
  if (typeof value !== 'string' || value === '') return [];
  switch (field.kind) {
    case 'number':
      return [[field.name, Number(value)]];
    case 'yes-no':
      return [[field.name, value === 'yes']];
    case 'met-result': {
      const [pilot, criterion] = value.split(' ');
      return [
        ['pilot', pilot],
        [field.name, criterion],
      ];
    }
    default:
      return [[field.name, value]];
  }
}
