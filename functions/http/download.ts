/** A file that is saved, never shown from this origin: what is in it runs nothing here. */
export type Download = { readonly name: string; readonly html: string };

/** Answers with a file. Its name holds letters, digits and hyphens alone. */
export const downloadResponse = ({ name, html }: Download): Response =>
  new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
