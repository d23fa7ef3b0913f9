import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import type { StreamKey } from './ledger.ts';

/**
 * Keys of the one table. The prefix of a partition key says what its items are, so that IAM can forbid
 * updates and deletes wherever `dynamodb:LeadingKeys` begins with `LEDGER_PREFIX`.
 */
export const LEDGER_PREFIX = 'L#';

/** Items with this attribute (epoch seconds) are dropped once it has passed. Never on ledger items. */
export const EXPIRY_ATTRIBUTE = 'ttl';

export type TableKey = { readonly pk: string; readonly sk: string };

/** Digits of a sequence number in a sort key: entries sort as text. */
const SEQ_DIGITS = 10;
const WORKSPACE_PATTERN = /^[\w-]{1,64}$/;
const STREAM_PATTERN = /^[a-z]+(?:\/[\w-]{1,64})?$/;
const PART_PATTERN = /^[\w-]{1,128}$/;

const padded = (n: number): string => String(n).padStart(SEQ_DIGITS, '0');

/** A key's parts never hold `#`: no id can reach into another's partition. Throws RangeError. */
function matching(pattern: RegExp, part: string): string {
  if (!pattern.test(part)) throw new RangeError(`not a part of a table key: ${part.slice(0, 40)}`);
  return part;
}

const workspacePart = (workspace: string) => matching(WORKSPACE_PATTERN, workspace);
const part = (id: string) => matching(PART_PATTERN, id);

const streamPath = ({ workspace, stream }: StreamKey) =>
  `${workspacePart(workspace)}#${matching(STREAM_PATTERN, stream)}`;

export const tablePartitions = {
  ledger: (key: StreamKey): string => `${LEDGER_PREFIX}${streamPath(key)}`,
  readModels: (workspace: string): string => `R#${workspacePart(workspace)}`,
  /** Every workspace by id: how a catch-up or a schedule finds them without a Scan. */
  workspaces: 'W#',
  person: (personId: string): string => `P#${part(personId)}`,
  /** Beside the invitations: what else lets somebody in by a secret. */
  apiTokens: (workspace: string): string => `I#tokens-${workspacePart(workspace)}`,
  invitation: (secretHash: string): string => `I#${part(secretHash)}`,
  /** By person: which invitations are theirs, so that an erasure finds them. */
  invitationsOf: (person: string): string => `I#of-${part(person)}`,
  mails: (workspace: string): string => `M#${workspacePart(workspace)}`,
  invitationLinks: (workspace: string, pilot: string): string =>
    `I#${workspacePart(workspace)}#${part(pilot)}`,
  mailRecords: (workspace: string): string => `M#${workspacePart(workspace)}#records`,
  /** By person: what they chose to be mailed, and whether mail to them comes back. */
  mailbox: (personId: string): string => `B#${part(personId)}`,
  importChunks: (importId: string): string => `C#${part(importId)}`,
  /** Every public key that heads were signed with. */
  publicKeys: 'K#',
  edition: (workspace: string, contentHash: string): string =>
    `E#${workspacePart(workspace)}#${part(contentHash)}`,
} as const;

const partitions = tablePartitions;

