/** Reads a form out of a page as a browser would send it. */
export function formOf(
  html: string,
  id: string,
): { action: string; fields: Record<string, string> } {
  const form = new RegExp(`<form[^>]*id="${id}"[^>]*>(.*?)</form>`, 's').exec(html);
  if (!form) throw new Error(`The page has no form “${id}”.`);
  const [whole, inner = ''] = form;
  const action = /action="([^"]*)"/.exec(whole)?.[1] ?? '';
  const fields = [...inner.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  );
  return { action, fields: Object.fromEntries(fields) };
}
