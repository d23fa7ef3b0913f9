import * as z from 'zod';
import { ROLES } from '#domain/workspace/roles.ts';
import { instant } from './primitives.ts';

const place = { stream: z.string(), seq: z.int(), at: instant };

/** Everything that a workspace holds of a person. */
export const personExport = z.object({
  exportedAt: instant,
  workspace: z.string(),
  person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  roles: z.array(z.enum(ROLES)).exactOptional(),
  teams: z.array(z.string()).exactOptional(),
  /** Ledger entries by the person, whole. */
  did: z.array(z.object({ ...place, assurance: z.string(), events: z.array(z.unknown()) })),
  /** Ledger entries by others that name the person. */
  namedIn: z.array(z.object({ ...place, events: z.array(z.string()) })),
  invitations: z.array(z.object({ to: z.string(), expiresAt: instant })),
  mails: z.array(z.object({ at: instant, subject: z.string(), text: z.string() })),
  sessions: z.array(z.object({ device: z.string(), startedAt: instant, seenAt: instant })),
});
export type PersonExport = z.infer<typeof personExport>;
