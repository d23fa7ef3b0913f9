import type { Instant } from '../calendar/calendar.ts';
import type { EntryHeader } from '../chain/entry.ts';
import type { FreeText } from '../chain/free-text.ts';
import type { Correction } from './spent-events.ts';

/** Something that an entry recorded, with what was said against it later (rule V8), and more of that where there is. */
export type Kept<Recorded, Said = unknown> = Recorded & {
  readonly seq: number;
  /** Sequence number of what it takes the place of. */
  readonly supersedes?: number;
  /** What took its place or withdrew it. */
  readonly correction?: {
    readonly seq: number;
    readonly at: Instant;
    readonly reason: FreeText;
  } & Said;
};

/** True for what counts: nothing was put in its place, and it was not withdrawn. */
export const stands = ({ correction }: Kept<object>): boolean => correction === undefined;

/** The list with one of its entries superseded; the correction stands right behind what it corrects. */
export const putRight = <Recorded extends object>(
  list: readonly Kept<Recorded>[],
  { supersedes, now, reason }: Correction<Recorded>,
  { seq, at }: Pick<EntryHeader, 'seq' | 'at'>,
): readonly Kept<Recorded>[] =>
  list.flatMap((each): readonly Kept<Recorded>[] => {
    if (each.seq !== supersedes) return [each];
    const corrected = { ...each, correction: { seq, at, reason } };
    return now === undefined ? [corrected] : [corrected, { ...now, seq, supersedes }];
  });