export const tableKeys = {
  entry: (key: StreamKey, seq: number): TableKey => ({
    pk: partitions.ledger(key),
    sk: padded(seq),
  }),
  snapshot: (key: StreamKey): TableKey => ({ pk: `S#${streamPath(key)}`, sk: 'snapshot' }),
  summary: ({ workspace, stream }: StreamKey): TableKey => ({
    pk: partitions.readModels(workspace),
    sk: matching(STREAM_PATTERN, stream).replace('/', '#'),
  }),
  workspace: (workspace: string): TableKey => ({
    pk: partitions.workspaces,
    sk: workspacePart(workspace),
  }),
  profile: (personId: string): TableKey => ({ pk: partitions.person(personId), sk: 'profile' }),
  member: (personId: string, workspace: string): TableKey => ({
    pk: partitions.person(personId),
    sk: `member#${workspacePart(workspace)}`,
  }),
  /** What a workspace calls a person. */
  called: (personId: string, workspace: string): TableKey => ({
    pk: partitions.person(personId),
    sk: `called#${workspacePart(workspace)}`,
  }),
  session: (personId: string, secretHash: string): TableKey => ({
    pk: partitions.person(personId),
    sk: `session#${part(secretHash)}`,
  }),
  /** By hash of an e-mail address: whose it is. */
  address: (addressHash: string): TableKey => ({ pk: `A#${part(addressHash)}`, sk: 'address' }),
  /** By hash of an issuer's identity: whose it is. */
  identity: (identityHash: string): TableKey => ({ pk: `A#${part(identityHash)}`, sk: 'identity' }),
  /** Which identity of an issuer is a person's. */
  binding: (personId: string, issuerHash: string): TableKey => ({
    pk: partitions.person(personId),
    sk: `identity#${part(issuerHash)}`,
  }),
  /** A link that was mailed, among those of its pilot. */
  invitationLink: (
    { workspace, pilot }: { readonly workspace: string; readonly pilot: string },
    person: string,
    secretHash: string,
  ): TableKey => ({
    pk: partitions.invitationLinks(workspace, pilot),
    sk: `${part(person)}#${part(secretHash)}`,
  }),
  /** What a mailbox or a client's address has tried within the hour, by hash of either. */
  attempts: (keyHash: string): TableKey => ({ pk: `I#${part(keyHash)}`, sk: 'attempts' }),
  invitation: (secretHash: string): TableKey => ({
    pk: partitions.invitation(secretHash),
    sk: 'invitation',
  }),
  invitationOf: (person: string, secretHash: string): TableKey => ({
    pk: partitions.invitationsOf(person),
    sk: part(secretHash),
  }),
  setUpLink: (secretHash: string): TableKey => ({ pk: `I#${part(secretHash)}`, sk: 'set-up' }),
  apiToken: (workspace: string, token: string): TableKey => ({
    pk: partitions.apiTokens(workspace),
    sk: part(token),
  }),
  mail: (workspace: string, mailId: string): TableKey => ({
    pk: partitions.mails(workspace),
    sk: part(mailId),
  }),
  /** What the units of a workspace's rows are hashed under. */
  pseudonymKey: (workspace: string): TableKey => ({
    pk: `C#key-${workspacePart(workspace)}`,
    sk: 'key',
  }),
  mailRecord: (workspace: string, reference: string): TableKey => ({
    pk: partitions.mailRecords(workspace),
    sk: part(reference),
  }),
  mailProgress: (workspace: string): TableKey => ({
    pk: `M#${workspacePart(workspace)}#progress`,
    sk: 'progress',
  }),
  mailChoices: (personId: string, workspace: string): TableKey => ({
    pk: partitions.mailbox(personId),
    sk: `choices#${workspacePart(workspace)}`,
  }),
  returnedMail: (personId: string): TableKey => ({
    pk: partitions.mailbox(personId),
    sk: 'returned',
  }),
  /** By hash of the secret in a mail: whose mail of which sort it ends. */
  unsubscribe: (secretHash: string): TableKey => ({
    pk: `I#${part(secretHash)}`,
    sk: 'unsubscribe',
  }),
  importChunk: (importId: string, index: number): TableKey => ({
    pk: partitions.importChunks(importId),
    sk: padded(index),
  }),
  publicKey: (keyId: string): TableKey => ({ pk: partitions.publicKeys, sk: part(keyId) }),
  editionPart: (workspace: string, contentHash: string, index: number): TableKey => ({
    pk: partitions.edition(workspace, contentHash),
    sk: padded(index),
  }),
} as const;

/** The stream whose entries are in a partition; undefined where it holds something else. */
export function streamOfPartition(pk: string): StreamKey | undefined {
  const [, workspace, stream] = /^L#([\w-]+)#(.+)$/.exec(pk) ?? [];
  return workspace && stream ? { workspace, stream } : undefined;
}

/** The stream that a summary's sort key stands for. */
export const streamOfSummary = (sk: string): string => sk.replace('#', '/');

/** The table as the embedded engine and the tests make it; `infra/` mirrors it. */
export const tableDescription = (tableName: string) =>
  ({
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
  }) satisfies CreateTableCommandInput;
