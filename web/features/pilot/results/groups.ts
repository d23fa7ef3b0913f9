import type { CriterionInput } from '#contracts/charter.ts';
import type { PilotView } from '#contracts/pilots.ts';

type Group = PilotView['observations'][number]['group'];

const NAMES: Readonly<Record<Group, string>> = {
  baseline: 'Before the start',
  comparison: 'Without AI, during the run',
  'with-ai': 'With AI',
  forecast: 'People’s own forecast (never judged)',
};

export const groupName = (group: Group): string => NAMES[group];

/** Whose results are recorded for a criterion: a comparison group only where there is one. */
export const groupsFor = ({
  comparison,
}: Pick<CriterionInput, 'comparison'>): readonly Exclude<Group, 'baseline'>[] =>
  comparison === 'before-after' || comparison === 'paired'
    ? ['with-ai', 'forecast']
    : ['with-ai', 'comparison', 'forecast'];
