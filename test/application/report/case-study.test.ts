import { describe, expect, it } from 'vitest';
import { viewCaseStudy } from '#application/report/case-study.ts';
import { charterHash } from '#domain/pilot/charter.ts';
import { existingPilot, happened } from '#test/domain/pilot/given.ts';
import { charter, closeRate, judged, running, words } from '#test/domain/pilot/story.ts';

const WORKSPACE = {
  id: 'W1',
  name: 'Northwind Learning',
  demo: true,
  currency: 'EUR',
  teams: [{ id: 'learning', name: 'Learning', kind: 'learning' }],
};

describe('a case study', () => {
  it('tells what was agreed, not an amendment that nobody signed', async () => {
    const wished = {
      ...charter,
      criteria: [{ ...closeRate, words: words('Anything at all closes.') }],
    };
    const pilot = existingPilot([
      ...running,
      happened('2026-01-15', 'lead', {
        type: 'CharterAmended',
        version: 2,
        charterHash: charterHash(2, wished),
        charter: wished,
        reason: words('It was too hard.'),
      }),
      ...judged.slice(running.length),
    ]);
    const { agreed } = await viewCaseStudy(
      pilot,
      WORKSPACE as unknown as Parameters<typeof viewCaseStudy>[1],
      '2026-02-10T09:00:00.000Z',
    );
    expect(agreed).toEqual([
      { id: 'C1', words: 'More of the stalled deals close.', measuredBy: 'Close rate' },
    ]);
  });
});
