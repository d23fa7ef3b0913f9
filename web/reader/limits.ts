import type { CharterView } from '#contracts/charter.ts';
import type { VersionView } from '#contracts/pilots.ts';
import type { Formats } from './formats.ts';
import { prospectsInWords } from './prospects.ts';
import { type CriterionText, countOf } from './words.ts';

/**
 * What a pilot cannot show, said before anyone signs (rule P10): what the comparison leaves open, what falls
 * outside the sample, and how far the result carries.
 */
export function limitsInWords(
  charter: CharterView,
  formats: Formats,
  prospects: VersionView['prospects'] = [],
): string[] {
  const deciding = charter.criteria.filter(each => each.role === 'primary');
  return [
    ...new Set(deciding.map(comparisonLimit)),
    ...charter.criteria.flatMap(criterion => {
      const found = prospects.find(each => each.criterion === criterion.id);
      return found ? prospectsInWords(criterion, found, formats) : [];
    }),
    ...deciding.filter(each => each.minimumSample > 1).map(each => sampleLimit(each, formats)),
    `Results after ${formats.date(charter.outcomeWindow.last)} are not counted, and nothing is said about other teams or a later time.`,
  ];
}

function comparisonLimit({ comparison, drawn, unitOfAssignment }: CriterionText): string {
  if (drawn === undefined) return COMPARISON_LIMITS[comparison];
  return unitOfAssignment === 'task'
    ? 'The product draws by lot, for each piece of work, whether it is done with AI. Whoever does it sees the draw before they begin, and could keep an easy piece for it; what was done otherwise than drawn is counted and printed.'
    : 'The product draws by lot who works with AI. It cannot make people keep to it; what was done otherwise than drawn is counted and printed.';
}

const COMPARISON_LIMITS: Readonly<Record<CriterionText['comparison'], string>> = {
  'before-after':
    'It compares before with after: whatever else changed in that time looks the same, so it cannot prove that AI was the cause.',
  paired:
    'The same people or pieces are compared with themselves: practice and the season look the same as AI does.',
  'comparison-group':
    'The two groups may differ in other ways than AI; unless they are drawn by lot, a difference is not proof of a cause.',
  'difference-in-differences':
    'It assumes that both groups would have changed alike without AI; it cannot check that.',
};

const sampleLimit = (criterion: CriterionText, formats: Formats): string =>
  `With fewer than ${countOf(criterion.minimumSample, criterion.unitOfAssignment, formats)} in a group there is no verdict on ${criterion.metric.name.toLowerCase()}.`;
