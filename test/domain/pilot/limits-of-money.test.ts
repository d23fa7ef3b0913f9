import { describe, it } from 'vitest';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { given, happened } from './given.ts';
import { band, isolate, price, priceProposed } from './refusals-of-money.ts';
import { agreed, charter, closeRate, running, runningWith, words } from './story.ts';

const onAgreed = { on: '2026-01-10' };
const onRunning = { on: '2026-01-13' };
const range = (low: string, high: string) => ({ low, high });

describe('the share of an effect that is the pilot’s', () => {
  it.each([
    ['0', '1'],
    ['0.5', '0.5'],
  ])('may be from %s to %s', (low, high) => {
    const { type: _type, ...chosen } = { ...isolate, share: range(low, high) };
    given(agreed)
      .when({ type: 'choose-isolation', ...chosen }, onAgreed)
      .decides({ type: 'IsolationChosen', ...chosen });
  });

  it.each([
    ['-0.1', '0.5'],
    ['0.8', '0.5'],
    ['0.5', '1.01'],
  ])('is not from %s to %s', (low, high) => {
    given(agreed)
      .when({ ...isolate, share: range(low, high) }, onAgreed)
      .isRefused('range_reversed');
  });

  it('is estimated by somebody who is named and says how sure they are', () => {
    const estimate = { ...isolate, method: 'named-estimate' } as const;
    given(agreed)
      .when({ ...estimate, estimatedBy: 'vp' }, onAgreed)
      .isRefused('estimate_unnamed');
    given(agreed)
      .when({ ...estimate, confidence: '0.5' }, onAgreed)
      .isRefused('estimate_unnamed');
    const { type: _type, ...named } = { ...estimate, estimatedBy: 'vp', confidence: '0.5' };
    given(agreed)
      .when({ type: 'choose-isolation', ...named }, onAgreed)
      .decides({ type: 'IsolationChosen', ...named });
  });

  it('is told by groups where one criterion of several compares them', () => {
    const grouped: Criterion = { ...closeRate, id: 'C2', comparison: 'difference-in-differences' };
    const draft = { ...charter, criteria: [closeRate, grouped] };
    const { type: _type, ...chosen } = { ...isolate, method: 'comparison-group' as const };
    given([happened('2026-01-05', 'lead', { type: 'PilotDrafted', pilot: 'P1', draft })])
      .when({ type: 'choose-isolation', ...chosen }, { on: '2026-01-06' })
      .decides({ type: 'IsolationChosen', ...chosen });
  });
});

describe('a price of an hour', () => {
  const hours = { kind: 'hours', band: 'B1', cashShare: range('0', '1') } as const;
  const decided = (terms: typeof hours) => ({
    type: 'ConversionProposed' as const,
    conversion: 'V1',
    terms: { ...terms, bandName: band.name, hourly: band.hourly },
    basis: price.basis,
    signer: 'vp',
  });

  it('is of a band that there is, among several', () => {
    const bands = [{ ...band, band: 'B0', name: words('Trainers') }, band];
    given(running)
      .when({ ...price, terms: hours, bands }, onRunning)
      .decides(decided(hours));
    given(running)
      .when({ ...price, terms: { ...hours, band: 'B9' }, bands }, onRunning)
      .isRefused('rate_band_unknown');
  });

  it.each([
    ['0.6', '0.5'],
    ['0', '1.1'],
  ])('is not cash from %s to %s', (low, high) => {
    given(running)
      .when({ ...price, terms: { ...hours, cashShare: range(low, high) } }, onRunning)
      .isRefused('range_reversed');
  });
});

describe('a price of a result', () => {
  it('may be one figure, and nothing at its lower end', () => {
    for (const perUnit of [range('0', '10'), range('10', '10')])
      given(running)
        .when({ ...price, terms: { ...price.terms, perUnit } }, onRunning)
        .decides({
          type: 'ConversionProposed',
          conversion: 'V1',
          terms: { ...price.terms, perUnit, unit: 'points' },
          basis: price.basis,
          signer: 'vp',
        });
  });

  it('is refused below nothing, reversed, and for a criterion that there is not', () => {
    for (const perUnit of [range('-1', '10'), range('10', '9')])
      given(running)
        .when({ ...price, terms: { ...price.terms, perUnit } }, onRunning)
        .isRefused('range_reversed');
    given(running)
      .when({ ...price, terms: { ...price.terms, criterion: 'C9' } }, onRunning)
      .isRefused('criterion_unknown');
  });

  it('is put on the criterion that is meant, a secondary one too', () => {
    const second: Criterion = { ...closeRate, id: 'C2', role: 'secondary' };
    const terms = { ...price.terms, criterion: 'C2' } as const;
    given(runningWith({ criteria: [closeRate, second] }))
      .when({ ...price, terms }, onRunning)
      .decides({
        type: 'ConversionProposed',
        conversion: 'V1',
        terms: { ...terms, unit: 'points' },
        basis: price.basis,
        signer: 'vp',
      });
  });

  it('is not put on activity', () => {
    const clicks: Criterion = { ...closeRate, metric: { ...closeRate.metric, family: 'activity' } };
    given(runningWith({ criteria: [clicks] }))
      .when(price, onRunning)
      .isRefused('not_convertible');
  });

  it('is signed for itself, where several were proposed', () => {
    const second = {
      ...priceProposed,
      events: priceProposed.events.map(each => ({ ...each, conversion: 'V2' })),
    };
    given([...running, priceProposed, second as typeof priceProposed])
      .when({ type: 'sign-conversion', conversion: 'V2' }, { by: 'vp', on: '2026-01-14' })
      .decides({ type: 'ConversionSigned', conversion: 'V2', signer: 'vp' });
  });
});
