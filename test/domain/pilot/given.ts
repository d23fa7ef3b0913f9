import { expect } from 'vitest';
import type { EntryHeader } from '#domain/chain/entry.ts';
import type { CommandContext, PilotCommand } from '#domain/pilot/commands.ts';
import { decide } from '#domain/pilot/decide.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { evolve } from '#domain/pilot/evolve.ts';
import type { PilotRefusalCode } from '#domain/pilot/refusals.ts';
import type { Pilot } from '#domain/pilot/state.ts';

/** What happened in one entry, and who did it when. */
export type Happened = {
  readonly events: readonly PilotEvent[];
  readonly by: string;
  /** Day of the entry; the hour never matters here. */
  readonly on: string;
  readonly simulated?: true;
};

export const happened = (on: string, by: string, ...events: readonly PilotEvent[]): Happened => ({
  on,
  by,
  events,
});

export const instantOn = (day: string): string => `${day}T09:00:00.000Z`;

const HASH = '0'.repeat(64);

const headerOf = ({ by, on, simulated }: Happened, index: number): EntryHeader => ({
  v: 1,
  workspace: 'W1',
  stream: 'pilot/P1',
  seq: index + 1,
  at: instantOn(on),
  actor: by,
  assurance: 'sso',
  commandId: '01900000-0000-7000-8000-000000000000',
  commandHash: HASH,
  payloadHash: HASH,
  prev: HASH,
  hash: HASH,
  ...(simulated ? { simulated } : {}),
});

export function pilotAfter(history: readonly Happened[]): Pilot | undefined {
  let pilot: Pilot | undefined;
  for (const [index, entry] of history.entries())
    for (const event of entry.events) pilot = evolve(pilot, event, headerOf(entry, index));
  return pilot;
}

/** The fold of a history that begins with a draft. */
export function existingPilot(history: readonly Happened[]): Pilot {
  const pilot = pilotAfter(history);
  if (!pilot) throw new Error('This history drafts no pilot.');
  return pilot;
}

/** `given(history).when(command, { by, on })`, then what is decided or why it is refused. */
export const given = (history: readonly Happened[]) => ({
  when: (
    command: PilotCommand,
    { by = 'lead', on, assurance = 'sso' }: WhoAndWhen,
  ): {
    decides(...events: PilotEvent[]): void;
    isRefused(code: PilotRefusalCode, fields?: object): void;
  } => {
    const context = { actor: by, at: instantOn(on), today: on, assurance };
    const decision = decide(pilotAfter(history), command, context);
    return {
      decides: (...events) => expect(decision).toEqual({ ok: true, events }),
      isRefused: (code, fields) =>
        expect(decision).toMatchObject({
          ok: false,
          refusal: { code, ...(fields ? { fields } : {}) },
        }),
    };
  },
});

type WhoAndWhen = {
  readonly by?: string;
  readonly on: string;
  readonly assurance?: CommandContext['assurance'];
};

/** The events of a command that has to succeed, given by the lead. */
export function decidedEvents(
  history: readonly Happened[],
  command: PilotCommand,
  on: string,
): readonly PilotEvent[] {
  const decision = decide(existingPilot(history), command, {
    actor: 'lead',
    at: instantOn(on),
    today: on,
    assurance: 'sso',
  });
  if (!decision.ok) throw new Error(decision.refusal.sentence);
  return decision.events;
}
