import type { LibraryView } from '#contracts/workspace.ts';
import { METRIC_LIBRARY } from '#domain/criteria/metric-library.ts';
import {
  isRecommendedFirst,
  TEAM_SIZES,
  TEMPLATES,
  type Template,
} from '#domain/criteria/templates.ts';

/** The metrics and templates that a new pilot is made of. */
export const showLibrary = (): LibraryView => ({
  metrics: METRIC_LIBRARY.map(({ skewed, ...metric }) => ({ ...metric, skewed: skewed === true })),
  templates: TEMPLATES.map(viewTemplate),
});

/** A template for pages, with what a team of each size may hope for. */
export function viewTemplate(template: Template): LibraryView['templates'][number] {
  const { test, ...rest } = template;
  return {
    ...rest,
    recommended: isRecommendedFirst(template),
    ...(test
      ? {
          test: {
            ...test,
            chances: TEAM_SIZES.map(people => ({ people, chance: test.chances[people] })),
          },
        }
      : {}),
  };
}
