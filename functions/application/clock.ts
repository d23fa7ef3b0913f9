/** Time, passed in. `functions/local` alone offers one that can be set. Both in milliseconds since the epoch. */
export type Clock = {
  /** What entries are dated by. */
  readonly now: () => number;
  /** Real time: clients make command ids by their own clocks, so the age of an id is judged by this. */
  readonly wall: () => number;
  /** Entries made under a settable clock say so. */
  readonly simulated?: true;
};

/** Randomness, passed in. */
export type Randomness = {
  /** A new salt for a free text: at least 128 random bits, hex. */
  readonly salt: () => string;
  /** Evenly spread over [0, 1): spreads out retries. */
  readonly fraction: () => number;
};
