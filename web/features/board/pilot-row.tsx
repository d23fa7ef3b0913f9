import { Link } from '@tanstack/react-router';
import type { PilotListItem } from '#contracts/pilots.ts';
import { hours } from '../../format/amounts.ts';
import { dateRange } from '../../format/dates.ts';
import { OutcomeStamp } from '../../ui/stamp.tsx';

/** One pilot on the board: what it is, what it needs next, and how it stands. */
export function PilotRow({ pilot }: { readonly pilot: PilotListItem }) {
  return (
    <li className="pilot-row">
      <div className="pilot-row-name">
        <Link to="/pilots/$pilot" params={{ pilot: pilot.id }}>
          {pilot.name}
        </Link>
        <p className="small soft">
          {pilot.team.name} · {pilot.lead.name}
        </p>
        {pilot.runWindow && <p className="small soft">{dateRange(pilot.runWindow)}</p>}
      </div>
      <p className="pilot-row-next">{pilot.next.sentence}</p>
      <div className="pilot-row-state number">
        <State pilot={pilot} />
      </div>
    </li>
  );
}

function State({ pilot }: { readonly pilot: PilotListItem }) {
  const { outcome, signatures, rawHours, conservativeHours, disputed, changedAfterStart, phase } =
    pilot;
  return (
    <>
      {outcome && <OutcomeStamp outcome={outcome} />}
      {disputed && <span className="stamp stamp-not-met">Disputed</span>}
      {changedAfterStart && <span className="stamp">Changed after the start</span>}
      {(phase === 'proposed' || phase === 'agreed') && (
        <span>
          {signatures.given} of {signatures.required} signed
        </span>
      )}
      {rawHours !== 0 && (
        <span className="small soft">
          {hours(conservativeHours)} saved ({hours(rawHours)} raw)
        </span>
      )}
    </>
  );
}
