import { type ComponentProps, useState } from 'react';
import type { DeclarationsView } from '#contracts/declarations.ts';
import { useMe, useReading } from '../../api/queries.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTimes } from '../../api/use-times.ts';
import { longDate } from '../../format/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Failure } from '../../ui/notice.tsx';
import { Stamp } from '../../ui/stamp.tsx';
import { AREAS } from './forms.ts';
import './safeguards.css';
import { nextReview } from './suggestions.ts';

type Safeguard = DeclarationsView['safeguards'][number];

const STATES: Readonly<
  Record<
    Safeguard['state'],
    { like: ComponentProps<typeof Stamp>['like']; sign: string; words: string }
  >
> = {
  missing: { like: 'not-assessable', sign: '–', words: 'No policy yet' },
  expired: { like: 'not-met', sign: '✕', words: 'Expired' },
  'review-due': { like: 'inconclusive', sign: '≈', words: 'Review overdue' },
  'in-force': { like: 'met', sign: '✓', words: 'In force' },
};

/** The four ethics safeguards: who answers for each, how it stands today, and the way to review it. */
export function Safeguards() {
  const { safeguards, may } = useReading('listDeclarations', {});
  return (
    <ul className="safeguards">
      {safeguards.map(each => (
        <li key={each.area} className="stack-close">
          <h3>
            {AREAS[each.area]} <State state={each.state} />
          </h3>
          <Standing {...each} />
          {each.policy && may.includes('EthicsAreaReviewed') && (
            <Review area={each.area} expires={each.policy.expires} />
          )}
        </li>
      ))}
    </ul>
  );
}

function State({ state }: Pick<Safeguard, 'state'>) {
  const { like, sign, words } = STATES[state];
  return (
    <Stamp like={like} sign={sign}>
      {words}
    </Stamp>
  );
}

function Standing({ policy, reviewed, due }: Safeguard) {
  const { dayOf } = useTimes();
  if (!policy)
    return <p className="soft">Set a policy below; a draft to begin with stands in the form.</p>;
  return (
    <>
      <blockquote>{policy.words}</blockquote>
      {policy.link && (
        <p>
          <a href={policy.link} rel="noreferrer">
            {policy.link}
          </a>
        </p>
      )}
      <p className="small">
        Owned by {policy.owner.name}, with {policy.partner.name}. Set on {dayOf(policy.at)}
        {reviewed && `, reviewed by ${reviewed.by.name} on ${dayOf(reviewed.at)}`}.
      </p>
      <p className="small">
        Next review by <strong>{longDate(due ?? '')}</strong> · valid until{' '}
        <strong>{longDate(policy.expires)}</strong>
      </p>
    </>
  );
}

/** Says that the reader has looked at the policy again, and when the next look is due. */
function Review({ area, expires }: { readonly area: Safeguard['area']; readonly expires: string }) {
  const { workspace } = useMe();
  const review = useCommand('declare');
  const [open, setOpen] = useState(false);
  const [next, setNext] = useState(() => nextReview(workspace?.today ?? '', expires));
  const name = AREAS[area];
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>
          I have reviewed it <span className="unseen">: {name}</span>
        </Button>
      </div>
    );
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault();
        review.mutate(
          { params: {}, body: { type: 'EthicsAreaReviewed', area, nextReviewBy: next } },
          { onSuccess: () => setOpen(false) },
        );
      }}
    >
      <Field label="Next review by">
        {control => (
          <input
            {...control}
            type="date"
            required
            value={next}
            onChange={event => setNext(event.target.value)}
          />
        )}
      </Field>
      <Failure error={review.error} />
      <div className="row">
        <Button type="submit" look="main" busy={review.isPending}>
          Record my review
        </Button>
        <Button onClick={() => setOpen(false)}>Not yet</Button>
      </div>
    </form>
  );
}
