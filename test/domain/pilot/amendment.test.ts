import { describe, expect, it } from 'vitest';
import { sealText } from '#domain/chain/free-text.ts';
import { type Charter, charterHash } from '#domain/pilot/charter.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { nextStep } from '#domain/pilot/next-step.ts';
import { governingVersion, pendingAmendment } from '#domain/pilot/state.ts';
import { summarize } from '#domain/pilot/summarize.ts';
import {
  decidedEvents,
  existingPilot,
  given,
  type Happened,
  happened,
  instantOn,
} from './given.ts';
import { agreed, charter, closeRate, directory, observed, running, words } from './story.ts';

const reason = words('The tool came a week late.');
const LONGER: Pick<Charter, 'outcomeWindow'> = {
  outcomeWindow: { first: '2026-01-12', last: '2026-02-15' },
};
const longer = { ...charter, ...LONGER };
const amend = (changes: Partial<Charter>) =>
  ({ type: 'amend', expectedRevision: 1, changes, reason, directory }) as const;
const inTheRun = { on: '2026-01-15' };

const amendedTo = (changed: Charter): PilotEvent => ({
  type: 'CharterAmended',
  version: 2,
  charterHash: charterHash(2, changed),
  charter: changed,
  reason,
});
const pending = [...running, happened('2026-01-15', 'lead', amendedTo(longer))];
const signedAnew = (changed: Charter): readonly PilotEvent[] => [
  { type: 'CharterSigned', version: 2, charterHash: charterHash(2, changed), signer: 'vp' },
  { type: 'CharterAgreed', version: 2 },
];
const inForce = [...pending, happened('2026-01-16', 'vp', ...signedAnew(longer))];

describe('an amendment', () => {
  it('is another version, while the pilot runs, with its reason', () => {
    given(running).when(amend(LONGER), inTheRun).decides(amendedTo(longer));
    given(agreed).when(amend(LONGER), inTheRun).isRefused('wrong_phase');
  });

  it('is refused where somebody else amended in the meantime', () => {
    given(pending).when(amend(LONGER), inTheRun).isRefused('draft_changed', { revision: 2 });
  });

  it('leaves the signed version in force until every required signature stands again', () => {
    const pilot = existingPilot(pending);
    expect(governingVersion(pilot)?.version).toBe(1);
    expect(pendingAmendment(pilot)?.version).toBe(2);
    expect(summarize(pilot)).toMatchObject({
      phase: 'running',
      outcomeWindow: charter.outcomeWindow,
      amendmentWaitsFor: 1,
    });
    expect(nextStep(summarize(pilot), '2026-01-16').sentence).toContain('waits for 1 signature');
    given(pending)
      .when({ type: 'lock' }, { on: '2026-02-01' })
      .decides({ type: 'ObservationsLocked' });
  });

  it('governs from the last required signature on, and the pilot goes on running', () => {
    given(pending)
      .when(
        { type: 'sign', version: 2, charterHash: charterHash(2, longer) },
        { by: 'vp', on: '2026-01-16' },
      )
      .decides(...signedAnew(longer));
    const pilot = existingPilot(inForce);
    expect(pilot.phase).toBe('running');
    expect(governingVersion(pilot)?.version).toBe(2);
    given(inForce).when({ type: 'lock' }, { on: '2026-02-01' }).isRefused('not_locked_yet');
  });

  it('never makes a signature look as if it had been given after the start', () => {
    expect(summarize(existingPilot(inForce))).toMatchObject({
      dates: {
        agreed: instantOn('2026-01-08'),
        amended: instantOn('2026-01-16'),
        proposed: instantOn('2026-01-07'),
      },
      signers: [{ person: 'vp', signedAt: instantOn('2026-01-08') }],
    });
  });

  it('cannot be proposed nor signed once results can be read', () => {
    given(running).when(amend(LONGER), { on: '2026-02-01' }).isRefused('amendment_too_late');
    given(pending)
      .when(
        { type: 'sign', version: 2, charterHash: charterHash(2, longer) },
        { by: 'vp', on: '2026-02-01' },
      )
      .isRefused('amendment_too_late');
  });

  it.each<[string, Partial<Charter>]>([
    ['the tasks that were timed before the start', { tasks: [] }],
    ['the day on which the run began', { runWindow: { first: '2026-01-13', last: '2026-01-25' } }],
    [
      'a window so that it is over already',
      { outcomeWindow: { first: '2026-01-12', last: '2026-01-14' } },
    ],
    [
      'who has to sign',
      { signers: [{ person: 'cfo', role: 'skeptic', required: true, outside: true }] },
    ],
    ['the team', { team: 'sales' }],
  ])('cannot change %s', (_, changes) => {
    given(running).when(amend(changes), inTheRun).isRefused('amendment_not_allowed');
  });

  it('can add a signer, and is held to the same rules as a proposal', () => {
    const both = [
      ...charter.signers,
      { person: 'cfo', role: 'skeptic', required: true, outside: true } as const,
    ];
    const changed = { ...charter, signers: both };
    given(running)
      .when(amend({ signers: both }), inTheRun)
      .decides(amendedTo(changed));
    given(running)
      .when(amend({ criteria: [{ ...closeRate, role: 'secondary' }] }), inTheRun)
      .isRefused('primary_criterion_missing');
  });

  it('takes words that were typed again unchanged for the words that were signed', () => {
    const again = { hypothesis: sealText(charter.hypothesis.text ?? '', 'b'.repeat(32)) };
    given(running).when(amend(again), inTheRun).isRefused('nothing_changed');
    given(running)
      .when(amend({ ...again, ...LONGER }), inTheRun)
      .decides(amendedTo(longer));
  });

  it('names whoever signs by then, in the place of whoever was replaced', () => {
    const left = [
      ...running,
      happened('2026-01-14', 'lead', {
        type: 'SignerReplaced',
        from: 'vp',
        to: 'cfo',
        outside: true,
        reason: words('The VP has left.'),
      }),
    ];
    const changed = {
      ...longer,
      signers: [{ person: 'cfo', role: 'skeptic', required: true, outside: true } as const],
    };
    given(left).when(amend(LONGER), inTheRun).decides(amendedTo(changed));
  });
});

