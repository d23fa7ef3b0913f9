import { dayInWords } from '../calendar/calendar.ts';
import type { Phase } from './state.ts';

/**
 * Why a command to a pilot is refused: what the person reads, ending with what they can do next.
 * The code is stable; `http/problem-details.ts` maps each to a status.
 */
const SENTENCES = {
  pilot_not_found: 'There is no such pilot. Go back to the board and open it from there.',
  pilot_exists: 'This pilot was set up already. Open it from the board.',
  wrong_phase: (f: { phase: Phase; wanted: readonly Phase[] }) =>
    `This pilot is ${f.phase}; that can be done only while it is ${f.wanted.join(' or ')}.`,
  draft_changed: (f: { revision: number }) =>
    `Somebody else changed this draft in the meantime (it is at revision ${f.revision}). Load it again, look at both, and save once more.`,
  invalid_draft: (f: { problem: string }) => `${f.problem} Change it and propose again.`,
  charter_incomplete: (f: { missing: readonly string[] }) =>
    `Before this can be proposed it still needs: ${f.missing.join('; ')}.`,
  primary_criterion_missing:
    'No criterion is primary. Choose the one that decides whether the pilot worked.',
  activity_metric_as_primary: (f: { nearest: string }) =>
    `Completions, satisfaction and log-ins show activity, not results, so they cannot decide a pilot. The nearest business metric is: ${f.nearest}.`,
  outside_signer_missing:
    'Nobody from outside the L&D team is asked to sign. Add a skeptic from another team: their agreement is what makes the result count.',
  data_safeguard_signer_missing:
    'This pilot touches learner data, so a compliance or legal partner has to sign too. Add one under People.',
  window_too_long: (f: { days: number; most: number }) =>
    `The run lasts ${f.days} days; a pilot runs ${f.most} at the most, so that failing is cheap. Shorten it, or make it two pilots.`,
  window_reversed: 'A window ends before it begins. Change its dates.',
  outcome_window_outside:
    'Results are counted until a day before the run ends. Move that day back.',
  not_a_signer: 'You are not asked to sign this pilot. Ask its lead to add you.',
  version_superseded: (f: { current: number }) =>
    `The charter was changed while you were reading: version ${f.current} is the one to sign now. Read it again; nothing has been signed.`,
  charter_mismatch:
    'What you were shown is not what is proposed. Open the page again; nothing has been signed.',
  code_required: 'Signing needs the six-digit code from your mail, or a signed-in account.',
  already_signed: 'You have signed this version already; nothing more is needed.',
  condition_missing: 'That signer has no condition that waits to be resolved. Load the page again.',
  condition_open: (f: { signers: readonly string[] }) =>
    `${f.signers.length === 1 ? 'A signer agrees' : `${f.signers.length} signers agree`} on a condition only. Say how it was resolved, and wait until they confirm it.`,
  signer_unknown: 'That person is not asked for anything here. Load the page again.',
  signs_already: 'That person is asked to sign this pilot already. Name somebody else.',
  not_outside:
    "Somebody of the pilot's own team cannot sign in the place of an outsider. Name a colleague from another team.",
  delegation_missing:
    'There is nothing to take over: it was signed, taken back, or answered already. Ask whoever passed it on.',
  amendment_not_allowed: (f: { problem: string }) =>
    `${f.problem} Change the rest, or stop the pilot and copy it.`,
  amendment_too_late: (f: { last: string }) =>
    `Results can be read since ${dayInWords(f.last)}, so the test cannot be changed any more. Read the verdict, and run it again as you would have it.`,
  nothing_changed: 'Nothing is different from the signed charter. Change something first.',
  question_not_asked: 'This question was not put to you. Ask the lead for a new link.',
  question_answered:
    'You have answered already. Ask the lead to put the question again if your view has changed.',
  criterion_unknown: 'There is no such criterion in this pilot. Load the page again.',
  task_unknown: 'There is no such task in this pilot. Load the page again.',
  bad_measurement: (f: { problem: string }) =>
    `${f.problem} Check the figures and send them again.`,
  baseline_after_start:
    'A baseline counts only when it stands before the start. Record it as a comparison instead.',
  signatures_missing: (f: { waiting: readonly string[] }) =>
    `Not everyone has signed the current version (${f.waiting.length} to go). Remind them, or change what they asked for.`,
  baseline_missing: (f: { criteria: readonly string[] }) =>
    `No baseline yet for ${f.criteria.join(', ')}. Record today's figure, or say by when it will be collected.`,
  draw_missing:
    'The signed charter says that the groups are drawn by lot, and they have not been. Draw them on the page of this pilot, then start it.',
  drawn_already:
    'The groups of this pilot were drawn already. A second draw would let somebody choose, so the first one stands.',
  nothing_to_draw:
    'No criterion of the signed charter asks for groups drawn by lot. Start the pilot as it is.',
  too_few_to_draw: 'Name at least two people to draw from, half of whom will work with AI.',
  piece_out_of_turn: (f: { next: number }) =>
    `That piece was logged already, or another one comes first: piece ${f.next} is next. Load the page again.`,
  log_by_piece:
    'This pilot draws for each piece of work whether it is done with AI, so its figures come from that log. Log the piece under This week.',
  not_drawn_by_piece:
    'This pilot does not draw its pieces of work. Log the time for them under This week.',
  pieces_changed:
    'Somebody logged a piece of work at this very moment. Nothing was changed; try again.',
  too_early: (f: { from: string }) =>
    `That opens on ${dayInWords(f.from)}. Until then there is nothing to do here.`,
  window_over: (f: { last: string }) =>
    `The run window ended on ${dayInWords(f.last)}. Set new dates and have them signed.`,
  outside_window: (f: { first: string; last: string }) =>
    `That day is outside the pilot, which runs from ${dayInWords(f.first)} to ${dayInWords(f.last)}. Choose a day within it.`,
  in_the_future: 'That day has not come yet. Choose today or earlier.',
  not_a_contributor:
    'Only the people on this pilot log time for it. Ask the lead to add you to the next one.',
  not_output_owner:
    'Somebody else is named in the charter as the owner of the output. Ask them to take responsibility for it.',
  batch_reused: (f: { name: string }) =>
    `The batch “${f.name}” was delivered before with other figures. Send these under a name of their own.`,
  already_corrected: 'That was corrected already. Load the page to see what counts now.',
  observation_unknown: 'There are no such figures in this pilot. Load the page again.',
  locked:
    'The figures of this pilot are locked, since its end date has passed. Nothing can be changed.',
  not_locked_yet: (f: { from: string }) =>
    `The verdict can be read from ${dayInWords(f.from)} on, as signed. Until then only counts are shown.`,
  rows_missing: 'The rows behind a figure could not be found. Import them again.',
  already_judged: 'Computed again by today’s methods, the figures give the verdict that stands.',
  verdict_missing: 'There is no verdict yet. Wait for the end date.',
  reason_required: 'Say why, in a sentence or two: the others will read it.',
  more_than_saved: (f: { left: string }) =>
    `Only ${f.left} hours saved by conservative count are left to put to use. Record that many or fewer.`,
  spending_unknown: 'There is no such cost or use of hours in this pilot. Load the page again.',
  cost_without_hours:
    'That cost was recorded as money, without hours behind it. Write the amount instead.',
  isolation_after_start:
    'How the effect is told apart has to be chosen before the start. This pilot stands as a result, without a return.',
  no_comparison_group:
    'No criterion of this pilot compares two groups. Choose a trend line or a named estimate, or change the criterion.',
  estimate_unnamed: 'Name who estimates the share, and how sure they are.',
  range_reversed:
    'A range goes from a lower to a higher figure, and a share is never above 100%. Check both ends.',
  not_convertible:
    'This has no price of its own: time saved becomes money as hours, and a guardrail or an activity brings none. Choose another.',
  finance_signer_inside:
    'Whoever signs a price has to be outside the team that runs the pilot. Choose somebody from finance.',
  rate_band_unknown:
    'There is no such rate band. Choose one from the list, or set it on the page of rates and goals.',
  conversion_unknown: 'There is no such price in this pilot. Load the page again.',
  not_conversion_signer: 'You are not asked to sign this price. The person named on it is.',
  conversion_signed: 'This price is signed already. Propose a new one to change it.',
  no_conclusion_proposed:
    'There is no decision that waits for a second signature. Open the page again.',
  conclusion_against_verdict: (f: { outcome: string }) =>
    `The verdict is ${f.outcome}. To scale all the same, say why: it is printed beside the verdict.`,
} as const;

type Sentences = typeof SENTENCES;
export type PilotRefusalCode = keyof Sentences;
type FieldsOf<Code extends PilotRefusalCode> = Sentences[Code] extends (
  fields: infer Fields,
) => string
  ? Fields
  : undefined;

export type PilotRefusal = {
  readonly code: PilotRefusalCode;
  readonly sentence: string;
  readonly fields?: Readonly<Record<string, unknown>>;
};

/** A refusal with its sentence filled in. */
export function refuse<Code extends PilotRefusalCode>(
  code: Code,
  ...[fields]: FieldsOf<Code> extends undefined ? [] : [FieldsOf<Code>]
): PilotRefusal {
  const sentence = SENTENCES[code];
  return typeof sentence === 'string'
    ? { code, sentence }
    : {
        code,
        sentence: (sentence as (given: unknown) => string)(fields),
        fields: fields as Readonly<Record<string, unknown>>,
      };
}

export const PILOT_REFUSAL_CODES = Object.keys(SENTENCES) as PilotRefusalCode[];
