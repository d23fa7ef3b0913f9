import type { DeclarationsView } from '#contracts/declarations.ts';
import { useTimes } from '../../api/use-times.ts';
import { BARRIERS } from './forms.ts';

type Objection = DeclarationsView['objections'][number];

/** The register: who objected, in their words, what tests it, and what answered it. */
export function Objections({ objections }: { readonly objections: readonly Objection[] }) {
  const { dayOf } = useTimes();
  if (objections.length === 0)
    return (
      <p className="soft prose">
        No objection is on record. One that stands here in its owner’s words can be tested by a
        pilot, and closed by its verdict.
      </p>
    );
  return (
    <ul className="stack">
      {objections.map(each => (
        <li key={each.objection}>
          <blockquote>{each.words}</blockquote>
          <p className="small soft">
            {each.person.name}, {dayOf(each.at)} · {BARRIERS[each.barrier]}
          </p>
          <p className="small">{standing(each)}</p>
        </li>
      ))}
    </ul>
  );
}

function standing({ links, closedBy }: Objection): string {
  if (closedBy) return `Closed by the verdict of ${closedBy.name}.`;
  if (links.length === 0) return 'No pilot tests it yet.';
  return `Tested by ${links.map(({ name }) => name).join(', ')}.`;
}
