import * as z from 'zod';
import { ASSURANCES } from '#domain/chain/entry.ts';
import { SIGNER_ROLES } from '#domain/pilot/charter.ts';
import { CONDITION_ENDS, DECISIONS } from '#domain/pilot/events.ts';
import { charterView, draftStepInput } from './charter.ts';
import { criterionProspects } from './planner.ts';
import { count, id, instant, longText, personRef } from './primitives.ts';

/** A change of a signed charter: the steps that change, each whole, as a draft takes them. */
export const amendmentInput = z.strictObject({
  reason: longText,
  changes: z
    .array(draftStepInput)
    .min(1)
    .max(5)
    .refine(
      steps => new Set(steps.map(each => each.step)).size === steps.length,
      'A step is there twice.',
    ),
});
export type AmendmentInput = z.infer<typeof amendmentInput>;

export const resendInput = z.strictObject({ person: id });
export const replacementInput = z.strictObject({ person: id, by: id, reason: longText });
export const resolutionInput = z.strictObject({ signer: id, how: longText });

/** A link that was mailed. Whether it was opened is not known: mail scanners open links too. */
export const invitationList = z.object({
  invitations: z.array(
    z.object({
      person: personRef,
      sentAt: instant,
      expiresAt: instant,
      state: z.enum(['holds', 'expired', 'void']),
    }),
  ),
});
export type InvitationList = z.infer<typeof invitationList>;

const signatureView = z.object({
  signer: personRef,
  at: instant,
  assurance: z.enum(ASSURANCES),
});

/** A signer's place: who is named in the charter, who holds it now, and who took it from whom. */
export const placeView = z.object({
  named: personRef,
  holder: personRef,
  role: z.enum(SIGNER_ROLES),
  required: z.boolean(),
  outside: z.boolean(),
  handovers: z.array(
    z.object({
      from: personRef,
      to: personRef,
      how: z.enum(['delegated', 'replaced']),
      at: instant,
      reason: z.string().exactOptional(),
    }),
  ),
  /** A colleague who has been asked to take it and has not answered. */
  offeredTo: z.object({ person: personRef, at: instant }).exactOptional(),
  signature: signatureView.exactOptional(),
});
export type PlaceView = z.infer<typeof placeView>;

export const conditionView = z.object({
  signer: personRef,
  at: instant,
  words: z.string(),
  resolution: z.object({ how: z.string(), at: instant }).exactOptional(),
  closed: z.object({ as: z.enum(CONDITION_ENDS), at: instant }).exactOptional(),
});
export type ConditionView = z.infer<typeof conditionView>;

const saidBy = z.object({ signer: personRef, at: instant, words: z.string() });

/** A frozen charter, its signers' places, and everything that was said to it. */
export const versionView = z.object({
  version: count,
  hash: z.string(),
  proposedAt: instant,
  charter: charterView,
  signatures: z.array(signatureView),
  changeRequests: z.array(saidBy.extend({ criterion: id.exactOptional() })),
  declines: z.array(saidBy),
  /** What the planner said of the test when it was proposed: chances from 0 to 1. */
  prospects: z.array(criterionProspects).exactOptional(),
  conditions: z.array(conditionView),
  places: z.array(placeView),
  agreedAt: instant.exactOptional(),
  /** Why the signed charter was changed while the pilot ran. */
  amendment: z.object({ reason: z.string() }).exactOptional(),
});
export type VersionView = z.infer<typeof versionView>;

/** A decision against the verdict that waits for the skeptics' second signature. */
export const proposedConclusionView = z.object({
  decision: z.enum(DECISIONS),
  reason: z.string(),
  at: instant,
  waitingFor: z.array(personRef),
});

/** A decision against the verdict that a skeptic refused to sign. */
export const refusedConclusionView = z.object({
  decision: z.enum(DECISIONS),
  signer: personRef,
  reason: z.string(),
  at: instant,
});

export const conclusionView = z.object({
  decision: z.enum(DECISIONS),
  reason: z.string().exactOptional(),
  at: instant,
  /** Second signatures, where it goes against the verdict. */
  signatures: z.array(signatureView).exactOptional(),
});
