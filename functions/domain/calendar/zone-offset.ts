import { Temporal } from 'temporal-polyfill';

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
  const at = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
  // "Previous" of a moment is strictly before it, so a change at this very moment is asked for a millisecond later.
  const previous = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const next = at.getTimeZoneTransition('next');
  return {
    from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: at.offsetNanoseconds / 1e6,
  };
}
