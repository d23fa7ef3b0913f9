import type { ReportView } from '#contracts/editions.ts';
import { useTimes } from '../../../api/use-times.ts';

type Step = ReportView['history'][number];

/** What was written, changed and owned, with all that is known of how. */
export function History({ steps }: { readonly steps: readonly Step[] }) {
  const { moment } = useTimes();
  return (
    <details className="section">
      <summary>How it came about, step by step</summary>
      <ol className="editions">
        {steps.map(step => (
          <li key={`${step.at} ${step.sentence}`}>
            <p>
              {moment(step.at)}, {step.by}: {step.sentence}
            </p>
            {step.text && <p className="small history-text">{step.text.join(' ')}</p>}
            {step.promptVersion && <p className="small">{madeBy(step)}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function madeBy({ model, promptVersion, tokens, cost, outcome }: Step): string {
  return [
    model === undefined ? 'Written by rule' : `Model ${model}`,
    `instructions ${promptVersion}`,
    ...(tokens ? [`${tokens.input} tokens read, ${tokens.output} written`] : []),
    ...(cost === undefined ? [] : [`${cost} US dollars`]),
    ...(outcome === undefined || outcome === 'written' ? [] : [outcome.replaceAll('_', ' ')]),
  ].join(', ');
}
