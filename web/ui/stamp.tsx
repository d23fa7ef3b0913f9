import type { PilotListItem } from '#contracts/pilots.ts';
import { OUTCOME_NAMES, OUTCOME_SIGNS, PHASE_NAMES } from '../format/words.ts';
import './stamp.css';

type Outcome = NonNullable<PilotListItem['outcome']>;

/** Where a pilot stands in its life. */
export function PhaseStamp({ phase }: { readonly phase: PilotListItem['phase'] }) {
  return <span className={`stamp stamp-${phase}`}>{PHASE_NAMES[phase]}</span>;
}

/** How a pilot or a criterion came out: a word, a shape, and a color. */
export function OutcomeStamp({ outcome }: { readonly outcome: Outcome }) {
  return (
    <span className={`stamp stamp-${outcome}`}>
      <span aria-hidden="true">{OUTCOME_SIGNS[outcome]} </span>
      {OUTCOME_NAMES[outcome]}
    </span>
  );
}
