import { MAIL_KINDS, type MailKind } from './mail-kinds.ts';

/**
 * Where a message stands. `sending`: somebody has taken it on. `failed`: known not to have gone out. `unknown`: the
 * answer never came. `undeliverable`: the address is known to send mail back. The last two came back after sending.
 */
export const MAIL_STATES = [
  'sending',
  'sent',
  'failed',
  'unknown',
  'undeliverable',
  'bounced',
  'complained',
] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** How often a message is taken on, all in all. */
export const MOST_TRIES = 5;

/** Longer than any sender lives: who took a message on that long ago has died over it. */
export const SENDING_MS = 15 * 60_000;

export type Attempted = {
  readonly kind: MailKind;
  readonly state: MailState;
  readonly tries: number;
  /** Real time at which it was last taken on, in milliseconds. */
  readonly takenAt: number;
};

/**
 * Whether a message that was taken on before may be taken on again (rule E3): what is known not to have gone out, and
 * what is essential where nobody knows; nothing that was sent. `busy`: somebody is at it. `now`: real time.
 */
export function takeOnAgain(
  { kind, state, tries, takenAt }: Attempted,
  now: number,
): 'again' | 'busy' | 'settled' {
  if (state === 'sending' && takenAt > now - SENDING_MS) return 'busy';
  if (tries >= MOST_TRIES) return 'settled';
  if (state === 'failed') return 'again';
  const isUnknown = state === 'unknown' || state === 'sending';
  return isUnknown && MAIL_KINDS[kind].essential ? 'again' : 'settled';
}
