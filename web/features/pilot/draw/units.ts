export type DrawnUnit = { readonly unit: string; readonly stratum?: string };

/** One person a line; after a comma the group within which they are shared out evenly, such as a team. */
export function readUnits(text: string): DrawnUnit[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const [unit = '', ...rest] = line.split(/[,;\t]/);
      const stratum = rest.join(',').trim();
      return { unit: unit.trim(), ...(stratum === '' ? {} : { stratum }) };
    })
    .filter(({ unit }) => unit !== '');
}
