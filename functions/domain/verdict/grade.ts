import type { Comparison } from '../criteria/criterion.ts';
import { hasRows, type Sample } from './sample.ts';
import type { EvidenceGrade } from './verdict.ts';

/**
 * How much a result can bear (rule V4). A: groups that the product drew before the start, with row data and a
 * baseline. B: another comparison group with row data. C: row data before and after. D: anything reported.
 * A baseline that was only promised before the start costs A its grade, and C one step.
 */
export function gradeOf(evidence: {
  readonly comparison: Comparison;
  readonly samples: readonly (Sample | undefined)[];
  readonly baselineBeforeStart: boolean;
  readonly drawnByProduct: boolean;
}): EvidenceGrade {
  const { comparison, samples, baselineBeforeStart, drawnByProduct } = evidence;
  if (!samples.every(sample => sample !== undefined && hasRows(sample))) return 'D';
  const grouped = comparison === 'comparison-group' || comparison === 'difference-in-differences';
  if (grouped) return drawnByProduct && baselineBeforeStart ? 'A' : 'B';
  return baselineBeforeStart ? 'C' : 'D';
}
