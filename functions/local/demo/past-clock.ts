import { v7 } from 'uuid';
import type { Clock } from '#application/clock.ts';
import type { Store } from '#ledger/store.ts';
import type { Mail, Mailer } from '#mailer/mailer.ts';
import { OUTBOX_DAYS, outboxMailer } from '#mailer/outbox.ts';

/** The clock that the demo's past is played under. It stands still until it is turned. */
export type PastClock = Clock & { readonly turnTo: (at: number) => void };

export function pastClock(wall: () => number): PastClock {
  let at = 0;
  return {
    now: () => at,
    wall,
    simulated: true,
    turnTo: to => {
      at = to;
    },
  };
}

/** A mailbox that can be looked into: who plays the demo reads the codes that its people get. */
export type Postbox = Mailer & { readonly lastCode: (person: string) => string | undefined };

const CODE = /^\d{6}(?= is your code)/;

/**
 * Mail of the past goes to the outbox like any other, dated and ordered by the past clock; what is older by `today` (in
 * milliseconds) than an outbox keeps is read for its code and let go.
 */
export function postbox(store: Store, { now }: Clock, today: number): Postbox {
  const codes = new Map<string, string>();
  let sent = 0;
  const outbox = outboxMailer(store, now, () => v7({ msecs: now(), seq: sent }));
  return {
    send(mail: Mail) {
      const code = CODE.exec(mail.subject)?.[0];
      if (code !== undefined) codes.set(mail.to.person, code);
      sent += 1;
      return now() + OUTBOX_DAYS * 86_400_000 < today
        ? Promise.resolve({ outcome: 'sent' as const })
        : outbox.send(mail);
    },
    lastCode: person => codes.get(person),
  };
}
