import type { AppDeps } from '#application/deps.ts';
import { type Outgoing, referenceOf } from '#application/mail/deliver.ts';
import { pilotName } from '#application/mail/mail-of-entry.ts';
import { loadPilot } from '#application/pilot/load-pilot.ts';
import { DEFAULT_NUDGE, nudgeDue } from '#domain/mail/nudge-time.ts';
import { governingCharter, type Pilot } from '#domain/pilot/state.ts';
import { nudgeMessage } from '#mailer/messages/nudges.ts';
import type { Occasion } from './occasion.ts';

type Candidate = { readonly person: string; readonly weekOf: string };

/** Nudges that have come due: pilots are loaded only in the hours after somebody's chosen one (rule E5). */
export async function dueNudges(deps: AppDeps, occasion: Occasion): Promise<Outgoing[]> {
  const { workspace, pilots } = occasion;
  const running = pilots.filter(each => each.phase === 'running');
  if (running.length === 0) return [];
  const known = new Set(occasion.log.map(each => each.reference));
  const candidates = (await candidatesOf(deps, occasion)).filter(
    each => !known.has(referenceOf(nudgeTo(deps, workspace.id, each, []))),
  );
  if (candidates.length === 0) return [];
  const loaded: Pilot[] = [];
  for (const { id } of running) {
    const pilot = await loadPilot(deps, workspace.id, id);
    if (pilot) loaded.push(pilot);
  }
  return candidates.flatMap(candidate => {
    const open = loaded.filter(pilot => isOwed(pilot, candidate));
    return open.length > 0 ? [nudgeTo(deps, workspace.id, candidate, open.map(pilotName))] : [];
  });
}

/** Everybody whose hour has come, whether there is something for them to log or not. */
async function candidatesOf(
  deps: AppDeps,
  { workspace, now }: Pick<Occasion, 'workspace' | 'now'>,
): Promise<Candidate[]> {
  const people = Object.entries(workspace.people)
    .filter(([, { roles }]) => roles.includes('contributor') || roles.includes('lead'))
    .map(([person]) => person);
  const mailboxes = await deps.mailboxes.all(people, workspace.id);
  return people.flatMap(person => {
    const time = mailboxes.get(person)?.choices.nudge ?? DEFAULT_NUDGE;
    const weekOf = nudgeDue(workspace.timeZone, time, now);
    return weekOf === undefined ? [] : [{ person, weekOf }];
  });
}

/** A contributor who has neither logged for the week nor said that there was nothing, while the run lasts. */
function isOwed(pilot: Pilot, { person, weekOf }: Candidate): boolean {
  const charter = governingCharter(pilot);
  if (!charter?.contributors.includes(person) || charter.runWindow.last < weekOf) return false;
  return !pilot.time.answeredWeeks[person]?.includes(weekOf);
}

const nudgeTo = (
  deps: AppDeps,
  workspace: string,
  { person, weekOf }: Candidate,
  pilots: readonly string[],
): Outgoing => ({
  workspace,
  kind: 'nudge',
  person,
  cause: `week/${weekOf}`,
  mentions: [],
  write: () =>
    nudgeMessage({
      pilots,
      link: `${deps.baseUrl}/app/week`,
      choices: `${deps.baseUrl}/app/mail`,
    }),
});
