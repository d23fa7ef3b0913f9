import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { rowsDigest } from '#domain/pilot/measurement.ts';
import { evidenceFor } from '#domain/verdict/evidence.ts';
import type { CriterionEvidence } from '#domain/verdict/judge-criterion.ts';
import { judgePilot } from '#domain/verdict/judge-pilot.ts';
import type { Outcome } from '#domain/verdict/verdict.ts';
import { existingPilot, happened } from '../pilot/given.ts';
import { charter, closeRate, locked, observed, running, runningWith } from '../pilot/story.ts';

const share = (successes: number, n = 400) => ({ kind: 'proportion', n, successes }) as const;
const compared = (comparison: number, pilot: number): CriterionEvidence => ({
  comparison: share(comparison),
  pilot: share(pilot),
  baselineBeforeStart: true,
  drawnByProduct: false,
});
const guardrail: Criterion = {
  ...closeRate,
  id: 'G1',
  role: 'guardrail',
  target: { scale: 'absolute', change: '0.05' },
};
const secondary = (id: string): Criterion => ({
  ...closeRate,
  id,
  role: 'secondary',
  target: { scale: 'absolute', change: '0' },
});

/** Evidence that gives a criterion with a target of five points each outcome. */
const MET = compared(80, 140);
const MISSED = compared(80, 60);
const UNDECIDED = compared(80, 96);
const NOTHING: CriterionEvidence = { baselineBeforeStart: true, drawnByProduct: false };
const SAFE = compared(200, 220);
const HARMED = compared(200, 120);
const UNSURE = compared(200, 195);

const judge = (evidence: Readonly<Record<string, CriterionEvidence>>, criteria: Criterion[]) =>
  judgePilot({ ...charter, criteria }, ({ id }) => evidence[id] ?? NOTHING);

describe('a pilot', () => {
  it.each<[Outcome, CriterionEvidence]>([
    ['met', MET],
    ['not-met', MISSED],
    ['inconclusive', UNDECIDED],
    ['not-assessable', NOTHING],
  ])('with one primary criterion is %s as that criterion is', (outcome, C1) => {
    expect(judge({ C1 }, [closeRate]).outcome).toBe(outcome);
  });

  it.each<[Outcome, CriterionEvidence, string[]]>([
    ['met', SAFE, ['Every deciding criterion is met.']],
    ['not-met', HARMED, ['Guardrail G1 was breached.']],
    ['inconclusive', UNSURE, ['G1 is inconclusive.']],
    ['not-assessable', NOTHING, ['G1 is not assessable.']],
  ])('that is met but for its guardrail is %s', (outcome, G1, reasons) => {
    expect(judge({ C1: MET, G1 }, [closeRate, guardrail])).toMatchObject({ outcome, reasons });
  });

  it('is decided by a watched guardrail only where it is breached', () => {
    const watched: Criterion = { ...guardrail, watched: true };
    expect(judge({ C1: MET, G1: UNSURE }, [closeRate, watched]).outcome).toBe('met');
    expect(judge({ C1: MET, G1: HARMED }, [closeRate, watched]).outcome).toBe('not-met');
  });

  it('names a breach first, whatever the primary criterion says', () => {
    expect(judge({ C1: UNDECIDED, G1: HARMED }, [closeRate, guardrail]).reasons).toEqual([
      'Guardrail G1 was breached.',
      'C1 is inconclusive.',
    ]);
  });

  it('needs every primary criterion, and no secondary one', () => {
    const second: Criterion = { ...closeRate, id: 'C2' };
    expect(judge({ C1: MET, C2: UNDECIDED }, [closeRate, second]).outcome).toBe('inconclusive');
    expect(judge({ C1: MET, S1: MISSED }, [closeRate, secondary('S1')]).outcome).toBe('met');
  });

  it('is the same however often it is judged', () => {
    const once = judge({ C1: MET, G1: UNSURE }, [closeRate, guardrail]);
    expect(judge({ C1: MET, G1: UNSURE }, [closeRate, guardrail])).toEqual(once);
  });
});

describe('secondary criteria', () => {
  // 80 against 100 of 400: p is about 0.09, real at 90 % alone and not as one of three.
  const borderline = compared(80, 100);

  it('stand alone as they are, and are counted together where there are several', () => {
    const alone = judge({ C1: MET, S1: borderline }, [closeRate, secondary('S1')]);
    expect(alone.criteria[1]?.outcome).toBe('met');
    const many = judge({ C1: MET, S1: borderline, S2: UNSURE, S3: UNSURE }, [
      closeRate,
      secondary('S1'),
      secondary('S2'),
      secondary('S3'),
    ]);
    expect(many.criteria[1]).toMatchObject({ outcome: 'inconclusive' });
    expect(many.criteria[1]?.reasons[0]).toContain('Holm');
    expect(many.outcome).toBe('met');
  });
});

describe('the evidence of a pilot', () => {
  it('leaves out what arrived after the lock', () => {
    const late = [...locked, happened('2026-02-01', 'lead', observed(200, false))];
    expect(evidenceFor(existingPilot(late), closeRate, {})).toEqual(
      evidenceFor(existingPilot(locked), closeRate, {}),
    );
    expect(evidenceFor(existingPilot(locked), closeRate, {})).toMatchObject({
      comparison: { successes: 40, n: 200 },
      pilot: { successes: 70, n: 200 },
      baselineBeforeStart: true,
    });
  });

  it('adds up what was counted in parts, and the same import only once', () => {
    const parts = existingPilot([
      ...running,
      happened('2026-01-20', 'lead', observed(3), observed(4)),
    ]);
    expect(evidenceFor(parts, closeRate, {})).toMatchObject({ pilot: { successes: 7, n: 400 } });
    const rows = [
      { unit: 'd1', value: '1' },
      { unit: 'd2', value: '0' },
    ];
    const digest = rowsDigest(rows);
    const imported = {
      ...observed(0),
      measurement: { shape: 'rows', digest, count: 2 },
    } as const;
    const twice = existingPilot([...running, happened('2026-01-20', 'lead', imported, imported)]);
    expect(evidenceFor(twice, closeRate, { [digest]: rows })).toMatchObject({
      pilot: { successes: 1, n: 2 },
    });
    expect(evidenceFor(twice, closeRate, {})).toBe('rows missing');
  });

  it('takes a baseline that was only promised from the comparison, and grades it lower', () => {
    const promised = [
      ...running.slice(0, 2),
      ...running.slice(2, 3),
      happened('2026-01-09', 'lead', {
        type: 'BaselinePromised',
        criterion: 'C1',
        by: '2026-01-20',
        reason: closeRate.words,
      }),
      ...running.slice(4),
      happened('2026-01-20', 'lead', observed(30, true, 'comparison')),
    ];
    expect(evidenceFor(existingPilot(promised), closeRate, {})).toMatchObject({
      comparison: { successes: 30 },
      baselineBeforeStart: false,
    });
  });

  it('of hours is what was logged, counted conservatively from none', () => {
    const hours: Criterion = { ...closeRate, kind: 'hours' };
    const logged = existingPilot([
      ...runningWith({ criteria: [hours] }),
      happened('2026-01-14', 'ada', {
        type: 'TimeLogged',
        contributor: 'ada',
        task: 'T1',
        workDate: '2026-01-13',
        count: 3,
        minutesWithAi: '20',
        reworkMinutes: '0',
      }),
    ]);
    expect(evidenceFor(logged, hours, {})).toMatchObject({
      comparison: { kind: 'figure', value: 0 },
      pilot: { kind: 'figure', value: 1 },
    });
  });
});
