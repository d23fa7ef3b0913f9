import { useParams } from '@tanstack/react-router';
import type { CharterDraftView, CharterView } from '#contracts/charter.ts';
import type { PilotView } from '#contracts/pilots.ts';
import { useReading } from '../../api/queries.ts';

/** The pilot that the address names. */
export function usePilot(): PilotView {
  const { pilot } = useParams({ from: '/signed-in/pilots/$pilot' });
  return useReading('getPilot', { pilot });
}

/** The version that governs the pilot or is out for signature; before any is proposed, the draft so far. */
export const charterOf = (pilot: PilotView): CharterDraftView | CharterView =>
  pilot.phase === 'draft' ? pilot.draft : (pilot.versions.at(-1)?.charter ?? pilot.draft);

/** Name of a person on this pilot. */
export const nameIn = (pilot: PilotView, person: string): string =>
  pilot.people.find(each => each.id === person)?.name ?? 'somebody who has left';

/** What a criterion is called: its metric. */
export const criterionName = (pilot: PilotView, id: string): string =>
  charterOf(pilot).criteria?.find(each => each.id === id)?.metric.name ?? id;
