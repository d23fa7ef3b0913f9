import type { TokensView } from '#contracts/tokens.ts';

export type Scope = TokensView['tokens'][number]['scopes'][number];

/** What a token lets a program do, in words. */
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  'deliver-figures': 'delivers figures',
  'read-reports': 'reads reports',
};
