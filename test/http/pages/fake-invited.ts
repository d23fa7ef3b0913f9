import type {
  CodedStep,
  InvitedPerson,
  InvitedResult,
  OpenedInvitation,
} from '#application/invited/invited-person.ts';
import type { PilotView, VersionView } from '#contracts/pilots.ts';
import { SKEPTIC } from './fake-pilot.ts';

export const SECRET = 'kq3vXb2nP0sJm7eYtR9wLc4uHd8fZa6gQi1oTxSvNbE';
export const CODE = '418209';
const NOW = '2026-03-04T15:20:00.000Z';

/** An invited person in memory: keeps what they said, once a command id, as the interface promises. */
export function fakeInvited(pilot: PilotView, version?: VersionView) {
  let seen = { pilot, version };
  const done = new Set<string>();
  const pending = new Map<CodedStep, string | undefined>();
  const calls: string[] = [];
  let refusal: InvitedResult | undefined;
  let failure: Error | undefined;
  let offeredBy: OpenedInvitation['offeredBy'];

  const once = (commandId: string, change: () => void): InvitedResult => {
    if (failure) throw failure;
    if (refusal) return refusal;
    if (!done.has(commandId)) change();
    done.add(commandId);
    return { ok: true };
  };
  const onVersion = (change: (version: VersionView) => Partial<VersionView>) => {
    if (seen.version) seen = { ...seen, version: { ...seen.version, ...change(seen.version) } };
  };
  const onPilot = (change: Partial<PilotView>) => {
    seen = { ...seen, pilot: { ...seen.pilot, ...change } };
  };

  const invited: InvitedPerson = {
    async evidenceFile(secret) {
      if (secret === 'expired') return 'expired';
      if (secret !== SECRET) return 'unknown';
      return seen.version ? { name: 'evidence-x.html', html: '<p>evidence</p>' } : 'too_early';
    },
    async open(secret) {
      if (secret === 'expired') return 'expired';
      if (secret === 'revoked') return 'revoked';
      return secret === SECRET ? opened() : 'unknown';
    },
    async answerQuestion({ commandId, words }) {
      calls.push('answer');
      return once(commandId, () =>
        onPilot({
          questions: seen.pilot.questions.map(each => ({ ...each, answer: { words, at: NOW } })),
        }),
      );
    },
    async requestChange({ commandId, words, criterion }) {
      calls.push('change');
      return once(commandId, () =>
        onVersion(({ changeRequests }) => ({
          changeRequests: [
            ...changeRequests,
            { signer: SKEPTIC, at: NOW, words, ...(criterion === undefined ? {} : { criterion }) },
          ],
        })),
      );
    },
    async answerDelegation({ commandId, answer }) {
      calls.push(`delegation ${answer}`);
      return once(commandId, () => {
        offeredBy = undefined;
      });
    },
    async sendCode({ step, words }) {
      calls.push(`code ${step}`);
      if (refusal) return refusal;
      pending.set(step, words);
      return { ok: true };
    },
    async confirm({ commandId, step, code, name }) {
      calls.push(`confirm ${step}${name === undefined ? '' : ` as ${name}`}`);
      if (!done.has(commandId) && !pending.has(step)) return refused('code_expired');
      if (code !== CODE) return refused('code_wrong');
      return once(commandId, () => carryOut(step));
    },
  };

  function carryOut(step: CodedStep): void {
    const signer = SKEPTIC;
    const words = pending.get(step) ?? '';
    pending.delete(step);
    if (step === 'sign')
      onVersion(({ signatures, places }) => ({
        signatures: [...signatures, { signer, at: NOW, assurance: 'code' }],
        places: places.map(place =>
          place.holder.id === signer.id
            ? { ...place, signature: { signer, at: NOW, assurance: 'code' } }
            : place,
        ),
      }));
    else if (step === 'condition')
      onVersion(({ conditions }) => ({ conditions: [...conditions, { signer, at: NOW, words }] }));
    else if (step === 'decline')
      onVersion(({ declines }) => ({ declines: [...declines, { signer, at: NOW, words }] }));
    else if (step === 'accept-verdict')
      onPilot({ answers: [...seen.pilot.answers, { signer, answer: 'accepts', at: NOW }] });
    else
      onPilot({ answers: [...seen.pilot.answers, { signer, answer: 'disputes', words, at: NOW }] });
  }

  const opened = (): OpenedInvitation => ({
    person: SKEPTIC,
    maskedEmail: 'm…@example.com',
    expiresAt: '2026-03-16T09:00:00.000Z',
    workspace: { name: 'Northwind Learning', demo: true, currency: 'USD' },
    pilot: seen.pilot,
    ...(seen.version ? { version: seen.version } : {}),
    ...(offeredBy ? { offeredBy } : {}),
    questionOpen: seen.pilot.questions.some(each => each.answer === undefined),
    now: NOW,
  });

  return {
    invited,
    calls,
    opened,
    offerBy(person: OpenedInvitation['offeredBy']) {
      offeredBy = person;
    },
    refuseWith(code: string) {
      refusal = refused(code);
    },
    failWith(error: Error | undefined) {
      failure = error;
    },
  };
}

const refused = (code: string): InvitedResult => ({
  ok: false,
  refusal: { code, sentence: `Refused: ${code}.` },
});
