import type { CriterionVerdictView } from '#contracts/verdict.ts';
import type { Played } from './play-study.ts';
import type { Study } from './study-file.ts';

/** What came out, line by line: the verdict with its range and reasons, the forecast beside it, the hours. */
export function closingReport(
  { pilot, scorecard, entries, chainIntact }: Played,
  study: Study,
): string[] {
  const verdict = pilot.verdicts.at(-1);
  const [criterion] = verdict?.criteria ?? [];
  return [
    `Verdict: ${verdict?.outcome.replace('-', ' ') ?? 'none'}.`,
    ...(criterion ? criterionLines(criterion) : []),
    forecastLine(study),
    hoursLine(scorecard.hours.reclaimed ?? 0),
    `Ledger: ${entries} entries, chain ${chainIntact ? 'intact' : 'BROKEN'}.`,
  ];
}

function criterionLines(criterion: CriterionVerdictView): string[] {
  const { name, estimate, interval, target, n, plain, reasons, grade, gradeName } = criterion;
  const [comparison = 0, withAi = 0] = n ?? [];
  return [
    ...(estimate && interval && target
      ? [
          `  ${name}: ratio of geometric means, with AI to without, ${fixed(estimate, 2)}`,
          `  interval ${fixed(interval[0], 3)} to ${fixed(interval[1], 3)} at 95 %; agreed: at most ${fixed(target, 2)}`,
        ]
      : []),
    `  In words: ${plain}.`,
    ...reasons.map(reason => `  ${reason}`),
    `  ${comparison} tasks without AI, ${withAi} with it; evidence ${grade}, ${gradeName}.`,
  ];
}

function forecastLine({ forecast: { without, withAi } }: Study): string {
  const change = (1 - Number(withAi.mean) / Number(without.mean)) * 100;
  const side = change >= 0 ? 'less' : 'more';
  return `Forecast, beside it and never judged: people expected ${fixed(Math.abs(change), 0)} % ${side} time with AI (${fixed(withAi.mean, 0)} minutes a task in place of ${fixed(without.mean, 0)}).`;
}

const hoursLine = (hours: number): string =>
  hours > 0 ? `Hours reclaimed: ${hours}.` : 'Hours reclaimed: none.';

const fixed = (value: string | number, decimals: number): string => Number(value).toFixed(decimals);
