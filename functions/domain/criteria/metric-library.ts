import type { CriterionKind, Direction, MetricFamily, UnitOfAssignment } from './criterion.ts';

/** A metric that a criterion can be built on, with what is usual for it. */
export type LibraryMetric = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly family: MetricFamily;
  readonly kind: CriterionKind;
  readonly direction: Direction;
  readonly unitOfAssignment: UnitOfAssignment;
  readonly usualSource: string;
  /** Amounts that are right-skewed are compared as ratios. */
  readonly skewed?: true;
  /**
   * How far single results usually lie apart, to plan with: standard deviation as a share of the figure, of skewed
   * amounts that of their logarithms. An assumption of the library's, until a pilot's own figures take its place.
   */
  readonly usualVariation?: number;
  /** For an activity metric: the business metric to use in its place, by id. */
  readonly nearestBusinessMetric?: string;
};

export const METRIC_LIBRARY: readonly LibraryMetric[] = [
  metric(
    'task-minutes',
    'Minutes for one piece of work',
    'min',
    'time-saved',
    'mean',
    'decrease',
    'task',
    'Time log',
    { skewed: true, usualVariation: 0.45 },
  ),
  metric(
    'hours-saved',
    'Hours reclaimed',
    'h',
    'time-saved',
    'hours',
    'increase',
    'task',
    'Time log',
  ),
  metric('close-rate', 'Close rate', '%', 'revenue', 'proportion', 'increase', 'deal', 'CRM'),
  metric('deal-cycle', 'Deal cycle', 'days', 'revenue', 'mean', 'decrease', 'deal', 'CRM', {
    skewed: true,
    usualVariation: 0.6,
  }),
  metric(
    'quota-attainment',
    'Quota attainment',
    '%',
    'revenue',
    'mean',
    'increase',
    'person',
    'CRM',
    { usualVariation: 0.3 },
  ),
  metric(
    'customer-retention',
    'Customers kept',
    '%',
    'revenue',
    'proportion',
    'increase',
    'site',
    'CRM',
  ),
  metric(
    'days-to-competence',
    'Days until independent work',
    'days',
    'time-to-competence',
    'mean',
    'decrease',
    'person',
    'LMS and manager',
    { skewed: true, usualVariation: 0.4 },
  ),
  metric(
    'competent-by-day-30',
    'Competent by day 30',
    '%',
    'time-to-competence',
    'proportion',
    'increase',
    'person',
    'Manager sign-off',
  ),
  metric(
    'support-tickets',
    'Support tickets',
    'tickets',
    'cost',
    'rate',
    'decrease',
    'person',
    'Service desk',
  ),
  metric(
    'vendor-spend',
    'Vendor spend',
    'money',
    'cost',
    'mean',
    'decrease',
    'cohort',
    'Finance system',
    { usualVariation: 0.5 },
  ),
  metric(
    'error-share',
    'Work with an error',
    '%',
    'quality',
    'proportion',
    'decrease',
    'task',
    'Quality review',
  ),
  metric(
    'incident-rate',
    'Incidents',
    'incidents',
    'quality',
    'rate',
    'decrease',
    'site',
    'Incident system',
  ),
  metric(
    'review-score',
    'Review score',
    'points',
    'quality',
    'mean',
    'increase',
    'task',
    'Blind review',
    { usualVariation: 0.15 },
  ),
  metric(
    'manager-observation',
    'Manager observation score',
    'points',
    'quality',
    'mean',
    'increase',
    'person',
    'Manager',
    { usualVariation: 0.2 },
  ),
  metric(
    'internal-moves',
    'Roles filled from within',
    '%',
    'mobility',
    'proportion',
    'increase',
    'cohort',
    'HR system',
  ),
  metric(
    'employee-retention',
    'Employees still here after 90 days',
    '%',
    'retention',
    'proportion',
    'increase',
    'person',
    'HR system',
  ),
  metric(
    'completions',
    'Course completions',
    '%',
    'activity',
    'proportion',
    'increase',
    'person',
    'LMS',
    { nearestBusinessMetric: 'days-to-competence' },
  ),
  metric(
    'satisfaction',
    'Learner satisfaction',
    'points',
    'activity',
    'mean',
    'increase',
    'person',
    'Survey',
    { nearestBusinessMetric: 'manager-observation', usualVariation: 0.25 },
  ),
  metric('log-ins', 'Log-ins', 'log-ins', 'activity', 'rate', 'increase', 'person', 'LMS', {
    nearestBusinessMetric: 'task-minutes',
  }),
];

function metric(
  id: string,
  name: string,
  unit: string,
  family: MetricFamily,
  kind: CriterionKind,
  direction: Direction,
  unitOfAssignment: UnitOfAssignment,
  usualSource: string,
  more: Pick<LibraryMetric, 'skewed' | 'usualVariation' | 'nearestBusinessMetric'> = {},
): LibraryMetric {
  return { id, name, unit, family, kind, direction, unitOfAssignment, usualSource, ...more };
}

export const metricById = (id: string): LibraryMetric | undefined =>
  METRIC_LIBRARY.find(each => each.id === id);

/** The name of the business metric to use in place of an activity metric (rule P6). */
export function nearestBusinessMetric(activityId: string, library = METRIC_LIBRARY): string {
  const activity = library.find(each => each.id === activityId);
  const nearest = library.find(each => each.id === activity?.nearestBusinessMetric);
  return nearest?.name ?? 'Days until independent work';
}
