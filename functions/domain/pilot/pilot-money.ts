import type { Instant } from '../calendar/calendar.ts';
import { readText } from '../chain/free-text.ts';
import { toNumber } from '../numbers/decimal.ts';
import type { Range } from '../savings/range.ts';
import type { Conversion, DecimalRange, Isolation, IsolationMethod } from './money-events.ts';
import type { Pilot } from './state.ts';

/** A price that finance has signed, in plain figures. */
export type SignedConversion = { readonly signedBy: string; readonly signedAt: Instant } & (
  | {
      readonly kind: 'hours';
      readonly band: string;
      readonly hourly: Range;
      readonly cashShare: Range;
    }
  | {
      readonly kind: 'result';
      readonly criterion: string;
      readonly unit: string;
      readonly perUnit: Range;
    }
);

/** What a pilot's return is told from, as far as it stands: prices that are not signed are not in it (rule M3). */
export type PilotMoney = {
  readonly isolation?: {
    readonly method: IsolationMethod;
    /** Share of the effect that is the pilot's, a named estimate times its confidence. */
    readonly share: Range;
    readonly chosenAt: Instant;
  };
  readonly conversions: readonly SignedConversion[];
};

export function pilotMoney({ isolation, conversions }: Pilot): PilotMoney | undefined {
  const signed = conversions.flatMap(signedConversion);
  if (!isolation && signed.length === 0) return undefined;
  return { ...(isolation ? { isolation: chosenIsolation(isolation) } : {}), conversions: signed };
}

const chosenIsolation = ({ method, share, confidence, at }: Isolation) => ({
  method,
  share: scaled(rangeOf(share), confidence === undefined ? 1 : toNumber(confidence)),
  chosenAt: at,
});

const scaled = ({ low, high }: Range, factor: number): Range => ({
  low: low * factor,
  high: high * factor,
});

const rangeOf = ({ low, high }: DecimalRange): Range => ({
  low: toNumber(low),
  high: toNumber(high),
});

function signedConversion({ terms, signer, signedAt }: Conversion): SignedConversion[] {
  if (signedAt === undefined) return [];
  const by = { signedBy: signer, signedAt };
  if (terms.kind === 'result') {
    const { kind, criterion, unit, perUnit } = terms;
    return [{ ...by, kind, criterion, unit, perUnit: rangeOf(perUnit) }];
  }
  return [
    {
      ...by,
      kind: 'hours',
      band: readText(terms.bandName),
      hourly: rangeOf(terms.hourly),
      cashShare: rangeOf(terms.cashShare),
    },
  ];
}
