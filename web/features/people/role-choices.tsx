import type { MeView, WorkspaceView } from '#contracts/workspace.ts';
import { Choice } from '../../ui/choice.tsx';
import { FieldGroup } from '../../ui/field.tsx';

export type Role = MeView['roles'][number];

const ROLES: readonly { readonly role: Role; readonly label: string; readonly note: string }[] = [
  { role: 'lead', label: 'Lead', note: 'Sets up pilots, asks skeptics, concludes' },
  { role: 'contributor', label: 'Contributor', note: 'Logs time and results' },
  { role: 'skeptic', label: 'Skeptic', note: 'Shapes the test, signs, answers the verdict' },
  { role: 'executive', label: 'Executive', note: 'Reads the scorecard' },
  { role: 'compliance', label: 'Compliance', note: 'Signs the safeguards' },
  { role: 'admin', label: 'Admin', note: 'Changes roles and teams' },
];

type Standing = { readonly roles: readonly Role[]; readonly teams: readonly string[] };

const toggled = <Value,>(list: readonly Value[], value: Value, on: boolean): Value[] =>
  on ? [...list, value] : list.filter(each => each !== value);

/** Which roles a person has, and on which teams they are. */
export function RoleChoices({
  workspace,
  value,
  onChange,
}: {
  readonly workspace: WorkspaceView;
  readonly value: Standing;
  readonly onChange: (value: Standing) => void;
}) {
  return (
    <>
      <FieldGroup legend="Roles" hint="Nobody needs one to be asked or to sign.">
        <div className="row-fields">
          {ROLES.map(({ role, label, note }) => (
            <Choice
              key={role}
              type="checkbox"
              label={label}
              note={note}
              checked={value.roles.includes(role)}
              onChange={event =>
                onChange({ ...value, roles: toggled(value.roles, role, event.target.checked) })
              }
            />
          ))}
        </div>
      </FieldGroup>
      <FieldGroup legend="Teams">
        <div className="row-fields">
          {workspace.teams.map(({ id, name }) => (
            <Choice
              key={id}
              type="checkbox"
              label={name}
              checked={value.teams.includes(id)}
              onChange={event =>
                onChange({ ...value, teams: toggled(value.teams, id, event.target.checked) })
              }
            />
          ))}
        </div>
      </FieldGroup>
    </>
  );
}
