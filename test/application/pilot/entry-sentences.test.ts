import { describe, expect, it } from 'vitest';
import { partNames, sentenceOf } from '#application/pilot/entry-sentences.ts';
import { sealText } from '#domain/chain/free-text.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { PILOT_SAMPLES } from '#test/ledger/stored-events/samples.ts';

const NAMES = { ...partNames([], 'EUR'), criterion: () => '“Close rate”', task: () => '“Quizzes”' };
const words = (text: string) => sealText(text, 'salt');
const FIGURE = { shape: 'figure', value: '1' } as const;

describe('the ledger of a pilot in words', () => {
  it.each(Object.values(PILOT_SAMPLES))('tells $type in a sentence without an id in it', event => {
    const sentence = sentenceOf(event, NAMES);
    expect(sentence).toMatch(/^[A-Z].*[.”]$/s);
    const own = sentence.replace(/“[^”]*”/g, '');
    expect(own).not.toMatch(/\b(with-ai|trend-line|comparison-group|named-estimate|not-met)\b/);
  });

  it.each<[PilotEvent, string]>([
    [
      { type: 'CostRecorded', kind: 'license', amount: '1200', on: '2026-03-02' },
      'Recorded a cost of 1,200 EUR for licenses, on March 2, 2026.',
    ],
    [
      {
        type: 'CostRecorded',
        kind: 'review',
        amount: '90.5',
        on: '2026-03-02',
        effort: { hours: '2', band: 'b1', bandName: words('Designers'), hourly: '45.25' },
      },
      'Recorded a cost of 90.50 EUR for review (2 hours of “Designers”), on March 2, 2026.',
    ],
    [
      {
        type: 'ObservationRecorded',
        criterion: 'C1',
        group: 'with-ai',
        measurement: FIGURE,
        counted: true,
      },
      'Recorded figures with AI for “Close rate”.',
    ],
    [
      {
        type: 'IsolationChosen',
        method: 'trend-line',
        share: { low: '1', high: '1' },
        why: words('It had been level.'),
      },
      'Chose to tell the effect apart by a trend line: “It had been level.”',
    ],
    [
      {
        type: 'ConversionProposed',
        conversion: 'V1',
        terms: {
          kind: 'result',
          criterion: 'C1',
          unit: 'points',
          perUnit: { low: '2500', high: '3500' },
        },
        basis: words('Fifteen deals.'),
        signer: 'victor',
      },
      'Proposed that one point of “Close rate” is worth 2,500 to 3,500 EUR: “Fifteen deals.”',
    ],
    [
      {
        type: 'ConversionProposed',
        conversion: 'V2',
        terms: {
          kind: 'hours',
          band: 'b1',
          bandName: words('Designers'),
          hourly: { low: '52', high: '60' },
          cashShare: { low: '0.1', high: '0.25' },
        },
        basis: words('Overtime.'),
        signer: 'victor',
      },
      'Proposed that 10% to 25% of the hours of “Designers” becomes cash, at 52 to 60 EUR an hour: “Overtime.”',
    ],
    [{ type: 'DraftSaved', step: 'people', values: {} }, 'Saved who takes part, and who signs.'],
    [{ type: 'PilotConcluded', decision: 'scale' }, 'Decided to scale.'],
    [
      { type: 'ConclusionProposed', decision: 'retire', reason: words('Too dear.') },
      'Proposed, against the verdict, to retire: “Too dear.”',
    ],
  ])('tells units, money and labels: %#', (event, sentence) => {
    expect(sentenceOf(event, NAMES)).toBe(sentence);
  });
});
