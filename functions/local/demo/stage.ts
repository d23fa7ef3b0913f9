import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { AppDeps } from '#application/deps.ts';
import type { InvitedPerson } from '#application/invited/invited-person.ts';
import { type DemoCalendar, momentOf } from './calendar.ts';
import type { Turn } from './chronology.ts';
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
 * `known` commands of a story hold already is passed over.
 */
export function stepper(stage: Stage, story: string, known: ReadonlySet<string>, turn: Turn): Step {
  let steps = 0;
  return async (when, act) => {
    steps += 1;
    const commandId = demoId(stage.datedAt, `${story}/${steps}`);
    if (known.has(commandId)) return;
    await waitFor(stage, turn, when);
    const acted = await act(commandId);
    if (!acted.ok) throw new Error(`${story}, step ${steps}: ${acted.refusal.sentence}`);
  };
}

/** Waits for a moment, and turns the clock to it; what would lie ahead of the demo's own day happens on it. */
export async function waitFor(stage: Stage, turn: Turn, [day, hour]: When): Promise<void> {
  const at = Math.min(momentOf(day, hour), stage.now);
  await turn(at);
  stage.clock.turnTo(at);
}

/** A UUIDv7 that follows from a moment and a name. */
export const demoId = (datedAt: number, name: string): string =>
  v7({ msecs: datedAt, random: createHash('sha256').update(name).digest() });
