import { dateIn } from '#domain/calendar/calendar.ts';
import type { PilotCommand } from '#domain/pilot/commands.ts';
import { decide } from '#domain/pilot/decide.ts';
import { type PilotEvent, SIGNED_EVENTS } from '#domain/pilot/events.ts';
import type { PilotRefusal } from '#domain/pilot/refusals.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { readingPilots } from './reading-pilots.ts';
import type { Asked } from './sealing.ts';
import type { StreamType } from './stream-type.ts';

/** A command without what the product looks up itself. */
export type BareCommand<Command = PilotCommand> = Command extends {
  type:
    | 'propose'
    | 'delegate'
    | 'replace-signer'
    | 'amend'
    | 'propose-conversion'
    | 'record-effort';
}
  ? Omit<Command, 'directory' | 'bands' | 'baselineRows'>
  : Command extends { type: 'judge' | 'lock' }
    ? Omit<Command, 'rows' | 'timeZone' | 'pieces'>
    : Command extends { type: 'draw-groups' }
      ? Omit<Command, 'seed'>
      : Command;

/** A command to a pilot as people ask it, with their words unsealed. */
export type AskedPilotCommand = Asked<BareCommand>;

/** Refused by the policy: the command is this person's only on certain pilots. */
export type NotPermitted = { readonly code: 'not_permitted'; readonly sentence: string };

export type PilotStream = StreamType<
  Pilot | undefined,
  PilotCommand,
  PilotEvent,
  PilotRefusal | NotPermitted,
  PilotSummary | undefined
>;

/**
 * A pilot's stream. `timeZone` decides what "today" is; `permit` holds the policy's condition against the pilot
 * that a command is decided on.
 */
export const pilotStream = (
  timeZone: string,
  permit: (pilot: Pilot) => NotPermitted | undefined = () => undefined,
): PilotStream => ({
  ...readingPilots,
  decide(pilot, command, { at, actor, assurance }) {
    const barred = pilot && permit(pilot);
    if (barred) return { ok: false, refusal: barred };
    return decide(pilot, command, { at, today: dateIn(timeZone, at), actor, assurance });
  },
  isSigned: event => SIGNED_EVENTS.has(event.type),
});
