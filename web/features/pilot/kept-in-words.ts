import type { CostEntryView, ReinvestmentView } from '#contracts/spent.ts';

type Kept = Pick<CostEntryView | ReinvestmentView, 'seq' | 'correction' | 'supersedes'>;

/** Whether something that was recorded counts, and why not (rule V8). */
export function countsInWords({ correction, supersedes }: Kept, all: readonly Kept[]): string {
  if (correction === undefined)
    return supersedes === undefined ? 'yes' : 'yes, in place of the line above';
  const how = all.some(each => each.seq === correction.seq) ? 'put right' : 'withdrawn';
  return `no, ${how}: “${correction.reason}”`;
}
