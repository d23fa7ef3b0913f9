import type { AppDeps } from '#application/deps.ts';
import { readSummaries } from '#application/workspace/summaries.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import { dateIn, quarterName, quarterOf } from '#domain/calendar/calendar.ts';

/** One way into the demo: a click signs in as the right person and lands where the work is. */
export type Door = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
};

/** The demo's people that the doors lead in as, by e-mail address. */
export type DoorPeople = {
  readonly skeptic: string;
  readonly contributor: string;
  readonly executive: string;
  readonly lead: string;
};

const signedIn = (email: string, path: string): string =>
  `/auth/sign-in?hint=${encodeURIComponent(email)}&return=${encodeURIComponent(path)}`;

/** The four doors of the first page, as of the application's clock. */
export async function demoDoors(
  deps: AppDeps,
  workspaceId: string,
  people: DoorPeople,
): Promise<Door[]> {
  const workspace = await readWorkspace(deps, workspaceId);
  const today = dateIn(workspace.timeZone, new Date(deps.clock.now()).toISOString());
  const quarter = quarterName(quarterOf(today, workspace.fiscalYearStart));
  return [
    {
      id: 'sign',
      title: 'Sign a pilot as the VP of Sales',
      text: 'Read what will be measured and how it is judged. No account, one code by mail.',
      href: '/local/doors/sign',
    },
    {
      id: 'log',
      title: 'Log a week',
      text: 'A contributor’s week on one page, filled in from the last one.',
      href: signedIn(people.contributor, '/app/week'),
    },
    {
      id: 'scorecard',
      title: 'Read the scorecard',
      text: 'The quarter on one page, in the executives’ own metrics.',
      href: signedIn(people.executive, `/scorecards/${quarter}`),
    },
    {
      id: 'set-up',
      title: 'Set up a pilot',
      text: 'From a template to its signers, one page at a time.',
      href: signedIn(people.lead, '/app/pilots/new'),
    },
  ];
}

/** A fresh invitation to the pilot that waits for this person's signature; absent when none does. */
export async function waitingSignature(
  deps: AppDeps,
  workspace: string,
  email: string,
): Promise<string | undefined> {
  const person = await deps.people.findByEmail(email);
  const { pilots } = await readSummaries(deps, workspace);
  const waiting = pilots.find(
    pilot =>
      pilot.phase === 'proposed' &&
      pilot.signers.some(each => each.person === person?.id && each.signedAt === undefined),
  );
  if (!person || !waiting) return undefined;
  const secret = await deps.invitations.create({ workspace, pilot: waiting.id, person: person.id });
  return `/r/${secret}`;
}
