import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Caller } from '#application/caller.ts';
import { askedDraft, askedStep } from '#application/charter-input.ts';
import type { AppDeps } from '#application/deps.ts';
import type { CodedStep, InvitedPerson } from '#application/invited-person.ts';
import { loadStream } from '#application/load-stream.ts';
import {
  commandPilot,
  type MeasurementWithRows,
  withoutRows,
} from '#application/pilot-commands.ts';
import { type AskedPilotCommand, pilotKey, readingPilots } from '#application/pilot-stream.ts';
import type { DraftStepInput } from '#contracts/charter.ts';
import { type Template, templateById } from '#domain/criteria/templates.ts';
import type { Group } from '#domain/pilot/measurement.ts';
import type { Action } from '#identity/policy.ts';
import { type DemoCalendar, momentOf } from './calendar.ts';
import { invitedSteps } from './invited-steps.ts';
import type { PastClock, Postbox } from './past-clock.ts';
import { type Cast, type CastName, DEMO_WORKSPACE } from './people.ts';

/** A moment of the demo's past: a day, and an hour of it in the workspace's zone. */
export type When = readonly [day: string, hour: number];

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
  readonly does: (
    who: CastName,
    when: When,
    action: Action,
    command: AskedPilotCommand,
  ) => Promise<void>;
  /** Figures come with their rows, which are kept first. */
  readonly records: (who: CastName, when: When, figures: Figures) => Promise<void>;
};

/** What skeptics and partners do, by invitation. */
export type InvitedSteps = {
  readonly answers: (who: CastName, when: When, words: string) => Promise<void>;
  /** With a mailed code. */
  readonly confirms: (who: CastName, when: When, step: CodedStep) => Promise<void>;
};

export type Drafted = { readonly name: string; readonly team: string; readonly template: string };

export type Figures = { readonly criterion: string; readonly measurement: MeasurementWithRows } & (
  | { readonly group: Exclude<Group, 'baseline'> }
  | { readonly group: 'baseline'; readonly measuredFrom: string; readonly measuredTo: string }
);

/** Everything that a scene is played with. */
export type Stage = {
  readonly app: AppDeps;
  readonly invited: InvitedPerson;
  readonly clock: PastClock;
  readonly post: Postbox;
  readonly calendar: DemoCalendar;
  readonly cast: Cast;
  /** Nothing of the past is later than this, in milliseconds. */
  readonly now: number;
  /** What command ids are dated by: the same whenever the seed is taken up again, in milliseconds. */
  readonly datedAt: number;
};

/** Carries one step out at its moment, unless it has been. */
export type Step = (when: When, act: (commandId: string) => Promise<Acted>) => Promise<void>;
type Acted =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: { readonly sentence: string } };

/** Opens the scene of one pilot, as far as its stream has come. */
export async function openScene(stage: Stage, pilot: string): Promise<Scene> {
  const { app, calendar, cast } = stage;
  const key = pilotKey(DEMO_WORKSPACE.id, pilot);
  const { commands } = await loadStream(app, readingPilots, key);
  const step = stepper(stage, pilot, commands);
  return {
    calendar,
    id: who => cast[who].person.id,
    ...teamSteps(stage, pilot, step),
    ...invitedSteps(stage, pilot, step),
  };
}

/**
 * Steps have ids that follow from their order, so that a seed that was killed goes on where it stopped: what the
 * pilot's stream holds already is passed over.
 */
function stepper(stage: Stage, pilot: string, known: ReadonlyMap<string, number>): Step {
  let steps = 0;
  return async ([day, hour], act) => {
    steps += 1;
    const commandId = demoId(stage.datedAt, `${pilot}/${steps}`);
    if (known.has(commandId)) return;
    stage.clock.turnTo(Math.min(momentOf(day, hour), stage.now));
    const acted = await act(commandId);
    if (!acted.ok) throw new Error(`${pilot}, step ${steps}: ${acted.refusal.sentence}`);
  };
}

function teamSteps({ app, cast }: Stage, pilot: string, step: Step): TeamSteps {
  const workspace = DEMO_WORKSPACE.id;
  let revision = 1;
  const callerFor = (who: CastName): Caller => ({ ...cast[who], workspace, assurance: 'sso' });
  const does: TeamSteps['does'] = (who, when, action, command) =>
    step(when, commandId =>
      commandPilot(app, callerFor(who), { pilot, commandId, action, command }),
    );
  return {
    does,
    draft: (who, when, { name, team, template }) =>
      does(who, when, 'set-up-pilot', {
        type: 'draft',
        pilot,
        draft: askedDraft(name, team, knownTemplate(template)),
        template,
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
    records: (who, when, figures) =>
      step(when, commandId => {
        const { measurement, rows } = withoutRows(figures.measurement);
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

/** A UUIDv7 that follows from a moment and a name. */
export const demoId = (datedAt: number, name: string): string =>
  v7({ msecs: datedAt, random: createHash('sha256').update(name).digest() });
