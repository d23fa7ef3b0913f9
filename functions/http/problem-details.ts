import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { InvitedRefusalCode } from '#application/invited/invited-refusals.ts';
import type { EvidenceRefusal } from '#application/pilot/evidence.ts';
import type { TextRefused } from '#application/report/edit-text.ts';
import type { ReportFaultCode } from '#application/report/request-text.ts';
import type { CommandIdRefusal } from '#application/stream/command-id.ts';
import type { NotPermitted } from '#application/stream/pilot-stream.ts';
import type { UnknownReference } from '#application/workspace/known-references.ts';
import type { Problem } from '#contracts/problem.ts';
import type { PilotRefusalCode } from '#domain/pilot/refusals.ts';
import type { PlanRefusal } from '#domain/planner/plan.ts';
import type { ReportRefusalCode } from '#domain/report/refusals.ts';
import type { WorkspaceRefusalCode } from '#domain/workspace/decide.ts';
import type { DeclarationRefusalCode } from '#domain/workspace/decide-declarations.ts';
import type { FinanceRefusalCode } from '#domain/workspace/finance.ts';
import type { LedgerFaultCode } from '#ledger/ledger-unavailable.ts';

/** What goes wrong before a command is decided on. */
const HTTP_SENTENCES = {
  not_signed_in: 'You are not signed in, or your session has ended. Sign in and try again.',
  no_workspace: 'You are in no workspace yet. Set one up, or ask an admin to add you.',
  not_found: 'There is nothing at this address. Go back to the board.',
  bad_request: 'Something in what was sent is not right. The list says where.',
  malformed_json: 'What was sent could not be read. Load the page again and send it once more.',
  unsupported_media_type: 'Send JSON (application/json).',
  body_too_large: 'That is more than can be sent at once (2 MB). Send it in parts.',
  idempotency_key_missing:
    'Send an Idempotency-Key header with a UUIDv7, so that a repeat counts once.',
  precondition_required: 'Send the revision that you changed as an If-Match header, such as "3".',
  too_many_requests: 'That was more than a page ever asks. Wait a minute and go on.',
  cross_site: 'This request came from another site. Open the product itself and try again.',
  not_forwarded: 'This address is not for visitors. Open the product at its own address.',
  token_invalid: 'This API token is unknown, revoked or expired. Ask an admin for a new one.',
  token_not_allowed: 'API tokens cannot do this. Sign in as a person.',
  scope_missing: 'This API token was not made for this. Ask an admin for one with the scope.',
  token_exists: 'This token was made already, and shown once. Revoke it and make another.',
  set_up_link_expired:
    'This set-up link has expired. Ask the operator to print a new one and open it.',
  internal: 'Something went wrong on our side, and has been noted. Try again in a minute.',
} as const;
export type HttpFaultCode = keyof typeof HTTP_SENTENCES;

/** Every code that an answer can carry. */
export type ProblemCode =
  | PilotRefusalCode
  | WorkspaceRefusalCode
  | DeclarationRefusalCode
  | FinanceRefusalCode
  | InvitedRefusalCode
  | ReportRefusalCode
  | ReportFaultCode
  | TextRefused['code']
  | CommandIdRefusal['code']
  | PlanRefusal['code']
  | EvidenceRefusal['code']
  | NotPermitted['code']
  | UnknownReference['code']
  | HttpFaultCode
  | LedgerFaultCode;

