import { describe, expect, it } from 'vitest';
import { summarize } from '#domain/pilot/summarize.ts';
import { existingPilot, given, happened } from './given.ts';
import { band, isolate, price, priceProposed, priceSigned } from './refusals-of-money.ts';
import { agreed, charter, closeRate, drafted, running, runningWith, words } from './story.ts';

describe('the isolation of an effect', () => {
  it('is chosen before the start, and may be chosen again until then', () => {
    const { type: _type, ...chosen } = isolate;
    given(drafted)
      .when(isolate, { on: '2026-01-06' })
      .decides({ type: 'IsolationChosen', ...chosen });
    given(agreed)
      .when(isolate, { on: '2026-01-10' })
      .decides({ type: 'IsolationChosen', ...chosen });
    given(running).when(isolate, { on: '2026-01-13' }).isRefused('isolation_after_start');
  });

  it('by a comparison group needs a criterion that compares groups', () => {
    const grouped = { ...closeRate, comparison: 'comparison-group' as const };
    const pilot = [
      happened('2026-01-05', 'lead', {
        type: 'PilotDrafted',
        pilot: 'P1',
        draft: { ...charter, criteria: [grouped] },
      }),
    ];
    const { type: _type, ...chosen } = { ...isolate, method: 'comparison-group' as const };
    given(pilot)
      .when({ type: 'choose-isolation', ...chosen }, { on: '2026-01-06' })
      .decides({ type: 'IsolationChosen', ...chosen });
  });

  it('by a named estimate counts only by its confidence', () => {
    const { type: _type, ...chosen } = isolate;
    const estimate = {
      type: 'IsolationChosen',
      ...chosen,
      method: 'named-estimate',
      estimatedBy: 'vp',
      confidence: '0.5',
    } as const;
    const { money } = summarize(
      existingPilot([...agreed, happened('2026-01-10', 'lead', estimate)]),
    );
    expect(money?.isolation).toEqual({
      method: 'named-estimate',
      share: { low: 0.25, high: 0.4 },
      chosenAt: '2026-01-10T09:00:00.000Z',
    });
  });
});

describe('a price', () => {
  it('is proposed for the unit that the result will be told in', () => {
    given(running)
      .when(price, { on: '2026-01-13' })
      .decides({
        type: 'ConversionProposed',
        conversion: 'V1',
        terms: { ...price.terms, unit: 'points' },
        basis: price.basis,
        signer: 'vp',
      });
  });

  it('of an hour keeps the rate of its band as it was then', () => {
    const terms = { kind: 'hours', band: 'B1', cashShare: { low: '0.5', high: '0.6' } } as const;
    given([...running, priceProposed])
      .when({ ...price, terms }, { on: '2026-01-13' })
      .decides({
        type: 'ConversionProposed',
        conversion: 'V2',
        terms: { ...terms, bandName: band.name, hourly: band.hourly },
        basis: price.basis,
        signer: 'vp',
      });
  });

  it('enters a summary only when finance has signed it', () => {
    expect(summarize(existingPilot([...running, priceProposed])).money).toBeUndefined();
    const { money } = summarize(existingPilot([...running, priceProposed, priceSigned]));
    expect(money?.conversions).toEqual([
      {
        kind: 'result',
        criterion: 'C1',
        unit: 'points',
        perUnit: { low: 800, high: 1000 },
        signedBy: 'vp',
        signedAt: '2026-01-14T09:00:00.000Z',
      },
    ]);
  });

  it('is not put on a guardrail, on time saved or on activity', () => {
    for (const change of [
      { role: 'guardrail' as const },
      { role: 'activity' as const },
      { metric: { ...closeRate.metric, family: 'time-saved' as const } },
    ])
      given(runningWith({ criteria: [{ ...closeRate, ...change }] }))
        .when(price, { on: '2026-01-13' })
        .isRefused('not_convertible');
  });
});

