import type { Criterion } from '../criteria/criterion.ts';
import { toNumber } from '../numbers/decimal.ts';
import { unitOfEffect } from '../verdict/plain-effect.ts';
import { isOutside } from '../workspace/directory.ts';
import type { CommandContext, CommandOf } from './commands.ts';
import type { PilotEvent } from './events.ts';
import type { ConversionTerms, DecimalRange } from './money-events.ts';
import { type PilotRefusal, refuse } from './refusals.ts';
import { currentVersion, type Pilot } from './state.ts';

type Outcome = readonly PilotEvent[] | PilotRefusal;

const criteriaOf = (pilot: Pilot): readonly Criterion[] =>
  currentVersion(pilot)?.charter.criteria ?? pilot.draft.criteria ?? [];

/** How the effect is told from everything else is chosen before the start, or there is no return (rule M4). */
export function chooseIsolation(pilot: Pilot, command: CommandOf<'choose-isolation'>): Outcome {
  const { type: _type, ...chosen } = command;
  if (pilot.started || pilot.stop) return refuse('isolation_after_start');
  if (!isRange(chosen.share) || toNumber(chosen.share.high) > 1) return refuse('range_reversed');
  if (chosen.method === 'comparison-group' && !criteriaOf(pilot).some(comparesGroups))
    return refuse('no_comparison_group');
  if (
    chosen.method === 'named-estimate' &&
    (chosen.estimatedBy === undefined || chosen.confidence === undefined)
  )
    return refuse('estimate_unnamed');
  return [{ type: 'IsolationChosen', ...chosen }];
}

const comparesGroups = ({ comparison }: Criterion): boolean =>
  comparison === 'comparison-group' || comparison === 'difference-in-differences';

/** A price is proposed to somebody outside the team, who signs it for finance or does not (rule M3). */
export function proposeConversion(pilot: Pilot, command: CommandOf<'propose-conversion'>): Outcome {
  const { basis, signer, directory } = command;
  if (pilot.stop) return refuse('wrong_phase', { phase: pilot.phase, wanted: ['running'] });
  const terms = termsOf(pilot, command);
  if ('code' in terms) return terms;
  if (!isOutside(directory, signer, pilot.draft.team)) return refuse('finance_signer_inside');
  const conversion = `V${pilot.conversions.length + 1}`;
  return [{ type: 'ConversionProposed', conversion, terms, basis, signer }];
}

function termsOf(
  pilot: Pilot,
  { terms, bands }: CommandOf<'propose-conversion'>,
): ConversionTerms | PilotRefusal {
  if (terms.kind === 'hours') {
    const band = bands.find(each => each.band === terms.band);
    if (!band) return refuse('rate_band_unknown');
    if (!isRange(terms.cashShare) || toNumber(terms.cashShare.high) > 1)
      return refuse('range_reversed');
    return { ...terms, bandName: band.name, hourly: band.hourly };
  }
  const criterion = criteriaOf(pilot).find(each => each.id === terms.criterion);
  if (!criterion) return refuse('criterion_unknown');
  if (!isRange(terms.perUnit)) return refuse('range_reversed');
  if (!isConvertible(criterion)) return refuse('not_convertible');
  return { ...terms, unit: unitOfEffect(criterion) };
}

/**
 * Results that a price can be put on. Time saved becomes money as hours alone, or it would count twice; a guardrail
 * forbids harm and brings nothing; activity is no result.
 */
export const isConvertible = ({ role, metric }: Criterion): boolean =>
  (role === 'primary' || role === 'secondary') &&
  metric.family !== 'time-saved' &&
  metric.family !== 'activity';

const isRange = ({ low, high }: DecimalRange): boolean =>
  toNumber(low) >= 0 && toNumber(low) <= toNumber(high);

/** Only the person who was asked signs, in their own name. */
export function signConversion(
  pilot: Pilot,
  { conversion: id }: CommandOf<'sign-conversion'>,
  { actor }: CommandContext,
): Outcome {
  const conversion = pilot.conversions.find(each => each.conversion === id);
  if (!conversion) return refuse('conversion_unknown');
  if (conversion.signer !== actor) return refuse('not_conversion_signer');
  if (conversion.signedAt !== undefined) return refuse('conversion_signed');
  return [{ type: 'ConversionSigned', conversion: id, signer: actor }];
}
