import { describe, expect, it } from 'vitest';
import type { Charter } from '#domain/pilot/charter.ts';
import { charterHash } from '#domain/pilot/charter.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { summarize } from '#domain/pilot/summarize.ts';
import { existingPilot, given, happened, instantOn } from './given.ts';
import {
  agreed,
  charter,
  directory,
  hash,
  judged,
  proposed,
  proposedWith,
  running,
  words,
} from './story.ts';

const byVp = { by: 'vp', on: '2026-01-08' } as const;
const byCfo = { by: 'cfo', on: '2026-01-08' } as const;
const sign = { type: 'sign', version: 1, charterHash: hash } as const;
const signedBy = (signer: string): PilotEvent => ({
  type: 'CharterSigned',
  version: 1,
  charterHash: hash,
  signer,
});
const AGREED: PilotEvent = { type: 'CharterAgreed', version: 1 };

describe('a condition', () => {
  const condition = words('Legal reads the scenarios first.');
  const set: PilotEvent = {
    type: 'ConditionSet',
    version: 1,
    charterHash: hash,
    signer: 'vp',
    condition,
  };
  const onCondition = [...proposed, happened('2026-01-08', 'vp', set)];
  const how = words('Legal has read all twelve.');
  const resolve = { type: 'resolve-condition', signer: 'vp', how } as const;
  const resolved = [
    ...onCondition,
    happened('2026-01-09', 'lead', { type: 'ConditionResolved', version: 1, signer: 'vp', how }),
  ];
  const closed = (as: 'confirmed' | 'withdrawn'): PilotEvent => ({
    type: 'ConditionClosed',
    version: 1,
    signer: 'vp',
    as,
  });

  it('is agreed to in words and with a code, and is no signature', () => {
    const command = {
      type: 'agree-on-condition',
      version: 1,
      charterHash: hash,
      condition,
    } as const;
    given(proposed).when(command, byVp).decides(set);
    given(proposed)
      .when(command, { ...byVp, assurance: 'link' })
      .isRefused('code_required');
    given(onCondition)
      .when({ type: 'start' }, { on: '2026-01-12' })
      .isRefused('signatures_missing', { waiting: ['vp'] });
    expect(summarize(existingPilot(onCondition)).signers).toMatchObject([
      { person: 'vp', conditionAt: instantOn('2026-01-08') },
    ]);
  });

  it('is resolved by the lead, and confirmed by the signature of whoever set it', () => {
    given(onCondition)
      .when(resolve, { on: '2026-01-09' })
      .decides({ type: 'ConditionResolved', version: 1, signer: 'vp', how });
    given(resolved).when({ type: 'start' }, { on: '2026-01-12' }).isRefused('signatures_missing');
    given(resolved)
      .when(sign, { by: 'vp', on: '2026-01-10' })
      .decides(closed('confirmed'), signedBy('vp'), AGREED);
  });

  it('is taken back by signing without it', () => {
    given(onCondition).when(sign, byVp).decides(closed('withdrawn'), signedBy('vp'), AGREED);
  });

  it('gives way to what the signer insists on later', () => {
    const later = { ...set, condition: words('And HR.') };
    const [first, second] =
      existingPilot([...resolved, happened('2026-01-10', 'vp', later)]).versions[0]?.conditions ??
      [];
    expect(first).toMatchObject({ closed: { as: 'withdrawn' } });
    expect(second).toMatchObject({ words: later.condition });
    expect(second).not.toHaveProperty('closed');
  });

  it('of an optional signer blocks the start of what is agreed, until it is confirmed', () => {
    const withOptional = proposedWith(OPTIONAL);
    const optionalHash = charterHash(1, { ...charter, ...OPTIONAL });
    const optional = { charterHash: optionalHash, version: 1, signer: 'cfo' } as const;
    const history = [
      ...withOptional,
      happened('2026-01-08', 'vp', { type: 'CharterSigned', ...optional, signer: 'vp' }, AGREED),
      ...agreed.slice(-1),
      happened('2026-01-10', 'cfo', { type: 'ConditionSet', ...optional, condition }),
    ];
    const start = { type: 'start' } as const;
    given(history).when(start, { on: '2026-01-12' }).isRefused('condition_open');
    const confirmed = happened(
      '2026-01-11',
      'cfo',
      { type: 'ConditionClosed', version: 1, signer: 'cfo', as: 'confirmed' },
      { type: 'CharterSigned', ...optional },
    );
    given([...history, confirmed])
      .when(start, { on: '2026-01-12' })
      .decides({ type: 'PilotStarted', on: '2026-01-12' });
  });
});

