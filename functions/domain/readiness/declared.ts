import { type AsOf, hasHappened } from '../calendar/as-of.ts';
import type { Instant } from '../calendar/calendar.ts';
import { type Declarations, NO_DECLARATIONS } from '../workspace/declarations.ts';
import { DECLARATIONS_HREF } from './asked-by.ts';
import { type CitedFact, dayOf, type ReportContext } from './gate.ts';

/** What the workspace declared, whenever it did. */
export const declarationsOf = ({ workspace }: ReportContext): Declarations =>
  workspace.declarations ?? NO_DECLARATIONS;

/** Declarations that stood by the end of a report's day, in the order in which they were made. */
export const standing = <Declared extends { readonly at: Instant }>(
  declared: readonly Declared[],
  asOf: AsOf,
): readonly Declared[] => declared.filter(({ at }) => hasHappened(at, asOf));

/** A named person's word with its day: shown as a declaration (rule R2). */
export const declaration = (
  context: ReportContext,
  { at }: { readonly at: Instant },
  text: string,
): CitedFact => ({
  text: `${text} Declared on ${dayOf(context, at)}.`,
  href: DECLARATIONS_HREF,
  declaration: true,
});
