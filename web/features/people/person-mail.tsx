import type { PersonMail as Mail } from '#contracts/mail.ts';
import { useTimes } from '../../api/use-times.ts';
import type { Times } from '../../format/times.ts';

type Ask = Mail['asks'][number];

const ASKED: Readonly<Record<Ask['ask'], string>> = {
  question: 'asked what success looks like',
  signature: 'asked to sign',
  delegation: 'asked to sign in a colleague’s place',
  verdict: 'asked to answer the verdict',
  conclusion: 'asked to sign a decision against the verdict',
};

const TROUBLE: Readonly<Partial<Record<NonNullable<Ask['state']>, string>>> = {
  sending: 'the mail is on its way',
  failed: 'the mail has not gone out yet; it is tried again',
  unknown: 'the mail may not have arrived; it is sent again',
  undeliverable: 'not mailed: this address sends mail back',
  bounced: 'the mail came back',
  complained: 'the mail was reported as unwanted',
};

const RETURNED = {
  bounced: 'Mail bounces. Check the address: nothing more is sent there.',
  complained: 'Reported our mail as unwanted: gets what somebody waits for, and no reminders.',
} as const;

/** How mail reaches a person, as far as there is something to know. */
export function PersonMail({ mail }: { readonly mail: Mail }) {
  const times = useTimes();
  return (
    <>
      {mail.returned && <p className="mail-returned">{RETURNED[mail.returned]}</p>}
      {mail.asks.length > 0 && (
        <ul className="small soft mail-asks">
          {mail.asks.map(ask => (
            <li key={`${ask.pilot.id} ${ask.ask}`}>{sentenceOf(ask, times)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function sentenceOf(
  { pilot, ask, since, state, lastReminder, nextReminder }: Ask,
  { dayOf }: Times,
): string {
  const trouble = state && TROUBLE[state];
  return [
    `${pilot.name}: ${ASKED[ask]} on ${dayOf(since)}`,
    trouble,
    lastReminder && `reminded on ${dayOf(lastReminder)}`,
    nextReminder ? `next reminder on ${dayOf(nextReminder)}` : 'no more reminders',
  ]
    .filter(Boolean)
    .join(' · ');
}
