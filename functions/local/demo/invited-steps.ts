import type { CodedStep } from '#application/invited/invited-person.ts';
import { loadPilot } from '#application/pilot/load-pilot.ts';
import { currentVersion } from '#domain/pilot/state.ts';
import { type CastName, DEMO_WORKSPACE } from './people.ts';
import type { Stage, Step, When } from './stage.ts';

/** What skeptics and partners do, by invitation. */
export type InvitedSteps = {
  readonly answers: (who: CastName, when: When, words: string) => Promise<void>;
  /** With a mailed code. */
  readonly confirms: (who: CastName, when: When, step: CodedStep) => Promise<void>;
};

/** People without an account: each step by a link of its own, codes read from the mail. */
export function invitedSteps(
  { app, invited, post, cast }: Stage,
  pilot: string,
  step: Step,
): InvitedSteps {
  const workspace = DEMO_WORKSPACE.id;
  const linkOf = (who: CastName): Promise<string> =>
    app.invitations.create({ workspace, pilot, person: cast[who].person.id });
  return {
    answers: (who, when, words) =>
      step(when, async commandId =>
        invited.answerQuestion({ secret: await linkOf(who), commandId, words }),
      ),
    confirms: (who, when, coded) =>
      step(when, async commandId => {
        const { person } = cast[who];
        const secret = await linkOf(who);
        const state = await loadPilot(app, workspace, pilot);
        const { version = 1, hash: charterHash = '' } = (state && currentVersion(state)) ?? {};
        const sent = await invited.sendCode({ secret, step: coded, charterHash });
        if (!sent.ok) return sent;
        const code = post.lastCode(person.id) ?? '';
        const { name } = person;
        return invited.confirm({
          secret,
          commandId,
          step: coded,
          version,
          charterHash,
          code,
          name,
        });
      }),
  };
}
