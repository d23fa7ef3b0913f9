import type { ActivityKind } from '#contracts/activity.ts';
import { dayInWords } from '#domain/calendar/calendar.ts';
import { type FreeText, readText } from '#domain/chain/free-text.ts';
import { counted } from '#domain/numbers/counted.ts';
import { toNumber } from '#domain/numbers/decimal.ts';
import { listed } from '#domain/numbers/listed.ts';
import { moneyInWords, moneyRangeInWords } from '#domain/numbers/money-in-words.ts';
import type { WorkspaceEvent } from '#domain/workspace/events.ts';
import type { GoalMetric } from '#domain/workspace/finance.ts';
import type { Member } from '#domain/workspace/state.ts';
import type { ActivityNames, Before } from './activity-names.ts';
import { tellDeclared } from './declared-sentences.ts';

type Told = { readonly kind: ActivityKind; readonly sentence: string };
type EventOf<Type extends WorkspaceEvent['type']> = Extract<WorkspaceEvent, { type: Type }>;

/**
 * What was done, in one sentence that follows the name of who did it. Long words that somebody typed stay on the page
 * that they were typed for.
 */
export function tellActivity(event: WorkspaceEvent, before: Before, names: ActivityNames): Told {
  switch (event.type) {
    case 'WorkspaceFounded':
    case 'SettingsChanged':
      return { kind: 'settings', sentence: tellSettings(event) };
    case 'TeamAdded':
    case 'TeamRenamed':
    case 'PersonAdded':
    case 'PersonChanged':
    case 'PersonRemoved':
      return { kind: 'people', sentence: tellPeople(event, before, names) };
    case 'ErasureOrdered':
      return { kind: 'privacy', sentence: 'Ordered the erasure of a person.' };
    case 'WordsErased':
      return {
        kind: 'privacy',
        sentence: `Erased what a person had typed: ${counted(event.commitments.length, 'text')}.`,
      };
    case 'PersonErased':
      return { kind: 'privacy', sentence: 'Erased a person, as ordered.' };
    case 'RateBandSet':
    case 'GoalPlanned':
      return { kind: 'money', sentence: tellMoney(event, before) };
    default:
      return { kind: 'declarations', sentence: tellDeclared(event, before, names) };
  }
}

function tellSettings(event: EventOf<'WorkspaceFounded' | 'SettingsChanged'>): string {
  if (event.type === 'WorkspaceFounded')
    return `Set the workspace up, with the clock of ${event.timeZone} and amounts in ${event.currency}.`;
  const { name, timeZone, fiscalYearStart, currency, keepRowsMonths } = event;
  return `Changed ${listed([
    ...(name ? [`the workspace’s name to “${readText(name)}”`] : []),
    ...(timeZone === undefined ? [] : [`the time zone to ${timeZone}`]),
    ...(fiscalYearStart === undefined
      ? []
      : [`the start of the fiscal year to ${monthInWords(fiscalYearStart)}`]),
    ...(currency === undefined ? [] : [`the currency to ${currency}`]),
    ...(keepRowsMonths === undefined
      ? []
      : [`the time for which rows are kept to ${keptFor(keepRowsMonths)}`]),
  ])}.`;
}

const monthInWords = (month: number): string =>
  dayInWords(`2000-${String(month).padStart(2, '0')}-01`).split(' ')[0] ?? '';

const keptFor = (months: number): string =>
  months === 0 ? 'no limit' : `${counted(months, 'month')} after a pilot’s end`;

function tellPeople(
  event: EventOf<'TeamAdded' | 'TeamRenamed' | 'PersonAdded' | 'PersonChanged' | 'PersonRemoved'>,
  before: Before,
  names: ActivityNames,
): string {
  switch (event.type) {
    case 'TeamAdded':
      return `Added the team “${readText(event.name)}”.`;
    case 'TeamRenamed':
      return `Renamed the team “${teamName(event.team, before)}” to “${readText(event.name)}”.`;
    case 'PersonAdded': {
      const as = event.roles.length === 0 ? ', with no role yet' : ` as ${listed(event.roles)}`;
      const on = event.teams.length === 0 ? '' : `, on ${teamNames(event, before)}`;
      return `Added ${names.person(event.person)}${as}${on}.`;
    }
    case 'PersonChanged':
      return tellChange(event, before, names);
    case 'PersonRemoved':
      return `Removed ${names.person(event.person)} from the workspace.`;
  }
}

/** What is other than before, and what it was. */
function tellChange(event: EventOf<'PersonChanged'>, before: Before, names: ActivityNames): string {
  const was: Member = before.people[event.person] ?? { roles: [], teams: [] };
  const roles = ({ roles: held }: Member) => listed(held) || 'none';
  const teams = (member: Member) => teamNames(member, before) || 'none';
  const changes = [
    ...(roles(event) === roles(was) ? [] : [`roles from ${roles(was)} to ${roles(event)}`]),
    ...(teams(event) === teams(was) ? [] : [`teams from ${teams(was)} to ${teams(event)}`]),
  ];
  const whose = `${names.person(event.person)}’s`;
  return changes.length === 0
    ? `Saved ${whose} roles and teams as they were.`
    : `Changed ${whose} ${changes.join(', and ')}.`;
}

const teamNames = ({ teams }: Pick<Member, 'teams'>, before: Before): string =>
  listed(teams.map(id => teamName(id, before)));

function teamName(id: string, { teams }: Before): string {
  const name: FreeText | undefined = teams.find(each => each.id === id)?.name;
  return name ? readText(name) : 'a team that is gone';
}

const PLANNED: Readonly<Record<GoalMetric, (amount: number, currency: string) => string>> = {
  'hours-reclaimed': amount => `${counted(amount, 'hour')} to be reclaimed`,
  'pilots-judged': amount => `${counted(amount, 'pilot')} to be judged`,
  'business-results': amount => `${counted(amount, 'business result')} to be met`,
  spent: (amount, currency) => `${moneyInWords(amount, currency)} to be spent on pilots`,
};

const LAST_YEAR: Readonly<Record<GoalMetric, (amount: number, currency: string) => string>> = {
  'hours-reclaimed': amount => counted(amount, 'hour'),
  'pilots-judged': amount => counted(amount, 'pilot'),
  'business-results': amount => counted(amount, 'result'),
  spent: moneyInWords,
};

function tellMoney(
  event: EventOf<'RateBandSet' | 'GoalPlanned'>,
  { currency, finance }: Before,
): string {
  if (event.type === 'GoalPlanned') {
    const { metric, fiscalYear, plan, lastYear } = event;
    const planned = `Planned ${PLANNED[metric](toNumber(plan), currency)} in ${fiscalYear}`;
    return lastYear === undefined
      ? `${planned}.`
      : `${planned}; the year before came to ${LAST_YEAR[metric](toNumber(lastYear), currency)}.`;
  }
  const rate = ({ hourly: { low, high } }: Pick<typeof event, 'hourly'>) =>
    moneyRangeInWords(toNumber(low), toNumber(high), currency);
  const band = `the hourly rate of “${readText(event.name)}”`;
  const was = finance.bands.find(each => each.band === event.band);
  return was
    ? `Changed ${band}: now ${rate(event)}, before ${rate(was)}.`
    : `Set ${band}: ${rate(event)}.`;
}
