import type { CommandContext, CommandOf, PilotCommand } from './commands.ts';
import { amend } from './decide-amendment.ts';
import { correctObservation, correctTimeLog } from './decide-correction.ts';
import { answer, ask, draft, propose, saveDraft } from './decide-draft.ts';
import { correctPiece, drawGroups, logPiece } from './decide-draw.ts';
import { receiveBatch } from './decide-feed.ts';
import {
  acceptDelegation,
  declineDelegation,
  delegate,
  replaceSigner,
  resendInvitation,
} from './decide-handover.ts';
import { chooseIsolation, proposeConversion, signConversion } from './decide-money.ts';
import { eraseWords, expireRows } from './decide-privacy.ts';
import {
  answerWeek,
  logTime,
  ownOutput,
  promiseBaseline,
  recordBaseline,
  recordObservation,
  start,
} from './decide-running.ts';
import {
  agreeOnCondition,
  decline,
  requestChange,
  resolveCondition,
  sign,
} from './decide-signing.ts';
import {
  correctCost,
  correctReinvestment,
  recordCost,
  recordEffort,
  reinvestHours,
} from './decide-spent.ts';
import {
  answerVerdict,
  conclude,
  judge,
  lock,
  refuseConclusion,
  signConclusion,
  stop,
} from './decide-verdict.ts';
import type { PilotEvent } from './events.ts';
import { type PilotRefusal, refuse } from './refusals.ts';
import type { Pilot } from './state.ts';

/** What a command does: events to append in one entry, or why not. */
export type PilotDecision =
  | { readonly ok: true; readonly events: readonly PilotEvent[] }
  | { readonly ok: false; readonly refusal: PilotRefusal };

type Rule<Type extends PilotCommand['type']> = (
  pilot: Pilot,
  command: CommandOf<Type>,
  context: CommandContext,
) => readonly PilotEvent[] | PilotRefusal;

type Rules = { readonly [Type in Exclude<PilotCommand['type'], 'draft'>]: Rule<Type> };

const RULES: Rules = {
  'save-draft': saveDraft,
  ask,
  answer,
  propose,
  sign,
  'request-change': requestChange,
  decline,
  'agree-on-condition': agreeOnCondition,
  'resolve-condition': resolveCondition,
  delegate,
  'accept-delegation': acceptDelegation,
  'decline-delegation': declineDelegation,
  'replace-signer': replaceSigner,
  'resend-invitation': resendInvitation,
  amend,
  'record-baseline': recordBaseline,
  'promise-baseline': promiseBaseline,
  'draw-groups': drawGroups,
  start,
  'log-piece': logPiece,
  'correct-piece': correctPiece,
  'log-time': logTime,
  'correct-time-log': correctTimeLog,
  'answer-week': answerWeek,
  'record-observation': recordObservation,
  'correct-observation': correctObservation,
  'record-cost': recordCost,
  'correct-cost': correctCost,
  'reinvest-hours': reinvestHours,
  'correct-reinvestment': correctReinvestment,
  'own-output': ownOutput,
  lock,
  judge,
  'answer-verdict': answerVerdict,
  conclude,
  'sign-conclusion': signConclusion,
  'refuse-conclusion': refuseConclusion,
  stop,
  'receive-batch': receiveBatch,
  'erase-words': eraseWords,
  'expire-rows': expireRows,
  'choose-isolation': chooseIsolation,
  'propose-conversion': proposeConversion,
  'sign-conversion': signConversion,
  'record-effort': recordEffort,
};

/**
 * Decides what a command does to a pilot (the decider pattern). Pure: the same state, command and context always
 * give the same events.
 */
export function decide(
  pilot: Pilot | undefined,
  command: PilotCommand,
  context: CommandContext,
): PilotDecision {
  const outcome = outcomeOf(pilot, command, context);
  return 'code' in outcome ? { ok: false, refusal: outcome } : { ok: true, events: outcome };
}

function outcomeOf(
  pilot: Pilot | undefined,
  command: PilotCommand,
  context: CommandContext,
): readonly PilotEvent[] | PilotRefusal {
  if (command.type === 'draft') return draft(pilot, command);
  if (pilot === undefined) return refuse('pilot_not_found');
  const rule = RULES[command.type] as Rule<PilotCommand['type']>;
  return rule(pilot, command, context);
}
