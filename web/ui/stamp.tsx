import type { PilotListItem } from '#contracts/pilots.ts';
import { OUTCOME_NAMES, OUTCOME_SIGNS, PHASE_NAMES } from '../format/words.ts';
import './stamp.css';

type Outcome = NonNullable<PilotListItem['outcome']>;

/** Where a pilot stands in its life. */
export function PhaseStamp({ phase }: { readonly phase: PilotListItem['phase'] }) {
  return <span className={`stamp stamp-${phase}`}>{PHASE_NAMES[phase]}</span>;
}

/** How something stands: a word, a shape, and the color of the outcome that it is like. */
export function Stamp({
  like,
  sign,
  children,
}: {
  readonly like: Outcome;
  readonly sign: string;
  readonly children: string;
}) {
  return (
    <span className={`stamp stamp-${like}`}>
      <span aria-hidden="true">{sign} </span>
      {children}
    </span>
  );
}

/** How a pilot or a criterion came out: a word, a shape, and a color. */
export function OutcomeStamp({ outcome }: { readonly outcome: Outcome }) {
  return (
    <Stamp like={outcome} sign={OUTCOME_SIGNS[outcome]}>
      {OUTCOME_NAMES[outcome]}
    </Stamp>
  );
}
