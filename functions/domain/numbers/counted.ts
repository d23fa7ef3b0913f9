/** A count with its noun: "1 entry", "3 entries". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** A unit that is written in the plural, of one of them: "points" is "point". */
export const oneOf = (unit: string): string => unit.replace(/s$/, '');

/** The verb that goes with a count. */
export const wasOrWere = (count: number): 'was' | 'were' => (count === 1 ? 'was' : 'were');
