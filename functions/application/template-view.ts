import type { LibraryView } from '#contracts/workspace.ts';
import { isRecommendedFirst, TEAM_SIZES, type Template } from '#domain/criteria/templates.ts';

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
