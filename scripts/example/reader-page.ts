/** A form of a page: where it goes, and what its hidden fields hold. */
export type PageForm = {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
};

/** The form with an id, as a browser would send it untouched. Throws where the page has none. */
export function formOf(html: string, id: string): PageForm {
  for (const [, attributes = '', content = ''] of html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)) {
    if (attributeOf(attributes, 'id') !== id) continue;
    const fields = [...content.matchAll(/<input([^>]*)>/g)]
      .map(([, input = '']) => input)
      .filter(input => attributeOf(input, 'type') === 'hidden')
      .map(input => [attributeOf(input, 'name') ?? '', attributeOf(input, 'value') ?? '']);
    return { action: attributeOf(attributes, 'action') ?? '', fields: Object.fromEntries(fields) };
  }
  throw new Error(`The page has no form “${id}”: ${headingOf(html)}`);
}

/** What a page's first heading says. */
export const headingOf = (html: string): string =>
  plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '');

function attributeOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : plain(value);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
};

/** Markup as a reader sees it: no tags, entities as their signs. */
export const plain = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name] ?? all;
    })
    .trim();
