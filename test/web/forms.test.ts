import { describe, expect, it } from 'vitest';
import type { CriterionInput } from '#contracts/charter.ts';
import { METRIC_LIBRARY } from '#domain/criteria/metric-library.ts';
import { weighRoutes } from '#web/build/route-weights.ts';
import {
  criterionOf,
  criterionOn,
  criterionProblems,
  formOf,
  minimumSampleFor,
} from '#web/features/new-pilot/criterion-form.ts';
import { isOutside, nextId, planOf } from '#web/features/new-pilot/step-values.ts';
import { firstOpenStep, isFilled, partOf } from '#web/features/new-pilot/steps.ts';
import { readCorrection } from '#web/features/pilot/results/correction-form.ts';
import { logsOf, prefilled } from '#web/features/this-week/week-entries.ts';
import { hours, minutes } from '#web/format/amounts.ts';
import { targetFrom } from '#web/format/criterion.ts';
import { addDays, daysBetween, nextMonday } from '#web/format/dates.ts';
import {
  emptyMeasurement,
  type MeasurementForm,
  measurementsOf,
} from '#web/measurement/measurement-form.ts';

const metric = (id: string) => {
  const found = METRIC_LIBRARY.find(each => each.id === id);
  if (!found) throw new Error(`No metric ${id}.`);
  return { ...found, skewed: found.skewed === true };
};
const criterion = (id: string, role: 'primary' | 'guardrail' = 'primary', amount = 5) => ({
  ...criterionOn(metric(id), { id: 'C1', role, words: 'Better.' }),
  targetAmount: amount,
});

describe('a criterion that is written', () => {
  it('turns points into a share, upward for what should rise', () => {
    expect(criterionOf(criterion('close-rate')).target).toEqual({
      scale: 'absolute',
      change: '0.05',
    });
  });

  it('turns a percentage into a share, downward for what should fall', () => {
    expect(criterionOf(criterion('task-minutes', 'primary', 20))).toMatchObject({
      target: { scale: 'relative', change: '-0.2' },
      skewed: true,
    });
  });

  it('keeps the margin of a guardrail positive', () => {
    expect(criterionOf(criterion('error-share', 'guardrail', 2)).target.change).toBe('0.02');
  });

  it('comes back as it was typed', () => {
    for (const form of [criterion('close-rate'), criterion('task-minutes', 'primary', 20)])
      expect(formOf(criterionOf(form))).toEqual(form);
  });

  it('lets no activity metric decide', () => {
    expect(criterionProblems(criterion('completions'))).toEqual({
      metric: 'Choose a business metric: activity cannot decide a pilot.',
    });
  });

  it('says what a target comes to from today', () => {
    expect(targetFrom(criterionOf(criterion('close-rate')), 24)).toBe('From 24 % today to 29 %.');
    expect(targetFrom(criterionOf(criterion('task-minutes', 'primary', 20)), 45)).toBe(
      'From 45 min today to 36 min.',
    );
  });

  it('asks for half of what the volume promises, within five and thirty', () => {
    const form = criterion('task-minutes');
    const least = (perWeek: number) =>
      minimumSampleFor({ ...form, size: { ...form.size, people: 1, perWeek, weeks: 2 } });
    expect([1, 20, 500].map(least)).toEqual([5, 20, 30]);
  });
});

const SHARE = { kind: 'proportion', comparison: 'before-after' } as const;
const AMOUNT = { kind: 'mean', comparison: 'before-after' } as const;

describe('a measurement that is typed', () => {
  const typed = (change: Partial<MeasurementForm>) => ({ ...emptyMeasurement(), ...change });

  it('reads counts, averages and single figures as what they are', () => {
    expect(measurementsOf(typed({ total: 1500, had: 360 }), SHARE)).toEqual({
      measurements: [{ shape: 'proportion', n: 1500, successes: 360 }],
    });
    expect(measurementsOf(typed({ total: 20, average: 45.5, spread: 12 }), AMOUNT)).toEqual({
      measurements: [{ shape: 'mean', n: 20, mean: '45.5', sd: '12' }],
    });
    expect(measurementsOf(typed({ way: 'figure', figure: 24 }), SHARE)).toEqual({
      measurements: [{ shape: 'figure', value: '0.24' }],
    });
  });

  it('refuses more cases than there were', () => {
    expect(measurementsOf(typed({ total: 10, had: 11 }), SHARE)).toEqual({
      field: 'had',
      problem: 'These are more than there were in all.',
    });
  });

  it('splits rows into parts of 5,000', () => {
    const pasted = Array.from({ length: 5001 }, (_, row) => `u${row}\t1`).join('\n');
    const read = measurementsOf(typed({ way: 'rows', pasted }), AMOUNT);
    expect('measurements' in read && read.measurements.length).toBe(2);
  });
});

