/** A count with its noun: "1 entry", "3 entries". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** The verb that goes with a count. */
export const wasOrWere = (count: number): 'was' | 'were' => (count === 1 ? 'was' : 'were');