const OPTIONAL: Pick<Charter, 'signers'> = {
  signers: [...charter.signers, { person: 'cfo', role: 'skeptic', required: false, outside: true }],
};

describe('an optional signer', () => {
  it('can sign after the charter is agreed, and while it runs, without agreeing it twice', () => {
    const optionalHash = charterHash(1, { ...charter, ...OPTIONAL });
    const agreedWithout = [
      ...proposedWith(OPTIONAL),
      happened(
        '2026-01-08',
        'vp',
        { ...signedBy('vp'), charterHash: optionalHash } as PilotEvent,
        AGREED,
      ),
    ];
    const late = { ...sign, charterHash: optionalHash };
    const signed: PilotEvent = {
      type: 'CharterSigned',
      version: 1,
      charterHash: optionalHash,
      signer: 'cfo',
    };
    given(agreedWithout).when(late, { by: 'cfo', on: '2026-01-09' }).decides(signed);
    const started = [
      ...agreedWithout,
      happened('2026-01-12', 'lead', { type: 'PilotStarted', on: '2026-01-12' }),
    ];
    given(started).when(late, { by: 'cfo', on: '2026-01-20' }).decides(signed);
    given(started).when(late, { by: 'vp', on: '2026-01-20' }).isRefused('already_signed');
  });
});

describe('a signature that is passed on', () => {
  const delegate = {
    type: 'delegate',
    version: 1,
    charterHash: hash,
    to: 'cfo',
    directory,
  } as const;
  const offer: PilotEvent = {
    type: 'DelegationOffered',
    version: 1,
    from: 'vp',
    to: 'cfo',
    outside: true,
  };
  const offered = [...proposed, happened('2026-01-08', 'vp', offer)];
  const taken: PilotEvent = { type: 'DelegationAccepted', from: 'vp', to: 'cfo' };
  const accepted = [...offered, happened('2026-01-09', 'cfo', taken)];

  it('goes to a colleague with a code, never to the pilot’s own team nor to another signer', () => {
    given(proposed).when(delegate, byVp).decides(offer);
    given(proposed)
      .when(delegate, { ...byVp, assurance: 'link' })
      .isRefused('code_required');
    given(proposed)
      .when({ ...delegate, to: 'lead' }, byVp)
      .isRefused('not_outside');
    given(proposed)
      .when({ ...delegate, to: 'vp' }, byVp)
      .isRefused('signs_already');
  });

  it('stays where it is until the colleague accepts', () => {
    given(offered).when(sign, byCfo).isRefused('not_a_signer');
    given(offered).when({ type: 'accept-delegation' }, byCfo).decides(taken);
    given(offered).when(sign, byVp).decides(signedBy('vp'), AGREED);
  });

  it('is given by the colleague then, and by nobody else', () => {
    given(accepted).when(sign, byCfo).decides(signedBy('cfo'), AGREED);
    given(accepted).when(sign, byVp).isRefused('not_a_signer');
    given(accepted)
      .when({ type: 'start' }, { on: '2026-01-12' })
      .isRefused('signatures_missing', { waiting: ['cfo'] });
  });

  it('keeps the first name on record, and the charter as it was', () => {
    const pilot = existingPilot(accepted);
    expect(pilot.versions[0]?.charter.signers).toEqual(charter.signers);
    expect(pilot.handovers).toMatchObject([{ from: 'vp', to: 'cfo', how: 'delegated' }]);
    expect(summarize(pilot).signers).toMatchObject([{ person: 'cfo', outside: true }]);
  });

  it('goes back when the colleague declines, and can be passed on again', () => {
    const reason = words('Not my field.');
    given(offered)
      .when({ type: 'decline-delegation', reason }, byCfo)
      .decides({ type: 'DelegationDeclined', from: 'vp', to: 'cfo', reason });
    const back = [
      ...offered,
      happened('2026-01-09', 'cfo', { type: 'DelegationDeclined', from: 'vp', to: 'cfo', reason }),
    ];
    given(back).when(delegate, byVp).decides(offer);
    given(back).when({ type: 'accept-delegation' }, byCfo).isRefused('delegation_missing');
  });

  it('can no longer be taken over once it is given', () => {
    given([...offered, happened('2026-01-09', 'vp', signedBy('vp'), AGREED)])
      .when({ type: 'accept-delegation' }, byCfo)
      .isRefused('delegation_missing');
  });

  it('can come back to whoever passed it on first', () => {
    const home: PilotEvent = { ...offer, from: 'cfo', to: 'vp' };
    given(accepted)
      .when({ ...delegate, to: 'vp' }, byCfo)
      .decides(home);
    given([
      ...accepted,
      happened('2026-01-09', 'cfo', home),
      happened('2026-01-10', 'vp', { type: 'DelegationAccepted', from: 'cfo', to: 'vp' }),
    ])
      .when(sign, byVp)
      .decides(signedBy('vp'), AGREED);
  });
});

