import type { CodedStep, OpenedInvitation } from '#application/invited/invited-person.ts';

const SIGNING_PHASES: readonly string[] = ['proposed', 'agreed', 'running'];

/** Whether a step is still to be taken by this person; the domain decides again when it is. */
export function isOpenTo({ pilot, version, person }: OpenedInvitation, step: CodedStep): boolean {
  const place = version?.places.find(each => each.holder.id === person.id);
  switch (step) {
    case 'sign-conclusion':
    case 'refuse-conclusion':
      return pilot.proposedConclusion?.waitingFor.some(each => each.id === person.id) ?? false;
    case 'accept-verdict':
    case 'dispute-verdict':
      return place !== undefined && (pilot.phase === 'judged' || pilot.phase === 'concluded');
    default:
      return (
        place !== undefined && place.signature === undefined && SIGNING_PHASES.includes(pilot.phase)
      );
  }
}
