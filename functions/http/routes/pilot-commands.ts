import { askedStep } from '#application/pilot/charter-input.ts';
import { withoutRows } from '#application/pilot/rows.ts';
import { words } from '#application/stream/sealing.ts';
import type { EndpointsOf } from '#contracts/paths.ts';
import type { Routes } from '../route.ts';
import { findLog, findPiece, NO_SUCH_LOG, NOT_ONES_OWN } from './logged-work.ts';
import { run } from './run-command.ts';

/** Everything that changes a pilot. */
export const routes: Routes<EndpointsOf<'pilotCommands'>> = {
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
    handle: async call => {
      const { deps, caller } = call;
      const asked = call.body.measurement;
      const { measurement, rows } = await withoutRows(deps.app, caller.workspace, asked);
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
    handle: async call => {
      const { deps, caller } = call;
      const asked = call.body.measurement;
      const { measurement, rows } = await withoutRows(deps.app, caller.workspace, asked);
      const command = { type: 'record-observation', ...call.body, measurement } as const;
      return run(call, 'record-results', command, rows);
    },
  },

  correctObservation: {
    permission: 'record-results',
    handle: async call => {
      const { deps, caller } = call;
      const asked = call.body.measurement;
      const given = asked && (await withoutRows(deps.app, caller.workspace, asked));
      const command = {
        type: 'correct-observation',
        supersedes: Number(call.params.seq),
        ...(given ? { measurement: given.measurement } : {}),
        ...(call.body.days ? { days: call.body.days } : {}),
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

  correctCost: {
    permission: 'record-results',
    handle: call => {
      const { now, reason } = call.body;
      return run(call, 'record-results', {
        type: 'correct-cost',
        supersedes: Number(call.params.seq),
        ...(now === undefined ? {} : { now }),
        reason: words(reason),
      });
    },
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

  correctReinvestment: {
    permission: 'record-results',
    handle: call => {
      const { now, reason } = call.body;
      return run(call, 'record-results', {
        type: 'correct-reinvestment',
        supersedes: Number(call.params.seq),
        ...(now === undefined ? {} : { now: { ...now, into: words(now.into) } }),
        reason: words(reason),
      });
    },
  },

  ownOutput: {
    permission: 'own-output',
    handle: call =>
      run(call, 'own-output', { type: 'own-output', statement: words(call.body.statement) }),
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
