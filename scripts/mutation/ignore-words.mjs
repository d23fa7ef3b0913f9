/** @typedef {{ node: { type: string, value?: string, quasis?: readonly { value: { raw: string } }[] } }} SyntaxPath */

/**
 * A plugin of Stryker's that leaves sentences alone: a text with a space in it is written for people. Codes, ids and
 * units, which rules go by, are mutated.
 */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'words',
    value: {
      /** @param {SyntaxPath} path */
      shouldIgnore: ({ node }) =>
        textsOf(node).some(text => text.includes(' ')) ? 'words for people' : undefined,
    },
  },
];

/** @param {SyntaxPath['node']} node */
function textsOf({ type, value = '', quasis = [] }) {
  if (type === 'TemplateLiteral') return quasis.map(({ value: { raw } }) => raw);
  return type === 'StringLiteral' ? [value] : [];
}
