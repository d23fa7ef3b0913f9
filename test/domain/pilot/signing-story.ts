import type { PilotEvent } from '#domain/pilot/events.ts';
import { type Happened, happened } from './given.ts';
import { charter, proposedWith } from './story.ts';

export const cfo = { person: 'cfo', role: 'skeptic', required: true, outside: true } as const;
export const legal = {
  person: 'legal',
  role: 'compliance',
  required: true,
  outside: true,
} as const;
export const twoSkeptics = proposedWith({ signers: [...charter.signers, cfo] });

export const on = (day: string, by: string, ...events: readonly PilotEvent[]): Happened =>
  happened(`2026-01-${day}`, by, ...events);
export const offer = (from: string, to: string): PilotEvent => ({
  type: 'DelegationOffered',
  version: 1,
  from,
  to,
  outside: true,
});
export const accepted = (from: string, to: string): PilotEvent => ({
  type: 'DelegationAccepted',
  from,
  to,
});
