import { describe, expect, it } from 'vitest';
import { hourEntries } from '#application/pilot/hour-entries.ts';
import { whoActed } from '#application/workspace/who-acted.ts';
import type { PilotEvent, TimeLog } from '#domain/pilot/events.ts';
import type { Profile } from '#identity/people.ts';
import type { Standing } from '#identity/policy.ts';
import { existingPilot } from '#test/domain/pilot/given.ts';
import { charter, running, runningWith, words } from '#test/domain/pilot/story.ts';

const log: TimeLog = {
  task: 'T1',
  workDate: '2026-01-13',
  count: 3,
  minutesWithAi: '40',
  reworkMinutes: '0',
};

const entry = (seq: number, event: PilotEvent) => ({
  header: { seq, at: '2026-01-13T09:00:00.000Z' },
  payload: { events: [event] },
});

describe('the entries behind hours', () => {
  it('show a correction beside the log that it corrects, and count one of them', () => {
    const found = hourEntries(
      [
        entry(6, { type: 'TimeLogged', contributor: 'ada', ...log }),
        entry(7, {
          type: 'WeekAnswered',
          contributor: 'ben',
          weekOf: '2026-01-12',
          answer: 'away',
        }),
        entry(8, {
          type: 'TimeLogCorrected',
          supersedes: 6,
          contributor: 'ada',
          was: log,
          now: { ...log, count: 2 },
          reason: words('There were two.'),
        }),
      ],
      charter.tasks,
    );
    expect(found).toMatchObject([
      { seq: 6, contributor: 'ada', rawMinutes: 60, conservativeMinutes: 30, replacedBy: 8 },
      { seq: 8, rawMinutes: 40, conservativeMinutes: 20, replaces: 6 },
    ]);
  });

  it('save nothing on a task that is gone', () => {
    const [found] = hourEntries(
      [entry(6, { type: 'TimeLogged', contributor: 'ada', ...log, task: 'T9' })],
      charter.tasks,
    );
    expect(found).toMatchObject({ rawMinutes: 0, conservativeMinutes: 0 });
  });
});

describe('who stands behind an entry', () => {
  const profile = (id: string): Profile => ({ id, name: `Name of ${id}`, email: `${id}@x.test` });
  const people = {
    names: async (_: string, ids: readonly string[]) =>
      new Map(ids.filter(id => id !== 'gone').map(id => [id, profile(id)])),
  };
  const inWorkspace = (standing: Standing) => ({ workspace: 'W1', standing });
  const asked = (teams: readonly string[]) =>
    whoActed({ people }, existingPilot(running), inWorkspace({ roles: ['lead'], teams }), [
      'ada',
      'ben',
      'lead',
      'vp',
      'gone',
    ]);

  it('is named to those who work on the pilot’s team', async () => {
    const who = await asked(['learning']);
    expect(who('ben')).toBe('Name of ben');
    expect(who('gone')).toBe('somebody who has left');
  });

  it('is a role to everybody else', async () => {
    const who = await asked(['sales']);
    expect(['ada', 'ben', 'lead', 'vp', 'gone'].map(who)).toEqual([
      'A contributor',
      'A contributor',
      'The lead',
      'A skeptic',
      'Somebody of the team',
    ]);
  });

  it('is told from the other contributors where there are five or more of them', async () => {
    const contributors = ['ada', 'ben', 'cy', 'dot', 'eve'];
    const pilot = existingPilot(runningWith({ contributors }));
    const standing = { roles: ['lead'], teams: ['sales'] } as const;
    const who = await whoActed({ people }, pilot, inWorkspace(standing), contributors);
    expect(contributors.map(who)).toEqual([1, 2, 3, 4, 5].map(each => `Contributor ${each}`));
  });
});
