import { describe, expect, it } from 'vitest';
import {
  METRIC_LIBRARY,
  metricById,
  nearestBusinessMetric,
} from '#domain/criteria/metric-library.ts';
import { isRecommendedFirst, TEMPLATES, templateById } from '#domain/criteria/templates.ts';

describe('a metric of the library', () => {
  it('is found by its id, and by no other', () => {
    for (const metric of METRIC_LIBRARY) expect(metricById(metric.id)).toBe(metric);
    expect(metricById('applause')).toBeUndefined();
  });

  it('of activity has a business metric nearest to it (P6)', () => {
    const activity = METRIC_LIBRARY.filter(each => each.family === 'activity');
    expect(activity.length).toBeGreaterThan(0);
    for (const { id, nearestBusinessMetric: nearest = '' } of activity) {
      expect(metricById(nearest)?.family).not.toBe('activity');
      expect(nearestBusinessMetric(id)).toBe(metricById(nearest)?.name);
    }
  });

  it('that nobody knows is answered with the days until somebody works alone', () => {
    expect(nearestBusinessMetric('applause')).toBe('Days until independent work');
    expect(nearestBusinessMetric('close-rate')).toBe('Days until independent work');
  });
});

describe('a template', () => {
  it('is found by its id, and by no other', () => {
    for (const template of TEMPLATES) expect(templateById(template.id)).toBe(template);
    expect(templateById('nothing')).toBeUndefined();
  });

  it('is recommended first only where teams of one, three and five have a chance of 60 in 100', () => {
    const [template] = TEMPLATES.filter(each => each.test !== undefined);
    const withChances = (one: string, three: string, five: string) =>
      template?.test && {
        ...template,
        test: { ...template.test, chances: { 1: one, 3: three, 5: five } },
      };
    const recommended = (...chances: Parameters<typeof withChances>) => {
      const tested = withChances(...chances);
      return tested && isRecommendedFirst(tested);
    };
    expect(recommended('0.6', '0.6', '0.6')).toBe(true);
    expect(recommended('0.59', '0.9', '0.9')).toBe(false);
    expect(recommended('0.9', '0.9', '0.59')).toBe(false);
    const { test: _test, ...untested } = template ?? TEMPLATES[0] ?? expect.fail('no template');
    expect(isRecommendedFirst(untested)).toBe(false);
  });
});
