/** The quarter before one that is written `2026-Q3`; `undefined` for what is no quarter. */
export function quarterBefore(quarter: string): string | undefined {
  const match = /^(\d{4})-Q([1-4])$/.exec(quarter);
  if (!match) return undefined;
  const [year, number] = [Number(match[1]), Number(match[2])];
  return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`;
}