/** The status of every code: a code without one does not compile. */
const STATUS: Readonly<Record<ProblemCode, ContentfulStatusCode>> = {
  not_signed_in: 401,
  token_invalid: 401,
  token_not_allowed: 403,
  scope_missing: 403,
  token_exists: 409,
  no_workspace: 403,
  not_permitted: 403,
  cross_site: 403,
  not_forwarded: 403,
  code_required: 403,
  not_a_signer: 403,
  not_a_contributor: 403,
  not_output_owner: 403,
  not_conversion_signer: 403,
  not_found: 404,
  pilot_not_found: 404,
  workspace_not_found: 404,
  criterion_unknown: 404,
  observation_unknown: 404,
  task_unknown: 404,
  signer_unknown: 404,
  team_unknown: 404,
  person_unknown: 404,
  template_unknown: 404,
  pilot_unknown: 404,
  feed_unknown: 404,
  band_unknown: 404,
  rate_band_unknown: 404,
  conversion_unknown: 404,
  spending_unknown: 404,
  objection_unknown: 404,
  report_unknown: 404,
  edition_unknown: 404,
  reader_question_unknown: 404,
  question_not_asked: 404,
  invitation_unknown: 404,
  invitation_expired: 410,
  invitation_revoked: 410,
  set_up_link_expired: 410,
  draft_changed: 412,
  version_superseded: 412,
  charter_mismatch: 412,
  text_changed: 412,
  pilot_exists: 409,
  workspace_exists: 409,
  team_exists: 409,
  person_exists: 409,
  wrong_phase: 409,
  already_signed: 409,
  question_answered: 409,
  already_corrected: 409,
  condition_missing: 409,
  condition_open: 409,
  signs_already: 409,
  delegation_missing: 409,
  amendment_too_late: 409,
  no_conclusion_proposed: 409,
  already_judged: 409,
  evidence_too_early: 409,
  locked: 409,
  not_locked_yet: 409,
  too_early: 409,
  window_over: 409,
  verdict_missing: 409,
  signatures_missing: 409,
  baseline_missing: 409,
  baseline_after_start: 409,
  last_admin: 409,
  currency_in_use: 409,
  erasure_not_ordered: 409,
  batch_reused: 409,
  policy_missing: 409,
  text_missing: 409,
  text_not_owned: 409,
  text_outdated: 409,
  job_done: 409,
  job_taken: 409,
  quarter_still_open: 409,
  edition_exists: 409,
  edition_superseded: 409,
  reader_question_answered: 409,
  decision_taken: 409,
  nothing_to_report: 409,
  not_in_coalition: 409,
  quarter_not_over: 409,
  check_too_early: 409,
  objection_exists: 409,
  objection_closed: 409,
  pilot_not_linked: 409,
  rows_missing: 409,
  draw_missing: 409,
  drawn_already: 409,
  nothing_to_draw: 409,
  piece_out_of_turn: 409,
  log_by_piece: 409,
  not_drawn_by_piece: 409,
  pieces_changed: 409,
  too_few_to_draw: 422,
  not_planned: 422,
  today_impossible: 422,
  spread_missing: 422,
  too_few_units: 422,
  units_impossible: 422,
  change_impossible: 422,
  isolation_after_start: 409,
  conversion_signed: 409,
  command_reused: 422,
  command_too_old: 400,
  command_from_the_future: 400,
  command_id_invalid: 400,
  bad_request: 400,
  malformed_json: 400,
  idempotency_key_missing: 400,
  invalid_draft: 422,
  charter_incomplete: 422,
  primary_criterion_missing: 422,
  activity_metric_as_primary: 422,
  outside_signer_missing: 422,
  data_safeguard_signer_missing: 422,
  window_too_long: 422,
  window_reversed: 422,
  outcome_window_outside: 422,
  bad_measurement: 422,
  outside_window: 422,
  in_the_future: 422,
  reason_required: 422,
  not_outside: 422,
  amendment_not_allowed: 422,
  nothing_changed: 422,
  conclusion_against_verdict: 422,
  time_zone_unknown: 422,
  name_mismatch: 422,
  colleague_missing: 422,
  nothing_said: 422,
  text_refused: 422,
  correction_reason_missing: 422,
  decision_not_asked: 422,
  capacity_not_positive: 422,
  review_after_expiry: 422,
  date_passed: 422,
  date_to_come: 422,
  owner_as_partner: 422,
  not_on_team: 422,
  dates_reversed: 422,
  population_not_positive: 422,
  benefit_not_measured: 422,
  agents_unbounded: 422,
  criterion_not_met: 422,
  more_than_saved: 422,
  cost_without_hours: 422,
  no_comparison_group: 422,
  estimate_unnamed: 422,
  range_reversed: 422,
  not_convertible: 422,
  finance_signer_inside: 422,
  rate_impossible: 422,
  year_out_of_reach: 422,
  code_wrong: 422,
  code_missing: 422,
  code_used_up: 422,
  code_expired: 422,
  code_too_soon: 429,
  too_many_attempts: 429,
  code_not_mailed: 503,
  mail_comes_back: 409,
  daily_cap_reached: 429,
  too_many_requests: 429,
  precondition_required: 428,
  unsupported_media_type: 415,
  body_too_large: 413,
  internal: 500,
  store_unavailable: 503,
  throttled: 503,
  contended: 503,
  signing_unavailable: 503,
  entry_unreadable: 500,
  chain_broken: 500,
};

/** The status of a code that came as text; an unknown one is the server's own fault. */
export const statusOf = (code: string): ContentfulStatusCode =>
  (STATUS as Readonly<Record<string, ContentfulStatusCode>>)[code] ?? 500;

/** A refusal as an RFC 9457 answer. */
export function problemResponse(
  refusal: { readonly code: ProblemCode; readonly sentence: string },
  issues?: Problem['issues'],
): Response {
  const status = STATUS[refusal.code];
  const body: Problem = {
    type: `https://countersign.example/problems/${refusal.code}`,
    title: refusal.code.replaceAll('_', ' '),
    status,
    code: refusal.code,
    detail: refusal.sentence,
    ...(issues ? { issues } : {}),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

/** A fault of the request itself. */
export const httpFault = (code: HttpFaultCode, issues?: Problem['issues']): Response =>
  problemResponse({ code, sentence: HTTP_SENTENCES[code] }, issues);

/** More than a caller may ask: says in how many seconds they may go on (RFC 9110, 10.2.3). */
export function tooManyRequests(seconds: number): Response {
  const answer = httpFault('too_many_requests');
  answer.headers.set('retry-after', String(seconds));
  return answer;
}

const LEDGER_SENTENCE =
  'The ledger cannot be reached right now. Nothing is lost; send it again in a minute.';

export const ledgerFault = (code: LedgerFaultCode): Response =>
  problemResponse({ code, sentence: LEDGER_SENTENCE });
