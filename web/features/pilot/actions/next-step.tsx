import { useState } from 'react';
import type { PilotView } from '#contracts/pilots.ts';
import { may } from '../../../api/may.ts';
import { useMe } from '../../../api/queries.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { DrawAction, drawnUnit } from '../draw/draw-action.tsx';
import { askedOf, charterOf } from '../use-pilot.ts';
import { BareCommand } from './bare-command.tsx';
import { ConcludeDialog } from './conclude-dialog.tsx';
import { CopyPilot, RunAgain } from './copy-pilot.tsx';
import { StopDialog } from './stop-dialog.tsx';

/** What the pilot needs next, in a sentence, and what the reader can do about it. */
export function NextStep({ pilot }: { readonly pilot: PilotView }) {
  return (
    <section className="next-step" aria-labelledby="next-step">
      <h2 id="next-step">Next</h2>
      <p className="next-sentence">{pilot.next.sentence}</p>
      <YourTurn pilot={pilot} />
      <div className="row">
        <LeadActions pilot={pilot} />
        <RunningActions pilot={pilot} />
        <AfterwardActions pilot={pilot} />
        <Stop pilot={pilot} />
      </div>
    </section>
  );
}

/** Who signs does so by the link in their mail, not here: whoever is signed in has to be told. */
function YourTurn({ pilot }: { readonly pilot: PilotView }) {
  const asked = askedOf(pilot, useMe().person.id);
  if (!asked) return null;
  return (
    <p>
      <strong>{asked}</strong> The link in your mail opens it; if you no longer have that mail,{' '}
      {pilot.lead.name} can send a new one.
    </p>
  );
}

function LeadActions({ pilot }: { readonly pilot: PilotView }) {
  const [concluding, setConcluding] = useState(false);
  if (!may(pilot, 'change-pilot')) return null;
  const params = { pilot: pilot.id };
  const unit = drawnUnit(pilot);
  switch (pilot.phase) {
    case 'draft':
      return (
        <ButtonLink
          to="/pilots/$pilot/set-up/$step"
          params={{ ...params, step: 'basics' }}
          look="main"
        >
          Go on setting it up
        </ButtonLink>
      );
    case 'proposed':
      return (
        <ButtonLink to="/pilots/$pilot/set-up/$step" params={{ ...params, step: 'criteria' }}>
          Change it and propose again
        </ButtonLink>
      );
    case 'agreed':
      if (unit && !pilot.draw) return <DrawAction pilot={pilot} unit={unit} />;
      // Nobody's turn: the first day has not come.
      if (pilot.next.whose === 'nobody') return null;
      return <BareCommand name="startPilot" pilot={pilot.id} label="Start the run" />;
    case 'judged':
      return (
        <>
          <Button look="main" onClick={() => setConcluding(true)}>
            Decide what follows
          </Button>
          {concluding && <ConcludeDialog pilot={pilot} onClose={() => setConcluding(false)} />}
        </>
      );
    default:
      return null;
  }
}

function RunningActions({ pilot }: { readonly pilot: PilotView }) {
  const me = useMe();
  if (pilot.phase !== 'running') return null;
  const today = me.workspace?.today ?? '';
  const { contributors = [] } = charterOf(pilot);
  const isOver = pilot.verdictFrom !== undefined && today >= pilot.verdictFrom;
  return (
    <>
      {isOver && may(pilot, 'judge-pilot') && (
        <BareCommand name="judgePilot" pilot={pilot.id} label="Lock the figures and judge" />
      )}
      {may(pilot, 'log-time') && contributors.includes(me.person.id) && (
        <ButtonLink to="/week" look={isOver ? 'plain' : 'main'}>
          Log this week
        </ButtonLink>
      )}
      {!isOver && may(pilot, 'change-pilot') && (
        <ButtonLink to="/pilots/$pilot/amend" params={{ pilot: pilot.id }}>
          Change the test
        </ButtonLink>
      )}
      {may(pilot, 'record-results') && (
        <ButtonLink to="/pilots/$pilot/results" params={{ pilot: pilot.id }}>
          Record results
        </ButtonLink>
      )}
    </>
  );
}

/** A test that left it open can be run again; any can be copied for another team. */
function AfterwardActions({ pilot }: { readonly pilot: PilotView }) {
  const me = useMe();
  if (!ENDED.includes(pilot.phase)) return null;
  const isOpen = pilot.verdicts.at(-1)?.outcome === 'inconclusive';
  return (
    <>
      {isOpen && may(pilot, 'set-up-pilot') && <RunAgain pilot={pilot} />}
      {may(me, 'set-up-pilot') && <CopyPilot pilot={pilot} />}
    </>
  );
}

const ENDED: readonly PilotView['phase'][] = ['judged', 'concluded', 'stopped'];

const CAN_STOP: readonly PilotView['phase'][] = ['draft', 'proposed', 'agreed', 'running'];

function Stop({ pilot }: { readonly pilot: PilotView }) {
  const [stopping, setStopping] = useState(false);
  if (!may(pilot, 'change-pilot') || !CAN_STOP.includes(pilot.phase)) return null;
  return (
    <>
      <Button look="quiet" onClick={() => setStopping(true)}>
        Stop this pilot
      </Button>
      {stopping && <StopDialog pilot={pilot.id} onClose={() => setStopping(false)} />}
    </>
  );
}
