import { describe, expect, it } from 'vitest';
import { type Charter, charterHash } from '#domain/pilot/charter.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { openAsks } from '#domain/pilot/open-asks.ts';
import { existingPilot, type Happened, happened, instantOn } from './given.ts';
import { cfo, legal, on } from './signing-story.ts';
import {
  charter,
  hash,
  judged,
  judgedInconclusive,
  proposed,
  proposedWith,
  running,
  words,
} from './story.ts';

const asks = (history: readonly Happened[]) => openAsks(existingPilot(history));
const signedBy = (signer: string): PilotEvent => ({
  type: 'CharterSigned',
  version: 1,
  charterHash: hash,
  signer,
});
const of = (kind: string, person: string, day: string) => ({
  kind,
  person,
  since: instantOn(day),
});

describe('a proposed charter', () => {
  it('waits for every signer who has said nothing', () => {
    expect(asks(proposed)).toEqual([of('signature', 'vp', '2026-01-07')]);
    expect(asks([...proposed, happened('2026-01-08', 'vp', signedBy('vp'))])).toEqual([]);
  });

  it.each<PilotEvent>([
    { type: 'ChangeRequested', version: 1, signer: 'vp', words: words('Count renewals.') },
    { type: 'SignatureDeclined', version: 1, signer: 'vp', reason: words('Too early.') },
    {
      type: 'ConditionSet',
      version: 1,
      charterHash: hash,
      signer: 'vp',
      condition: words('Legal reads it first.'),
    },
  ])('does not wait for a signer whose answer waits for the lead: $type', event => {
    expect(asks([...proposed, happened('2026-01-08', 'vp', event)])).toEqual([]);
  });

  it('waits again from the day on which a condition was met', () => {
    const how = words('Legal has read it.');
    const history = [
      ...proposed,
      happened('2026-01-08', 'vp', {
        type: 'ConditionSet',
        version: 1,
        charterHash: hash,
        signer: 'vp',
        condition: words('Legal reads it first.'),
      }),
      happened('2026-01-12', 'lead', { type: 'ConditionResolved', version: 1, signer: 'vp', how }),
    ];
    expect(asks(history)).toEqual([of('signature', 'vp', '2026-01-12')]);
  });

  it('waits for the colleague to whom a signature is offered, and no longer for who offered it', () => {
    const offered = [
      ...proposed,
      happened('2026-01-08', 'vp', {
        type: 'DelegationOffered',
        version: 1,
        from: 'vp',
        to: 'cfo',
        outside: true,
      }),
    ];
    expect(asks(offered)).toEqual([of('delegation', 'cfo', '2026-01-08')]);
    const taken = happened('2026-01-09', 'cfo', {
      type: 'DelegationAccepted',
      from: 'vp',
      to: 'cfo',
    });
    expect(asks([...offered, taken])).toEqual([of('signature', 'cfo', '2026-01-09')]);
    const back = happened('2026-01-10', 'cfo', {
      type: 'DelegationDeclined',
      from: 'vp',
      to: 'cfo',
    });
    expect(asks([...offered, back])).toEqual([of('signature', 'vp', '2026-01-10')]);
  });
});

describe('a running pilot', () => {
  const longer: Charter = {
    ...charter,
    outcomeWindow: { first: '2026-01-12', last: '2026-02-15' },
  };
  const amended: PilotEvent = {
    type: 'CharterAmended',
    version: 2,
    charterHash: charterHash(2, longer),
    charter: longer,
    reason: words('The tool came a week late.'),
  };
  const pending = [...running, happened('2026-01-15', 'lead', amended)];

  it('waits for nobody but the signers of an amendment, from the day of the amendment on', () => {
    expect(asks(running)).toEqual([]);
    expect(asks(pending)).toEqual([of('signature', 'vp', '2026-01-15')]);
    const signed = happened('2026-01-16', 'vp', {
      type: 'CharterSigned',
      version: 2,
      charterHash: charterHash(2, longer),
      signer: 'vp',
    });
    expect(asks([...pending, signed])).toEqual([]);
  });

  it('waits for the colleague to whom the signature of an amendment is offered', () => {
    const offered = happened('2026-01-16', 'vp', {
      type: 'DelegationOffered',
      version: 2,
      from: 'vp',
      to: 'cfo',
      outside: true,
    });
    expect(asks([...pending, offered])).toEqual([of('delegation', 'cfo', '2026-01-16')]);
  });
});

describe('a judged pilot', () => {
  it('waits for an answer to the verdict', () => {
    expect(asks(judged)).toEqual([of('verdict', 'vp', '2026-02-01')]);
    const answered = happened('2026-02-02', 'vp', {
      type: 'VerdictAnswered',
      signer: 'vp',
      answer: 'accepts',
    });
    expect(asks([...judged, answered])).toEqual([]);
  });

  it('waits for the second signature on a decision against it', () => {
    const reason = words('The trend is good.');
    const history = [
      ...judgedInconclusive,
      happened('2026-02-03', 'lead', { type: 'ConclusionProposed', decision: 'scale', reason }),
    ];
    expect(asks(history)).toContainEqual(of('conclusion', 'vp', '2026-02-03'));
  });
});

describe('a pilot of two signers', () => {
  it('waits for the one who is missing', () => {
    const signers = [
      { person: 'vp', role: 'skeptic', required: true, outside: true },
      { person: 'cfo', role: 'skeptic', required: true, outside: true },
    ] as const;
    const history = proposedWith({ signers });
    const version = existingPilot(history).versions[0];
    const signed = happened('2026-01-08', 'cfo', {
      ...signedBy('cfo'),
      charterHash: version?.hash ?? '',
    } as PilotEvent);
    expect(asks([...history, signed]).map(({ person }) => person)).toEqual(['vp']);
  });
});

describe('a draft, then a charter with four signers', () => {
  const asked = (stakeholder: string): PilotEvent => ({
    type: 'SuccessQuestionAsked',
    stakeholder,
  });
  const answered = (stakeholder: string): PilotEvent => ({
    type: 'SuccessQuestionAnswered',
    stakeholder,
    words: words('More deals.'),
  });

  it('waits for each question that has no answer, while it is a draft', () => {
    const draft = proposed.slice(0, 1);
    const history = [
      ...draft,
      on('06', 'lead', asked('vp'), asked('cfo')),
      on('07', 'vp', answered('vp')),
    ];
    expect(asks(history)).toEqual([
      { kind: 'question', person: 'cfo', since: instantOn('2026-01-06') },
    ]);
  });

  it('waits for whoever neither signed nor declined nor asked for a change, once proposed', () => {
    const four = proposedWith({
      signers: [...charter.signers, cfo, legal, { ...cfo, person: 'coo' }],
    });
    const since = instantOn('2026-01-07');
    expect(asks(four).map(each => each.person)).toEqual(['vp', 'cfo', 'legal', 'coo']);
    expect(
      asks([
        ...four,
        on(
          '08',
          'vp',
          { type: 'CharterSigned', version: 1, charterHash: hash, signer: 'vp' },
          { type: 'SignatureDeclined', version: 1, signer: 'cfo', reason: words('No.') },
          { type: 'ChangeRequested', version: 1, signer: 'legal', words: words('Shorter.') },
        ),
      ]),
    ).toEqual([{ kind: 'signature', person: 'coo', since }]);
  });
});
