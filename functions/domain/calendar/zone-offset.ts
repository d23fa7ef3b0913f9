import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import {
  addMilliseconds,
  getTimeZoneTransition,
  offsetNanoseconds,
} from 'temporal-polyfill/fns/ZonedDateTime';

/** Between two changes of its clocks a zone keeps one offset: `[from, until)` in epoch milliseconds. */
type OffsetSpell = { readonly from: number; readonly until: number; readonly offsetMs: number };

/** Spells that were looked up before, by zone: asking a time zone anew for every instant takes 100 times as long. */
const spells = new Map<string, OffsetSpell[]>();

/** Milliseconds by which a zone's clocks (IANA name) are ahead of UTC at a moment. */
export function offsetAt(timeZone: string, epochMs: number): number {
  const known = spells.get(timeZone) ?? [];
  const found = known.find(({ from, until }) => from <= epochMs && epochMs < until);
  if (found) return found.offsetMs;
  const spell = lookUp(timeZone, epochMs);
  spells.set(timeZone, [spell, ...known]);
  return spell.offsetMs;
}

function lookUp(timeZone: string, epochMs: number): OffsetSpell {
  const at = toZonedDateTimeISO(fromEpochMilliseconds(epochMs), timeZone);
  // "Previous" of a moment is strictly before it, so a change at this very moment is asked for a millisecond later.
  const previous = getTimeZoneTransition(addMilliseconds(at, 1), 'previous');
  const next = getTimeZoneTransition(at, 'next');
  return {
    from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: offsetNanoseconds(at) / 1e6,
  };
}
