import * as z from 'zod';
import { TEAM_KINDS, type WorkspaceEvent } from '#domain/workspace/events.ts';
import { ROLES } from '#domain/workspace/roles.ts';
import { storedFreeText } from '../stored-entry.ts';
import { storedDeclarationEvent } from './declarations.ts';
import { storedFinanceEvent } from './finance.ts';
import { storedWordsErased } from './words-erased.ts';

const member = {
  person: z.string(),
  roles: z.array(z.enum(ROLES)),
  teams: z.array(z.string()),
};

/** Every event that a workspace's stream may hold, in the form of its first version. */
export const storedWorkspaceEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('WorkspaceFounded'),
    name: storedFreeText,
    timeZone: z.string(),
    fiscalYearStart: z.int(),
    currency: z.string(),
    demo: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('TeamAdded'),
    team: z.string(),
    name: storedFreeText,
    kind: z.enum(TEAM_KINDS),
  }),
  z.strictObject({
    type: z.literal('PersonAdded'),
    ...member,
    welcome: z.literal(true).exactOptional(),
  }),
  z.strictObject({ type: z.literal('PersonChanged'), ...member }),
  z.strictObject({ type: z.literal('PersonRemoved'), person: z.string() }),
  z.strictObject({ type: z.literal('TeamRenamed'), team: z.string(), name: storedFreeText }),
  z.strictObject({
    type: z.literal('SettingsChanged'),
    name: storedFreeText.exactOptional(),
    timeZone: z.string().exactOptional(),
    fiscalYearStart: z.int().exactOptional(),
    currency: z.string().exactOptional(),
    keepRowsMonths: z.int().exactOptional(),
  }),
  z.strictObject({ type: z.literal('ErasureOrdered'), person: z.string() }),
  storedWordsErased,
  z.strictObject({ type: z.literal('PersonErased'), person: z.string() }),
  storedDeclarationEvent,
  storedFinanceEvent,
]) satisfies z.ZodType<WorkspaceEvent>;

/** A workspace's event as stored, in today's form. Throws on one that no version knows. */
export const parseWorkspaceEvent = (stored: unknown): WorkspaceEvent =>
  storedWorkspaceEvent.parse(stored);
