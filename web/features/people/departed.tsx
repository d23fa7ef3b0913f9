import type { WorkspaceView } from '#contracts/workspace.ts';
import { useTimes } from '../../api/use-times.ts';
import { ErasePerson, ExportPerson } from './leave-person.tsx';

/** Who was here: for export and erasure when they ask for it, and what has been erased. */
export function Departed({ workspace }: { readonly workspace: WorkspaceView }) {
  const { dayOf } = useTimes();
  const { former, erasures } = workspace;
  if (former.length + erasures.length === 0) return null;
  return (
    <section className="section">
      <h2>Who has left</h2>
      <ul>
        {former.map(person => (
          <li key={person.id} className="person">
            <strong>{person.name}</strong>
            <div className="row">
              <ExportPerson person={person} />
              <ErasePerson person={person} />
            </div>
          </li>
        ))}
        {erasures.map(({ person, orderedAt, doneAt }) => (
          <li key={`${person.id} ${orderedAt}`} className="person">
            {doneAt === undefined
              ? `${person.name}: to be erased since ${dayOf(orderedAt)}. It takes some minutes.`
              : `Somebody was erased on ${dayOf(doneAt)}.`}
          </li>
        ))}
      </ul>
    </section>
  );
}
