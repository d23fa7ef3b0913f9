import { dateIn } from '#domain/calendar/calendar.ts';
import type { PilotCommand } from '#domain/pilot/commands.ts';
import { decide } from '#domain/pilot/decide.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { evolve } from '#domain/pilot/evolve.ts';
import type { Row } from '#domain/pilot/measurement.ts';
import type { PilotRefusal } from '#domain/pilot/refusals.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import { type PilotSummary, summarize } from '#domain/pilot/summary.ts';
import type { Directory } from '#domain/workspace/directory.ts';
import type { StreamKey } from '#ledger/ledger.ts';
import { parsePilotEvent } from '#ledger/stored-events/pilot.ts';
import { type Asked, seal } from './sealing.ts';
import type { StreamType } from './stream-type.ts';

type WithoutKnowledge<Command> = Command extends { type: 'propose' }
  ? Omit<Command, 'directory'>
  : Command extends { type: 'judge' }
    ? Omit<Command, 'rows'>
    : Command;

/** A command to a pilot as people ask it: words unsealed, and without what the product looks up itself. */
export type AskedPilotCommand = Asked<WithoutKnowledge<PilotCommand>>;

/** Refused by the policy: the command is this person's only on certain pilots. */
export type NotPermitted = { readonly code: 'not_permitted'; readonly sentence: string };

/** What a decision needs to know beside the pilot itself. */
export type PilotKnowledge = {
  readonly timeZone: string;
  readonly directory?: Directory;
  readonly rows?: Readonly<Record<string, readonly Row[]>>;
  /** Who may do this to this pilot, where the policy has a condition. */
  readonly permit?: (pilot: Pilot) => NotPermitted | undefined;
};

export type PilotStream = StreamType<
  Pilot | undefined,
  AskedPilotCommand,
  PilotEvent,
  PilotRefusal | NotPermitted,
  PilotSummary | undefined
>;

/** Raise it when `Pilot` or `PilotSummary` changes shape. */
const SCHEMA = 1;

/** A pilot's stream, decided on with the given knowledge. */
export const pilotStream = (knowledge: PilotKnowledge): PilotStream => ({
  schema: SCHEMA,
  initial: undefined,
  decide(pilot, asked, { at, actor, assurance, salt }) {
    const barred = pilot && knowledge.permit?.(pilot);
    if (barred) return barred;
    const command = withKnowledge(seal<WithoutKnowledge<PilotCommand>>(asked, salt), knowledge);
    const today = dateIn(knowledge.timeZone, at);
    const decision = decide(pilot, command, { at, today, actor, assurance });
    return decision.ok ? decision.events : decision.refusal;
  },
  evolve,
  project: pilot => pilot && summarize(pilot),
  parseEvent: parsePilotEvent,
});

/** For reading alone. */
export const readingPilots: PilotStream = pilotStream({ timeZone: 'UTC' });

function withKnowledge(
  command: WithoutKnowledge<PilotCommand>,
  { directory, rows }: PilotKnowledge,
): PilotCommand {
  switch (command.type) {
    case 'propose':
      return { ...command, directory: directory ?? { teamsOf: {} } };
    case 'judge':
      return { ...command, rows: rows ?? {} };
    default:
      return command;
  }
}

export const pilotKey = (workspace: string, pilot: string): StreamKey => ({
  workspace,
  stream: `pilot/${pilot}`,
});
