import { describe, expect, it } from 'vitest';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import type { ReadinessReport } from '#domain/readiness/gate.ts';
import { stageOne } from '#domain/readiness/stage-one.ts';
import { closeRate, ownWorkPilot, vp, WORKSPACE, wonPilot } from './summary-fixture.ts';

const LATE = '2026-06-30';

const statusOf = (report: ReadinessReport, id: string) =>
  report.gates.find(gate => gate.id === id)?.status;

const judge = (pilot: PilotSummary, gate: string, day = LATE) =>
  statusOf(stageOne([pilot], WORKSPACE, day), gate);

describe('stage one', () => {
  it('is ready when one pilot shows its gates and own work came first', () => {
    const report = stageOne([ownWorkPilot, wonPilot()], WORKSPACE, LATE);
    expect(report.gates.map(({ id, status }) => [id, status])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(number => [`S1.${number}`, 'met']),
    );
    expect(report.ready).toBe(true);
    expect(report.shownBy).toEqual({ pilot: 'P1', name: 'Stalled deals' });
    expect(report.gates.every(gate => gate.next === undefined && gate.facts.length > 0)).toBe(true);
  });

  it('has evidence of nothing in an empty workspace, and says what to do first at every gate', () => {
    const report = stageOne([], WORKSPACE, LATE);
    expect(report.gates.map(gate => gate.status)).toEqual(Array(10).fill('not evidenced'));
    expect(report.gates.filter(gate => gate.next === undefined)).toEqual([]);
    expect(report.ready).toBe(false);
    expect(report.shownBy).toBeUndefined();
  });

  it('does not put together from two pilots what one has to show', () => {
    const unwon = wonPilot({ id: 'P2', name: 'Second', outcome: 'inconclusive' });
    const unowned = wonPilot({ signers: [], criteria: [{ ...closeRate, family: 'activity' }] });
    const report = stageOne([ownWorkPilot, unwon, unowned], WORKSPACE, LATE);
    expect(report.shownBy?.pilot).toBe('P2');
    expect(report.ready).toBe(false);
    const win = report.gates.find(gate => gate.id === 'S1.10');
    expect(win?.status).toBe('not evidenced');
    expect(win?.facts.at(-1)).toEqual({
      text: '“Stalled deals” shows this, but one pilot has to show these gates together.',
      href: '/app/pilots/P1',
      declaration: false,
    });
  });

  it('counts only what had happened by the end of the day, in the zone of the workspace', () => {
    const tokyo = { ...WORKSPACE, timeZone: 'Asia/Tokyo' };
    const owned = { ...wonPilot().dates, owned: '2026-01-29T15:00:00.000Z' };
    const pilot = wonPilot({ dates: owned });
    expect(statusOf(stageOne([pilot], WORKSPACE, '2026-01-29'), 'S1.8')).toBe('met');
    expect(statusOf(stageOne([pilot], tokyo, '2026-01-29'), 'S1.8')).toBe('not evidenced');
    expect(statusOf(stageOne([pilot], tokyo, '2026-01-30'), 'S1.8')).toBe('met');
  });

  it('sees no pilot before it was proposed, and no win from one that was stopped', () => {
    expect(stageOne([wonPilot()], WORKSPACE, '2026-01-07').shownBy).toBeUndefined();
    const stopped = wonPilot({
      dates: { ...wonPilot().dates, stopped: '2026-01-20T08:00:00.000Z' },
    });
    expect(stageOne([stopped], WORKSPACE, '2026-01-19').shownBy?.pilot).toBe('P1');
    expect(stageOne([stopped], WORKSPACE, '2026-01-20').shownBy).toBeUndefined();
  });

  it('looks at one team alone when asked to', () => {
    const elsewhere = wonPilot({ id: 'P9', team: 'sales' });
    expect(stageOne([elsewhere], WORKSPACE, LATE, 'ld').shownBy).toBeUndefined();
    expect(stageOne([elsewhere], WORKSPACE, LATE, 'sales').shownBy?.pilot).toBe('P9');
  });
});

describe('S1.1 small', () => {
  it('takes six weeks and no day more', () => {
    const run = (last: string) => wonPilot({ runWindow: { first: '2026-01-12', last } });
    expect(judge(run('2026-02-22'), 'S1.1')).toBe('met');
    expect(judge(run('2026-02-23'), 'S1.1')).toBe('not met');
  });

  it('asks for a cost cap', () => {
    const { costCap: _none, ...uncapped } = wonPilot();
    expect(judge(uncapped, 'S1.1')).toBe('not evidenced');
  });
});

