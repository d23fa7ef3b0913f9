import type { ApplyEvents } from './evolving.ts';
import type { MoneyEvent } from './money-events.ts';
import { putRight } from './put-right.ts';
import type { SpentEvent } from './spent-events.ts';

/** The pilot after money was spent or hours put to use, its isolation chosen, or a price proposed or signed. */
export const APPLY_MONEY: ApplyEvents<MoneyEvent['type'] | SpentEvent['type']> = {
  CostRecorded: (pilot, { type: _type, ...cost }, { seq }) => ({
    ...pilot,
    costs: [...pilot.costs, { ...cost, seq }],
  }),
  CostCorrected: (pilot, correction, header) => ({
    ...pilot,
    costs: putRight(pilot.costs, correction, header),
  }),
  HoursReinvested: (pilot, { type: _type, ...used }, { seq }) => ({
    ...pilot,
    reinvested: [...pilot.reinvested, { ...used, seq }],
  }),
  ReinvestmentCorrected: (pilot, correction, header) => ({
    ...pilot,
    reinvested: putRight(pilot.reinvested, correction, header),
  }),
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
