import type { Locator } from 'playwright-core';
import { button } from './controls.ts';
import { BEFORE, LEARNING, PEOPLE, PILOT, SALES, WITH_AI, WORDS } from './parts.ts';
import type { Person } from './person.ts';

const heading = ({ page }: Person, name: string): Promise<void> =>
  page.getByRole('heading', { name }).waitFor();

const saveAndGoOn = (lead: Person): Promise<void> => lead.press(button(lead, 'Save and go on'));

/** The first page of an empty product: a workspace with two names. */
export async function foundWorkspace(lead: Person, url: string): Promise<void> {
  const { page, press, type } = lead;
  await page.goto(url);
  await heading(lead, 'Name your workspace');
  await lead.look('00-name-your-workspace');
  await type(page.getByLabel('Workspace'), 'The journey');
  await press(button(lead, 'Go on to the first pilot'));
  await heading(lead, 'Set up a pilot');
  await lead.look('01-templates');
}

/** Everybody else, each with a role; the skeptic on a team of the business. */
export async function addPeople(lead: Person): Promise<void> {
  const { page, press } = lead;
  await press(page.getByRole('link', { name: 'People' }));
  const addTeam = page.locator('details', { hasText: 'Add a team' });
  await press(addTeam.locator('summary'));
  await lead.type(addTeam.getByLabel('Name'), SALES);
  await press(addTeam.getByRole('button', { name: 'Add' }));
  await page.getByRole('cell', { name: SALES, exact: true }).waitFor();
  const addPerson = page.locator('details', { hasText: 'Add a person' });
  await press(addPerson.locator('summary'));
  await addOne(lead, addPerson, PEOPLE.skeptic, SALES);
  await addOne(lead, addPerson, PEOPLE.contributor, LEARNING);
  await addOne(lead, addPerson, PEOPLE.executive);
  await lead.look('02-people');
}

type Newcomer = { readonly name: string; readonly email: string; readonly role: string };

async function addOne(lead: Person, form: Locator, who: Newcomer, team?: string): Promise<void> {
  await lead.type(form.getByLabel('Name'), who.name);
  await lead.type(form.getByLabel('E-mail address'), who.email);
  await lead.press(form.getByRole('group', { name: 'Roles' }).getByText(who.role, { exact: true }));
  if (team !== undefined)
    await lead.press(form.getByRole('group', { name: 'Teams' }).getByText(team, { exact: true }));
  await lead.press(form.getByRole('button', { name: 'Add' }));
  await lead.page.getByText(`${who.name} has been added.`).waitFor();
}

/** From a template to the page about success. */
export async function describePilot(lead: Person, pilot: string = PILOT): Promise<void> {
  const { page, press, type } = lead;
  await press(page.getByRole('link', { name: 'Board' }));
  await press(page.getByRole('link', { name: 'Set up a first pilot' }));
  await press(button(lead, new RegExp(`^Use this one.*${pilot}$`)));
  await heading(lead, 'What the pilot is');
  await type(page.getByLabel('AI tool'), 'A writing assistant');
  await lead.look('03-basics');
  await saveAndGoOn(lead);
  await heading(lead, 'What would success look like?');
}

export async function askTheSkeptic(lead: Person): Promise<void> {
  const { page, press, choose } = lead;
  await choose(page.getByLabel('Whom to ask'), PEOPLE.skeptic.name);
  await press(button(lead, 'Send the question'));
  await page.getByText(`${PEOPLE.skeptic.name} was asked on`).waitFor();
}

/** The criterion in the skeptic's words, with its target; today's figure comes later, on the results. */
export async function writeTheTest(lead: Person): Promise<void> {
  const { page, press, type } = lead;
  await page.reload();
  await press(button(lead, 'Use these words'));
  await type(page.getByLabel(/^How many people do this work/), '2');
  await type(page.getByLabel(/^How many pieces of work a week/), '10');
  await type(page.getByLabel(/^Target: at least so much lower/), '20');
  await page.getByLabel(/^Target: at least so much lower/).blur();
  await lead.look('07-success');
  await saveAndGoOn(lead);
  await heading(lead, 'Who takes part, and who signs');
}

