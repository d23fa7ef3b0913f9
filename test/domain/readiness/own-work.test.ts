import { describe, expect, it } from 'vitest';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { stageOne } from '#domain/readiness/stage-one.ts';
import type { DeclarationEvent } from '#domain/workspace/declarations.ts';
import { declared, words } from './declared-fixture.ts';
import { ownWorkPilot, WORKSPACE, wonPilot } from './summary-fixture.ts';

const practice = (on: string, team = 'ld'): DeclarationEvent => ({
  type: 'PracticeLogged',
  person: 'ada',
  team,
  on,
  task: words('Minutes of a meeting.'),
  wentWell: words('It drafts them well.'),
  failed: words('It invents names.'),
});
const JUNE = '2026-06-30';
/** Learners begin on January 12, 2026. */
const learners = wonPilot();

const ownWork = (
  pilots: readonly PilotSummary[],
  said: readonly DeclarationEvent[] = [],
  day = JUNE,
) => {
  const workspace = { ...WORKSPACE, declarations: declared(said, '2026-01-05T09:00:00.000Z') };
  const gate = stageOne(pilots, workspace, day).gates.find(each => each.id === 'S1.2');
  return { status: gate?.status, facts: gate?.facts.map(fact => fact.text) };
};

describe('own work first, by the practice log (S1.2)', () => {
  it('is shown by practice before the first pilot for learners, as a declaration', () => {
    expect(ownWork([learners], [practice('2026-01-10')])).toEqual({
      status: 'met',
      facts: [
        "AI was used on the team's own work on January 10, 2026, in the practice log. Declared on January 5, 2026.",
        '“Stalled deals” began on January 12, 2026: the first for learners.',
      ],
    });
  });

  it('is contradicted by practice on the day on which learners began, or after it', () => {
    for (const on of ['2026-01-12', '2026-01-13'])
      expect(ownWork([learners], [practice(on)]).status).toBe('not met');
  });

  it('is not shown by the practice of another team, nor by practice to come', () => {
    expect(ownWork([learners], [practice('2026-01-10', 'sales')]).facts).toEqual([
      "AI was used on the team's own work on January 10, 2026, in the practice log. Declared on January 5, 2026.",
    ]);
    expect(ownWork([], [practice('2026-01-10', 'sales')]).status).toBe('met');
    expect(ownWork([], [practice('2026-01-10')], '2026-01-09').status).toBe('not evidenced');
    expect(ownWork([], [practice('2026-01-10')], '2026-01-10').status).toBe('met');
  });

  it('is judged of each team by itself', () => {
    const elsewhere = wonPilot({ id: 'P9', team: 'sales', name: 'Objections' });
    expect(ownWork([elsewhere], [practice('2026-01-11', 'ld')]).status).toBe('met');
    expect(ownWork([learners, elsewhere], [practice('2026-01-13', 'sales')]).status).toBe(
      'not met',
    );
  });
});

describe('own work first, by a pilot (S1.2)', () => {
  const began = (day: string, id = 'P0'): PilotSummary => ({
    ...ownWorkPilot,
    id,
    name: `Own work ${id}`,
    minutesByDay: { [day]: [30, 15], '2026-06-30': [9, 9] },
  });

  it('goes by the earliest day that was worked, whatever order pilots are read in', () => {
    const [late, early] = [began('2026-01-11', 'P2'), began('2025-12-09', 'P1')];
    for (const pilots of [
      [late, early],
      [early, late],
    ])
      expect(ownWork(pilots).facts).toEqual([
        'Work of the team’s own was logged with AI on December 9, 2025 in “Own work P1”.',
      ]);
  });

  it('of two that began on one day tells the first by id', () => {
    const [one, other] = [began('2025-12-09', 'P1'), began('2025-12-09', 'P2')];
    for (const pilots of [
      [one, other],
      [other, one],
    ])
      expect(ownWork(pilots).facts?.[0]).toContain('Own work P1');
  });

  it('counts a day on the day itself, and not before', () => {
    expect(ownWork([began('2026-01-10')], [], '2026-01-09').status).toBe('not evidenced');
    expect(ownWork([began('2026-01-10')], [], '2026-01-10').status).toBe('met');
  });

  it('takes no hours of a pilot for learners for own work, nor of one that has no logs', () => {
    const before = { '2025-12-01': [30, 30] as const };
    expect(ownWork([wonPilot({ minutesByDay: before })]).status).toBe('not met');
    expect(ownWork([{ ...ownWorkPilot, logs: 0 }]).status).toBe('not evidenced');
  });
});
