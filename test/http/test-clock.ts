import type { Clock } from '#application/clock.ts';

/** A clock that stands still until it is set. Real time only moves by what a test adds to it. */
export type TestClock = Clock & {
  /** Noon UTC of a day. */
  readonly setDay: (day: string) => void;
  /** Lets the product's time pass, in milliseconds. */
  readonly pass: (ms: number) => void;
  /** Lets real time pass, which sessions and command ids age by. */
  readonly passWallHours: (hours: number) => void;
};

const HOUR_MS = 3_600_000;

export function testClock(day: string): TestClock {
  let now = noonOf(day);
  let passed = 0;
  return {
    now: () => now,
    wall: () => Date.now() + passed,
    simulated: true,
    setDay: next => {
      now = noonOf(next);
    },
    pass: ms => {
      now += ms;
    },
    passWallHours: hours => {
      passed += hours * HOUR_MS;
    },
  };
}

const noonOf = (day: string): number => Date.parse(`${day}T12:00:00.000Z`);
