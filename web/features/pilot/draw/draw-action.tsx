import { useState } from 'react';
import type { PilotView } from '#contracts/pilots.ts';
import { Button } from '../../../ui/button.tsx';
import { charterOf } from '../use-pilot.ts';
import { DrawDialog } from './draw-dialog.tsx';

/** What the signed charter has drawn; `undefined` where it asks for no draw. */
export function drawnUnit(pilot: PilotView): 'person' | 'task' | undefined {
  const drawn = charterOf(pilot).criteria?.find(each => each.drawn);
  return drawn && (drawn.unitOfAssignment === 'task' ? 'task' : 'person');
}

/** The press that comes before the start of a controlled test. */
export function DrawAction({
  pilot,
  unit,
}: {
  readonly pilot: PilotView;
  readonly unit: 'person' | 'task';
}) {
  const [drawing, setDrawing] = useState(false);
  return (
    <>
      <Button look="main" onClick={() => setDrawing(true)}>
        Draw by lot
      </Button>
      {drawing && <DrawDialog pilot={pilot} unit={unit} onClose={() => setDrawing(false)} />}
    </>
  );
}
