import type { Letter } from './letter.ts';

/** Tells somebody that they were added to a workspace, and how to get in. */
export const welcomeMessage = (given: {
  readonly workspace: string;
  readonly who: string;
  /** As the product names them, none where there is none yet. */
  readonly roles: readonly string[];
  readonly link: string;
}): Letter => ({
  subject: `${given.who} added you to ${given.workspace}`,
  paragraphs: [
    `${given.who} added you to “${given.workspace}”, where small AI pilots are tested by criteria that the doubters signed before the start.`,
    'Sign in with your work account, the one with this e-mail address. There is nothing to install and no password to choose.',
  ],
  ...(given.roles.length === 0
    ? {}
    : { facts: [[given.roles.length === 1 ? 'Your role' : 'Your roles', given.roles.join(', ')]] }),
  action: { label: 'Open the workspace', href: given.link },
  note: 'You did not expect this? Do nothing. Nothing is counted or signed in your name.',
});
