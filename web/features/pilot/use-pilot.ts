import { useParams } from '@tanstack/react-router';
import type { CharterDraftView, CharterView } from '#contracts/charter.ts';
import type { PilotView, VersionView } from '#contracts/pilots.ts';
import { useReading } from '../../api/queries.ts';
import type { Span } from '../../measurement/paste.ts';

/** The pilot that the address names. */
export function usePilot(): PilotView {
  const { pilot } = useParams({ from: '/signed-in/pilots/$pilot' });
  return useReading('getPilot', { pilot });
}

/** The version that governs the pilot; before one does, the one that is out for signature. */
export const versionInForce = (pilot: PilotView): VersionView | undefined =>
  pilot.versions.find(each => each.version === pilot.governs) ?? pilot.versions.at(-1);

/** The version that governs the pilot or is out for signature; before any is proposed, the draft so far. */
export const charterOf = (pilot: PilotView): CharterDraftView | CharterView =>
  pilot.phase === 'draft' ? pilot.draft : (versionInForce(pilot)?.charter ?? pilot.draft);

/** A change of the signed charter on which signatures are still missing, while the pilot runs. */
export const pendingAmendment = (pilot: PilotView): VersionView | undefined => {
  const last = pilot.versions.at(-1);
  return pilot.phase === 'running' && last?.amendment && last.agreedAt === undefined
    ? last
    : undefined;
};

/** A dispute stands until the same place answers anew. */
export const isDisputed = (pilot: PilotView): boolean =>
  pilot.answers.some(each => each.answer === 'disputes' && each.supersededAt === undefined);

/** What is still asked of a signer, in a sentence; `undefined` where nothing is. */
export function askedOf(pilot: PilotView, person: string): string | undefined {
  const open = pilot.phase === 'proposed' ? versionInForce(pilot) : pendingAmendment(pilot);
  const unsigned = open?.places.some(each => each.holder.id === person && !each.signature);
  const declined = open?.declines.some(each => each.signer.id === person);
  if (unsigned && !declined) return 'Your signature is asked for.';
  const signed = versionInForce(pilot)?.places.some(each => each.signature?.signer.id === person);
  const answered = pilot.answers.some(each => each.signer.id === person);
  return pilot.phase === 'judged' && signed && !answered
    ? 'You are asked whether you accept the verdict.'
    : undefined;
}

/** Name of a person on this pilot. */
export const nameIn = (pilot: PilotView, person: string): string =>
  pilot.people.find(each => each.id === person)?.name ?? 'somebody who has left';

/** What a criterion is called: its metric. */
export const criterionName = (pilot: PilotView, id: string): string =>
  charterOf(pilot).criteria?.find(each => each.id === id)?.metric.name ?? id;

/** The days that results can be of: from the start of the run to the day on which results close. */
export function resultDays(pilot: PilotView): Span | undefined {
  const { outcomeWindow } = charterOf(pilot);
  return (
    outcomeWindow && { ...outcomeWindow, ...(pilot.startedOn ? { first: pilot.startedOn } : {}) }
  );
}
