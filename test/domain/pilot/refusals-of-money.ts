import type { PilotCommand } from '#domain/pilot/commands.ts';
import type { PilotRefusalCode } from '#domain/pilot/refusals.ts';
import { type Happened, happened } from './given.ts';
import type { RefusalCase } from './refusals-before-the-start.ts';
import { agreed, closeRate, directory, draftOf, running, words } from './story.ts';

export const band = {
  band: 'B1',
  name: words('Learning designers'),
  hourly: { low: '40', high: '50' },
};

export const isolate = {
  type: 'choose-isolation',
  method: 'trend-line',
  share: { low: '0.5', high: '0.8' },
  why: words('Deals were rising before.'),
} as const;

export const price = {
  type: 'propose-conversion',
  terms: { kind: 'result', criterion: 'C1', perUnit: { low: '800', high: '1000' } },
  basis: words('Margin of a mid-market deal.'),
  signer: 'vp',
  directory,
  bands: [band],
} as const satisfies PilotCommand;

export const priceProposed: Happened = happened('2026-01-13', 'lead', {
  type: 'ConversionProposed',
  conversion: 'V1',
  terms: { ...price.terms, unit: 'points' },
  basis: price.basis,
  signer: 'vp',
});

export const priceSigned: Happened = happened('2026-01-14', 'vp', {
  type: 'ConversionSigned',
  conversion: 'V1',
  signer: 'vp',
});

/** A case for each code that a pilot's money can be refused with. */
export const OF_MONEY = {
  more_than_saved: {
    history: running,
    command: { type: 'reinvest-hours', hours: '1', into: words('Coaching'), on: '2026-01-13' },
    on: '2026-01-13',
    fields: { left: '0.0' },
  },
  spending_unknown: {
    history: running,
    command: { type: 'correct-cost', supersedes: 7, reason: words('Twice.') },
    on: '2026-01-13',
  },
  cost_without_hours: {
    history: [
      ...running,
      happened('2026-01-13', 'lead', {
        type: 'CostRecorded',
        kind: 'license',
        amount: '40',
        on: '2026-01-13',
      }),
    ],
    command: {
      type: 'correct-cost',
      supersedes: running.length + 1,
      now: { kind: 'build', hours: '2', on: '2026-01-13' },
      reason: words('It was time.'),
    },
    on: '2026-01-13',
  },
  isolation_after_start: { history: running, command: isolate, on: '2026-01-13' },
  no_comparison_group: {
    history: agreed,
    command: { ...isolate, method: 'comparison-group' },
    on: '2026-01-10',
  },
  estimate_unnamed: {
    history: agreed,
    command: { ...isolate, method: 'named-estimate' },
    on: '2026-01-10',
  },
  range_reversed: {
    history: agreed,
    command: { ...isolate, share: { low: '0.8', high: '0.5' } },
    on: '2026-01-10',
  },
  not_convertible: {
    history: [draftOf({ criteria: [{ ...closeRate, role: 'guardrail' }] })],
    command: price,
    on: '2026-01-06',
  },
  rate_band_unknown: {
    history: running,
    command: {
      type: 'record-effort',
      kind: 'build',
      hours: '3',
      band: 'B9',
      on: '2026-01-13',
      bands: [band],
    },
    on: '2026-01-13',
  },
  finance_signer_inside: {
    history: running,
    command: { ...price, signer: 'ada' },
    on: '2026-01-13',
  },
  conversion_unknown: {
    history: running,
    command: { type: 'sign-conversion', conversion: 'V1' },
    by: 'vp',
    on: '2026-01-13',
  },
  not_conversion_signer: {
    history: [...running, priceProposed],
    command: { type: 'sign-conversion', conversion: 'V1' },
    by: 'lead',
    on: '2026-01-14',
  },
  conversion_signed: {
    history: [...running, priceProposed, priceSigned],
    command: { type: 'sign-conversion', conversion: 'V1' },
    by: 'vp',
    on: '2026-01-15',
  },
} satisfies Partial<Record<PilotRefusalCode, RefusalCase>>;
