import { describe, it } from 'vitest';
import type { PilotCommand } from '#domain/pilot/commands.ts';
import type { PilotRefusalCode } from '#domain/pilot/refusals.ts';
import { batch, cost, log, measured, plan } from './dated.ts';
import { given, type Happened, happened } from './given.ts';
import {
  agreed,
  concluded,
  directory,
  drafted,
  draftOf,
  judged,
  proposed,
  running,
  stopped,
  words,
} from './story.ts';

type Refused = readonly [
  what: string,
  history: readonly Happened[],
  command: PilotCommand,
  on: string,
  code: PilotRefusalCode,
  by: string,
];

describe('a command that comes a day or a phase too early or too late', () => {
  const reinvest = {
    type: 'reinvest-hours',
    hours: '0.5',
    into: words('Coaching'),
    on: '2026-01-15',
  } as const;
  it.each<Refused>([
    [
      'work of the day after the run',
      running,
      { type: 'log-time', ...log('2026-01-26') },
      '2026-01-27',
      'outside_window',
      'ada',
    ],
    [
      'an answer for a week to come',
      running,
      { type: 'answer-week', weekOf: '2026-01-20', answer: 'away' },
      '2026-01-19',
      'in_the_future',
      'ada',
    ],
    [
      'an answer for a week by somebody who does not log',
      running,
      { type: 'answer-week', weekOf: '2026-01-19', answer: 'away' },
      '2026-01-19',
      'not_a_contributor',
      'vp',
    ],
    [
      'an answer for a week before the start',
      agreed,
      { type: 'answer-week', weekOf: '2026-01-05', answer: 'away' },
      '2026-01-09',
      'wrong_phase',
      'ada',
    ],
    [
      'a cost of tomorrow',
      running,
      { type: 'record-cost', ...cost },
      '2026-01-13',
      'in_the_future',
      'lead',
    ],
    ['hours put to use tomorrow', running, reinvest, '2026-01-14', 'in_the_future', 'lead'],
    ['hours put to use before the start', agreed, reinvest, '2026-01-15', 'wrong_phase', 'lead'],
    [
      'a delivery that ends before it begins',
      running,
      { type: 'receive-batch', ...batch('2026-01-14', '2026-01-13') },
      '2026-01-15',
      'window_reversed',
      'lead',
    ],
    [
      'a delivery of the day before the start',
      running,
      { type: 'receive-batch', ...batch('2026-01-11', '2026-01-13') },
      '2026-01-15',
      'outside_window',
      'lead',
    ],
    [
      'a delivery of the day after the outcome window',
      running,
      { type: 'receive-batch', ...batch('2026-01-26', '2026-02-02') },
      '2026-02-03',
      'outside_window',
      'lead',
    ],
    [
      'a delivery of tomorrow',
      running,
      { type: 'receive-batch', ...batch('2026-01-14', '2026-01-16') },
      '2026-01-15',
      'in_the_future',
      'lead',
    ],
    [
      'a delivery of a criterion that the charter does not have',
      running,
      {
        ...batch('2026-01-12', '2026-01-13'),
        type: 'receive-batch',
        criterion: 'C9',
      },
      '2026-01-15',
      'criterion_unknown',
      'lead',
    ],
    [
      'a delivery of a baseline',
      running,
      { ...batch('2026-01-12', '2026-01-13'), type: 'receive-batch', group: 'baseline' },
      '2026-01-15',
      'baseline_after_start',
      'lead',
    ],
    [
      'a delivery of figures that cannot be',
      running,
      {
        ...batch('2026-01-12', '2026-01-13'),
        type: 'receive-batch',
        measurement: { shape: 'proportion', n: 3, successes: 4 },
      },
      '2026-01-15',
      'bad_measurement',
      'lead',
    ],
    [
      'a delivery before the start',
      agreed,
      { type: 'receive-batch', ...batch('2026-01-09', '2026-01-09') },
      '2026-01-09',
      'wrong_phase',
      'lead',
    ],
    [
      'a delivery after the lock',
      judged,
      { type: 'receive-batch', ...batch('2026-01-26', '2026-02-01') },
      '2026-02-02',
      'locked',
      'lead',
    ],
    [
      'figures before the start',
      agreed,
      {
        type: 'record-observation',
        criterion: 'C1',
        group: 'with-ai',
        measurement: measured.measurement,
      },
      '2026-01-09',
      'wrong_phase',
      'lead',
    ],
    [
      'a baseline of a pilot that was stopped before its start',
      [
        draftOf(),
        happened('2026-01-06', 'lead', { type: 'PilotStopped', reason: words('No time.') }),
      ],
      { type: 'record-baseline', ...measured },
      '2026-01-07',
      'wrong_phase',
      'lead',
    ],
    [
      'a promise of a baseline for a criterion that the draft does not have',
      proposed,
      {
        type: 'promise-baseline',
        criterion: 'C9',
        by: '2026-01-20',
        reason: words('The export is late.'),
      },
      '2026-01-08',
      'criterion_unknown',
      'lead',
    ],
    [
      'an owner of the output before there is any',
      agreed,
      { type: 'own-output', statement: words('I answer for it.') },
      '2026-01-09',
      'wrong_phase',
      'ada',
    ],
    [
      'a second signature before the verdict',
      agreed,
      { type: 'sign-conclusion' },
      '2026-01-09',
      'wrong_phase',
      'vp',
    ],
    [
      'an answer to a verdict that is not there',
      running,
      { type: 'answer-verdict', answer: 'accepts' },
      '2026-01-15',
      'verdict_missing',
      'vp',
    ],
    [
      'a verdict on a pilot that has not started',
      agreed,
      { type: 'judge', rows: {} },
      '2026-02-01',
      'wrong_phase',
      'lead',
    ],
    [
      'a lock before the signed end date',
      running,
      { type: 'lock' },
      '2026-01-31',
      'not_locked_yet',
      'lead',
    ],
    ['a step saved once it runs', running, plan({}), '2026-01-15', 'wrong_phase', 'lead'],
    [
      'a price on what was stopped',
      stopped,
      {
        type: 'propose-conversion',
        terms: { kind: 'result', criterion: 'C1', perUnit: { low: '1', high: '2' } },
        basis: words('Margin.'),
        signer: 'vp',
        directory,
        bands: [],
      },
      '2026-01-16',
      'wrong_phase',
      'lead',
    ],
  ])('is refused: %s', (_what, history, command, on, code, by) => {
    given(history).when(command, { on, by }).isRefused(code);
  });

  it('says in which phases there is room for it', () => {
    given(drafted)
      .when({ type: 'own-output', statement: words('Mine.') }, { on: '2026-01-06', by: 'ada' })
      .isRefused('wrong_phase', { phase: 'draft', wanted: ['running', 'judged'] });
    given(drafted)
      .when(reinvest, { on: '2026-01-15' })
      .isRefused('wrong_phase', { phase: 'draft', wanted: ['running', 'judged', 'concluded'] });
    given(running)
      .when(plan({}), { on: '2026-01-15' })
      .isRefused('wrong_phase', { phase: 'running', wanted: ['draft', 'proposed', 'agreed'] });
    given(drafted)
      .when({ type: 'conclude', decision: 'retire' }, { on: '2026-01-06' })
      .isRefused('wrong_phase', { phase: 'draft', wanted: ['judged'] });
    given(drafted)
      .when(
        {
          type: 'replace-signer',
          person: 'vp',
          by: 'cfo',
          reason: words('Left.'),
          directory,
        },
        { on: '2026-01-06' },
      )
      .isRefused('wrong_phase', {
        phase: 'draft',
        wanted: ['proposed', 'agreed', 'running', 'judged', 'concluded'],
      });
  });
});

describe('what goes on after the verdict', () => {
  const late = {
    type: 'record-observation',
    criterion: 'C1',
    group: 'with-ai',
    measurement: measured.measurement,
  } as const;

  it.each([
    ['judged', judged],
    ['concluded', concluded],
  ] as const)('of a pilot that is %s is kept, and not counted', (_phase, history) => {
    const { type: _type, ...recorded } = late;
    given(history)
      .when(late, { on: '2026-02-05' })
      .decides({ type: 'ObservationRecorded', ...recorded, counted: false });
  });

  it('is that the output finds its owner, by the name in the charter', () => {
    given(judged)
      .when(
        { type: 'own-output', statement: words('I answer for it.') },
        { on: '2026-02-02', by: 'ada' },
      )
      .decides({ type: 'OutputOwned', owner: 'ada', statement: words('I answer for it.') });
  });
});
