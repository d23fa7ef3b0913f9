import type { Caller } from '#application/caller.ts';
import { askedCopy, askedDraft, askedStep } from '#application/charter-input.ts';
import { loadPilot } from '#application/load-pilot.ts';
import { commandPilot, type PilotResult, withoutRows } from '#application/pilot-commands.ts';
import type { AskedPilotCommand } from '#application/pilot-stream.ts';
import { words } from '#application/sealing.ts';
import type { CommandResult } from '#contracts/pilots.ts';
import { templateById } from '#domain/criteria/templates.ts';
import type { Row } from '#domain/pilot/measurement.ts';
import { refuse } from '#domain/pilot/refusals.ts';
import { currentVersion } from '#domain/pilot/state.ts';
import { type Action, mayOnTeam } from '#identity/policy.ts';
import type { HttpDeps } from '../deps.ts';
import { idFrom } from '../derived-id.ts';
import type { Routes } from '../route.ts';
import { findLog, findPiece, NO_SUCH_LOG, NOT_ONES_OWN } from './logged-work.ts';

type PilotCall = {
  readonly deps: HttpDeps;
  readonly caller: Caller;
  readonly params: { readonly pilot: string };
  readonly commandId: string;
};
type Answered =
  | { readonly ok: true; readonly body: CommandResult; readonly etag: string }
  | Extract<PilotResult, { ok: false }>;

/** Commands a pilot under a permission, and answers where it stands then. */
async function run(
  { deps, caller, params, commandId }: PilotCall,
  action: Action,
  command: AskedPilotCommand,
  rows?: readonly Row[],
): Promise<Answered> {
  const order = { pilot: params.pilot, commandId, action, command, ...(rows ? { rows } : {}) };
  return answerOf(await commandPilot(deps.app, caller, order), params.pilot);
}

function answerOf(result: PilotResult, pilot: string): Answered {
  if (!result.ok) return result;
  const { state, head, replayed } = result;
  if (!state || !head) return { ok: false, refusal: refuse('pilot_not_found') };
  return {
    ok: true,
    etag: `"${state.revision}"`,
    body: {
      pilot,
      phase: state.phase,
      revision: state.revision,
      seq: result.entry?.header.seq ?? head.seq,
      hash: result.entry?.header.hash ?? head.hash,
      replayed,
    },
  };
}

/** Everything that changes a pilot. */
export const pilotCommandRoutes: Routes<
  | 'draftPilot'
  | 'saveDraft'
  | 'askForSuccess'
  | 'proposePilot'
  | 'recordBaseline'
  | 'promiseBaseline'
  | 'drawGroups'
  | 'startPilot'
  | 'logTime'
  | 'correctTimeLog'
  | 'logPiece'
  | 'correctPiece'
  | 'answerWeek'
  | 'recordObservation'
  | 'correctObservation'
  | 'recordCost'
  | 'recordEffort'
  | 'chooseIsolation'
  | 'proposeConversion'
  | 'signConversion'
  | 'reinvestHours'
  | 'ownOutput'
  | 'lockPilot'
  | 'judgePilot'
  | 'concludePilot'
  | 'stopPilot'
