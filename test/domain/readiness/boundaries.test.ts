import { describe, expect, it } from 'vitest';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { gate, met, notEvidenced, pilotFact } from '#domain/readiness/gate.ts';
import { judgeStage } from '#domain/readiness/judge-stage.ts';
import { stageOne } from '#domain/readiness/stage-one.ts';
import { stageThree } from '#domain/readiness/stage-three.ts';
import { stageTwo } from '#domain/readiness/stage-two.ts';
import type { DeclarationEvent, Declarations } from '#domain/workspace/declarations.ts';
import { coalition, declared, policies, scalePlan, sustainedCheck } from './declared-fixture.ts';
import { closeRate, ownWorkPilot, vp, WORKSPACE, wonPilot } from './summary-fixture.ts';

const JUNE = '2026-06-30';
type Stage = typeof stageTwo;

const gateOf = (
  stage: Stage,
  id: string,
  pilots: readonly PilotSummary[],
  {
    declarations,
    day = JUNE,
  }: { readonly declarations?: Declarations; readonly day?: string } = {},
) => {
  const workspace = { ...WORKSPACE, ...(declarations ? { declarations } : {}) };
  return stage(pilots, workspace, day).gates.find(each => each.id === id);
};
const textsOf = (...asked: Parameters<typeof gateOf>) =>
  gateOf(...asked)?.facts.map(fact => fact.text);

