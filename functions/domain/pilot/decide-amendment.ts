import { isFreeText } from '../chain/free-text.ts';
import { type Charter, charterHash, type Signer } from './charter.ts';
import type { CommandContext, CommandOf } from './commands.ts';
import { changedSince, charterRefusal, wrongPhase } from './decide-draft.ts';
import { drawnUnitOf } from './draw.ts';
import type { PilotEvent } from './events.ts';
import { nextVersion, withOutsiders } from './next-version.ts';
import { type PilotRefusal, refuse } from './refusals.ts';
import { placesOf } from './signing-places.ts';
import { type CharterVersion, governingVersion, type Pilot } from './state.ts';

type Outcome = readonly PilotEvent[] | PilotRefusal;

/**
 * Proposes another version of a charter that is running. The signed one governs until every required signature
 * stands on the new one; what was changed after the start is marked so for good (rule P14).
 */
export function amend(pilot: Pilot, command: CommandOf<'amend'>, context: CommandContext): Outcome {
  const governing = governingVersion(pilot);
  const early =
    wrongPhase(pilot, 'running') ??
    afterResultsOpened(pilot, context) ??
    changedSince(pilot, command.expectedRevision);
  if (early || !governing) return early ?? refuse('signatures_missing', { waiting: [] });
  const base = { ...governing.charter, signers: signersNow(pilot, governing) };
  const changed = keepWords({ ...base, ...command.changes }, base);
  const charter = withOutsiders(changed, base.team, command.directory);
  const problem = amendmentProblem(base, charter, context);
  if (problem !== undefined) return refuse('amendment_not_allowed', { problem });
  const refusal = charterRefusal(charter);
  if (refusal) return refusal;
  if (isSame(base, changed)) return refuse('nothing_changed');
  const next = nextVersion(pilot, charter, command.baselineRows);
  return [{ type: 'CharterAmended', ...next, reason: command.reason }];
}

/** From the signed end date on results can be read: too late to change, or to sign a change of, the test. */
export function afterResultsOpened(
  pilot: Pilot,
  { today }: CommandContext,
): PilotRefusal | undefined {
  if (pilot.phase !== 'running') return undefined;
  const last = governingVersion(pilot)?.charter.outcomeWindow.last;
  // Figures lock on that day at the earliest, so there is no lock before it.
  return last !== undefined && today >= last ? refuse('amendment_too_late', { last }) : undefined;
}

/** Signers as they stand, delegates and replacements in their places. */
const signersNow = (pilot: Pilot, version: CharterVersion): Signer[] =>
  placesOf(pilot, version).map(({ holder, role, required, outside }) => ({
    person: holder,
    role,
    required,
    outside,
  }));

/** What an amendment cannot change: what has happened already, and who has to agree to it. */
function amendmentProblem(
  base: Charter,
  charter: Charter,
  { today }: CommandContext,
): string | undefined {
  const { team, tasks, runWindow, outcomeWindow, signers } = charter;
  if (drawnUnitOf(charter) !== drawnUnitOf(base))
    return 'What is drawn by lot was settled before the start, so it stays as it is.';
  if (team !== base.team) return 'The team that owns a pilot stays the same.';
  if (!isSame({ tasks }, { tasks: base.tasks }))
    return 'The tasks and their minutes without AI were fixed before the start, so they stay as they are.';
  if (runWindow.first !== base.runWindow.first || outcomeWindow.first !== base.outcomeWindow.first)
    return 'The run has begun, so its first day stays as it is.';
  const dropped = base.signers.some(
    each => each.required && !signers.some(kept => kept.person === each.person && kept.required),
  );
  if (dropped)
    return 'Everybody whose signature was required signs again. Replace somebody who has left by name instead.';
  return [runWindow, outcomeWindow].some(window => window.last < today)
    ? 'A window cannot end on a day that is over.'
    : undefined;
}

const isSame = (one: Partial<Charter>, other: Partial<Charter>): boolean =>
  charterHash(0, one as Charter) === charterHash(0, other as Charter);

/** Words that were typed again unchanged keep the seal that was signed, so that only real changes are changes. */
function keepWords<T>(value: T, before: unknown): T {
  if (isFreeText(value))
    return isFreeText(before) && before.text === value.text ? (before as T) : value;
  if (Array.isArray(value))
    return value.map((each, index) =>
      keepWords(each, Array.isArray(before) ? before[index] : undefined),
    ) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      keepWords(member, (before as Record<string, unknown> | undefined)?.[key]),
    ]),
  ) as T;
}
