/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. Throws when the page has no such place. */
export function withBetween(page: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = page.indexOf(open);
  const end = page.indexOf(close);
  if (start < 0 || end < start) throw new Error(`The page has no place marked ${open} … ${close}.`);
  return `${page.slice(0, start + open.length)}\n${content}\n${page.slice(end)}`;
}
