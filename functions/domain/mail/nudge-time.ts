/** A day of the week, Monday 1 to Sunday 7 (ISO 8601), and an hour of it, 0 to 23, in the workspace's time zone. */
export type NudgeTime = { readonly day: number; readonly hour: number };
