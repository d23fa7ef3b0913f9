import type { PilotListItem } from '#contracts/pilots.ts';

type Phase = PilotListItem['phase'];

/** What can still be acted on comes first; what is over comes last. */
const ORDER: readonly Phase[] = [
  'judged',
  'running',
  'agreed',
  'proposed',
  'draft',
  'concluded',
  'stopped',
];

/** Pilots by stage of life, in the order in which they need somebody; stages without any are left out. */
export const byStage = (
  pilots: readonly PilotListItem[],
): { readonly phase: Phase; readonly pilots: readonly PilotListItem[] }[] =>
  ORDER.map(phase => ({ phase, pilots: pilots.filter(pilot => pilot.phase === phase) })).filter(
    stage => stage.pilots.length > 0,
  );