describe('a signer who has left', () => {
  const reason = words('The VP has left the company.');
  const replace = { type: 'replace-signer', person: 'vp', by: 'cfo', reason, directory } as const;
  const replaced: PilotEvent = {
    type: 'SignerReplaced',
    from: 'vp',
    to: 'cfo',
    outside: true,
    reason,
  };

  it('is replaced by name, with a reason, by somebody from outside', () => {
    given(proposed).when(replace, { on: '2026-01-08' }).decides(replaced);
    given(proposed)
      .when({ ...replace, by: 'ada' }, { on: '2026-01-08' })
      .isRefused('not_outside');
    given(proposed)
      .when({ ...replace, person: 'ada' }, { on: '2026-01-08' })
      .isRefused('signer_unknown');
  });

  it('leaves an earlier signature standing: nobody signs it twice', () => {
    const history = [...agreed, happened('2026-01-10', 'lead', replaced)];
    given(history).when(sign, { by: 'cfo', on: '2026-01-11' }).isRefused('already_signed');
    expect(summarize(existingPilot(history)).signers).toMatchObject([
      { person: 'cfo', signedAt: instantOn('2026-01-08') },
    ]);
  });

  it('is followed in the answer to the verdict as well', () => {
    const history = [...judged, happened('2026-02-02', 'lead', replaced)];
    const accepts = { type: 'answer-verdict', answer: 'accepts' } as const;
    given(history)
      .when(accepts, { by: 'cfo', on: '2026-02-03' })
      .decides({ type: 'VerdictAnswered', signer: 'cfo', answer: 'accepts' });
    given(history).when(accepts, { by: 'vp', on: '2026-02-03' }).isRefused('not_a_signer');
  });
});

describe('a new link', () => {
  const to = (person: string) => ({ type: 'resend-invitation', person }) as const;
  const onTheSixth = { on: '2026-01-06' };

  it('goes to whoever is asked to sign, to take over, or what success is', () => {
    given(proposed).when(to('vp'), onTheSixth).decides({ type: 'InvitationResent', person: 'vp' });
    const asked = [
      ...proposed,
      happened('2026-01-06', 'lead', { type: 'SuccessQuestionAsked', stakeholder: 'coo' }),
      happened('2026-01-08', 'vp', {
        type: 'DelegationOffered',
        version: 1,
        from: 'vp',
        to: 'cfo',
        outside: true,
      }),
    ];
    for (const person of ['coo', 'cfo'])
      given(asked).when(to(person), onTheSixth).decides({ type: 'InvitationResent', person });
  });

  it('goes to nobody else', () => {
    given(running).when(to('ada'), onTheSixth).isRefused('signer_unknown');
  });
});
