import { exportPerson } from '#application/privacy/export-person.ts';
import type { HttpDeps } from './deps.ts';
import type { Answer } from './route.ts';

const NOBODY = {
  code: 'person_unknown',
  sentence: 'Nothing is held of anybody by this name. Load the page of people again.',
} as const;

/** All that is held of a person in a workspace, as a file to keep. */
export async function exportAll(
  deps: HttpDeps,
  workspace: string,
  person: string,
): Promise<Answer<'exportMe'>> {
  const held = await exportPerson(deps.app, workspace, person);
  if (!held) return { ok: false, refusal: NOBODY };
  const asInstant = (at: number) => new Date(at).toISOString();
  const sessions = (await deps.sessions.list(person)).map(({ device, startedAt, seenAt }) => ({
    device,
    startedAt: asInstant(startedAt),
    seenAt: asInstant(seenAt),
  }));
  return { ok: true, body: { ...held, sessions }, saveAs: 'countersign-person.json' };
}
