import type { Caller } from '#application/caller.ts';
import { askedDraft, askedStep } from '#application/pilot/charter-input.ts';
import { loadPilot } from '#application/pilot/load-pilot.ts';
import { commandPilot } from '#application/pilot/pilot-commands.ts';
import { type MeasurementWithRows, withoutRows } from '#application/pilot/rows.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import type { AskedPilotCommand } from '#application/stream/pilot-stream.ts';
import { pilotKey, readingPilots } from '#application/stream/reading-pilots.ts';
import type { DraftStepInput } from '#contracts/charter.ts';
import { allocateWork } from '#domain/allocation/allocate.ts';
import { type Template, templateById } from '#domain/criteria/templates.ts';
import type { Days } from '#domain/pilot/events.ts';
import type { Group } from '#domain/pilot/measurement.ts';
import type { Cost } from '#domain/pilot/spent-events.ts';
import type { Action } from '#identity/policy.ts';
import type { DemoCalendar } from './calendar.ts';
import type { Turn } from './chronology.ts';
import { type InvitedSteps, invitedSteps } from './invited-steps.ts';
import { type CastName, DEMO_WORKSPACE } from './people.ts';
import { type Stage, type Step, stepper, type When } from './stage.ts';

/** One pilot being played: each call is one command, by the person and at the moment that it names. */
export type Scene = TeamSteps &
  InvitedSteps & {
    readonly calendar: DemoCalendar;
    readonly id: (who: CastName) => string;
  };

/** What those who are signed in do. */
type TeamSteps = {
  readonly draft: (who: CastName, when: When, given: Drafted) => Promise<void>;
  readonly save: (who: CastName, when: When, step: DraftStepInput) => Promise<void>;
  readonly propose: (who: CastName, when: When) => Promise<void>;
  /** Proposes a change of what is signed and running; its signers sign it anew. */
  readonly amend: (who: CastName, when: When, change: Amended) => Promise<void>;
  readonly does: (
    who: CastName,
    when: When,
    action: Action,
    command: AskedPilotCommand,
  ) => Promise<void>;
  /** The next piece of a task, done as it was drawn. */
  readonly piece: (who: CastName, when: When, piece: Piece) => Promise<void>;
  /** Puts a cost right that was recorded with another amount. */
  readonly putsCostRight: (who: CastName, when: When, cost: PutRight) => Promise<void>;
  /** Figures come with their rows, which are kept first. */
  readonly records: (who: CastName, when: When, figures: Figures) => Promise<void>;
};

export type PutRight = {
  readonly amount: string;
  readonly now: Omit<Cost, 'effort'>;
  readonly reason: string;
};

export type Amended = { readonly steps: readonly DraftStepInput[]; readonly reason: string };

export type Drafted = {
  readonly name: string;
  readonly team: string;
  readonly template: string;
  /** The pilot that this one repeats. */
  readonly copyOf?: string;
};

/** What a piece takes by either way of doing it, in minutes; only the way that was drawn happens. */
export type Piece = {
  readonly task: string;
  readonly number: number;
  readonly withAi: { readonly minutes: string; readonly reworkMinutes: string };
  readonly without: string;
};

export type Figures = { readonly criterion: string; readonly measurement: MeasurementWithRows } & (
  | { readonly group: Exclude<Group, 'baseline'>; readonly days?: Days }
  | { readonly group: 'baseline'; readonly measuredFrom: string; readonly measuredTo: string }
);

/** Opens the scene of one pilot, as far as its stream has come. */
export async function openScene(stage: Stage, pilot: string, turn: Turn): Promise<Scene> {
  const { app, calendar, cast } = stage;
  const key = pilotKey(DEMO_WORKSPACE.id, pilot);
  const { commands } = await loadStream(app, readingPilots, key);
  const step = stepper(stage, pilot, new Set(commands.keys()), turn);
  return {
    calendar,
    id: who => cast[who].person.id,
    ...teamSteps(stage, pilot, step),
    ...invitedSteps(stage, pilot, step),
  };
}

