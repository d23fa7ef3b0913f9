type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };
/** The members that are there: a contract's optional member is left out, never undefined. */
export const present = <T extends object>(value: T): Present<T> =>
  Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as Present<T>;