describe('the verdict on a charter that was changed after the start', () => {
  const lowered: Charter = {
    ...longer,
    criteria: [{ ...closeRate, target: { scale: 'absolute', change: '0.02' } }],
  };
  const verdictsAfter = (history: readonly Happened[]) =>
    decidedEvents(history, { type: 'judge', rows: {} }, '2026-02-15').flatMap(event =>
      event.type === 'VerdictReached' ? [[event.version, event.verdict.outcome]] : [],
    );
  const withResults = (changed: Charter, on: string): readonly Happened[] => [
    ...running,
    happened('2026-01-15', 'lead', amendedTo(changed)),
    happened('2026-01-16', 'vp', ...signedAnew(changed)),
    happened(on, 'lead', observed(48)),
  ];

  it('is reached by both versions: the one that governs last, the one first signed beside it', () => {
    // 48 of 200 against 40 of 200: four points, not told from none.
    expect(verdictsAfter(withResults(lowered, '2026-01-30'))).toEqual([
      [1, 'inconclusive'],
      [2, 'inconclusive'],
    ]);
    // 62 of 200: eleven points; met by either.
    const clear = [
      ...withResults(lowered, '2026-01-30').slice(0, -1),
      happened('2026-01-30', 'lead', observed(62)),
    ];
    expect(verdictsAfter(clear)).toEqual([
      [1, 'met'],
      [2, 'met'],
    ]);
  });

  it('holds the first version to its own end: what came later does not count for it', () => {
    const late = [
      ...withResults(longer, '2026-01-30').slice(0, -1),
      happened('2026-02-10', 'lead', observed(62)),
    ];
    expect(verdictsAfter(late)).toEqual([
      [1, 'not-assessable'],
      [2, 'met'],
    ]);
  });

  it('is one alone where an amendment was never signed', () => {
    const unsigned = [...pending, happened('2026-01-30', 'lead', observed(62))];
    const verdicts = decidedEvents(unsigned, { type: 'judge', rows: {} }, '2026-02-01');
    expect(verdicts.map(({ type }) => type)).toEqual(['ObservationsLocked', 'VerdictReached']);
    expect(verdicts[1]).toMatchObject({ version: 1 });
  });
});
