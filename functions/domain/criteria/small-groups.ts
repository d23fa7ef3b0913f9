/**
 * Fewest people whose figures stand as a group of their own (rule A4): among fewer, whoever knows the others knows the
 * last one.
 */
export const SMALLEST_GROUP = 5;

/** Whether the figures of so many people may be told apart from everybody else's. */
export const isBrokenOut = (people: number): boolean => people >= SMALLEST_GROUP;
