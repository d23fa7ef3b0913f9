import type { DeclarationEvent } from '#domain/workspace/declarations.ts';
import type { Role } from '#domain/workspace/roles.ts';

/**
 * Who may do what: one row an action. `where` narrows it to certain pilots: `own-team` are those of a team that the
 * person is on, and an admin passes everywhere; `named-owner` are those whose charter names the person. `anyone` needs no
 * workspace, `member` any role in it; `token` is for programs alone, by a token whose scope has the action's name.
 */
export type PolicyRow = {
  readonly who: readonly Role[] | 'anyone' | 'member' | 'token';
  readonly where?: 'own-team' | 'named-owner';
  /** The row in words, for the page in `docs/`. */
  readonly does: string;
};

export const POLICY = {
  'see-oneself': { who: 'anyone', does: 'see who is signed in' },
  'choose-mail': { who: 'member', does: 'choose what one is mailed, and when' },
  'found-workspace': {
    who: 'anyone',
    does: 'set up a workspace: on one machine, or by a set-up link',
  },
  'use-account': {
    who: 'anyone',
    does: 'choose a workspace, see where one is signed in, and end sessions',
  },
  'read-workspace': { who: 'member', does: 'read pilots, reports, teams and people' },
  'download-evidence': { who: 'member', does: "download a pilot's evidence file" },
  'manage-people': { who: ['admin', 'lead'], does: 'add teams and people' },
  'change-roles': {
    who: ['admin'],
    does: "change a person's roles and teams, and take people out",
  },
  'change-settings': { who: ['admin'], does: 'change settings of the workspace, rename teams' },
  'read-activity': {
    who: ['admin', 'compliance'],
    does: 'read who changed people, settings, money and declarations',
  },
  'export-oneself': { who: 'member', does: 'take all that is held of oneself along' },
  'answer-for-privacy': { who: ['admin'], does: 'export and erase a person' },
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
  'own-output': {
    who: 'member',
    where: 'named-owner',
    does: 'take responsibility for the output by name',
  },
  'log-time': { who: ['contributor', 'lead'], does: 'log time on the pilots that one is on' },
  'manage-tokens': { who: ['admin'], does: 'make, list and revoke API tokens' },
  'deliver-figures': { who: 'token', does: 'deliver figures of a live feed to a criterion' },
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
  if (who === 'token') return false;
  if (standing === undefined) return false;
  return who === 'member' ? true : standing.roles.some(role => who.includes(role));
}

/** True when the action is allowed on a pilot of the given team. */
export function mayOnTeam(action: Action, standing: Standing | undefined, team: string): boolean {
  if (!mayInRole(action, standing)) return false;
  const { where }: PolicyRow = POLICY[action];
  // Whom a charter names is in the pilot itself: the domain holds it.
  if (where !== 'own-team') return true;
  return (
    standing !== undefined && (standing.roles.includes('admin') || standing.teams.includes(team))
  );
}