> = {
  draftPilot: {
    permission: 'set-up-pilot',
    handle: async call => {
      const { name, team, template, copyOf } = call.body;
      const pilot = idFrom(call.caller.person.id, call.commandId, 'pilot');
      const known = template === undefined ? undefined : templateById(template);
      if (!mayOnTeam('set-up-pilot', call.caller.standing, team))
        return {
          ok: false,
          refusal: {
            code: 'not_permitted',
            sentence: 'Set pilots up for a team that you are on.',
          },
        };
      const source =
        copyOf === undefined
          ? undefined
          : await loadPilot(call.deps.app, call.caller.workspace, copyOf);
      if (copyOf !== undefined && !source) return { ok: false, refusal: refuse('pilot_not_found') };
      const answer = await run({ ...call, params: { pilot } }, 'set-up-pilot', {
        type: 'draft',
        pilot,
        draft: source
          ? askedCopy(name, team, currentVersion(source)?.charter ?? source.draft)
          : askedDraft(name, team, known),
        ...(template === undefined ? {} : { template }),
        ...(copyOf === undefined ? {} : { copyOf }),
      });
      return answer.ok ? { ...answer, status: 201 } : answer;
    },
  },

  saveDraft: {
    permission: 'change-pilot',
    handle: call =>
      run(call, 'change-pilot', {
        type: 'save-draft',
        step: call.body.step,
        values: askedStep(call.body),
        expectedRevision: call.revision,
      }),
  },

  askForSuccess: {
    permission: 'change-pilot',
    handle: call => run(call, 'change-pilot', { type: 'ask', ...call.body }),
  },

  proposePilot: {
    permission: 'change-pilot',
    handle: call => run(call, 'change-pilot', { type: 'propose', expectedRevision: call.revision }),
  },

  recordBaseline: {
    permission: 'record-results',
    handle: call => {
      const { measurement, rows } = withoutRows(call.body.measurement);
      const command = { type: 'record-baseline', ...call.body, measurement } as const;
      return run(call, 'record-results', command, rows);
    },
  },

  promiseBaseline: {
    permission: 'record-results',
    handle: call => {
      const { reason, ...rest } = call.body;
      return run(call, 'record-results', {
        type: 'promise-baseline',
        ...rest,
        reason: words(reason),
      });
    },
  },

  drawGroups: {
    permission: 'change-pilot',
    handle: call => run(call, 'change-pilot', { type: 'draw-groups', ...call.body }),
  },

  startPilot: {
    permission: 'change-pilot',
    handle: call => run(call, 'change-pilot', { type: 'start' }),
  },

  logTime: {
    permission: 'log-time',
    handle: call => run(call, 'log-time', { type: 'log-time', ...call.body }),
  },

  correctTimeLog: {
    permission: 'log-time',
    handle: async call => {
      const supersedes = Number(call.params.seq);
      const found = await findLog(call, supersedes);
      if (!found) return NO_SUCH_LOG;
      if (found.contributor !== call.caller.person.id) return NOT_ONES_OWN;
      return run(call, 'log-time', {
        type: 'correct-time-log',
        supersedes,
        ...found,
        now: call.body.now,
        reason: words(call.body.reason),
      });
    },
  },

  logPiece: {
    permission: 'log-time',
    handle: call => run(call, 'log-time', { type: 'log-piece', ...call.body }),
  },

  correctPiece: {
    permission: 'log-time',
    handle: async call => {
      const supersedes = Number(call.params.seq);
      const found = await findPiece(call, supersedes);
      if (!found) return NO_SUCH_LOG;
      if (found.contributor !== call.caller.person.id) return NOT_ONES_OWN;
      const { now, reason } = call.body;
      return run(call, 'log-time', {
        type: 'correct-piece',
        supersedes,
        ...found,
        now,
        reason: words(reason),
      });
    },
  },

  answerWeek: {
    permission: 'log-time',
    handle: call => run(call, 'log-time', { type: 'answer-week', ...call.body }),
  },

  recordObservation: {
    permission: 'record-results',
    handle: call => {
      const { measurement, rows } = withoutRows(call.body.measurement);
      const command = { type: 'record-observation', ...call.body, measurement } as const;
      return run(call, 'record-results', command, rows);
    },
  },

  correctObservation: {
    permission: 'record-results',
    handle: call => {
      const given = call.body.measurement && withoutRows(call.body.measurement);
      const command = {
        type: 'correct-observation',
        supersedes: Number(call.params.seq),
        ...(given ? { measurement: given.measurement } : {}),
        reason: words(call.body.reason),
      } as const;
      return run(call, 'record-results', command, given?.rows);
    },
  },

  recordCost: {
    permission: 'record-results',
    handle: call => run(call, 'record-results', { type: 'record-cost', ...call.body }),
  },

  recordEffort: {
    permission: 'record-results',
    handle: call => run(call, 'record-results', { type: 'record-effort', ...call.body }),
  },

  chooseIsolation: {
    permission: 'change-pilot',
    handle: call => {
      const { why, ...chosen } = call.body;
      return run(call, 'change-pilot', { type: 'choose-isolation', ...chosen, why: words(why) });
    },
  },

  proposeConversion: {
    permission: 'change-pilot',
    handle: call => {
      const { basis, signer, ...terms } = call.body;
      return run(call, 'change-pilot', {
        type: 'propose-conversion',
        terms,
        basis: words(basis),
        signer,
      });
    },
  },

  signConversion: {
    permission: 'sign-price',
    handle: call =>
      run(call, 'sign-price', { type: 'sign-conversion', conversion: call.params.conversion }),
  },

  reinvestHours: {
    permission: 'record-results',
    handle: call => {
      const { into, ...rest } = call.body;
      return run(call, 'record-results', { type: 'reinvest-hours', ...rest, into: words(into) });
    },
  },

  ownOutput: {
    permission: 'record-results',
    handle: call =>
      run(call, 'record-results', { type: 'own-output', statement: words(call.body.statement) }),
  },

  lockPilot: {
    permission: 'judge-pilot',
    handle: call => run(call, 'judge-pilot', { type: 'lock' }),
  },

  judgePilot: {
    permission: 'judge-pilot',
    handle: call => run(call, 'judge-pilot', { type: 'judge' }),
  },

  concludePilot: {
    permission: 'change-pilot',
    handle: call => {
      const { decision, reason } = call.body;
      return run(call, 'change-pilot', {
        type: 'conclude',
        decision,
        ...(reason === undefined ? {} : { reason: words(reason) }),
      });
    },
  },

  stopPilot: {
    permission: 'change-pilot',
    handle: call => run(call, 'change-pilot', { type: 'stop', reason: words(call.body.reason) }),
  },
};
