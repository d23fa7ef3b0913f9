import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Caller } from '#application/caller.ts';
import { askedDraft, askedStep } from '#application/charter-input.ts';
import type { CodedStep } from '#application/invited-person.ts';
import { loadPilot } from '#application/load-pilot.ts';
import { loadStream } from '#application/load-stream.ts';
import { commandPilot, keepRows, type MeasurementWithRows } from '#application/pilot-commands.ts';
import { type AskedPilotCommand, pilotKey, readingPilots } from '#application/pilot-stream.ts';
import type { DraftStepInput } from '#contracts/charter.ts';
import { type Template, templateById } from '#domain/criteria/templates.ts';
import type { Group } from '#domain/pilot/measurement.ts';
import { currentVersion } from '#domain/pilot/state.ts';
import type { HttpDeps } from '#http/deps.ts';
import type { Action } from '#identity/policy.ts';
import { type DemoCalendar, momentOf } from './calendar.ts';
import type { PastClock, Postbox } from './past-clock.ts';
import { type Cast, type CastName, DEMO_WORKSPACE } from './people.ts';

/** A moment of the demo's past: a day, and an hour of it in the workspace's zone. */
export type When = readonly [day: string, hour: number];

/** One pilot being played: each call is one command, by the person and at the moment that it names. */
export type Scene = {
  readonly calendar: DemoCalendar;
  readonly id: (who: CastName) => string;
  draft(who: CastName, when: When, given: Drafted): Promise<void>;
  save(who: CastName, when: When, step: DraftStepInput): Promise<void>;
  propose(who: CastName, when: When): Promise<void>;
  does(who: CastName, when: When, action: Action, command: AskedPilotCommand): Promise<void>;
  /** Figures come with their rows, which are kept first. */
  records(who: CastName, when: When, figures: Figures): Promise<void>;
  answers(who: CastName, when: When, words: string): Promise<void>;
  /** Through an invitation, with a mailed code. */
  confirms(who: CastName, when: When, step: CodedStep): Promise<void>;
};

export type Drafted = { readonly name: string; readonly team: string; readonly template: string };

export type Figures = {
  readonly criterion: string;
  readonly measurement: MeasurementWithRows;
} & (
  | { readonly group: Exclude<Group, 'baseline'> }
  | { readonly group: 'baseline'; readonly measuredFrom: string; readonly measuredTo: string }
);

/** Everything that a scene is played with. */
export type Stage = {
  readonly deps: HttpDeps;
  readonly clock: PastClock;
  readonly post: Postbox;
  readonly calendar: DemoCalendar;
  readonly cast: Cast;
  /** Nothing of the past is later than this, in milliseconds. */
  readonly now: number;
  /** What command ids are dated by: the same whenever the seed is taken up again, in milliseconds. */
  readonly datedAt: number;
};

/**
 * Opens the scene of one pilot. Its steps have ids that follow from their order, so that a seed that was killed goes
 * on where it stopped: what the pilot's stream holds already is passed over.
 */
export async function openScene(stage: Stage, pilot: string): Promise<Scene> {
  const { deps, clock, post, calendar, cast, now, datedAt } = stage;
  const { app } = deps;
  const workspace = DEMO_WORKSPACE.id;
  const known = await loadStream(app, readingPilots, pilotKey(workspace, pilot));
  let steps = 0;
  let revision = 1;

  const step = async (
    [day, hour]: When,
    act: (commandId: string) => Promise<Acted>,
  ): Promise<void> => {
    steps += 1;
    const commandId = demoId(datedAt, `${pilot}/${steps}`);
    if (known.commands.has(commandId)) return;
    clock.turnTo(Math.min(momentOf(day, hour), now));
    const acted = await act(commandId);
    if (!acted.ok) throw new Error(`${pilot}, step ${steps}: ${acted.refusal.sentence}`);
  };
  const callerFor = (who: CastName): Caller => ({ ...cast[who], workspace, assurance: 'sso' });
  const does: Scene['does'] = (who, when, action, command) =>
    step(when, commandId =>
      commandPilot(app, callerFor(who), { pilot, commandId, action, command }),
    );

  return {
    calendar,
    id: who => cast[who].person.id,
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
    records: (who, when, { measurement: given, ...figures }) =>
      step(when, async commandId => {
        const measurement = await keepRows(app, workspace, given);
        const command: AskedPilotCommand =
          figures.group === 'baseline'
            ? {
                type: 'record-baseline',
                criterion: figures.criterion,
                measuredFrom: figures.measuredFrom,
                measuredTo: figures.measuredTo,
                measurement,
              }
            : { type: 'record-observation', ...figures, measurement };
        const action = 'record-results';
        return commandPilot(app, callerFor(who), { pilot, commandId, action, command });
      }),
    answers: (who, when, words) =>
      step(when, async commandId =>
        deps.invited.answerQuestion({ secret: await invite(stage, pilot, who), commandId, words }),
      ),
    confirms: (who, when, coded) =>
      step(when, async commandId => {
        const secret = await invite(stage, pilot, who);
        const state = await loadPilot(app, workspace, pilot);
        const version = state && currentVersion(state);
        const charterHash = version?.hash ?? '';
        const sent = await deps.invited.sendCode({ secret, step: coded, charterHash });
        if (!sent.ok) return sent;
        const { person } = cast[who];
        return deps.invited.confirm({
          secret,
          commandId,
          step: coded,
          version: version?.version ?? 1,
          charterHash,
          code: post.lastCode(person.id) ?? '',
          name: person.name,
        });
      }),
  };
}

type Acted =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: { readonly sentence: string } };

const invite = ({ deps, cast }: Stage, pilot: string, who: CastName): Promise<string> =>
  deps.app.invitations.create({
    workspace: DEMO_WORKSPACE.id,
    pilot,
    person: cast[who].person.id,
  });

/** A template that the demo starts from. Throws where the library has dropped it. */
export function knownTemplate(id: string): Template {
  const template = templateById(id);
  if (!template) throw new Error(`There is no template ${id}.`);
  return template;
}

/** A UUIDv7 that follows from a moment and a name. */
export const demoId = (datedAt: number, name: string): string =>
  v7({ msecs: datedAt, random: createHash('sha256').update(name).digest() });
