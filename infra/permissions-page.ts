import {
  type Access,
  CAPABILITIES,
  DEPLOYED,
  FUNCTIONS,
  type FunctionName,
  type FunctionRow,
  ITEM_KINDS,
  type ItemKind,
  READ_ACTIONS,
  WRITE_ACTIONS,
} from './functions.ts';

const ACCESS_WORDS: Readonly<Record<Access, string>> = {
  read: 'read items',
  append: 'read items and put one',
  change: 'read, put, update and delete items',
  redact: 'read, put, update and delete items, where nobody else may update or delete',
};

const ROWS = Object.entries<FunctionRow>(FUNCTIONS);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');

/** `docs/permissions.md`, from the same rows that the IAM policies are made of. */
export function permissionsPage(): string {
  const kinds = Object.keys(ITEM_KINDS) as ItemKind[];
  return `# Who may do what

Generated from \`infra/functions.ts\` by \`npm run docs:infra\`; a test fails when it is out of date. Each function has
a role of its own and nothing but these rights, its log group and its traces. IAM enforces them; what *people* may do
is \`functions/identity/policy.ts\`.

## The table

By the first letter of the partition key (\`dynamodb:LeadingKeys\`):

${table(
  ['function', ...kinds.map(kind => `\`${kind}#\` ${ITEM_KINDS[kind]}`)],
  ROWS.map(([name, row]) => [name, ...kinds.map(kind => row.table[kind] ?? '·')]),
)}

${table(
  ['word', 'means', 'actions'],
  Object.entries(ACCESS_WORDS).map(([access, words]) => [
    access,
    words,
    actionNames([...READ_ACTIONS, ...WRITE_ACTIONS[access as Access]]),
  ]),
)}

Nobody has \`Scan\`, PartiQL, or a right on the table itself. IAM cannot tell a put that creates an item from one that
replaces it: the condition of every append (\`attribute_not_exists\`) does, and the projector reports a ledger entry
that changed without a recorded redaction.

## Beyond the table

${table(
  ['function', 'started by', 'may also', 'in the stack'],
  ROWS.map(([name, row]) => [
    name,
    startedBy(row),
    row.may.map(capability => CAPABILITIES[capability]).join('; ') || '·',
    DEPLOYED.includes(name as FunctionName) ? 'yes' : 'not yet',
  ]),
)}
`;
}

const actionNames = (actions: readonly string[]): string =>
  actions.map(action => `\`${action.replace('dynamodb:', '')}\``).join(' ');

function startedBy({ trigger }: FunctionRow): string {
  switch (trigger.by) {
    case 'http':
      return trigger.routes.map(route => `\`${route}\``).join(' ');
    case 'clock':
      return `the clock, every ${trigger.everyMinutes} minutes`;
    case 'operator':
      return 'an operator';
    case 'mail feedback':
      return 'a bounce or a complaint';
    default:
      return `the ${trigger.by}`;
  }
}
