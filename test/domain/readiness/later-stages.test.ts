import { describe, expect, it } from 'vitest';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { stageThree } from '#domain/readiness/stage-three.ts';
import { stageTwo } from '#domain/readiness/stage-two.ts';
import type { DeclarationEvent } from '#domain/workspace/declarations.ts';
import { coalition, declared, policies, scalePlan, sustainedCheck } from './declared-fixture.ts';
import { gateOf, textsOf } from './gate-of.ts';
import { closeRate, ownWorkPilot, wonPilot } from './summary-fixture.ts';

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

  it('tell of somebody who was declared twice in one part once, by the later word', () => {
    const again = declared(coalition.slice(0, 1), '2026-04-01T09:00:00.000Z', declared(coalition));
    expect(gateOf(stageTwo, 'S2.8', [], { declarations: again })?.facts).toHaveLength(3);
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
      '“Again” did not show it again.',
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
      'What “Stalled deals” met still holds on May 20, 2026. Declared on May 20, 2026.',
      'What “P7” met still holds on June 30, 2026. Declared on May 20, 2026.',
    ]);
    expect(
      textsOf(stageThree, 'S3.2', [wonPilot()], { declarations: checks, day: '2026-06-29' }),
    ).toHaveLength(1);
    const lost = declared([{ ...sustainedCheck, stillMet: false }], '2026-05-20T09:00:00.000Z');
    expect(textsOf(stageThree, 'S3.2', [wonPilot()], { declarations: lost })).toEqual([
      'What “Stalled deals” met no longer holds on May 20, 2026. Declared on May 20, 2026.',
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