describe('figures that stand alone', () => {
  const pasted = '30\n31\n32';
  const alone = (comparison: CriterionInput['comparison']) =>
    measurementsOf({ ...emptyMeasurement('rows'), pasted }, { kind: 'mean', comparison });
  const unitsOf = (read: ReturnType<typeof alone>) =>
    'measurements' in read
      ? read.measurements.flatMap(each => (each.shape === 'rows' ? each.rows : []))
      : [];

  it('are units of their own in every form, so that no line is taken for that of another paste', () => {
    const [before, after] = [alone('before-after'), alone('before-after')].map(unitsOf);
    const units = [...(before ?? []), ...(after ?? [])].map(({ unit }) => unit);
    expect(new Set(units).size).toBe(6);
    expect(units.every(unit => unit.length <= 80)).toBe(true);
  });

  it('are the same ones when a form is sent again', () => {
    const form = { ...emptyMeasurement('rows'), pasted };
    expect(measurementsOf(form, AMOUNT)).toEqual(measurementsOf(form, AMOUNT));
  });

  it.each(['paired', 'difference-in-differences'] as const)(
    'are refused where each is compared with itself: %s',
    comparison => {
      expect(alone(comparison)).toMatchObject({ field: 'pasted' });
    },
  );
});

describe('rows that say their days', () => {
  const within = { first: '2026-03-01', last: '2026-03-31' };
  const pasted = 'deal\tday\tminutes\na\t2026-03-02\t30\nb\t2026-03-09\t31';
  const form = { ...emptyMeasurement('rows'), pasted };

  it('are sent with the first and the last of them', () => {
    expect(measurementsOf(form, AMOUNT, within)).toMatchObject({
      days: { from: '2026-03-02', to: '2026-03-09' },
    });
  });

  it('are held to the agreed days where they put figures right, as where they are new', () => {
    const correction = { withdrawn: false, measurement: form, reason: 'Two had been left out.' };
    expect(readCorrection(correction, AMOUNT, within)).toMatchObject({
      body: { days: { from: '2026-03-02', to: '2026-03-09' } },
    });
    const april = { first: '2026-04-01', last: '2026-04-30' };
    expect(readCorrection(correction, AMOUNT, april)).toMatchObject({ field: 'pasted' });
    expect(readCorrection(correction, AMOUNT, { ...within, first: '2026-03-05' })).toMatchObject({
      field: 'leaveOutBad',
    });
  });
});

describe('the steps of a draft', () => {
  it('opens the first that is not filled in, and takes an absent destination as filled', () => {
    const basics = {
      hypothesis: 'h',
      stage: 'one',
      pillar: 'strategy',
      useCase: 'planning',
      aiRole: 'diagnostic-partner',
      cycleStep: 'design',
      tool: 't',
      barrier: 'quality',
    } as const;
    const plan = planOf({ name: 'n', team: 't' }, '2026-03-16');
    const draft = { name: 'n', team: 't', ...basics, ...plan, costCap: '5', tasks: [] };
    expect(firstOpenStep({ name: 'n', team: 't' })).toBe('basics');
    expect(firstOpenStep(draft)).toBe('criteria');
    expect(isFilled(draft, 'plan')).toBe(true);
    expect(partOf(draft, 'people')).toEqual({});
  });

  it('plans two weeks from the next Monday', () => {
    expect(planOf({ name: 'n', team: 't' }, '2026-03-16').runWindow).toEqual({
      first: '2026-03-23',
      last: '2026-04-05',
    });
  });

  it('never gives an id twice', () => {
    expect(nextId('T', [{ id: 'T1' }, { id: 'T4' }])).toBe('T5');
  });

  it('counts as outside only who shares no team with the owning team’s members', () => {
    const people = [
      { id: 'a', name: 'A', roles: [], teams: ['ld', 'ops'] },
      { id: 'b', name: 'B', roles: [], teams: ['ops'] },
      { id: 'c', name: 'C', roles: [], teams: ['sales'] },
    ];
    expect(['a', 'b', 'c', 'nobody'].map(each => isOutside(each, 'ld', people))).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });
});

describe('the week', () => {
  it('logs only tasks of which something was done', () => {
    const none = prefilled({ task: 'T2', name: 'x', baselineMinutes: '10' });
    expect(
      logsOf(
        { T1: { count: 2, minutesWithAi: 30, reworkMinutes: undefined }, T2: none },
        '2026-03-16',
      ),
    ).toEqual([
      { task: 'T1', workDate: '2026-03-16', count: 2, minutesWithAi: '30', reworkMinutes: '0' },
    ]);
  });
});

describe('amounts and dates', () => {
  it('shows no more digits than a time log carries', () => {
    expect([2 / 3, 1.26, 21.5, -3.2].map(each => hours(each, 'en'))).toEqual([
      '0.7 h',
      '1.3 h',
      '22 h',
      '-3.2 h',
    ]);
    expect([45, 119, 120].map(each => minutes(each, 'en'))).toEqual(['45 min', '119 min', '2 h']);
  });

  it('counts days across the change of the clocks', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(nextMonday('2026-03-15')).toBe('2026-03-16');
  });
});

describe('the weight of a route', () => {
  it('counts what a page brings on top of the shell, shared files once', () => {
    const chunk = (fileName: string, imports: string[], dynamicImports: string[] = []) => ({
      fileName,
      name: fileName.replace('.js', ''),
      imports,
      dynamicImports,
      code: fileName.repeat(50),
      facadeModuleId: fileName === 'main.js' ? '/web/index.html' : null,
      isEntry: fileName === 'main.js',
    });
    const [shell, page] = weighRoutes([
      chunk('main.js', ['shared.js'], ['board-page.js']),
      chunk('shared.js', []),
      chunk('board-page.js', ['shared.js', 'more.js']),
      chunk('more.js', []),
    ]);
    expect(page?.route).toBe('board-page');
    expect(page?.gzipBytes).toBeGreaterThan(shell?.gzipBytes ?? 0);
  });
});
