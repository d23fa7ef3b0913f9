import type { PilotView, VersionView } from '#contracts/pilots.ts';
import { useMe } from '../../../api/queries.ts';
import { useTimes } from '../../../api/use-times.ts';
import { listed, money } from '../../../format/amounts.ts';
import { inWords } from '../../../format/words.ts';
import { Prospects } from '../../../planner/prospects.tsx';
import { Amendment, versionBefore } from '../../../reader/amendment.tsx';
import { Charter, Criterion } from '../../../reader/charter.tsx';
import '../../../reader/reader.css';
import { Empty } from '../../../ui/notice.tsx';
import { Signatures } from '../overview/signatures.tsx';
import { charterOf, nameIn, usePilot, versionInForce } from '../use-pilot.ts';

/** The charter as its signers read it, what else belongs to it, and every version that there was. */
export function CharterPart() {
  const pilot = usePilot();
  const { formats } = useTimes();
  const currency = useMe().workspace?.currency ?? 'USD';
  const { criteria } = charterOf(pilot);
  const version = pilot.phase === 'draft' ? undefined : versionInForce(pilot);
  if (!criteria)
    return (
      <Empty title="No charter yet">
        <p>
          The charter is what the skeptics sign: the test, the dates, the people, the safeguards.
        </p>
      </Empty>
    );
  return (
    <div className="stack-wide">
      <div className="reader sheet">
        {version ? (
          <Charter version={version} people={pilot.people} currency={currency} formats={formats} />
        ) : (
          criteria.map(criterion => (
            <section key={criterion.id}>
              <Criterion
                criterion={criterion}
                nameOf={person => nameIn(pilot, person)}
                formats={formats}
              />
            </section>
          ))
        )}
      </div>
      {!version &&
        criteria.map(criterion => (
          <Prospects key={criterion.id} pilot={pilot.id} criterion={criterion} />
        ))}
      <Besides pilot={pilot} currency={currency} />
      {pilot.versions.toReversed().map(each => (
        <VersionRecord key={each.version} pilot={pilot} version={each} />
      ))}
    </div>
  );
}

/** What the team works by and the signers need not weigh. */
function Besides({ pilot, currency }: { readonly pilot: PilotView; readonly currency: string }) {
  const charter = charterOf(pilot);
  const { tasks = [], contributors = [] } = charter;
  const logged = tasks.map(
    ({ name, baselineMinutes, baselineFrom }) =>
      `${name}: ${baselineMinutes} minutes today, ${baselineFrom}`,
  );
  return (
    <section className="section">
      <h2>For the team</h2>
      <dl className="facts">
        <dt>AI tool</dt>
        <dd>{charter.tool ?? '—'}</dd>
        <dt>Costs at the most</dt>
        <dd>{charter.costCap === undefined ? '—' : money(Number(charter.costCap), currency)}</dd>
        <dt>Tasks logged</dt>
        <dd>{logged.join('\n') || 'none'}</dd>
        <dt>Who logs</dt>
        <dd>{listed(contributors.map(person => nameIn(pilot, person))) || 'nobody'}</dd>
        <dt>Reclaimed hours go to</dt>
        <dd>{charter.hoursDestination ?? 'not said yet'}</dd>
        {charter.stage && charter.pillar && (
          <>
            <dt>Belongs to</dt>
            <dd>
              Stage {charter.stage}, {inWords(charter.pillar).toLowerCase()}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function VersionRecord({
  pilot,
  version,
}: {
  readonly pilot: PilotView;
  readonly version: VersionView;
}) {
  const { moment } = useTimes();
  return (
    <div className="stack-close">
      <Changed pilot={pilot} version={version} />
      <Signatures pilot={pilot} version={version} />
      <p className="small soft">
        Proposed {moment(version.proposedAt)} · <span className="hash">{version.hash}</span>
      </p>
    </div>
  );
}

/** What an amendment changed, and why, beside the version that it changed. */
function Changed({ pilot, version }: { readonly pilot: PilotView; readonly version: VersionView }) {
  const currency = useMe().workspace?.currency ?? 'USD';
  const { formats } = useTimes();
  const before = version.amendment && versionBefore(pilot.versions, version);
  if (!before) return null;
  return (
    <div className="reader sheet">
      <Amendment
        pilot={pilot}
        before={before}
        after={version}
        currency={currency}
        formats={formats}
      />
    </div>
  );
}
