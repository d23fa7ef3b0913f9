import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/calendar.ts';
import { nextStep } from '#domain/pilot/next-step.ts';
import { summarize, weeksDue } from '#domain/pilot/summarize.ts';
import type { CriterionVerdict } from '#domain/verdict/verdict.ts';
import { existingPilot, type Happened, happened } from './given.ts';
import {
  agreed,
  agreedWithoutBaseline,
  closeRate,
  concluded,
  drafted,
  judged,
  locked,
  proposed,
  running,
  runningWith,
  stopped,
  words,
} from './story.ts';

const stepOf = (history: readonly Happened[], on: string) =>
  nextStep(summarize(existingPilot(history)), on);

describe('a summary', () => {
  it('dates every transition and names who signed, answered and decided', () => {
    const told = [
      ...drafted,
      happened('2026-01-06', 'lead', { type: 'SuccessQuestionAsked', stakeholder: 'vp' }),
      happened('2026-01-06', 'vp', {
        type: 'SuccessQuestionAnswered',
        stakeholder: 'vp',
        words: words('More deals.'),
      }),
      ...concluded.slice(1),
      happened('2026-02-04', 'vp', { type: 'VerdictAnswered', signer: 'vp', answer: 'accepts' }),
    ];
    const at = (day: string) => `${day}T09:00:00.000Z`;
    expect(summarize(existingPilot(told))).toMatchObject({
      phase: 'concluded',
      outcome: 'met',
      decision: 'scale',
      dates: {
        drafted: at('2026-01-05'),
        proposed: at('2026-01-07'),
        agreed: at('2026-01-08'),
        started: at('2026-01-12'),
        locked: at('2026-02-01'),
        judged: at('2026-02-01'),
        concluded: at('2026-02-03'),
        outsideAnswer: at('2026-01-06'),
      },
      signers: [
        {
          person: 'vp',
          signedAt: at('2026-01-08'),
          saidSuccessAt: at('2026-01-06'),
          answer: 'accepts',
          answeredAt: at('2026-02-04'),
        },
      ],
    });
  });

  it('stays under 4 KB for a pilot of four weeks with three criteria, three people and daily logs', () => {
    const verdict = (criterion: string): CriterionVerdict => ({
      criterion,
      outcome: 'met',
      scale: 'difference',
      estimate: '0.053333333',
      interval: ['0.021234567', '0.085432109'],
      target: '0.03',
      n: [1500, 1500],
      method: 'newcombe-hybrid-score/1',
      grade: 'B',
      direction: 'increase',
      family: 'revenue',
      reasons: ['The change reaches the agreed target under the agreed rule.'],
    });
    const history = [
      ...runningWith({
        criteria: ['C1', 'C2', 'C3'].map(id => ({ ...closeRate, id })),
        contributors: ['ada', 'ben', 'cho'],
        runWindow: { first: '2026-01-12', last: '2026-02-08' },
      }),
      ...Array.from({ length: 20 }, (_, day) =>
        happened(
          '2026-02-08',
          'ada',
          ...['ada', 'ben', 'cho'].map(contributor => ({
            type: 'TimeLogged' as const,
            contributor,
            task: 'T1',
            workDate: addDays('2026-01-12', day + 2 * Math.floor(day / 5)),
            count: 3,
            minutesWithAi: '41.5',
            reworkMinutes: '7.5',
          })),
        ),
      ),
      happened('2026-02-09', 'lead', {
        type: 'VerdictReached',
        version: 1,
        verdict: {
          outcome: 'met',
          criteria: ['C1', 'C2', 'C3'].map(verdict),
          reasons: ['Every deciding criterion is met.'],
          rules: 'verdict/1',
        },
      }),
    ];
    const summary = summarize(existingPilot(history));
    expect(Object.keys(summary.minutesByDay)).toHaveLength(20);
    expect(summary.response.answeredByWeek).toEqual({
      '2026-01-12': 3,
      '2026-01-19': 3,
      '2026-01-26': 3,
      '2026-02-02': 3,
    });
    expect(new TextEncoder().encode(JSON.stringify(summary)).length).toBeLessThan(4096);
  });

  it('owes an answer for every week that has begun, none after the run', () => {
    const run = { first: '2026-01-12', last: '2026-01-25' };
    expect(weeksDue(run, '2026-01-14', '2026-01-18')).toEqual(['2026-01-12']);
    expect(weeksDue(run, '2026-01-14', '2026-03-01')).toEqual(['2026-01-12', '2026-01-19']);
    expect(weeksDue(run, '2026-01-14', '2026-01-11')).toEqual([]);
  });
});

describe('the next step', () => {
  it.each<[string, readonly Happened[], string, string, string]>([
    ['a draft', drafted, '2026-01-06', 'lead', 'Fill in what is missing'],
    ['proposed', proposed, '2026-01-08', 'skeptic', 'Waiting for 1 signature.'],
    [
      'agreed, before the window',
      agreed,
      '2026-01-09',
      'nobody',
      'It can start on January 12, 2026',
    ],
    [
      'agreed, without a baseline',
      agreedWithoutBaseline,
      '2026-01-12',
      'lead',
      'Record the baseline of Close rate',
    ],
    ['agreed', agreed, '2026-01-12', 'lead', 'Start it.'],
    ['running', running, '2026-01-20', 'contributor', 'the verdict opens on February 1, 2026'],
    ['running, at the end date', running, '2026-02-01', 'lead', 'Compute the verdict.'],
    ['locked', locked, '2026-02-01', 'lead', 'Compute the verdict.'],
    ['judged', judged, '2026-02-02', 'skeptic', 'accept or dispute'],
    ['concluded', concluded, '2026-02-04', 'nobody', 'copied for a second team'],
    ['stopped', stopped, '2026-01-20', 'nobody', 'reason on record'],
  ])('of %s', (_phase, history, on, whose, sentence) => {
    const step = stepOf(history, on);
    expect(step.whose).toBe(whose);
    expect(step.sentence).toContain(sentence);
  });

  it('is the lead’s where a signer declined, until that signer signs after all', () => {
    const declined = happened('2026-01-08', 'vp', {
      type: 'SignatureDeclined',
      version: 1,
      signer: 'vp',
      reason: words('Too short.'),
    });
    expect(stepOf([...proposed, declined], '2026-01-08').sentence).toContain('A signer declined');
    const signed = happened('2026-01-08', 'vp', {
      type: 'CharterSigned',
      version: 1,
      charterHash: 'irrelevant here',
      signer: 'vp',
    });
    expect(stepOf([...proposed, declined, signed], '2026-01-08').sentence).toBe(
      'Waiting for 0 signatures.',
    );
  });

  it('is a decision once a signer has answered the verdict', () => {
    const answered = happened('2026-02-02', 'vp', {
      type: 'VerdictAnswered',
      signer: 'vp',
      answer: 'disputes',
      words: words('Easy deals.'),
    });
    expect(stepOf([...judged, answered], '2026-02-02')).toMatchObject({ whose: 'lead' });
  });
});
