import type { VersionView } from '#contracts/pilots.ts';
import type { PersonRef } from '#contracts/primitives.ts';
import type { PlaceView } from '#contracts/signing.ts';
import type { Formats } from './formats.ts';
import { limitsInWords } from './limits.ts';
import { type CriterionText, judgedInWords, measureInWords } from './words.ts';

type CharterProps = {
  readonly version: VersionView;
  /** Everybody that the charter names, for their names. */
  readonly people: readonly PersonRef[];
  readonly currency: string;
  readonly formats: Formats;
};

/** What is proposed, in plain words, in the order in which a skeptic asks. */
export function Charter({ version, people, currency, formats }: CharterProps) {
  const { charter } = version;
  const { runWindow, outcomeWindow, asks, safeguards } = charter;
  const nameOf = (id: string): string =>
    people.find(each => each.id === id)?.name ?? 'somebody who has left';
  const outputOwner = nameOf(safeguards.outputOwner);
  return (
    <section className="charter" aria-label="Charter">
      <p className="lede">{charter.hypothesis}</p>
      <dl className="clauses">
        <div>
          <dt>How it is judged</dt>
          {charter.criteria.map(criterion => (
            <dd key={criterion.id}>
              <Criterion criterion={criterion} nameOf={nameOf} formats={formats} />
            </dd>
          ))}
        </div>
        <div>
          <dt>What it cannot show</dt>
          {limitsInWords(charter, formats, version.prospects).map(limit => (
            <dd key={limit}>{limit}</dd>
          ))}
        </div>
        <div>
          <dt>If it fails</dt>
          <dd>
            The verdict says so, from the rule above; nobody can overrule it. A failed pilot ends
            there, having cost {formats.money(Number(charter.costCap), currency)} at the most.
          </dd>
        </div>
        <div>
          <dt>What it asks of your people</dt>
          <dd>{asksInWords(asks, runWindow.last, formats)}</dd>
        </div>
        <div>
          <dt>When</dt>
          <dd>
            {formats.date(runWindow.first)} to {formats.date(runWindow.last)}.{' '}
            {outcomeWindow.last === runWindow.last
              ? 'The verdict can be read from that day on, not before.'
              : `Results count until ${formats.date(outcomeWindow.last)}; the verdict can be read from then on, not before.`}
          </dd>
        </div>
        <div>
          <dt>Who checks the AI</dt>
          <dd>
            {asSentence(safeguards.humanCheck)} {outputOwner} answers for the output.{' '}
            {safeguards.touchesLearnerData
              ? 'It uses data about learners.'
              : 'It uses no data about learners.'}
          </dd>
        </div>
        <div>
          <dt>Who signs</dt>
          <dd>
            <Signers version={version} formats={formats} />
          </dd>
        </div>
      </dl>
      <p className="fingerprint">
        Version {version.version}, proposed {formats.day(version.proposedAt)} · tool: {charter.tool}{' '}
        · fingerprint <code title={version.hash}>{version.hash.slice(0, 12)}</code>
      </p>
    </section>
  );
}

type CriterionProps = {
  readonly criterion: CriterionText;
  readonly nameOf: (id: string) => string;
  readonly formats: Formats;
};

/** A criterion as it is signed: the skeptic's words, the sentence that decides, and where the figures come from. */
export function Criterion({ criterion, nameOf, formats }: CriterionProps) {
  const by = criterion.wordsBy === undefined ? undefined : nameOf(criterion.wordsBy);
  return (
    <>
      <blockquote className="said">
        “{criterion.words}”{by === undefined ? null : <cite> — {by}</cite>}
      </blockquote>
      <p className="rule">
        {judgedInWords(criterion, formats)}{' '}
        <span className="small">{measureInWords(criterion)}</span>
      </p>
    </>
  );
}

type SignersProps = Pick<CharterProps, 'version' | 'formats'>;

function Signers({ version, formats }: SignersProps) {
  return (
    <ul className="signers">
      {version.places.map(place => (
        <li key={place.named.id}>
          {place.named.name}
          {place.role === 'compliance' ? ', for compliance' : ''}
          {place.required ? '' : ', optional'}
          {place.handovers.map(({ how, to, at }) => (
            <span key={at}>
              , {how === 'delegated' ? 'passed on to' : 'replaced by'} {to.name} ({formats.day(at)})
            </span>
          ))}
          : {saidIn(version, place, formats)}
        </li>
      ))}
    </ul>
  );
}

function saidIn(version: VersionView, place: PlaceView, formats: Formats): string {
  const by = ({ signer }: { readonly signer: PersonRef }) => signer.id === place.holder.id;
  if (place.signature) return `signed ${formats.day(place.signature.at)}`;
  const condition = version.conditions.findLast(each => by(each) && each.closed === undefined);
  if (condition) return `agrees on a condition: “${condition.words}”`;
  const decline = version.declines.find(by);
  return decline ? `declined: “${decline.words}”` : 'not signed yet';
}

function asksInWords(
  { people, minutesPerWeek }: { people: number; minutesPerWeek: number },
  until: string,
  formats: Formats,
): string {
  if (people === 0 || minutesPerWeek === 0) return 'Nothing.';
  const who = people === 1 ? '1 person' : `${formats.number(people)} people`;
  const minutes = minutesPerWeek === 1 ? '1 minute' : `${formats.number(minutesPerWeek)} minutes`;
  return `${who}, ${minutes} a week each, until ${formats.date(until)}.`;
}

const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