/** Who takes part, the plan, the safeguards, the review: each page saved, then proposed. */
export async function propose(lead: Person): Promise<void> {
  const { page, press, type } = lead;
  await press(page.getByText(PEOPLE.contributor.name, { exact: true }));
  await lead.look('08-who-takes-part');
  await saveAndGoOn(lead);
  await heading(lead, 'When, what it may cost, what is logged');
  await type(page.getByLabel(/^Cost cap/), '500');
  await type(page.getByLabel(/^One piece takes today/), '60');
  await lead.look('09-plan');
  await saveAndGoOn(lead);
  await heading(lead, 'How a human checks');
  await lead.look('10-safeguards');
  await saveAndGoOn(lead);
  await heading(lead, 'Review and propose');
  await page.getByText(WORDS.success).first().waitFor();
  await lead.look('11-review');
  await press(button(lead, 'Propose to its signers'));
  await page.getByText('has not answered yet').waitFor();
  await lead.look('12-proposed');
}

export async function recordBaseline(lead: Person): Promise<void> {
  const { page, press, type } = lead;
  await page.reload();
  await press(page.getByRole('link', { name: 'Results', exact: true }));
  await press(page.getByText('Record the figure before the start'));
  await press(page.getByText('Row by row'));
  await type(page.getByLabel('Rows'), BEFORE);
  await page.getByText('24 rows read').waitFor();
  await lead.look('16-figure-before-the-start');
  await press(button(lead, 'Record'));
  await page.getByText('Recorded, before the start.').waitFor();
}

/** Presses one of the buttons of the bar that moves time, and waits for the page that it answers with. */
export async function moveTime(lead: Person, move: 'Next week' | 'End date'): Promise<void> {
  const { page, press } = lead;
  const clock = page.getByRole('complementary', { name: 'Demo clock' });
  const before = await clock.getByRole('time').getAttribute('datetime');
  await press(clock.getByRole('button', { name: move }));
  await page.waitForFunction(earlier => {
    const now = document.querySelector('.clock-bar time')?.getAttribute('datetime');
    return now !== undefined && now !== null && now.slice(0, 10) > (earlier ?? '').slice(0, 10);
  }, before);
}

export async function start(lead: Person): Promise<void> {
  const { page, press } = lead;
  await press(button(lead, 'Start the run'));
  await page.getByText('Running', { exact: true }).first().waitFor();
  await lead.look('17-running');
}

export async function recordResults(lead: Person): Promise<void> {
  const { page, type, press } = lead;
  await page.reload();
  await type(page.getByLabel('Rows'), WITH_AI);
  await page.getByText('24 rows read').waitFor();
  await lead.look('23-results');
  await press(button(lead, 'Record'));
  await page.getByText('Recorded.', { exact: true }).waitFor();
}

/** Locks the figures and judges, in one press; the verdict stands on the overview. */
export async function judge(lead: Person): Promise<void> {
  const { page, press } = lead;
  await press(button(lead, 'Lock the figures and judge'));
  await page.getByText('Judged', { exact: true }).first().waitFor();
  await press(page.getByRole('link', { name: 'Overview' }));
  await page.getByText('✓ Met', { exact: true }).first().waitFor();
  await lead.look('24-judged');
}

export async function conclude(lead: Person): Promise<void> {
  const { page, press } = lead;
  await page.reload();
  await press(button(lead, 'Decide what follows'));
  await press(page.getByText('Scale', { exact: true }));
  await lead.look('32-decide-what-follows');
  await press(button(lead, 'Conclude the pilot'));
  await page.getByText('Concluded on').waitFor();
  await lead.look('33-concluded');
}
