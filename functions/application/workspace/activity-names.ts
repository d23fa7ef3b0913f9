import type { Workspace } from '#domain/workspace/state.ts';

/** How ids are named. */
export type ActivityNames = {
  readonly person: (id: string) => string;
  readonly pilot: (id: string) => string;
  readonly metric: (id: string) => string;
};

/** What of the workspace an event is told by: how it stood just before. */
export type Before = Pick<Workspace, 'teams' | 'people' | 'currency' | 'declarations' | 'finance'>;
