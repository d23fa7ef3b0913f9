import { basicsOf } from '../charters.ts';
import { DEMO_TEAMS } from '../people.ts';
import type { Scene } from '../scene.ts';

/** A draft whose question the skeptic from Finance has answered: its criterion is still to be made of the words. */
export async function researchBriefs(scene: Scene): Promise<void> {
  const { daysAgo } = scene.calendar;
  const charter = {
    template: 'research-briefs',
    name: 'Research briefs',
    team: DEMO_TEAMS.enablement.id,
    tool: 'Search assistant with sources',
  } as const;
  await scene.draft('lead', [daysAgo(4), 10], charter);
  await scene.save('lead', [daysAgo(4), 10.5], basicsOf(charter));
  await scene.does('lead', [daysAgo(3), 9], 'change-pilot', {
    type: 'ask',
    stakeholder: scene.id('finance'),
  });
  await scene.answers(
    'finance',
    [daysAgo(2), 8],
    'A brief that I can trust in half a day where it takes a day now. If one source in it is made up, it has failed.',
  );
}
