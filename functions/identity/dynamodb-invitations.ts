import * as z from 'zod';
import { getItem, putIf, queryPartition, type Store } from '#ledger/store.ts';
import { EXPIRY_ATTRIBUTE, tableKeys, tablePartitions } from '#ledger/table.ts';
import { dynamodbCodes } from './dynamodb-codes.ts';
import { INVITATION_DAYS, type Invitations, KEPT_DAYS } from './invitations.ts';
import { hashSecret, newSecret } from './secrets.ts';

const DAY_MS = 86_400_000;

const storedInvitation = z.object({
  workspace: z.string(),
  pilot: z.string(),
  person: z.string(),
  expiresAt: z.number(),
  revoked: z.boolean().optional(),
});
const storedLink = z.object({
  sk: z.string(),
  person: z.string(),
  sentAt: z.number(),
  expiresAt: z.number(),
  revoked: z.boolean(),
});
const NEW = { expression: 'attribute_not_exists(pk)' } as const;
const THERE = { expression: 'attribute_exists(pk)' } as const;

type Invited = { readonly workspace: string; readonly pilot: string; readonly person: string };

const linkKey = ({ person, ...pilot }: Invited, hash: string) =>
  tableKeys.invitationLink(pilot, person, hash);

/** Invitations and their codes by hash of the secret. `now`: the application's clock, in milliseconds. */
export function dynamodbInvitations(store: Store, now: () => number): Invitations {
  const linksOf = async (workspace: string, pilot: string) => {
    const pk = tablePartitions.invitationLinks(workspace, pilot);
    const items = await queryPartition(store, pk, { consistent: true });
    return items.map(item => ({ ...storedLink.parse(item), ttl: item[EXPIRY_ATTRIBUTE] }));
  };
  return {
    async create(invitation) {
      const secret = newSecret();
      const hash = hashSecret(secret);
      const { workspace, pilot, person } = invitation;
      const sentAt = now();
      const { expiresAt = sentAt + INVITATION_DAYS * DAY_MS } = invitation;
      const expiry = { [EXPIRY_ATTRIBUTE]: Math.floor((expiresAt + KEPT_DAYS * DAY_MS) / 1000) };
      // The link first: no secret works that could not be made void.
      const link = { person, sentAt, expiresAt, revoked: false, ...expiry };
      await putIf(store, { ...linkKey({ workspace, pilot, person }, hash), ...link }, NEW);
      const kept = { workspace, pilot, person, expiresAt, ...expiry };
      // The pointer first: an erasure finds every invitation that there is.
      await putIf(store, { ...tableKeys.invitationOf(person, hash), ...kept }, NEW);
      await putIf(store, { ...tableKeys.invitation(hash), ...kept }, NEW);
      return secret;
    },

    async read(secret) {
      if (!/^[\w-]{43}$/.test(secret)) return undefined;
      const item = await getItem(store, tableKeys.invitation(hashSecret(secret)));
      if (!item) return undefined;
      const { revoked, ...invitation } = storedInvitation.parse(item);
      if (revoked) return 'revoked';
      return invitation.expiresAt < now() ? 'expired' : invitation;
    },

    async list(workspace, pilot) {
      const links = await linksOf(workspace, pilot);
      return links
        .map(({ person, sentAt, expiresAt, revoked }) => ({ person, sentAt, expiresAt, revoked }))
        .sort((one, other) => one.sentAt - other.sentAt);
    },

    async revoke(workspace, pilot, person) {
      const links = (await linksOf(workspace, pilot)).filter(each => each.person === person);
      for (const { sk, ...link } of links.filter(each => !each.revoked)) {
        const hash = sk.slice(person.length + 1);
        const { sentAt: _sent, revoked: _was, ...invitation } = link;
        const item = { ...tableKeys.invitation(hash), workspace, pilot, ...invitation };
        await putIf(store, { ...item, revoked: true }, THERE);
        const key = linkKey({ workspace, pilot, person }, hash);
        await putIf(store, { ...key, ...link, revoked: true }, THERE);
      }
    },

    ...dynamodbCodes(store, now),
  };
}
