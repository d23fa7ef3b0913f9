import { describe, expect, it } from 'vitest';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { stageOne } from '#domain/readiness/stage-one.ts';
import { stageThree } from '#domain/readiness/stage-three.ts';
import { stageTwo } from '#domain/readiness/stage-two.ts';
import { gateOf, JUNE, type Stage, textsOf } from './gate-of.ts';
import { closeRate, vp, WORKSPACE, wonPilot } from './summary-fixture.ts';

describe('the pilot that stands for stage one (R3)', () => {
  const leads = (...pilots: readonly PilotSummary[]) => [
    stageOne(pilots, WORKSPACE, JUNE).shownBy?.pilot,
    stageOne([...pilots].reverse(), WORKSPACE, JUNE).shownBy?.pilot,
  ];
  const { owned: _owned, ...unowned } = wonPilot().dates;

  it('is the one that meets most gates', () => {
    expect(leads(wonPilot({ id: 'P1', dates: unowned }), wonPilot({ id: 'P2' }))).toEqual([
      'P2',
      'P2',
    ]);
  });

  it('is of equals the one that fewest gates contradict', () => {
    const { outcome: _open, ...pending } = wonPilot({ id: 'P2' });
    const lost = wonPilot({ id: 'P1', outcome: 'not-met' });
    expect(leads(lost, pending)).toEqual(['P2', 'P2']);
  });

  it('is then the one proposed first, and by its id', () => {
    const late = { ...wonPilot().dates, proposed: '2026-01-09T09:00:00.000Z' };
    expect(leads(wonPilot({ id: 'P1', dates: late }), wonPilot({ id: 'P2' }))).toEqual([
      'P2',
      'P2',
    ]);
    expect(leads(wonPilot({ id: 'P2' }), wonPilot({ id: 'P1' }))).toEqual(['P1', 'P1']);
  });

  it('stands in the report of its team, which names the team', () => {
    expect(stageOne([wonPilot()], WORKSPACE, JUNE, 'ld').team).toBe('ld');
    expect(stageOne([wonPilot()], WORKSPACE, JUNE)).not.toHaveProperty('team');
  });
});

describe('what a gate of stage one still asks', () => {
  const next = (pilot: PilotSummary, id: string, day = JUNE) =>
    gateOf(stageOne, id, [pilot], { day });
  const { runWindow: _run, ...undated } = wonPilot();
  const { useCase: _use, ...useless } = wonPilot();
  const { barrier: _barrier, ...unasked } = wonPilot();
  const { costCap: _cap, ...uncapped } = wonPilot();

  it.each<[string, PilotSummary, string, string, number]>([
    ['a run without dates', undated, 'S1.1', 'Set the dates of the run.', 0],
    ['a run without a cap', uncapped, 'S1.1', 'Set a cost cap.', 1],
    ['a use case', useless, 'S1.3', 'Name the use case and the objection that it answers.', 0],
    ['an objection', unasked, 'S1.3', 'Name the use case and the objection that it answers.', 0],
    [
      'criteria that decide',
      wonPilot({ criteria: [] }),
      'S1.4',
      'Choose the criterion that decides whether it worked.',
      0,
    ],
    [
      'a metric of the business',
      wonPilot({ criteria: [{ ...closeRate, family: 'activity' }] }),
      'S1.4',
      'Let a business metric decide the next pilot; activity shows no result.',
      1,
    ],
    [
      'baselines of criteria that are not there',
      wonPilot({ criteria: [] }),
      'S1.6',
      'Record the baseline before the start of the next pilot.',
      0,
    ],
    [
      'an answer to the verdict',
      wonPilot({ signers: [] }),
      'S1.7',
      'Ask an outside signer to accept or dispute the verdict.',
      1,
    ],
    [
      'a copy of what was not met',
      wonPilot({ outcome: 'not-met' }),
      'S1.10',
      'Start a copy that changes what did not work.',
      1,
    ],
    [
      'a size that can settle it',
      wonPilot({ outcome: 'inconclusive' }),
      'S1.10',
      'Run it again at the size that can settle it.',
      1,
    ],
  ])('is %s', (_what, pilot, id, sentence, facts) => {
    const found = next(pilot, id);
    expect(found?.next).toBe(sentence);
    expect(found?.facts).toHaveLength(facts);
  });

  it('is a signature of the skeptic who said what success is, or first the question itself', () => {
    const { signedAt: _signed, ...spoke } = vp;
    const { saidSuccessAt: _said, ...silent } = vp;
    const early = '2026-01-09';
    expect(next(wonPilot({ signers: [spoke] }), 'S1.5', early)?.next).toBe(
      'Remind the skeptic to read and sign the criteria.',
    );
    expect(next(wonPilot({ signers: [silent] }), 'S1.5', early)?.next).toBe(
      'Ask a skeptic the one question, then have them sign.',
    );
    expect(textsOf(stageOne, 'S1.5', [wonPilot({ signers: [spoke] })])).toEqual([
      'An outsider said what success looks like in “Stalled deals”, and had not agreed its criteria.',
    ]);
    expect(textsOf(stageOne, 'S1.5', [wonPilot({ signers: [silent] })])).toEqual([
      'No outsider who signs “Stalled deals” had said what success looks like.',
    ]);
  });

  it('is told by the names of what is missing', () => {
    const bare = { ...closeRate, id: 'C2', name: 'Deal cycle', baselineBeforeStart: false };
    expect(textsOf(stageOne, 'S1.6', [wonPilot({ criteria: [closeRate, bare] })])).toEqual([
      '“Deal cycle” had no baseline when “Stalled deals” started.',
    ]);
    const { outcome: _outcome, ...open } = bare;
    expect(textsOf(stageOne, 'S1.7', [wonPilot({ criteria: [closeRate, open] })])).toEqual([
      '“Stalled deals” was judged on February 15, 2026 against the text that was signed.',
      '“Deal cycle” has no verdict.',
    ]);
  });
});

