import * as z from 'zod';
import { METRIC_FAMILIES } from '#domain/criteria/criterion.ts';
import { TEAM_KINDS } from '#domain/workspace/events.ts';
import { ROLES } from '#domain/workspace/roles.ts';
import { personMail } from './mail.ts';
import { count, id, instant, personRef, plainDate, shortText } from './primitives.ts';

export const newWorkspaceInput = z.strictObject({
  name: shortText,
  teamName: shortText,
  timeZone: z.string().min(1).max(64),
  fiscalYearStart: z.int().min(1).max(12),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

export const newTeamInput = z.strictObject({ name: shortText, kind: z.enum(TEAM_KINDS) });

export const newPersonInput = z.strictObject({
  name: shortText,
  email: z.email().max(254),
  roles: z.array(z.enum(ROLES)).max(6),
  teams: z.array(id).max(20),
  /** Whether they are mailed how to sign in. Default: they are not. */
  welcome: z.boolean().exactOptional(),
});

export const changedPersonInput = newPersonInput.pick({ roles: true, teams: true });

export const changedSettingsInput = z.strictObject({
  name: shortText.exactOptional(),
  timeZone: z.string().min(1).max(64).exactOptional(),
  fiscalYearStart: z.int().min(1).max(12).exactOptional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .exactOptional(),
  keepRowsMonths: z.int().min(0).max(120).exactOptional(),
});

export const renamedTeamInput = newTeamInput.pick({ name: true });

export const chosenWorkspaceInput = z.strictObject({ workspace: id });

/** One's own sessions. */
export const sessionsView = z.object({
  sessions: z.array(
    z.object({
      id,
      device: z.string(),
      startedAt: instant,
      seenAt: instant,
      /** The one that asks. */
      current: z.boolean(),
    }),
  ),
});
export type SessionsView = z.infer<typeof sessionsView>;

/** Done, and nothing more to say. */
export const nothing = z.object({});

/** Who is signed in, and where. */
export const meView = z.object({
  person: personRef.extend({ email: z.string() }),
  workspace: z
    .object({
      id,
      name: z.string(),
      timeZone: z.string(),
      currency: z.string(),
      demo: z.boolean(),
      quarter: z.string(),
      today: plainDate,
    })
    .exactOptional(),
  roles: z.array(z.enum(ROLES)),
  teams: z.array(id),
  /** Only where the clock can be set (one machine). */
  clock: z.object({ now: instant, settable: z.boolean(), wall: instant }),
  /** Every workspace that the person is in: more than one, and one has to be chosen. */
  workspaces: z.array(z.object({ id, name: z.string() })),
  can: z.array(z.string()),
});
export type MeView = z.infer<typeof meView>;

export const workspaceView = z.object({
  id,
  name: z.string(),
  timeZone: z.string(),
  fiscalYearStart: count,
  currency: z.string(),
  demo: z.boolean(),
  teams: z.array(z.object({ id, name: z.string(), kind: z.enum(TEAM_KINDS) })),
  people: z.array(
    personRef.extend({
      email: z.string().exactOptional(),
      roles: z.array(z.enum(ROLES)),
      teams: z.array(id),
      /** For those who manage people. */
      mail: personMail.exactOptional(),
    }),
  ),
  /** Who was taken out, as long as they have not been erased. */
  former: z.array(personRef),
  /** Erasures that have been ordered; names of those that are done are gone. */
  erasures: z.array(
    z.object({ person: personRef, orderedAt: instant, doneAt: instant.exactOptional() }),
  ),
  keepRowsMonths: count,
});
export type WorkspaceView = z.infer<typeof workspaceView>;

/** What was made: its id. */
export const created = z.object({ id });

export const libraryView = z.object({
  metrics: z.array(
    z.object({
      id,
      name: z.string(),
      unit: z.string(),
      family: z.enum(METRIC_FAMILIES),
      kind: z.string(),
      direction: z.string(),
      unitOfAssignment: z.string(),
      usualSource: z.string(),
      skewed: z.boolean(),
      nearestBusinessMetric: id.exactOptional(),
    }),
  ),
  templates: z.array(
    z.object({
      id,
      name: z.string(),
      summary: z.string(),
      hypothesis: z.string(),
      stage: z.string(),
      pillar: z.string(),
      useCase: z.string(),
      aiRole: z.string(),
      cycleStep: z.string(),
      barrier: z.string(),
      metric: id,
      comparison: z.string(),
      task: z.string().exactOptional(),
      humanCheck: z.string(),
      runDays: count,
      /** A controlled test to begin with; chances of *met* within two weeks by the size of the team. */
      test: z
        .object({
          target: z.string(),
          effect: z.object({ change: z.string(), source: z.string() }),
          perWeek: count,
          chances: z.array(z.object({ people: count, chance: z.string() })),
        })
        .exactOptional(),
      /** Teams of every size shown have a good chance of an answer. */
      recommended: z.boolean(),
    }),
  ),
});
export type LibraryView = z.infer<typeof libraryView>;
