import { useMe } from '../../../api/queries.ts';
import { listed, money } from '../../../format/amounts.ts';
import { dateRange, longDate, moment } from '../../../format/dates.ts';
import { inWords } from '../../../format/words.ts';
import { Empty } from '../../../ui/notice.tsx';
import { Signatures } from '../overview/signatures.tsx';
import { charterOf, nameIn, usePilot } from '../use-pilot.ts';
import { CriterionInWords } from './criterion-in-words.tsx';

/** The charter as its signers read it, and every version that there was. */
export function CharterPart() {
  const pilot = usePilot();
  const currency = useMe().workspace?.currency ?? 'USD';
  const charter = charterOf(pilot);
  if (!charter.criteria)
    return (
      <Empty title="No charter yet">
        <p>The charter is what the skeptics sign: the test, the dates, the people, the safeguards.</p>
      </Empty>
    );
  const { tasks = [], contributors = [], safeguards, asks, runWindow, outcomeWindow } = charter;
  return (
    <div className="stack-wide">
      <section className="stack">
        <h2>The test</h2>
        {charter.criteria.map(criterion => (
          <CriterionInWords key={criterion.id} criterion={criterion} />
        ))}
      </section>
      <section className="section">
        <h2>The pilot</h2>
        <dl className="facts">
          <dt>Hypothesis</dt>
          <dd>{charter.hypothesis ?? '—'}</dd>
          <dt>AI tool</dt>
          <dd>{charter.tool ?? '—'}</dd>
          <dt>Runs</dt>
          <dd>{runWindow ? dateRange(runWindow) : '—'}</dd>
          <dt>Results count until</dt>
          <dd>{outcomeWindow ? longDate(outcomeWindow.last) : '—'}</dd>
          <dt>Costs at the most</dt>
          <dd>{charter.costCap === undefined ? '—' : money(Number(charter.costCap), currency)}</dd>
          <dt>Tasks logged</dt>
          <dd>
            {tasks
              .map(
                each =>
                  `${each.name}: ${each.baselineMinutes} minutes today, ${each.baselineFrom}`,
              )
              .join('\n') || 'none'}
          </dd>
          <dt>Who logs</dt>
          <dd>{listed(contributors.map(person => nameIn(pilot, person))) || 'nobody'}</dd>
          <dt>Asks of their people</dt>
          <dd>{asks ? `${asks.people} people, ${asks.minutesPerWeek} minutes a week each` : '—'}</dd>
          <dt>Human check</dt>
          <dd>{safeguards?.humanCheck ?? '—'}</dd>
          <dt>Owner of the output</dt>
          <dd>{safeguards ? nameIn(pilot, safeguards.outputOwner) : '—'}</dd>
          <dt>Learner data</dt>
          <dd>{safeguards?.touchesLearnerData ? 'touched' : 'not touched'}</dd>
          <dt>Reclaimed hours go to</dt>
          <dd>{charter.hoursDestination ?? 'not said yet'}</dd>
          {charter.stage && (
            <>
              <dt>Belongs to</dt>
              <dd>
                Stage {charter.stage}, {charter.pillar && inWords(charter.pillar).toLowerCase()}
              </dd>
            </>
          )}
        </dl>
      </section>
      {pilot.versions.toReversed().map(version => (
        <div key={version.version} className="stack-close">
          <Signatures pilot={pilot} version={version} />
          <p className="small soft">
            Proposed {moment(version.proposedAt)} · <span className="hash">{version.hash}</span>
          </p>
        </div>
      ))}
    </div>
  );
}
