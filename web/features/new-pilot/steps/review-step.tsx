import { Link, useNavigate } from '@tanstack/react-router';
import type { CharterDraftView } from '#contracts/charter.ts';
import type { PilotView } from '#contracts/pilots.ts';
import { useMe, useReading } from '../../../api/queries.ts';
import { useCommand } from '../../../api/use-command.ts';
import { counted, listed, money } from '../../../format/amounts.ts';
import { dateRange, longDate } from '../../../format/dates.ts';
import { formats } from '../../../format/formats.ts';
import { Prospects } from '../../../planner/prospects.tsx';
import { Criterion } from '../../../reader/charter.tsx';
import '../../../reader/reader.css';
import { Button } from '../../../ui/button.tsx';
import { Failure, Notice } from '../../../ui/notice.tsx';
import { isFilled, STEP_NAMES, STEPS } from '../steps.ts';

/** The whole charter as its signers will read it, what is still open, and the button that sends it. */
export function ReviewStep({ pilot }: { readonly pilot: PilotView }) {
  const navigate = useNavigate();
  const propose = useCommand('proposePilot');
  const open = STEPS.filter(step => step !== 'review' && !isFilled(pilot.draft, step));
  const send = () =>
    propose.mutate(
      { params: { pilot: pilot.id }, body: undefined, ifMatch: pilot.revision },
      { onSuccess: () => navigate({ to: '/pilots/$pilot', params: { pilot: pilot.id } }) },
    );

  return (
    <div className="stack-wide">
      <CharterInWords pilot={pilot.id} draft={pilot.draft} />
      {open.length > 0 ? (
        <Notice tone="unsure" title="Still open before it can be proposed:">
          <ul>
            {open.map(step => (
              <li key={step}>
                <Link to="/pilots/$pilot/set-up/$step" params={{ pilot: pilot.id, step }}>
                  {STEP_NAMES[step]}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p className="prose">
          Proposing freezes this version and mails each signer an invitation. They can agree, ask
          for a change, or decline; you can still change it, and then they are asked again.
        </p>
      )}
      <Failure error={propose.error} />
      {open.length === 0 && (
        <div className="row">
          <Button look="main" busy={propose.isPending} onClick={send}>
            Propose to its signers
          </Button>
        </div>
      )}
    </div>
  );
}

function CharterInWords({
  pilot,
  draft,
}: {
  readonly pilot: string;
  readonly draft: CharterDraftView;
}) {
  const { people } = useReading('getWorkspace', {});
  const currency = useMe().workspace?.currency ?? 'USD';
  const nameOf = (id: string) => people.find(each => each.id === id)?.name ?? 'somebody';
  const { signers = [], contributors = [], criteria = [], tasks = [] } = draft;
  return (
    <article className="sheet stack">
      {draft.hypothesis && <p className="quoted">{draft.hypothesis}</p>}
      <div className="reader stack">
        {criteria.map(criterion => (
          <section key={criterion.id}>
            <Criterion criterion={criterion} nameOf={nameOf} formats={formats} />
          </section>
        ))}
      </div>
      {criteria.map(criterion => (
        <Prospects key={criterion.id} pilot={pilot} criterion={criterion} />
      ))}
      <dl className="facts">
        <dt>Tool</dt>
        <dd>{draft.tool ?? '—'}</dd>
        <dt>Runs</dt>
        <dd>{draft.runWindow ? dateRange(draft.runWindow) : '—'}</dd>
        <dt>Results count until</dt>
        <dd>{draft.outcomeWindow ? longDate(draft.outcomeWindow.last) : '—'}</dd>
        <dt>Costs at the most</dt>
        <dd>{draft.costCap === undefined ? '—' : money(Number(draft.costCap), currency)}</dd>
        <dt>Logged tasks</dt>
        <dd>{listed(tasks.map(each => each.name)) || 'none'}</dd>
        <dt>Who logs</dt>
        <dd>{listed(contributors.map(nameOf)) || 'nobody'}</dd>
        <dt>Who signs</dt>
        <dd>{listed(signers.map(each => nameOf(each.person))) || 'nobody'}</dd>
        <dt>Asks of their people</dt>
        <dd>
          {draft.asks
            ? `${counted(draft.asks.people, 'person', 'people')}, ${counted(draft.asks.minutesPerWeek, 'minute')} a week each`
            : '—'}
        </dd>
        <dt>Human check</dt>
        <dd>{draft.safeguards?.humanCheck ?? '—'}</dd>
        <dt>Reclaimed hours go to</dt>
        <dd>{draft.hoursDestination ?? 'not said yet'}</dd>
      </dl>
    </article>
  );
}
