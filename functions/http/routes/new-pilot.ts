import { askedDraft } from '#application/pilot/charter-input.ts';
import { copiedDraft } from '#application/pilot/copied-draft.ts';
import { loadPilot } from '#application/pilot/load-pilot.ts';
import type { EndpointsOf } from '#contracts/paths.ts';
import { templateById } from '#domain/criteria/templates.ts';
import { refuse } from '#domain/pilot/refusals.ts';
import { mayOnTeam } from '#identity/policy.ts';
import { idFrom } from '../derived-id.ts';
import type { Routes } from '../route.ts';
import { run } from './run-command.ts';

/** A pilot's first draft: from a template, from another pilot, or blank. */
export const routes: Routes<EndpointsOf<'newPilot'>> = {
  draftPilot: {
    permission: 'set-up-pilot',
    handle: async call => {
      const { name, team, template, copyOf, again } = call.body;
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
      const { app } = call.deps;
      const original =
        copyOf === undefined ? undefined : await loadPilot(app, call.caller.workspace, copyOf);
      if (copyOf !== undefined && !original)
        return { ok: false, refusal: refuse('pilot_not_found') };
      const answer = await run({ ...call, params: { pilot } }, 'set-up-pilot', {
        type: 'draft',
        pilot,
        draft: original
          ? copiedDraft(original, { name, team, again: again === true })
          : askedDraft(name, team, known),
        ...(original?.template === undefined ? {} : { template: original.template }),
        ...(template === undefined ? {} : { template }),
        ...(copyOf === undefined ? {} : { copyOf }),
      });
      return answer.ok ? { ...answer, status: 201 } : answer;
    },
  },
};
