const SORTS = {
  reminders: {
    name: 'reminders',
    stop: 'You will not be reminded of questions, signatures and verdicts that wait for you.',
    kept: 'What you are asked for the first time still comes by mail, and so do codes and receipts.',
  },
  nudges: {
    name: 'the weekly nudge',
    stop: 'You will not be asked by mail to log your week.',
    kept: 'Weeks that nobody logs still count as zero.',
  },
  digests: {
    name: 'the quarterly digest',
    stop: 'You will not get the quarter on one page by mail.',
    kept: 'The scorecard stays where it is, in the app.',
  },
} as const;

type UnsubscribeProps = {
  readonly sort: keyof typeof SORTS;
  readonly stopped: boolean;
  /** Where the form is sent. */
  readonly address: string;
};

/** Ends one sort of mail, or takes that back. */
export function Unsubscribe({ sort, stopped, address }: UnsubscribeProps) {
  const { name, stop, kept } = SORTS[sort];
  return (
    <article className="letter">
      <h1>{stopped ? `No more mail: ${name}` : `Stop ${name}?`}</h1>
      <p>{stop}</p>
      <p>{kept}</p>
      <form method="post" action={stopped ? `${address}/again` : address}>
        <button type="submit" className="button button-main">
          {stopped ? 'Send them again after all' : `Stop ${name}`}
        </button>
      </form>
    </article>
  );
}
