import { Link, Outlet } from '@tanstack/react-router';
import { dateRange } from '../../format/dates.ts';
import { PageHead } from '../../ui/page.tsx';
import { OutcomeStamp, PhaseStamp } from '../../ui/stamp.tsx';
import { NextStep } from './actions/next-step.tsx';
import { charterOf, isDisputed, usePilot } from './use-pilot.ts';
import './pilot.css';

/** A pilot: what it needs next on top, then its parts, each at an address of its own. */
export function PilotPage() {
  const pilot = usePilot();
  const { runWindow } = charterOf(pilot);
  const outcome = pilot.verdicts.at(-1)?.outcome;
  const disputed = isDisputed(pilot);
  const params = { pilot: pilot.id };
  return (
    <>
      <PageHead title={pilot.name} kicker={`${pilot.team.name} · led by ${pilot.lead.name}`}>
        <div className="row">
          <PhaseStamp phase={pilot.phase} />
          {outcome && <OutcomeStamp outcome={outcome} />}
          {disputed && <span className="stamp stamp-not-met">Disputed</span>}
          {pilot.changedAfterStart && <span className="stamp">Changed after the start</span>}
          {pilot.simulated && <span className="stamp">Simulated time</span>}
          {runWindow && <span className="soft">{dateRange(runWindow)}</span>}
        </div>
      </PageHead>
      <NextStep pilot={pilot} />
      <nav className="parts" aria-label="Parts of the pilot">
        <Link to="/pilots/$pilot" params={params} activeOptions={{ exact: true }}>
          Overview
        </Link>
        <Link to="/pilots/$pilot/charter" params={params}>
          Charter
        </Link>
        <Link to="/pilots/$pilot/signers" params={params}>
          Signers
        </Link>
        <Link to="/pilots/$pilot/results" params={params}>
          Results
        </Link>
        <Link to="/pilots/$pilot/time" params={params}>
          Time
        </Link>
        <Link to="/pilots/$pilot/costs" params={params}>
          Costs
        </Link>
        <Link to="/pilots/$pilot/ledger" params={params}>
          Ledger
        </Link>
      </nav>
      <Outlet />
    </>
  );
}
