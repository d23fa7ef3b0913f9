import type { CriterionInput } from '#contracts/charter.ts';
import type { ProspectsView } from '#contracts/planner.ts';
import { formats } from '../format/formats.ts';
import { chanceInWords, smallestInWords, spreadInWords } from '../reader/prospects.ts';
import { Button } from '../ui/button.tsx';
import { Failure, Notice } from '../ui/notice.tsx';
import { planQueryOf } from './plan-query.ts';
import './prospects.css';
import { useProspects } from './use-prospects.ts';

type Props = {
  /** The pilot whose recorded baseline shows how far results lie apart. */
  readonly pilot: string;
  readonly criterion: Omit<CriterionInput, 'words'>;
  /** Offered where a guardrail cannot be shown harmless. */
  readonly onWatch?: () => void;
};

/** A chance from which a test is called a good one. */
const GOOD = 0.8;
const POOR = 0.5;

/** What a test of this size can show, said before anybody signs; it follows the numbers as they change. */
export function Prospects({ pilot, criterion, onWatch }: Props) {
  const prospects = useProspects(planQueryOf(criterion, pilot));
  if (prospects.error) return <Failure error={prospects.error} />;
  if (!prospects.data) return null;
  return (
    <section className="prospects" aria-live="polite" aria-busy={prospects.isFetching}>
      {criterion.role === 'guardrail' ? (
        <Guardrail criterion={criterion} prospects={prospects.data} onWatch={onWatch} />
      ) : (
        <Test criterion={criterion} prospects={prospects.data} />
      )}
    </section>
  );
}

function Test({
  criterion,
  prospects,
}: Pick<Props, 'criterion'> & { readonly prospects: ProspectsView }) {
  const { ifNothingChanged, atTarget, atExpected, smallestToldFromNone, remedies } = prospects;
  const chance = (value: number) => `${chanceInWords(value, formats)} come out met`;
  return (
    <>
      <Judgment chance={atExpected} />
      <dl className="facts">
        <dt>If AI changes nothing</dt>
        <dd>{chance(ifNothingChanged)}</dd>
        <dt>If the change is exactly the target</dt>
        <dd>{chance(atTarget)}</dd>
        {atExpected !== undefined && (
          <>
            <dt>If it is what you expect</dt>
            <dd>{chance(atExpected)}</dd>
          </>
        )}
        <dt>Smallest change told from none</dt>
        <dd>
          {smallestToldFromNone === undefined
            ? 'none is large enough'
            : smallestInWords(criterion, smallestToldFromNone, formats)}
        </dd>
        {criterion.kind === 'mean' && (
          <>
            <dt>How much single results differ</dt>
            <dd>{spreadInWords(prospects.spreadFrom, criterion, formats)}</dd>
          </>
        )}
      </dl>
      <Remedies remedies={remedies} />
    </>
  );
}

function Judgment({ chance }: { readonly chance: number | undefined }) {
  if (chance === undefined)
    return (
      <p className="prospects-title">
        Of 100 pilots like this one (say what you expect, for more):
      </p>
    );
  if (chance < POOR)
    return (
      <Notice tone="unsure" title="This pilot cannot show what you ask of it.">
        <p>Even if you are right, it would more likely than not come out undecided.</p>
      </Notice>
    );
  return (
    <p className="prospects-title">
      {chance >= GOOD
        ? 'This pilot can show what you ask of it. Of 100 like it:'
        : 'This pilot may show what you ask of it. Of 100 like it:'}
    </p>
  );
}

function Remedies({ remedies }: { readonly remedies: readonly string[] }) {
  if (remedies.length === 0) return null;
  return (
    <ul className="prospects-remedies">
      {remedies.map(each => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

function Guardrail({
  criterion,
  prospects: { ifNothingChanged },
  onWatch,
}: Pick<Props, 'criterion'> & {
  readonly prospects: ProspectsView;
  readonly onWatch: Props['onWatch'];
}) {
  const shown = `If nothing gets worse, ${chanceInWords(ifNothingChanged, formats)} pilots like this one can show it.`;
  if (ifNothingChanged >= GOOD || criterion.watched) return <p>{shown}</p>;
  return (
    <Notice tone="unsure" title="This pilot is too small to show that no harm is done.">
      <p>
        {shown} It can be watched instead: it then decides only when harm is plain, and its signers
        read that a smaller harm may go unseen.
      </p>
      {onWatch && (
        <div>
          <Button onClick={onWatch}>Watch it instead</Button>
        </div>
      )}
    </Notice>
  );
}
