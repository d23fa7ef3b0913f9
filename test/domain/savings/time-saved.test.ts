import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealText } from '#domain/chain/free-text.ts';
import type { Task } from '#domain/pilot/charter.ts';
import type { TimeLog } from '#domain/pilot/events.ts';
import { addSavings, NO_SAVING, savingOf, subtractSaving } from '#domain/savings/time-saved.ts';

const name = sealText('Draft a quiz', '0123456789abcdef0123456789abcdef');
const timed: Task = { id: 'T1', name, baselineMinutes: '60', baselineFrom: 'timed' };
const estimated: Task = { ...timed, baselineFrom: 'estimated', baselineConfidence: '0.5' };
const log: TimeLog = {
  task: 'T1',
  workDate: '2026-01-14',
  count: 3,
  minutesWithAi: '40',
  reworkMinutes: '15',
};

const minutes = fc.integer({ min: 0, max: 600 }).map(String);
const anyLog = fc.record({
  task: fc.constant('T1'),
  workDate: fc.constant('2026-01-14'),
  count: fc.integer({ min: 0, max: 50 }),
  minutesWithAi: minutes,
  reworkMinutes: minutes,
});
const anyTask = fc
  .record({
    baselineMinutes: minutes,
    baselineFrom: fc.constantFrom('timed' as const, 'estimated' as const),
    baselineConfidence: fc.integer({ min: -5, max: 15 }).map(tenths => String(tenths / 10)),
  })
  .map(fields => ({ id: 'T1', name, ...fields }));

describe('time saved', () => {
  it('is counted against itself: rework comes off, and so does time lost', () => {
    expect(savingOf(log, timed)).toEqual({ rawMinutes: 45, conservativeMinutes: 45 });
    expect(savingOf({ ...log, minutesWithAi: '70' }, timed)).toEqual({
      rawMinutes: -45,
      conservativeMinutes: -45,
    });
  });

  it('discounts a saving on an estimate by its confidence, and a loss not at all', () => {
    expect(savingOf(log, estimated).conservativeMinutes).toBe(22.5);
    expect(savingOf({ ...log, minutesWithAi: '70' }, estimated).conservativeMinutes).toBe(-45);
    const { baselineConfidence: _none, ...unsure } = estimated;
    expect(savingOf(log, unsure).conservativeMinutes).toBe(0);
  });

  it('is never more by the conservative count than by the raw one', () => {
    fc.assert(
      fc.property(anyLog, anyTask, (each, task) => {
        const { rawMinutes, conservativeMinutes } = savingOf(each, task);
        expect(conservativeMinutes).toBeLessThanOrEqual(rawMinutes);
      }),
    );
  });

  it('is not raised by a log that saved nothing', () => {
    fc.assert(
      fc.property(anyLog, anyTask, fc.array(anyLog), (each, task, before) => {
        const idle = { ...each, minutesWithAi: task.baselineMinutes };
        const total = before.map(one => savingOf(one, task)).reduce(addSavings, NO_SAVING);
        const after = addSavings(total, savingOf(idle, task));
        expect(after.rawMinutes).toBeLessThanOrEqual(total.rawMinutes);
        expect(after.conservativeMinutes).toBeLessThanOrEqual(total.conservativeMinutes);
      }),
    );
  });

  it('takes a corrected log away without a trace', () => {
    const saving = savingOf(log, timed);
    expect(subtractSaving(addSavings(NO_SAVING, saving), saving)).toEqual(NO_SAVING);
  });
});