describe('a gate', () => {
  const facts = (count: number) => () =>
    Array.from({ length: count }, (_, index) => pilotFact({ id: `P${index}` }, `Fact ${index}.`));

  it('names eight facts and counts the rest', () => {
    expect(gate('S1.1', 'Small', met(facts(8))).facts).toHaveLength(8);
    const cited = gate('S1.1', 'Small', met(facts(11))).facts;
    expect(cited).toHaveLength(9);
    expect(cited[7]?.text).toBe('Fact 7.');
    expect(cited[8]).toEqual({ text: 'And 3 more.', declaration: false });
  });

  it('leads to where its declaration is made, while there is something left to do', () => {
    expect(gate('S2.1', 'Constraint named', notEvidenced('Name it.'))).toEqual({
      id: 'S2.1',
      name: 'Constraint named',
      status: 'not evidenced',
      facts: [],
      next: 'Name it.',
      nextHref: '/app/declarations?for=S2.1',
    });
    expect(gate('S2.1', 'Constraint named', met(facts(0)))).not.toHaveProperty('nextHref');
    expect(gate('S1.1', 'Small', notEvidenced('Plan it.'))).not.toHaveProperty('nextHref');
  });

  it('is judged by the stage that it belongs to', () => {
    const ids = (stage: 'one' | 'two' | 'three') =>
      judgeStage(stage, [], WORKSPACE, JUNE).gates.map(each => each.id.split('.')[0]);
    expect(new Set(ids('one'))).toEqual(new Set(['S1']));
    expect(new Set(ids('two'))).toEqual(new Set(['S2']));
    expect(new Set(ids('three'))).toEqual(new Set(['S3']));
  });
});

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
      'An outsider said what success looks like in "Stalled deals", and had not agreed its criteria.',
    ]);
    expect(textsOf(stageOne, 'S1.5', [wonPilot({ signers: [silent] })])).toEqual([
      'No outsider who signs "Stalled deals" had said what success looks like.',
    ]);
  });

  it('is told by the names of what is missing', () => {
    const bare = { ...closeRate, id: 'C2', name: 'Deal cycle', baselineBeforeStart: false };
    expect(textsOf(stageOne, 'S1.6', [wonPilot({ criteria: [closeRate, bare] })])).toEqual([
      '"Deal cycle" had no baseline when "Stalled deals" started.',
    ]);
    const { outcome: _outcome, ...open } = bare;
    expect(textsOf(stageOne, 'S1.7', [wonPilot({ criteria: [closeRate, open] })])).toEqual([
      '"Stalled deals" was judged on February 15, 2026 against the text that was signed.',
      '"Deal cycle" has no verdict.',
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
      '4.5 hours saved in "Pilot D4" are meant for: Coaching.',
      '3.5 hours saved in "Pilot D3" are meant for: Coaching.',
      '2.5 hours saved in "Pilot D2" are meant for: Coaching.',
      '4.0 hours saved in "Pilot H4" have no destination.',
      '3.0 hours saved in "Pilot H3" have no destination.',
      '2.0 hours saved in "Pilot H2" have no destination.',
    ]);
  });

  it('takes what they went into for a destination, from that day on', () => {
    const used = {
      ...saved('P1', 60),
      reinvested: [{ on: '2026-02-02', hours: 1, into: 'a plan' }],
    };
    expect(gateOf(stageOne, 'S1.9', [used], { day: '2026-02-01' })?.status).toBe('not met');
    expect(textsOf(stageOne, 'S1.9', [used], { day: '2026-02-02' })).toEqual([
      '1.0 hours saved in "Pilot P1"; some went into: a plan.',
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

describe('stages two and three, to the day and the name', () => {
  it('take for a pillar any primary criterion that was met, and no other', () => {
    const mixed = [
      { ...closeRate, outcome: 'not-met' as const },
      { ...closeRate, id: 'C2' },
    ];
    expect(gateOf(stageTwo, 'S2.3', [wonPilot({ criteria: mixed })])?.status).toBe('met');
  });

  it('find no impact beyond efficiency in activity, a guardrail, or what was not met', () => {
    const found = (changes: Partial<typeof closeRate>) =>
      gateOf(stageTwo, 'S2.6', [wonPilot({ criteria: [{ ...closeRate, ...changes }] })])?.status;
    expect(found({ role: 'secondary' })).toBe('met');
    for (const changes of [
      { role: 'guardrail' },
      { role: 'activity' },
      { family: 'activity' },
      { outcome: 'inconclusive' },
    ] as const)
      expect(found(changes)).toBe('not evidenced');
  });

  it('see no focus before a first pilot has started, and one as soon as any has', () => {
    const declarations = declared([{ type: 'CapacityDeclared', pilots: 1 }]);
    const { started: _s, locked: _l, judged: _j, ...before } = wonPilot().dates;
    const unstarted = wonPilot({ id: 'P2', dates: before });
    expect(gateOf(stageTwo, 'S2.5', [unstarted], { declarations })).toMatchObject({
      status: 'not evidenced',
      facts: [{ text: 'The team can run one pilot side by side. Declared on March 1, 2026.' }],
    });
    expect(gateOf(stageTwo, 'S2.5', [unstarted, wonPilot()], { declarations })?.status).toBe('met');
  });

  it('let nobody leave for somebody else, nor from another part', () => {
    const joined = declared(coalition);
    const left = (part: 'hr' | 'it', person: string): DeclarationEvent => ({
      type: 'CoalitionLeft',
      part,
      person,
    });
    const status = (event: DeclarationEvent) =>
      gateOf(stageTwo, 'S2.8', [], {
        declarations: declared([event], '2026-04-01T09:00:00.000Z', joined),
      })?.status;
    expect(status(left('hr', 'hr-person'))).toBe('not evidenced');
    expect(status(left('hr', 'it-person'))).toBe('met');
    expect(status(left('it', 'hr-person'))).toBe('met');
  });

  it('count hours that built something on the day on which they did', () => {
    const on = (day: string, hours = 1.5) =>
      gateOf(
        stageTwo,
        'S2.9',
        [wonPilot({ reinvested: [{ on: '2026-02-02', hours, into: 'a coaching plan' }] })],
        { day },
      )?.status;
    expect(on('2026-02-01')).toBe('not evidenced');
    expect(on('2026-02-02')).toBe('met');
    expect(on('2026-02-02', 0)).toBe('not evidenced');
  });

  it('take no copy that began on the last day of the first run, or whose dates nobody knows', () => {
    const copy = (first: string) =>
      wonPilot({ id: 'P2', copyOf: 'P1', runWindow: { first, last: '2026-03-08' } });
    const status = (pilot: PilotSummary, original = wonPilot()) =>
      gateOf(stageThree, 'S3.1', [original, pilot])?.status;
    expect(status(copy('2026-01-31'))).toBe('not evidenced');
    expect(status(copy('2026-02-01'))).toBe('met');
    const { runWindow: _run, ...undated } = copy('2026-02-01');
    expect(status(undated)).toBe('not evidenced');
    expect(status({ ...copy('2026-02-01'), copyOf: 'P9' })).toBe('not evidenced');
    expect(status(copy('2026-02-01'), wonPilot({ outcome: 'not-met' }))).toBe('not evidenced');
  });

  it('tell of a copy that did not show it again', () => {
    const failed = wonPilot({
      id: 'P2',
      name: 'Again',
      copyOf: 'P1',
      team: 'sales',
      outcome: 'not-met',
    });
    expect(textsOf(stageThree, 'S3.1', [wonPilot(), failed])).toEqual([
      '"Again" did not show it again.',
    ]);
  });

  it('tell each sustained check as it is, on the day that it is of', () => {
    const checks = declared(
      [
        sustainedCheck,
        { ...sustainedCheck, criterion: 'C2', stillMet: false },
        { ...sustainedCheck, pilot: 'P7', on: '2026-06-30' },
      ],
      '2026-05-20T09:00:00.000Z',
    );
    expect(textsOf(stageThree, 'S3.2', [wonPilot()], { declarations: checks })).toEqual([
      'What "Stalled deals" met still holds on May 20, 2026. Declared on May 20, 2026.',
      'What "P7" met still holds on June 30, 2026. Declared on May 20, 2026.',
    ]);
    expect(
      textsOf(stageThree, 'S3.2', [wonPilot()], { declarations: checks, day: '2026-06-29' }),
    ).toHaveLength(1);
    const lost = declared([{ ...sustainedCheck, stillMet: false }], '2026-05-20T09:00:00.000Z');
    expect(textsOf(stageThree, 'S3.2', [wonPilot()], { declarations: lost })).toEqual([
      'What "Stalled deals" met no longer holds on May 20, 2026. Declared on May 20, 2026.',
    ]);
  });

  it('found a scale plan on that pilot and that criterion alone', () => {
    const declarations = declared([scalePlan]);
    const status = (pilot: PilotSummary) =>
      gateOf(stageThree, 'S3.5', [pilot], { declarations })?.status;
    const open = { ...closeRate, id: 'C2', outcome: 'inconclusive' as const };
    expect(status(wonPilot({ criteria: [open, closeRate] }))).toBe('met');
    expect(status(wonPilot({ criteria: [{ ...closeRate, id: 'C2' }] }))).toBe('not met');
    expect(status(wonPilot({ id: 'P2' }))).toBe('not met');
    const { judged: _judged, ...unjudged } = wonPilot().dates;
    expect(status(wonPilot({ dates: unjudged }))).toBe('not met');
  });

  it('keep each ethics area alive by its own latest look, in whatever order it was recorded', () => {
    const all = declared(policies, '2025-11-01T09:00:00.000Z');
    const reviewed = (area: 'learner-data' | 'transparency'): DeclarationEvent => ({
      type: 'EthicsAreaReviewed',
      area,
      reviewer: 'legal',
      nextReviewBy: '2026-12-01',
    });
    const later = declared([reviewed('learner-data')], '2026-06-01T09:00:00.000Z', all);
    expect(gateOf(stageThree, 'S3.7', [], { declarations: later })).toMatchObject({
      status: 'not met',
      next: 'Review: transparency, bias mitigation, human oversight. The last review is older than two quarters.',
    });
    const renewed = declared(policies, '2026-06-02T09:00:00.000Z', later);
    expect(gateOf(stageThree, 'S3.7', [], { declarations: renewed })?.status).toBe('met');
  });

  it('asks every running pilot about its agents, and none that is not running', () => {
    const said = declared([{ type: 'AgentsDeclared', pilot: 'P0', autonomous: false }]);
    expect(gateOf(stageThree, 'S3.6', [ownWorkPilot], { declarations: said })).toMatchObject({
      status: 'met',
      facts: [{ text: 'No autonomous agents are used. Declared on March 1, 2026.' }],
    });
    expect(
      gateOf(stageThree, 'S3.6', [ownWorkPilot, wonPilot()], { declarations: said })?.status,
    ).toBe('met');
  });
});
