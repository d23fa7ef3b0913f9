import { describe, expect, it } from 'vitest';
import { decidedEvents, existingPilot, given, happened } from './given.ts';
import {
  agreed,
  agreedWithoutBaseline,
  charter,
  closeRate,
  directory,
  drafted,
  draftOf,
  hash,
  proposed,
  proposedWith,
  runningWith,
  words,
} from './story.ts';

const ten = { shape: 'proportion', n: 10, successes: 4 } as const;

describe('nothing yet', () => {
  it('drafts a pilot with what was given, its template and the pilot that it copies', () => {
    given([])
      .when(
        { type: 'draft', pilot: 'P1', draft: charter, template: 'quiz-drafts' },
        { on: '2026-01-05' },
      )
      .decides({ type: 'PilotDrafted', pilot: 'P1', draft: charter, template: 'quiz-drafts' });
    given([])
      .when({ type: 'draft', pilot: 'P2', draft: charter, copyOf: 'P1' }, { on: '2026-01-05' })
      .decides({ type: 'PilotDrafted', pilot: 'P2', draft: charter, copyOf: 'P1' });
  });
});

describe('a draft', () => {
  const today = { on: '2026-01-06' };

  it('is saved a step at a time, on the revision that was read', () => {
    given(drafted)
      .when(
        { type: 'save-draft', step: 'plan', values: { costCap: '500' }, expectedRevision: 1 },
        today,
      )
      .decides({ type: 'DraftSaved', step: 'plan', values: { costCap: '500' } });
  });

  it('asks what success would look like, again if a view has changed, and keeps the answer', () => {
    const asked = happened('2026-01-06', 'lead', {
      type: 'SuccessQuestionAsked',
      stakeholder: 'vp',
    });
    const answered = happened('2026-01-06', 'vp', {
      type: 'SuccessQuestionAnswered',
      stakeholder: 'vp',
      words: words('More deals.'),
    });
    given(drafted)
      .when({ type: 'ask', stakeholder: 'vp' }, today)
      .decides({ type: 'SuccessQuestionAsked', stakeholder: 'vp' });
    given([...drafted, asked])
      .when(
        { type: 'answer', stakeholder: 'vp', words: words('More deals.') },
        { ...today, by: 'vp' },
      )
      .decides({ type: 'SuccessQuestionAnswered', stakeholder: 'vp', words: words('More deals.') });
    given([...drafted, asked, answered, asked])
      .when(
        { type: 'answer', stakeholder: 'vp', words: words('Better ones.') },
        { ...today, by: 'vp' },
      )
      .decides({
        type: 'SuccessQuestionAnswered',
        stakeholder: 'vp',
        words: words('Better ones.'),
      });
  });

  it('is proposed as version 1 under the hash of its charter', () => {
    given(drafted)
      .when({ type: 'propose', expectedRevision: 1, directory }, today)
      .decides({ type: 'CharterProposed', version: 1, charterHash: hash, charter });
  });

  it('computes who is outside from the teams of the day, whatever the draft says', () => {
    const claims = charter.signers.map(signer => ({ ...signer, outside: false }));
    given([draftOf({ signers: claims })])
      .when({ type: 'propose', expectedRevision: 1, directory }, today)
      .decides({ type: 'CharterProposed', version: 1, charterHash: hash, charter });
    const moved = { teamsOf: { ...directory.teamsOf, vp: ['sales', 'learning'] } };
    given(drafted)
      .when({ type: 'propose', expectedRevision: 1, directory: moved }, today)
      .isRefused('outside_signer_missing');
    const colleague = { teamsOf: { ...directory.teamsOf, ada: ['learning', 'sales'] } };
    given(drafted)
      .when({ type: 'propose', expectedRevision: 1, directory: colleague }, today)
      .isRefused('outside_signer_missing');
  });

  it('needs a compliance signature where it touches learner data', () => {
    const touching = {
      safeguards: { ...charter.safeguards, touchesLearnerData: true },
      signers: [
        ...charter.signers,
        { person: 'dpo', role: 'compliance', required: true, outside: true } as const,
      ],
    };
    const events = decidedEvents(
      [draftOf(touching)],
      { type: 'propose', expectedRevision: 1, directory },
      '2026-01-06',
    );
    expect(events).toMatchObject([{ type: 'CharterProposed', charter: touching }]);
  });

  it.each([
    ['a criterion', { criteria: [closeRate, { ...closeRate, role: 'secondary' as const }] }],
    ['a task', { tasks: [...charter.tasks, ...charter.tasks] }],
    ['a signer', { signers: [...charter.signers, ...charter.signers] }],
  ])('is not proposed with %s named twice', (_what, twice) => {
    given([draftOf(twice)])
      .when({ type: 'propose', expectedRevision: 1, directory }, today)
      .isRefused('invalid_draft');
  });

  it('is not proposed once its run is over', () => {
    given(drafted)
      .when({ type: 'propose', expectedRevision: 1, directory }, { on: '2026-01-26' })
      .isRefused('window_over', { last: '2026-01-25' });
  });

  it('takes a baseline, refuses one from the future, and one of another form than the criterion', () => {
    const baseline = {
      type: 'record-baseline',
      criterion: 'C1',
      measurement: ten,
      measuredFrom: '2025-12-01',
      measuredTo: '2025-12-31',
    } as const;
    const { type: _type, ...recorded } = baseline;
    given(drafted)
      .when(baseline, today)
      .decides({ type: 'BaselineRecorded', ...recorded });
    given(drafted)
      .when({ ...baseline, measuredTo: '2026-01-07' }, today)
      .isRefused('in_the_future');
    given(drafted)
      .when({ ...baseline, measuredTo: '2025-11-30' }, today)
      .isRefused('window_reversed');
    given(drafted)
      .when({ ...baseline, criterion: 'C2' }, today)
      .isRefused('criterion_unknown');
    given(drafted)
      .when({ ...baseline, measurement: { shape: 'mean', n: 3, mean: '1', sd: '1' } }, today)
      .isRefused('bad_measurement');
  });
});

