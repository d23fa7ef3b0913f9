import type { ApplyEvents } from './evolving.ts';
import type { MoneyEvent } from './money-events.ts';

/** The pilot after its isolation was chosen, or a price proposed or signed. */
export const APPLY_MONEY: ApplyEvents<MoneyEvent['type']> = {
  IsolationChosen: (pilot, { type: _type, ...chosen }, { at }) => ({
    ...pilot,
    isolation: { ...chosen, at },
  }),
  ConversionProposed: (pilot, { type: _type, ...proposed }, { at }) => ({
    ...pilot,
    conversions: [...pilot.conversions, { ...proposed, proposedAt: at }],
  }),
  ConversionSigned: (pilot, { conversion }, { at }) => ({
    ...pilot,
    conversions: pilot.conversions.map(each =>
      each.conversion === conversion ? { ...each, signedAt: at } : each,
    ),
  }),
};
