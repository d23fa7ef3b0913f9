import * as z from 'zod';
import type { Refusal, StreamType } from '#application/stream/stream-type.ts';

/** A tiny kind of stream: it counts, up to a limit, and lists who counted. */
export type CounterState = { readonly total: number; readonly by: readonly string[] };
export type CounterCommand =
  | { readonly type: 'add'; readonly amount: number; readonly note?: string }
  | { readonly type: 'touch' };
export type CounterSummary = { readonly total: number; readonly lastAt: string };

const added = z.strictObject({ type: z.literal('added'), amount: z.int() });
export type Added = z.infer<typeof added>;

export const LIMIT = 1_000;

/** So much at once is signed. */
export const SIGNED_FROM = 500;
const LIMIT_REACHED = { code: 'limit_reached', sentence: 'Start a new counter.' };

export const counter: StreamType<CounterState, CounterCommand, Added, Refusal, CounterSummary> = {
  schema: 1,
  initial: { total: 0, by: [] },
  decide(state, command) {
    if (command.type === 'touch') return { ok: true, events: [] };
    if (state.total + command.amount > LIMIT) return { ok: false, refusal: LIMIT_REACHED };
    return { ok: true, events: [{ type: 'added', amount: command.amount }] };
  },
  evolve: (state, event, header) => ({
    total: state.total + event.amount,
    by: state.by.includes(header.actor) ? state.by : [...state.by, header.actor],
  }),
  project: (state, head) => ({ total: state.total, lastAt: head.at }),
  parseEvent: stored => added.parse(stored),
  isSigned: event => event.amount >= SIGNED_FROM,
};

export const add = (amount: number): CounterCommand => ({ type: 'add', amount });