describe('S1.2 own work first', () => {
  it('is contradicted when learners came first', () => {
    const late = { ...ownWorkPilot, minutesByDay: { '2026-01-12': [30, 30] as const } };
    expect(statusOf(stageOne([late, wonPilot()], WORKSPACE, LATE), 'S1.2')).toBe('not met');
  });

  it('is not undone by another team that began with learners', () => {
    const rushed = wonPilot({
      id: 'P7',
      team: 'other',
      dates: { ...wonPilot().dates, started: '2025-01-01T08:00:00.000Z' },
    });
    expect(statusOf(stageOne([ownWorkPilot, wonPilot(), rushed], WORKSPACE, LATE), 'S1.2')).toBe(
      'met',
    );
  });

  it('counts logs, not plans', () => {
    const unlogged = { ...ownWorkPilot, minutesByDay: {}, logs: 0 };
    expect(statusOf(stageOne([unlogged], WORKSPACE, LATE), 'S1.2')).toBe('not evidenced');
  });
});

describe('S1.3 one use case', () => {
  it('asks for the data safeguard where learner data is touched', () => {
    expect(judge(wonPilot({ touchesLearnerData: true }), 'S1.3')).toBe('not met');
    const partner = { ...vp, person: 'legal', role: 'compliance' as const };
    expect(judge(wonPilot({ touchesLearnerData: true, signers: [vp, partner] }), 'S1.3')).toBe(
      'met',
    );
  });
});

describe('S1.4 executive metric', () => {
  it('takes no activity metric, and no secondary one', () => {
    expect(judge(wonPilot({ criteria: [{ ...closeRate, family: 'activity' }] }), 'S1.4')).toBe(
      'not met',
    );
    expect(judge(wonPilot({ criteria: [{ ...closeRate, role: 'secondary' }] }), 'S1.4')).toBe(
      'not evidenced',
    );
  });
});

describe('S1.5 skeptic as co-owner', () => {
  it('asks that the same outsider said what success is and agreed, both before the start', () => {
    const late = { ...vp, signedAt: '2026-01-12T08:00:00.000Z' };
    const { saidSuccessAt: _unsaid, ...silent } = vp;
    for (const signers of [[late], [silent], [{ ...vp, outside: false }], []])
      expect(judge(wonPilot({ signers }), 'S1.5')).toBe('not met');
  });

  it('is only not evidenced while the pilot has not started', () => {
    expect(judge(wonPilot({ signers: [] }), 'S1.5', '2026-01-09')).toBe('not evidenced');
  });
});

describe('S1.6 baseline before start', () => {
  it('is contradicted by a start without one', () => {
    const criteria = [closeRate, { ...closeRate, id: 'C2', baselineBeforeStart: false }];
    expect(judge(wonPilot({ criteria }), 'S1.6')).toBe('not met');
    expect(judge(wonPilot({ criteria }), 'S1.6', '2026-01-11')).toBe('not evidenced');
  });
});

describe('S1.7 judged', () => {
  it('takes a dispute as an answer, and silence as none', () => {
    expect(judge(wonPilot({ signers: [{ ...vp, answer: 'disputes' }] }), 'S1.7')).toBe('met');
    const { answeredAt: _at, answer: _answer, ...silent } = vp;
    expect(judge(wonPilot({ signers: [silent] }), 'S1.7')).toBe('not evidenced');
  });

  it('asks for a verdict on every criterion', () => {
    const { outcome: _outcome, ...open } = { ...closeRate, id: 'C2' };
    expect(judge(wonPilot({ criteria: [closeRate, open] }), 'S1.7')).toBe('not met');
  });
});

describe('S1.8 human-owned output', () => {
  it('shows a declaration as a declaration', () => {
    const gate = stageOne([wonPilot()], WORKSPACE, LATE).gates.find(each => each.id === 'S1.8');
    expect(gate?.facts.map(fact => fact.declaration)).toEqual([true]);
  });
});

describe('S1.9 reclaimed hours', () => {
  it('is contradicted by hours without a destination', () => {
    const { hoursDestination: _none, ...homeless } = wonPilot({ reinvested: [] });
    expect(judge(homeless, 'S1.9')).toBe('not met');
    expect(judge({ ...homeless, minutesByDay: {} }, 'S1.9')).toBe('not evidenced');
  });

  it('has no hours to speak of before the work was done, or where time was lost', () => {
    expect(judge(wonPilot(), 'S1.9', '2026-01-13')).toBe('not evidenced');
    expect(judge(wonPilot({ minutesByDay: { '2026-01-14': [-60, -60] } }), 'S1.9')).toBe(
      'not evidenced',
    );
  });
});

describe('S1.10 a win', () => {
  it('is a verdict of met and nothing else', () => {
    expect(judge(wonPilot(), 'S1.10')).toBe('met');
    for (const outcome of ['not-met', 'inconclusive', 'not-assessable'] as const)
      expect(judge(wonPilot({ outcome }), 'S1.10')).toBe('not met');
    expect(judge(wonPilot(), 'S1.10', '2026-02-14')).toBe('not evidenced');
  });
});
