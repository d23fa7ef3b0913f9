import type { DeclarationEvent } from '#domain/workspace/declarations.ts';
import type { Role } from '#domain/workspace/roles.ts';

/**
 * Who may do what (design §6): one row an action. `where` narrows it to certain pilots: `own-team` are those of a
 * team that the person is on; an admin passes everywhere. `anyone` needs no workspace, `member` any role in it.
 */
export type PolicyRow = {
  readonly who: readonly Role[] | 'anyone' | 'member';
  readonly where?: 'own-team';
  /** The row in words, for the page in `docs/`. */
  readonly does: string;
};

export const POLICY = {
  'see-oneself': { who: 'anyone', does: 'see who is signed in' },
  'choose-mail': { who: 'member', does: 'choose what one is mailed, and when' },
  'found-workspace': { who: 'anyone', does: 'set up a workspace, on one machine' },
  'read-workspace': { who: 'member', does: 'read pilots, reports, teams and people' },
  'download-evidence': { who: 'member', does: "download a pilot's evidence file" },
  'manage-people': { who: ['admin', 'lead'], does: 'add teams and people' },
  'change-roles': { who: ['admin'], does: "change a person's roles and teams" },
  'set-up-pilot': { who: ['lead', 'admin'], where: 'own-team', does: 'set up a pilot' },
  'change-pilot': {
    who: ['lead', 'admin'],
    where: 'own-team',
    does: 'save a draft, ask, propose, start, conclude and stop',
  },
  'record-results': {
    who: ['lead', 'contributor', 'admin'],
    where: 'own-team',
    does: 'record baselines, results, costs and reinvested hours',
  },
  'log-time': { who: ['contributor', 'lead'], does: 'log time on the pilots that one is on' },
  'judge-pilot': {
    who: ['lead', 'admin'],
    where: 'own-team',
    does: 'lock the figures and compute the verdict, from the signed end date on',
  },
  'manage-finance': {
    who: ['lead', 'admin'],
    does: 'set rate bands and the goals of a year',
  },
  'sign-price': {
    who: 'member',
    does: 'sign what a result is worth, where one is named to do so',
  },
  declare: {
    who: ['lead', 'admin', 'contributor', 'compliance', 'executive'],
    does: 'declare what nothing else can show: a lead nearly all of it, the others what is theirs to say',
  },
  'write-report': {
    who: ['lead', 'admin'],
    does: 'have reports worded, edit and own their text, publish, share and correct them, answer readers',
  },
  'answer-report': {
    who: ['executive'],
    does: 'ask about a published report, decide what it asks, acknowledge it',
  },
} as const satisfies Record<string, PolicyRow>;

const LEADS: readonly Role[] = ['lead', 'admin'];

/** Who may make which declaration, where `declare` lets them in at all. */
export const DECLARERS: Readonly<Record<DeclarationEvent['type'], readonly Role[]>> = {
  PracticeLogged: [...LEADS, 'contributor'],
  ConstraintNamed: LEADS,
  CapacityDeclared: LEADS,
  EthicsPolicySet: [...LEADS, 'compliance'],
  EthicsAreaReviewed: [...LEADS, 'compliance'],
  CoalitionJoined: LEADS,
  CoalitionLeft: LEADS,
  StrategyForumRecorded: LEADS,
  ScorecardAcknowledged: ['executive'],
  ScalePlanSet: LEADS,
  AgentsDeclared: LEADS,
  MetricFeedConnected: LEADS,
  /** Recorded when figures arrive; nobody can say so by hand. */
  MetricFeedReceived: [],
  SustainedChecked: LEADS,
  ObjectionRaised: LEADS,
  ObjectionLinked: LEADS,
  ObjectionClosed: LEADS,
};

export const mayDeclare = (type: DeclarationEvent['type'], { roles }: Standing): boolean =>
  roles.some(role => DECLARERS[type].includes(role));

export type Action = keyof typeof POLICY;
export const ACTIONS = Object.keys(POLICY) as Action[];

/** A person within a workspace, as far as the policy asks. */
export type Standing = { readonly roles: readonly Role[]; readonly teams: readonly string[] };

/** True when the person's roles allow the action somewhere; `mayOnTeam` decides on which pilots. */
export function mayInRole(action: Action, standing: Standing | undefined): boolean {
  const { who }: PolicyRow = POLICY[action];
  if (who === 'anyone') return true;
  if (standing === undefined) return false;
  return who === 'member' ? true : standing.roles.some(role => who.includes(role));
}

/** True when the action is allowed on a pilot of the given team. */
export function mayOnTeam(action: Action, standing: Standing | undefined, team: string): boolean {
  if (!mayInRole(action, standing)) return false;
  const { where }: PolicyRow = POLICY[action];
  if (where === undefined) return true;
  return (
    standing !== undefined && (standing.roles.includes('admin') || standing.teams.includes(team))
  );
}