describe('a test that was changed after the start (P14)', () => {
  const amended = { ...wonPilot().dates, amended: '2026-01-20T08:00:00.000Z' };
  const changed = wonPilot({ dates: amended });
  const told = (stage: Stage, id: string, day = JUNE) =>
    textsOf(stage, id, [changed], { day })?.[0];

  it('is said to be wherever its result is a fact, from the day of the change on', () => {
    const CHANGED = ' Its test was changed after the start.';
    expect(told(stageOne, 'S1.7')).toBe(
      `“Stalled deals” was judged on February 15, 2026 against the text that was signed.${CHANGED}`,
    );
    expect(told(stageOne, 'S1.10')).toBe(`The verdict of “Stalled deals” is met.${CHANGED}`);
    expect(told(stageTwo, 'S2.3')).toBe(
      `“Stalled deals” was judged and met a primary criterion.${CHANGED}`,
    );
    expect(told(stageTwo, 'S2.6')).toBe(`“Close rate” was met in “Stalled deals”.${CHANGED}`);
    expect(told(stageThree, 'S3.3')).toBe(`“Close rate” was met in “Stalled deals”.${CHANGED}`);
    const copy = wonPilot({ id: 'P2', name: 'Again', copyOf: 'P1', team: 'sales', dates: amended });
    expect(textsOf(stageThree, 'S3.1', [changed, copy])).toEqual([
      `“Stalled deals” met what was agreed.${CHANGED}`,
      `“Again” met it again.${CHANGED}`,
    ]);
  });

  it('is not said of a test that stayed as it was signed', () => {
    expect(textsOf(stageOne, 'S1.10', [wonPilot()])).toEqual([
      'The verdict of “Stalled deals” is met.',
    ]);
  });
});

describe('hours and what they are for (S1.9)', () => {
  const { hoursDestination: _for, ...homeless } = wonPilot({ reinvested: [] });
  const saved = (id: string, minutes: number): PilotSummary => ({
    ...homeless,
    id,
    name: `Pilot ${id}`,
    minutesByDay: { '2026-01-14': [minutes, minutes] },
  });

  it('names the three pilots with most hours on either side', () => {
    const destined = (id: string, minutes: number): PilotSummary => ({
      ...saved(id, minutes),
      hoursDestination: 'Coaching',
    });
    const pilots = [1, 2, 3, 4].flatMap(n => [
      saved(`H${n}`, n * 60),
      destined(`D${n}`, n * 60 + 30),
    ]);
    expect(textsOf(stageOne, 'S1.9', pilots)).toEqual([
      '4.5 hours saved in “Pilot D4” are meant for: Coaching.',
      '3.5 hours saved in “Pilot D3” are meant for: Coaching.',
      '2.5 hours saved in “Pilot D2” are meant for: Coaching.',
      '4.0 hours saved in “Pilot H4” have no destination.',
      '3.0 hours saved in “Pilot H3” have no destination.',
      '2.0 hours saved in “Pilot H2” have no destination.',
    ]);
  });

  it('takes what they went into for a destination, from that day on', () => {
    const used = {
      ...saved('P1', 60),
      reinvested: [{ on: '2026-02-02', hours: 1, into: 'a plan' }],
    };
    expect(gateOf(stageOne, 'S1.9', [used], { day: '2026-02-01' })?.status).toBe('not met');
    expect(textsOf(stageOne, 'S1.9', [used], { day: '2026-02-02' })).toEqual([
      '1.0 hours saved in “Pilot P1”; some went into: a plan.',
    ]);
  });

  it('counts the work of the day itself', () => {
    expect(gateOf(stageOne, 'S1.9', [saved('P1', 60)], { day: '2026-01-13' })?.status).toBe(
      'not evidenced',
    );
    expect(gateOf(stageOne, 'S1.9', [saved('P1', 60)], { day: '2026-01-14' })?.status).toBe(
      'not met',
    );
  });
});
