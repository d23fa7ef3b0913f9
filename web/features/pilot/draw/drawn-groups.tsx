import type { PilotView } from '#contracts/pilots.ts';
import { useTimes } from '../../../api/use-times.ts';
import { counted, listed } from '../../../format/amounts.ts';

type Draw = NonNullable<PilotView['draw']>;

/** A controlled test: what was drawn, and how far it was kept to. Never what came out before the end. */
export function DrawnGroups({ draw }: { readonly draw: Draw | undefined }) {
  const { dayOf } = useTimes();
  if (!draw) return null;
  return (
    <section className="section">
      <h2>A controlled test</h2>
      <p>
        {draw.unit === 'task'
          ? `Drawn by lot on ${dayOf(draw.at)}, before the start: for each piece of work the product says whether it is done with AI.`
          : `Drawn by lot on ${dayOf(draw.at)}, before the start: who works with AI.`}
      </p>
      {draw.unit === 'task' ? <Pieces pieces={draw.pieces} /> : <People groups={draw.groups} />}
    </section>
  );
}

function Pieces({ pieces: { withAi, without, otherwise } }: { readonly pieces: Draw['pieces'] }) {
  const all = withAi + without;
  if (all === 0) return <p className="soft">No piece has been logged yet.</p>;
  return (
    <p>
      {counted(all, 'piece')} logged: {withAi} drawn to be done with AI, {without} without.{' '}
      {otherwise === 0
        ? 'All were done as drawn.'
        : `${counted(otherwise, 'piece')} ${otherwise === 1 ? 'was done otherwise than drawn; it counts where it was drawn.' : 'were done otherwise than drawn; they count where they were drawn.'}`}
    </p>
  );
}

function People({ groups }: { readonly groups: Draw['groups'] }) {
  const named = (group: 'with-ai' | 'comparison') =>
    listed(groups.filter(each => each.group === group).map(each => each.name));
  return (
    <dl className="facts">
      <dt>With AI</dt>
      <dd>{named('with-ai')}</dd>
      <dt>Without</dt>
      <dd>{named('comparison')}</dd>
    </dl>
  );
}
