import type { VerdictView } from '#contracts/verdict.ts';
import type { Formats } from './formats.ts';

type EarlierProps = {
  readonly verdicts: readonly VerdictView[];
  readonly formats: Pick<Formats, 'moment'>;
};

/** A verdict whose method was corrected stays on record beside the one that takes its place (rule V9). */
export function EarlierVerdicts({ verdicts, formats }: EarlierProps) {
  const last = verdicts.at(-1);
  const earlier = verdicts.filter(each => each.at !== last?.at);
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier-verdicts">
      <h2 id="earlier-verdicts">Earlier on record</h2>
      <ul>
        {earlier.map(({ outcome, at, criteria }) => (
          <li key={at}>
            <strong>{outcome.replace('-', ' ')}</strong>, computed {formats.moment(at)}. A method
            was corrected since, so the verdict was computed again; both stay.
            <ul>
              {criteria.map(({ criterion, name, plain }) => (
                <li key={criterion}>
                  {name}: {plain}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
