import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { AppDeps } from '#application/deps.ts';
import type { InvitedPerson } from '#application/invited/invited-person.ts';
import { type DemoCalendar, momentOf } from './calendar.ts';
import type { PastClock, Postbox } from './past-clock.ts';
import type { Cast } from './people.ts';

/** A moment of the demo's past: a day, and an hour of it in the workspace's zone. */
export type When = readonly [day: string, hour: number];

/** Everything that a scene is played with. */
export type Stage = {
  readonly app: AppDeps;
  readonly invited: InvitedPerson;
  readonly clock: PastClock;
  readonly post: Postbox;
  readonly calendar: DemoCalendar;
  readonly cast: Cast;
  /** Nothing of the past is later than this, in milliseconds. */
  readonly now: number;
  /** What command ids are dated by: the same whenever the seed is taken up again, in milliseconds. */
  readonly datedAt: number;
};

/** Carries one step out at its moment, unless it has been. */
export type Step = (when: When, act: (commandId: string) => Promise<Acted>) => Promise<void>;
type Acted =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: { readonly sentence: string } };

/**
 * Steps have ids that follow from their order, so that a seed that was killed goes on where it stopped: what the
 * pilot's stream holds already is passed over.
 */
export function stepper(stage: Stage, pilot: string, known: ReadonlyMap<string, number>): Step {
  let steps = 0;
  return async ([day, hour], act) => {
    steps += 1;
    const commandId = demoId(stage.datedAt, `${pilot}/${steps}`);
    if (known.has(commandId)) return;
    stage.clock.turnTo(Math.min(momentOf(day, hour), stage.now));
    const acted = await act(commandId);
    if (!acted.ok) throw new Error(`${pilot}, step ${steps}: ${acted.refusal.sentence}`);
  };
}

/** A UUIDv7 that follows from a moment and a name. */
export const demoId = (datedAt: number, name: string): string =>
  v7({ msecs: datedAt, random: createHash('sha256').update(name).digest() });
