import type { Clock } from '#application/clock.ts';
import {
  INVITATION_DAYS,
  type Invitation,
  type Invitations,
  KEPT_DAYS,
  type PendingStep,
} from '#identity/invitations.ts';
import { newCode, newSecret } from '#identity/secrets.ts';

const DAY_MS = 86_400_000;

type Lapsed = Invitation & { readonly code?: string; readonly pending?: PendingStep };

/**
 * Links that the table would have dropped by the demo's own day, since their time to live is over, never get there: they
 * are used from memory while the past is played. Every other link is `kept` as ever. `today`: milliseconds.
 */
export function lapsedLinks(kept: Invitations, { now }: Clock, today: number): Invitations {
  const links = new Map<string, Lapsed>();
  return {
    ...kept,
    create(invitation) {
      const expiresAt = invitation.expiresAt ?? now() + INVITATION_DAYS * DAY_MS;
      if (expiresAt + KEPT_DAYS * DAY_MS >= today) return kept.create(invitation);
      const secret = newSecret();
      links.set(secret, { ...invitation, expiresAt });
      return Promise.resolve(secret);
    },
    read(secret) {
      const link = links.get(secret);
      if (!link) return kept.read(secret);
      const { workspace, pilot, person, expiresAt } = link;
      const opened = { workspace, pilot, person, expiresAt };
      return Promise.resolve(expiresAt < now() ? 'expired' : opened);
    },
    newCode(secret, pending) {
      const link = links.get(secret);
      if (!link) return kept.newCode(secret, pending);
      const code = newCode();
      links.set(secret, { ...link, code, pending });
      return Promise.resolve(code);
    },
    lastStep(secret) {
      const link = links.get(secret);
      return link ? Promise.resolve(link.pending) : kept.lastStep(secret);
    },
    redeemCode(secret, code, step) {
      const link = links.get(secret);
      if (!link) return kept.redeemCode(secret, code, step);
      const isFor =
        link.pending?.step === step.step && link.pending.charterHash === step.charterHash;
      const { code: asked, ...used } = link;
      if (!isFor || asked !== code) return Promise.resolve('code_wrong');
      links.set(secret, used);
      return Promise.resolve('ok');
    },
  };
}
