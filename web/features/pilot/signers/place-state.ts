import type { VersionView } from '#contracts/pilots.ts';
import type { PlaceView } from '#contracts/signing.ts';
import type { Times } from '../../../format/times.ts';

/** Where a signer's answer stands, in one sentence. */
export function placeState(version: VersionView, place: PlaceView, { dayOf }: Times): string {
  const { holder, signature, offeredTo, handovers } = place;
  const by = ({ signer }: { readonly signer: { readonly id: string } }) => signer.id === holder.id;
  if (signature) {
    const who = signature.signer.id === holder.id ? '' : ` by ${signature.signer.name}`;
    return `signed${who} on ${dayOf(signature.at)}`;
  }
  if (offeredTo)
    return `passed on to ${offeredTo.person.name} on ${dayOf(offeredTo.at)}, who has not answered yet`;
  const condition = version.conditions.findLast(each => by(each) && each.closed === undefined);
  if (condition)
    return condition.resolution
      ? `agrees on a condition; you said how it was met on ${dayOf(condition.resolution.at)}, they confirm it by signing`
      : `agrees on a condition, since ${dayOf(condition.at)}`;
  const decline = version.declines.findLast(by);
  if (decline) return `declined on ${dayOf(decline.at)}: “${decline.words}”`;
  const request = version.changeRequests.findLast(by);
  if (request) return `asks for a change, since ${dayOf(request.at)}: “${request.words}”`;
  const taken = handovers.findLast(each => each.to.id === holder.id);
  return taken
    ? `took over from ${taken.from.name} on ${dayOf(taken.at)}, has not answered yet`
    : `asked on ${dayOf(version.proposedAt)}, has not answered yet`;
}
