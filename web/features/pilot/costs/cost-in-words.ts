import type { CostEntryView } from '#contracts/spent.ts';
import { money, number } from '../../../format/amounts.ts';
import { shortDate } from '../../../format/dates.ts';
import { inWords } from '../../../format/words.ts';

/** "€40 for license, on Jul 7". */
export const costInWords = (cost: CostEntryView, currency: string): string =>
  `${amountInWords(cost, currency)} for ${inWords(cost.kind).toLowerCase()}, on ${shortDate(cost.on)}`;

/** "€125", or "€125, 2.5 h of Learning designers". */
export const amountInWords = ({ amount, effort }: CostEntryView, currency: string): string =>
  `${money(Number(amount), currency)}${effort ? `, ${number(Number(effort.hours))} h of ${effort.band}` : ''}`;
