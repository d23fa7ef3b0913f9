import { describe, expect, it } from 'vitest';
import { pilotNotices } from '#application/mail/pilot-notices.ts';
import type { Entry } from '#domain/chain/entry.ts';
import { charterHash } from '#domain/pilot/charter.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { existingPilot, type Happened, happened } from '#test/domain/pilot/given.ts';
import { charter, proposed } from '#test/domain/pilot/story.ts';

const legal = { person: 'legal', role: 'compliance', required: true, outside: true } as const;
const changed = { ...charter, signers: [...charter.signers, legal] };
const proposedAnew: PilotEvent = {
  type: 'CharterProposed',
  version: 2,
  charterHash: charterHash(2, changed),
  charter: changed,
};
const edited = happened('2026-01-09', 'lead', {
  type: 'DraftSaved',
  step: 'people',
  values: { signers: changed.signers },
});

/** Who is mailed what by the second proposal, after what happened to the first. */
function mailedAfter(...since: readonly Happened[]): Record<string, string> {
  const again = happened('2026-01-10', 'lead', proposedAnew);
  const pilot = existingPilot([...proposed, ...since, edited, again]);
  const entry = {} as Entry;
  return Object.fromEntries(
    pilotNotices(proposedAnew, { pilot, entry }).map(({ to, kind }) => [to, kind]),
  );
}

describe('a charter that is proposed again', () => {
  it('tells those who were asked to sign before that it has changed, and asks those who were not', () => {
    expect(mailedAfter()).toEqual({ vp: 'criteria-changed', legal: 'signature' });
  });

  it('tells so whoever took a signature over in the meantime', () => {
    const offered = happened('2026-01-08', 'vp', {
      type: 'DelegationOffered',
      version: 1,
      from: 'vp',
      to: 'cfo',
      outside: true,
    });
    const accepted = happened('2026-01-08', 'cfo', {
      type: 'DelegationAccepted',
      from: 'vp',
      to: 'cfo',
    });
    expect(mailedAfter(offered, accepted)).toEqual({
      cfo: 'criteria-changed',
      legal: 'signature',
    });
  });
});
