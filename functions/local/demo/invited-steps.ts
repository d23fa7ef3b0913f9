import type { CodedStep } from '#application/invited/invited-person.ts';
import { loadPilot } from '#application/pilot/load-pilot.ts';
import { currentVersion } from '#domain/pilot/state.ts';
import { INVITATION_DAYS } from '#identity/invitations.ts';
import { type CastName, DEMO_WORKSPACE } from './people.ts';
import type { Stage, Step, When } from './stage.ts';

/** What skeptics and partners do, by invitation. */
export type InvitedSteps = {
  readonly answers: (who: CastName, when: When, words: string) => Promise<void>;
  /** With a mailed code; with their words, where the step asks for them. */
  readonly confirms: (who: CastName, when: When, step: CodedStep, words?: string) => Promise<void>;
};

/** People without an account: a link serves its person as long as it holds, codes are read from the mail. */
export function invitedSteps(
  { app, invited, post, cast, clock }: Stage,
  pilot: string,
  step: Step,
): InvitedSteps {
  const workspace = DEMO_WORKSPACE.id;
  const links = new Map<CastName, { readonly secret: string; readonly until: number }>();
  const linkOf = async (who: CastName): Promise<string> => {
    const known = links.get(who);
    if (known && clock.now() < known.until) return known.secret;
    const secret = await app.invitations.create({ workspace, pilot, person: cast[who].person.id });
    links.set(who, { secret, until: clock.now() + (INVITATION_DAYS - 1) * 86_400_000 });
    return secret;
  };
  return {
    answers: (who, when, words) =>
      step(when, async commandId =>
        invited.answerQuestion({ secret: await linkOf(who), commandId, words }),
      ),
    confirms: (who, when, coded, words) =>
      step(when, async commandId => {
        const { person } = cast[who];
        const secret = await linkOf(who);
        const state = await loadPilot(app, workspace, pilot);
        const { version = 1, hash: charterHash = '' } = (state && currentVersion(state)) ?? {};
        const said = words === undefined ? {} : { words };
        const sent = await invited.sendCode({ secret, step: coded, charterHash, ...said });
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
          ...said,
        });
      }),
  };
}
