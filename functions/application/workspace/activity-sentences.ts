import type { ActivityKind } from '#contracts/activity.ts';
import { readText } from '#domain/chain/free-text.ts';
import type { DeclarationEvent } from '#domain/workspace/declarations.ts';
import type { SettingsChange, WorkspaceEvent } from '#domain/workspace/events.ts';

type Told = { readonly kind: ActivityKind; readonly sentence: string };
type EventOf<Type extends WorkspaceEvent['type']> = Extract<WorkspaceEvent, { type: Type }>;

/** How ids are named. */
type Names = {
  readonly person: (id: string) => string;
  readonly team: (id: string) => string;
};

const DECLARED: Readonly<Record<DeclarationEvent['type'], string>> = {
  PracticeLogged: 'Logged practice on the team’s own work.',
  ConstraintNamed: 'Named the biggest constraint.',
  CapacityDeclared: 'Declared how many pilots can run side by side.',
  EthicsPolicySet: 'Set an ethics policy.',
  EthicsAreaReviewed: 'Reviewed an area of the ethics guidelines.',
  CoalitionJoined: 'Added somebody to the coalition.',
  CoalitionLeft: 'Recorded that somebody left the coalition.',
  StrategyForumRecorded: 'Recorded the AI-strategy forum.',
  ScorecardAcknowledged: 'Acknowledged a scorecard.',
  ScalePlanSet: 'Set a plan to scale.',
  AgentsDeclared: 'Said whether a pilot uses autonomous agents.',
  MetricFeedConnected: 'Declared a metric feed.',
  MetricFeedReceived: 'Received figures from a metric feed.',
  SustainedChecked: 'Recorded a later check of a result.',
  ObjectionRaised: 'Entered an objection.',
  ObjectionLinked: 'Linked a pilot that tests an objection.',
  ObjectionClosed: 'Closed an objection by its evidence.',
};

const SETTINGS: Readonly<Record<keyof SettingsChange, string>> = {
  name: 'name',
  timeZone: 'time zone',
  fiscalYearStart: 'start of the fiscal year',
  currency: 'currency',
  keepRowsMonths: 'how long rows are kept',
};

/** What was done, in one sentence for people. Words that somebody typed stay on the page that they were typed for. */
export function tellActivity(event: WorkspaceEvent, names: Names): Told {
  switch (event.type) {
    case 'WorkspaceFounded':
      return { kind: 'settings', sentence: 'Set the workspace up.' };
    case 'SettingsChanged':
      return { kind: 'settings', sentence: `Changed: ${settingsIn(event).join(', ')}.` };
    case 'TeamAdded':
      return { kind: 'people', sentence: `Added the team “${readText(event.name)}”.` };
    case 'TeamRenamed':
      return { kind: 'people', sentence: `Renamed a team: “${readText(event.name)}”.` };
    case 'PersonAdded':
      return { kind: 'people', sentence: `Added ${memberIn(event, names)}.` };
    case 'PersonChanged':
      return { kind: 'people', sentence: `Changed ${memberIn(event, names)}.` };
    case 'PersonRemoved':
      return { kind: 'people', sentence: `Took ${names.person(event.person)} out.` };
    case 'ErasureOrdered':
      return { kind: 'privacy', sentence: 'Ordered the erasure of a person.' };
    case 'WordsErased':
      return { kind: 'privacy', sentence: 'Erased the words of a person.' };
    case 'PersonErased':
      return { kind: 'privacy', sentence: 'Erased a person.' };
    case 'RateBandSet':
      return {
        kind: 'money',
        sentence: `Set the rate of “${readText(event.name)}”: ${event.hourly.low} to ${event.hourly.high} an hour.`,
      };
    case 'GoalPlanned':
      return {
        kind: 'money',
        sentence: `Planned ${event.metric.replaceAll('-', ' ')} for ${event.fiscalYear}: ${event.plan}.`,
      };
    default:
      return { kind: 'declarations', sentence: DECLARED[event.type] };
  }
}

const settingsIn = (event: EventOf<'SettingsChanged'>): string[] =>
  (Object.keys(SETTINGS) as (keyof SettingsChange)[])
    .filter(setting => event[setting] !== undefined)
    .map(setting => SETTINGS[setting]);

function memberIn(
  { person, roles, teams }: EventOf<'PersonAdded' | 'PersonChanged'>,
  names: Names,
): string {
  const on = teams.length === 0 ? '' : `, on ${teams.map(names.team).join(', ')}`;
  return `${names.person(person)}: ${roles.length === 0 ? 'no role' : roles.join(', ')}${on}`;
}
