/** A calendar date without time or zone, `2026-03-31`. */
export type PlainDate = string;
