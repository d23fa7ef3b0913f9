/** Looks a context value up, as `app.node.tryGetContext` does. */
export type Context = (name: string) => unknown;

/** A context value as text; undefined when it is absent or empty. */
export type Text = (name: string) => string | undefined;

export function textFrom(context: Context): Text {
  return name => {
    const value = context(name);
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw new Error(`Context ${name} must be text. Pass it as -c ${name}=value.`);
  };
}

export function choiceFrom<Choice extends string>(
  text: Text,
  name: string,
  choices: readonly Choice[],
  otherwise?: Choice,
): Choice {
  const given = text(name) ?? otherwise;
  const choice = choices.find(known => known === given);
  if (choice) return choice;
  throw new Error(
    `Say which ${name}: ${choices.map(known => `-c ${name}=${known}`).join(' or ')}.`,
  );
}

/** A whole number from 1 on. */
export function countFrom(text: Text, name: string, otherwise: number): number {
  const count = Number(text(name) ?? otherwise);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new Error(`Context ${name} must be a whole number from 1 on, such as -c ${name}=2.`);
}

export function amountFrom(text: Text, name: string, otherwise: number): number {
  const amount = Number(text(name) ?? otherwise);
  if (Number.isFinite(amount) && amount > 0) return amount;
  throw new Error(`Context ${name} must be an amount above zero, such as -c ${name}=${otherwise}.`);
}