function teamSteps(stage: Stage, pilot: string, step: Step): TeamSteps {
  const { app, cast } = stage;
  const workspace = DEMO_WORKSPACE.id;
  let revision = 1;
  const callerFor = (who: CastName): Caller => ({ ...cast[who], workspace, assurance: 'sso' });
  const does: TeamSteps['does'] = (who, when, action, command) =>
    step(when, commandId =>
      commandPilot(app, callerFor(who), { pilot, commandId, action, command }),
    );
  return {
    does,
    draft: (who, when, { name, team, template, copyOf }) =>
      does(who, when, 'set-up-pilot', {
        type: 'draft',
        pilot,
        draft: askedDraft(name, team, knownTemplate(template)),
        template,
        ...(copyOf === undefined ? {} : { copyOf }),
      }),
    async save(who, when, saved) {
      await does(who, when, 'change-pilot', {
        type: 'save-draft',
        step: saved.step,
        values: askedStep(saved),
        expectedRevision: revision,
      });
      revision += 1;
    },
    propose: (who, when) =>
      does(who, when, 'change-pilot', { type: 'propose', expectedRevision: revision }),
    async amend(who, when, { steps, reason }) {
      await does(who, when, 'change-pilot', {
        type: 'amend',
        changes: Object.assign({}, ...steps.map(askedStep)),
        reason: { typed: reason },
        expectedRevision: revision,
      });
      revision += 1;
    },
    ...recordingSteps(stage, pilot, step),
  };
}

/** What is recorded by way of what is there: a draw, rows, or an entry to put right. */
function recordingSteps(
  { app, cast }: Stage,
  pilot: string,
  step: Step,
): Pick<TeamSteps, 'piece' | 'putsCostRight' | 'records'> {
  const workspace = DEMO_WORKSPACE.id;
  const callerFor = (who: CastName): Caller => ({ ...cast[who], workspace, assurance: 'sso' });
  return {
    piece: (who, [workDate, hour], { task, number, withAi, without }) =>
      step([workDate, hour], async commandId => {
        const person = cast[who].person.id;
        const draw = (await loadPilot(app, workspace, pilot))?.draw;
        const used = draw ? allocateWork(draw.seed, { person, task, number }) : 'with-ai';
        const took = used === 'with-ai' ? withAi : { minutes: without, reworkMinutes: '0' };
        const command = { type: 'log-piece', task, number, workDate, used, ...took } as const;
        return commandPilot(app, callerFor(who), {
          pilot,
          commandId,
          action: 'log-time',
          command,
        });
      }),
    putsCostRight: (who, when, { amount, now, reason }) =>
      step(when, async commandId => {
        const costs = (await loadPilot(app, workspace, pilot))?.costs ?? [];
        const supersedes = costs.find(each => each.amount === amount)?.seq ?? 0;
        const command = {
          type: 'correct-cost',
          supersedes,
          now,
          reason: { typed: reason },
        } as const;
        return commandPilot(app, callerFor(who), {
          pilot,
          commandId,
          action: 'record-results',
          command,
        });
      }),
    records: (who, when, figures) =>
      step(when, async commandId => {
        const asked = figures.measurement;
        const { measurement, rows } = await withoutRows(app, DEMO_WORKSPACE.id, asked);
        const command: AskedPilotCommand =
          figures.group === 'baseline'
            ? { ...figures, type: 'record-baseline', measurement }
            : { ...figures, type: 'record-observation', measurement };
        const order = {
          pilot,
          commandId,
          action: 'record-results',
          command,
          ...(rows ? { rows } : {}),
        } as const;
        return commandPilot(app, callerFor(who), order);
      }),
  };
}

/** A template that the demo starts from. Throws where the library has dropped it. */
export function knownTemplate(id: string): Template {
  const template = templateById(id);
  if (!template) throw new Error(`There is no template ${id}.`);
  return template;
}
