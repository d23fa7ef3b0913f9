type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The members that are there: an optional one is left out, never undefined. */
export const definedOnly = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as Defined<T>;
