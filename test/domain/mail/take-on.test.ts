import { describe, expect, it } from 'vitest';
import { MAIL_KINDS, type MailKind } from '#domain/mail/mail-kinds.ts';
import { type MailState, MOST_TRIES, SENDING_MS, takeOnAgain } from '#domain/mail/take-on.ts';

const NOW = Date.parse('2026-07-01T12:00:00Z');
const KINDS = Object.keys(MAIL_KINDS) as MailKind[];
const ESSENTIAL = KINDS.filter(kind => MAIL_KINDS[kind].essential);
const OTHERS = KINDS.filter(kind => !MAIL_KINDS[kind].essential);

const ask = (kind: MailKind, state: MailState, { tries = 1, minutesAgo = 60 } = {}) =>
  takeOnAgain({ kind, state, tries, takenAt: NOW - minutesAgo * 60_000 }, NOW);

describe('a message that was taken on before', () => {
  it.each(KINDS)('is never sent again once it was sent or came back: %s', kind => {
    for (const state of ['sent', 'bounced', 'complained', 'undeliverable'] as const)
      expect(ask(kind, state)).toBe('settled');
  });

  it.each(KINDS)('is sent again where it is known not to have gone out: %s', kind => {
    expect(ask(kind, 'failed')).toBe('again');
  });

  it.each(ESSENTIAL)('is sent again where nobody knows and somebody waits: %s', kind => {
    expect(ask(kind, 'unknown')).toBe('again');
  });

  it.each(OTHERS)('is not sent again where nobody knows and nobody waits: %s', kind => {
    expect(ask(kind, 'unknown')).toBe('settled');
  });

  it('is left to whoever is sending it', () => {
    expect(ask('question', 'sending', { minutesAgo: 1 })).toBe('busy');
    expect(ask('reminder', 'sending', { minutesAgo: 1 })).toBe('busy');
  });

  it('counts as unknown when its sender has died over it', () => {
    const minutesAgo = SENDING_MS / 60_000 + 1;
    expect(ask('question', 'sending', { minutesAgo })).toBe('again');
    expect(ask('reminder', 'sending', { minutesAgo })).toBe('settled');
  });

  it(`is given up after ${MOST_TRIES} tries`, () => {
    expect(ask('question', 'failed', { tries: MOST_TRIES - 1 })).toBe('again');
    expect(ask('question', 'failed', { tries: MOST_TRIES })).toBe('settled');
  });
});