describe("people's time", () => {
  it('is a cost at the upper end of their band’s rate', () => {
    given(running)
      .when(
        {
          type: 'record-effort',
          kind: 'review',
          hours: '2.5',
          band: 'B1',
          on: '2026-01-13',
          bands: [band],
        },
        { on: '2026-01-13' },
      )
      .decides({
        type: 'CostRecorded',
        kind: 'review',
        amount: '125',
        on: '2026-01-13',
        effort: { hours: '2.5', band: 'B1', bandName: band.name, hourly: '50' },
      });
  });

  it('is part of what a pilot cost, by kind', () => {
    const summary = summarize(
      existingPilot([
        ...running,
        happened('2026-01-13', 'lead', {
          type: 'CostRecorded',
          kind: 'license',
          amount: '40',
          on: '2026-01-13',
        }),
        happened('2026-01-13', 'lead', {
          type: 'CostRecorded',
          kind: 'review',
          amount: '125',
          on: '2026-01-13',
        }),
      ]),
    );
    expect(summary).toMatchObject({ cost: 165, costs: { license: 40, review: 125 } });
  });
});

describe('what two pilots could both claim', () => {
  const log = (contributor: string, workDate: string, minutesWithAi: string) => ({
    type: 'TimeLogged' as const,
    contributor,
    task: 'T1',
    workDate,
    count: 1,
    minutesWithAi,
    reworkMinutes: '0',
  });
  const claimsAfter = (...events: readonly ReturnType<typeof log>[]) =>
    summarize(existingPilot([...running, happened('2026-01-20', 'ada', ...events)])).claims;

  it('is packed by person and work: the counted share, then day and minutes in turns', () => {
    const claims = claimsAfter(
      log('ada', '2026-01-12', '40'),
      log('ada', '2026-01-12', '50'),
      log('ada', '2026-01-14', '45'),
    );
    expect(Object.values(claims ?? {})).toEqual([[0.5, 0, 30, 2, 15]]);
  });

  it('leaves losses out, and takes back what a correction takes back', () => {
    expect(claimsAfter(log('ada', '2026-01-12', '90'))).toBeUndefined();
    const { type: _type, contributor: _by, ...was } = log('ada', '2026-01-12', '40');
    const corrected = summarize(
      existingPilot([
        ...running,
        happened('2026-01-13', 'ada', log('ada', '2026-01-12', '40')),
        happened('2026-01-14', 'ada', {
          type: 'TimeLogCorrected',
          supersedes: 6,
          contributor: 'ada',
          was,
          now: { ...was, minutesWithAi: '60' },
          reason: words('It took as long as ever.'),
        }),
      ]),
    );
    expect(corrected.claims).toBeUndefined();
    expect(corrected.minutesByDay).toEqual({ '2026-01-12': [0, 0, 0, 0] });
  });

  it('is the same work in another pilot where person and name are the same, however written', () => {
    const [mine] = Object.keys(claimsAfter(log('ada', '2026-01-12', '40')) ?? {});
    const renamed = charter.tasks.map(task => ({ ...task, name: words('  draft a  QUIZ ') }));
    const other = summarize(
      existingPilot([
        ...runningWith({ tasks: renamed }),
        happened('2026-01-13', 'ada', log('ada', '2026-01-12', '40')),
      ]),
    );
    expect(Object.keys(other.claims ?? {})).toEqual([mine]);
    const [his] = Object.keys(claimsAfter(log('ben', '2026-01-12', '40')) ?? {});
    expect(his).not.toBe(mine);
  });

  it('is said to be too much where it would not fit', () => {
    const many = Array.from({ length: 14 }, (_, day) =>
      Array.from({ length: 12 }, (_unused, person) =>
        log(`p${person}`, `2026-01-${12 + day}`, '40'),
      ),
    ).flat();
    expect(claimsAfter(...many)).toBe('too-many');
  });

  it('keeps what rests on estimates beside what was timed', () => {
    const tasks = [
      ...charter.tasks,
      {
        id: 'T2',
        name: words('Outline'),
        baselineMinutes: '30',
        baselineFrom: 'timed' as const,
      },
    ];
    const summary = summarize(
      existingPilot([
        ...runningWith({ tasks }),
        happened('2026-01-13', 'ada', log('ada', '2026-01-12', '40'), {
          ...log('ada', '2026-01-12', '10'),
          task: 'T2',
        }),
      ]),
    );
    expect(summary.minutesByDay).toEqual({ '2026-01-12': [40, 30, 20, 10] });
  });
});
