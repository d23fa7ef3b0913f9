import type { DraftStep } from '#domain/pilot/events.ts';
import type { Group } from '#domain/pilot/measurement.ts';
import type { IsolationMethod } from '#domain/pilot/money-events.ts';
import type { CostKind } from '#domain/pilot/spent-events.ts';

/** What the page of a draft that was saved is about. */
export const STEP_NAMES: Readonly<Record<DraftStep, string>> = {
  basics: 'what the pilot is',
  criteria: 'the criteria',
  people: 'who takes part, and who signs',
  plan: 'the plan',
  safeguards: 'the safeguards',
};

/** Whose figures. */
export const GROUP_NAMES: Readonly<Record<Group, string>> = {
  baseline: 'figures from before the start',
  comparison: 'figures without AI',
  'with-ai': 'figures with AI',
  forecast: 'a forecast',
};

/** What a cost is for. */
export const COST_NAMES: Readonly<Record<CostKind, string>> = {
  license: 'licenses',
  build: 'building it',
  training: 'training',
  review: 'review',
  rework: 'rework',
  other: 'something else',
};

/** By what the effect is told from everything else. */
export const ISOLATION_NAMES: Readonly<Record<IsolationMethod, string>> = {
  'comparison-group': 'a comparison group',
  'trend-line': 'a trend line',
  'named-estimate': 'a named person’s estimate',
};
