import { type EndpointName, PATHS } from '#contracts/paths.ts';
import { ROLES } from '#domain/workspace/roles.ts';
import { ACTIONS, type Action, POLICY, type PolicyRow } from '#identity/policy.ts';
import { ROUTES } from './routes/routes.ts';

/** `docs/policy.md`: the policy table in words, with the endpoints that each of its rows guards. */
export function policyPage(): string {
  const head = ['action', 'lets one', ...ROLES, 'where', 'endpoints'];
  const rows = [head, head.map(() => '---'), ...ACTIONS.map(rowOf)];
  return `# What people may do

Generated from \`functions/identity/policy.ts\` and the routes by \`npm run openapi\`; a test fails when it is out of date,
another asks every endpoint as every role. One person may hold several roles. An admin passes everywhere in their own
workspace; nobody reaches into another.

${rows.map(cells => `| ${cells.join(' | ')} |`).join('\n')}

*Own team*: on pilots of a team that the person is on. *Named in the charter*: on pilots whose charter names the person for it. *Anyone*: whoever is signed in, in a workspace or not.

People who are invited have no role and no session. Their link opens one pilot, and changes nothing by being opened.
Answering a question and asking for a change take the link alone; signing, declining and answering a verdict take a
six-digit code mailed for that one step besides.
`;
}

function rowOf(action: Action): string[] {
  const { who, where, does }: PolicyRow = POLICY[action];
  const may = (role: (typeof ROLES)[number]): boolean =>
    who !== 'token' && (typeof who === 'string' || who.includes(role));
  return [
    `\`${action}\``,
    does,
    ...ROLES.map(role => (may(role) ? 'yes' : '·')),
    scopeOf(who, where),
    endpointsOf(action).join('<br>') || '·',
  ];
}

function scopeOf(who: PolicyRow['who'], where: PolicyRow['where']): string {
  if (where === 'own-team') return 'own team';
  if (where === 'named-owner') return 'named in the charter';
  if (who === 'token') return 'API token';
  return who === 'anyone' ? 'anyone' : 'workspace';
}

const endpointsOf = (action: Action): string[] =>
  (Object.keys(PATHS) as EndpointName[])
    .filter(name => ROUTES[name].permission === action)
    .map(name => `\`${PATHS[name]}\``);
