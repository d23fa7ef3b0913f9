import { describe, expect, it } from 'vitest';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { summarize } from '#domain/pilot/summarize.ts';
import { decidedEvents, existingPilot, given, happened, instantOn } from './given.ts';
import {
  charter,
  concluded,
  judged,
  judgedInconclusive,
  locked,
  observed,
  runningWith,
  verdictOf,
  words,
} from './story.ts';

describe('judged', () => {
  it('takes a verdict by a corrected method beside the one that stands, also once concluded', () => {
    const [reached] = decidedEvents(locked, { type: 'judge', rows: {} }, '2026-02-01');
    if (reached?.type !== 'VerdictReached') throw new Error('There is no verdict.');
    const byOldMethod = {
      ...reached,
      verdict: {
        ...reached.verdict,
        criteria: reached.verdict.criteria.map(each => ({ ...each, method: 'newcombe/0' })),
      },
    };
    const concluded = happened('2026-02-03', 'lead', {
      type: 'PilotConcluded',
      decision: 'iterate',
    });
    const before = [...locked, happened('2026-02-01', 'lead', byOldMethod), concluded];
    given(before).when({ type: 'judge', rows: {} }, { on: '2026-03-01' }).decides(reached);
    const after = existingPilot([...before, happened('2026-03-01', 'lead', reached)]);
    expect(after.phase).toBe('concluded');
    expect(after.verdicts.map(({ verdict }) => verdict.criteria[0]?.method)).toEqual([
      'newcombe/0',
      reached.verdict.criteria[0]?.method,
    ]);
  });

  it('takes no second verdict for other words, only for another decision', () => {
    const [reached] = decidedEvents(locked, { type: 'judge', rows: {} }, '2026-02-01');
    if (reached?.type !== 'VerdictReached') throw new Error('There is no verdict.');
    const { verdict } = reached;
    const reworded = {
      ...verdict,
      reasons: ['All of it was met.'],
      criteria: verdict.criteria.map(each => ({ ...each, reasons: ['It was reached.'] })),
    };
    const judgedAgain = (on: string, before: typeof verdict) =>
      given([...locked, happened('2026-02-01', 'lead', { ...reached, verdict: before })]).when(
        { type: 'judge', rows: {} },
        { on },
      );
    judgedAgain('2026-03-01', reworded).isRefused('already_judged');
    judgedAgain('2026-03-01', { ...reworded, outcome: 'inconclusive' }).decides(reached);
  });

  const bySkeptic = { by: 'vp', on: '2026-02-02' };

  it('is accepted or disputed by its signers with a code, disputed in words', () => {
    given(judged)
      .when({ type: 'answer-verdict', answer: 'accepts' }, { ...bySkeptic, assurance: 'code' })
      .decides({ type: 'VerdictAnswered', signer: 'vp', answer: 'accepts' });
    given(judged)
      .when({ type: 'answer-verdict', answer: 'accepts' }, { ...bySkeptic, assurance: 'link' })
      .isRefused('code_required');
    given(judged)
      .when({ type: 'answer-verdict', answer: 'accepts' }, { by: 'ada', on: '2026-02-02' })
      .isRefused('not_a_signer');
    given(judged)
      .when({ type: 'answer-verdict', answer: 'disputes', words: words('Easy deals.') }, bySkeptic)
      .decides({
        type: 'VerdictAnswered',
        signer: 'vp',
        answer: 'disputes',
        words: words('Easy deals.'),
      });
  });

  it('keeps every answer beside the others, even after the conclusion; the latest counts', () => {
    const changed = [
      ...concluded,
      happened('2026-02-04', 'vp', { type: 'VerdictAnswered', signer: 'vp', answer: 'accepts' }),
      happened('2026-02-05', 'vp', {
        type: 'VerdictAnswered',
        signer: 'vp',
        answer: 'disputes',
        words: words('Easy deals.'),
      }),
    ];
    expect(existingPilot(changed).answers).toMatchObject([
      { signer: 'vp', answer: 'accepts', at: instantOn('2026-02-04') },
      { signer: 'vp', answer: 'disputes', at: instantOn('2026-02-05') },
    ]);
    expect(summarize(existingPilot(changed)).signers).toMatchObject([
      { person: 'vp', answer: 'disputes', answeredAt: instantOn('2026-02-05') },
    ]);
  });

  it('is concluded without an answer of its skeptic: silence blocks nothing', () => {
    given(judged)
      .when({ type: 'conclude', decision: 'scale' }, { on: '2026-02-03' })
      .decides({ type: 'PilotConcluded', decision: 'scale' });
  });

  it('is scaled against its verdict only with a reason and the skeptic’s second signature', () => {
    const reason = words('The trend is good.');
    const asked: PilotEvent = { type: 'ConclusionProposed', decision: 'scale', reason };
    given(judgedInconclusive)
      .when({ type: 'conclude', decision: 'scale', reason }, { on: '2026-02-03' })
      .decides(asked);
    const waiting = [...judgedInconclusive, happened('2026-02-03', 'lead', asked)];
    const second = { type: 'sign-conclusion' } as const;
    given(waiting)
      .when(second, { by: 'vp', on: '2026-02-04', assurance: 'link' })
      .isRefused('code_required');
    given(waiting).when(second, { by: 'ada', on: '2026-02-04' }).isRefused('not_a_signer');
    const signed: PilotEvent = { type: 'ConclusionSigned', decision: 'scale', signer: 'vp' };
    const ended: PilotEvent = { type: 'PilotConcluded', decision: 'scale', reason };
    given(waiting).when(second, { by: 'vp', on: '2026-02-04' }).decides(signed, ended);
    const printed = [...waiting, happened('2026-02-04', 'vp', signed, ended)];
    expect(existingPilot(printed)).toMatchObject({
      phase: 'concluded',
      conclusion: { decision: 'scale', reason, signatures: [{ signer: 'vp' }] },
    });
  });

  it('is not scaled against its verdict where a skeptic refuses, whose reason is kept', () => {
    const reason = words('The trend is good.');
    const asked: PilotEvent = { type: 'ConclusionProposed', decision: 'scale', reason };
    const waiting = [...judgedInconclusive, happened('2026-02-03', 'lead', asked)];
    const why = words('Two deals are no trend.');
    const refuse = { type: 'refuse-conclusion', reason: why } as const;
    const by = { by: 'vp', on: '2026-02-04' } as const;
    given(judgedInconclusive).when(refuse, by).isRefused('no_conclusion_proposed');
    given(waiting)
      .when(refuse, { ...by, assurance: 'link' })
      .isRefused('code_required');
    given(waiting)
      .when(refuse, { ...by, by: 'ada' })
      .isRefused('not_a_signer');
    const refused: PilotEvent = {
      type: 'ConclusionRefused',
      decision: 'scale',
      signer: 'vp',
      reason: why,
    };
    given(waiting).when(refuse, by).decides(refused);
    const after = [...waiting, happened('2026-02-04', 'vp', refused)];
    const pilot = existingPilot(after);
    expect(pilot.phase).toBe('judged');
    expect(pilot.proposedConclusion).toBeUndefined();
    expect(pilot.refusedConclusions).toMatchObject([{ signer: 'vp', reason: why }]);
    given(after)
      .when({ type: 'sign-conclusion' }, { ...by, on: '2026-02-05' })
      .isRefused('no_conclusion_proposed');
    given(after)
      .when({ type: 'conclude', decision: 'scale', reason }, { on: '2026-02-06' })
      .decides(asked);
  });

  it('can still be tried again or retired while a second signature is awaited', () => {
    const asked: PilotEvent = {
      type: 'ConclusionProposed',
      decision: 'scale',
      reason: words('The trend is good.'),
    };
    given([...judgedInconclusive, happened('2026-02-03', 'lead', asked)])
      .when({ type: 'conclude', decision: 'iterate' }, { on: '2026-02-04' })
      .decides({ type: 'PilotConcluded', decision: 'iterate' });
  });

  it('keeps the reason that somebody gives without being asked for one', () => {
    const reason = words('The vendor is leaving.');
    given(judged)
      .when({ type: 'conclude', decision: 'retire', reason }, { on: '2026-02-03' })
      .decides({ type: 'PilotConcluded', decision: 'retire', reason });
  });

  it('is scaled against its verdict once the last of two skeptics has signed', () => {
    const cfo = { person: 'cfo', role: 'skeptic', required: true, outside: true } as const;
    const reason = words('The trend is good.');
    const asked: PilotEvent = { type: 'ConclusionProposed', decision: 'scale', reason };
    const signedBy = (signer: string): PilotEvent => ({
      type: 'ConclusionSigned',
      decision: 'scale',
      signer,
    });
    const waiting = [
      ...runningWith({ signers: [...charter.signers, cfo] }),
      happened('2026-01-30', 'lead', observed(70)),
      happened('2026-02-01', 'lead', { type: 'ObservationsLocked' }, verdictOf('inconclusive')),
      happened('2026-02-03', 'lead', asked),
    ];
    const second = { type: 'sign-conclusion' } as const;
    given(waiting).when(second, { by: 'vp', on: '2026-02-04' }).decides(signedBy('vp'));
    const half = [...waiting, happened('2026-02-04', 'vp', signedBy('vp'))];
    given(half).when(second, { by: 'vp', on: '2026-02-05' }).isRefused('already_signed');
    given(half)
      .when(second, { by: 'cfo', on: '2026-02-05' })
      .decides(signedBy('cfo'), { type: 'PilotConcluded', decision: 'scale', reason });
  });

  it('is retired without a reason', () => {
    given(judgedInconclusive)
      .when({ type: 'conclude', decision: 'retire' }, { on: '2026-02-03' })
      .decides({ type: 'PilotConcluded', decision: 'retire' });
  });

  it('cannot be stopped: a result stays a result', () => {
    given(judged)
      .when({ type: 'stop', reason: words('No.') }, { on: '2026-02-03' })
      .isRefused('wrong_phase');
  });
});
