import { describe, expect, it } from 'vitest';
import { charterHash } from '#domain/pilot/charter.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { happened } from '#test/domain/pilot/given.ts';
import { charter, proposed } from '#test/domain/pilot/story.ts';
import { codesIn } from '../finding.ts';
import { beforeVerdict, chainOf, evidenceOf, verdictEvents } from '../sample-evidence.ts';

describe('a record that was made up from its beginning', () => {
  const madeUp = async (...history: Parameters<typeof chainOf>[0]): Promise<string[]> =>
    codesIn(await evidenceOf(await chainOf(history)));

  it('with a charter under the fingerprint of another', async () => {
    const other = { ...charter, costCap: '9000' };
    const [draft, proposal] = proposed;
    const changed = proposal?.events.map(event =>
      event.type === 'CharterProposed' ? { ...event, charter: other } : event,
    );
    if (!draft) throw new Error('There is no draft.');
    expect(await madeUp(draft, happened('2026-01-07', 'lead', ...(changed ?? [])))).toEqual([
      'charter_changed',
    ]);
  });

  it('with a signature under another version than the one that was shown', async () => {
    const second = { ...charter, costCap: '9000' };
    const proposal = (version: number, text: typeof charter): PilotEvent => ({
      type: 'CharterProposed',
      version,
      charterHash: charterHash(version, text),
      charter: text,
    });
    expect(
      await madeUp(
        ...proposed,
        happened('2026-01-08', 'lead', proposal(2, second)),
        happened('2026-01-09', 'vp', {
          type: 'CharterSigned',
          version: 2,
          charterHash: charterHash(1, charter),
          signer: 'vp',
        }),
      ),
    ).toEqual(['signature_misplaced']);
  });

  it('with a verdict that does not follow', async () => {
    const reached = verdictEvents(beforeVerdict).map(event =>
      event.type === 'VerdictReached'
        ? { ...event, verdict: { ...event.verdict, outcome: 'not-met' as const } }
        : event,
    );
    expect(await madeUp(...beforeVerdict, happened('2026-02-01', 'lead', ...reached))).toEqual([
      'verdict_differs',
    ]);
  });
});