describe('proposed', () => {
  const bySkeptic = { by: 'vp', on: '2026-01-08' };
  const second = { person: 'cfo', role: 'skeptic', required: true, outside: true } as const;
  const both = proposedWith({ signers: [...charter.signers, second] });

  it('is agreed by the last required signature', () => {
    given(proposed)
      .when({ type: 'sign', version: 1, charterHash: hash }, bySkeptic)
      .decides(
        { type: 'CharterSigned', version: 1, charterHash: hash, signer: 'vp' },
        { type: 'CharterAgreed', version: 1 },
      );
  });

  it('waits for every required signer, and not for the others', () => {
    const hashOfBoth = existingPilot(both).versions[0]?.hash ?? '';
    given(both)
      .when({ type: 'sign', version: 1, charterHash: hashOfBoth }, bySkeptic)
      .decides({ type: 'CharterSigned', version: 1, charterHash: hashOfBoth, signer: 'vp' });
    const optional = proposedWith({
      signers: [...charter.signers, { ...second, required: false }],
    });
    const hashOfOptional = existingPilot(optional).versions[0]?.hash ?? '';
    given(optional)
      .when({ type: 'sign', version: 1, charterHash: hashOfOptional }, bySkeptic)
      .decides(
        { type: 'CharterSigned', version: 1, charterHash: hashOfOptional, signer: 'vp' },
        { type: 'CharterAgreed', version: 1 },
      );
  });

  it('takes a wish for a change on a criterion by link alone, and a decline only with a code', () => {
    given(proposed)
      .when(
        { type: 'request-change', version: 1, criterion: 'C1', words: words('Over a quarter.') },
        { ...bySkeptic, assurance: 'link' },
      )
      .decides({
        type: 'ChangeRequested',
        version: 1,
        signer: 'vp',
        criterion: 'C1',
        words: words('Over a quarter.'),
      });
    given(proposed)
      .when({ type: 'request-change', version: 1, criterion: 'C7', words: words('?') }, bySkeptic)
      .isRefused('criterion_unknown');
    const decline = { type: 'decline', version: 1, reason: words('Too short.') } as const;
    given(proposed)
      .when(decline, { ...bySkeptic, assurance: 'link' })
      .isRefused('code_required');
    given(proposed)
      .when(decline, { ...bySkeptic, assurance: 'code' })
      .decides({
        type: 'SignatureDeclined',
        version: 1,
        signer: 'vp',
        reason: words('Too short.'),
      });
  });

  it('goes back to draft when a step is saved, and its next proposal is version 2', () => {
    const edited = [
      ...proposed,
      happened('2026-01-08', 'lead', {
        type: 'DraftSaved',
        step: 'plan',
        values: { costCap: '900' },
      }),
    ];
    expect(existingPilot(edited)).toMatchObject({ phase: 'draft', revision: 2 });
    given(edited)
      .when({ type: 'sign', version: 1, charterHash: hash }, bySkeptic)
      .isRefused('wrong_phase');
    const events = decidedEvents(
      edited,
      { type: 'propose', expectedRevision: 2, directory },
      '2026-01-08',
    );
    expect(events).toMatchObject([{ type: 'CharterProposed', version: 2 }]);
    const again = [...edited, happened('2026-01-08', 'lead', ...events)];
    given(again)
      .when({ type: 'sign', version: 1, charterHash: hash }, bySkeptic)
      .isRefused('version_superseded', { current: 2 });
  });
});

describe('agreed', () => {
  const promise = {
    type: 'promise-baseline',
    criterion: 'C1',
    by: '2026-01-20',
    reason: words('The CRM export is late.'),
  } as const;

  it('starts on the first day of the run, once each primary criterion has a baseline', () => {
    given(agreed)
      .when({ type: 'start' }, { on: '2026-01-12' })
      .decides({ type: 'PilotStarted', on: '2026-01-12' });
  });

  it('starts on an open promise of a baseline', () => {
    const { type: _type, ...rest } = promise;
    given(agreedWithoutBaseline)
      .when(promise, { on: '2026-01-09' })
      .decides({ type: 'BaselinePromised', ...rest });
    given([
      ...agreedWithoutBaseline,
      happened('2026-01-09', 'lead', { type: 'BaselinePromised', ...rest }),
    ])
      .when({ type: 'start' }, { on: '2026-01-13' })
      .decides({ type: 'PilotStarted', on: '2026-01-13' });
  });

  it('lets no promise take the place of a baseline that is there', () => {
    given(agreed).when(promise, { on: '2026-01-09' }).decides();
  });

  it('asks no baseline of a criterion that does not decide', () => {
    const beside = runningWith({
      criteria: [closeRate, { ...closeRate, id: 'C2', role: 'secondary' }],
    }).slice(0, -1);
    given(beside)
      .when({ type: 'start' }, { on: '2026-01-12' })
      .decides({ type: 'PilotStarted', on: '2026-01-12' });
  });

  it('is not agreed any more once a step is saved', () => {
    const edited = [
      ...agreed,
      happened('2026-01-09', 'lead', { type: 'DraftSaved', step: 'plan', values: {} }),
    ];
    given(edited).when({ type: 'start' }, { on: '2026-01-12' }).isRefused('wrong_phase');
    expect(existingPilot(edited).agreedAt).toBeUndefined();
  });
});
