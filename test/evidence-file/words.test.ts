import { describe, expect, it } from 'vitest';
import { testInWords } from '#evidence-file/words.ts';
import { closeRate } from '../domain/pilot/story.ts';

const guardrail = {
  ...closeRate,
  role: 'guardrail',
  minimumSample: 1,
  target: { scale: 'absolute', change: '-0.02' },
} as const;

describe('a guardrail in an evidence file', () => {
  it('has to be shown harmless', () => {
    expect(testInWords(guardrail)).toMatch(/^Must do no harm: at most 2 points lower/);
  });

  it('that is only watched is not said to be shown harmless', () => {
    expect(testInWords({ ...guardrail, watched: true })).toMatch(
      /^Watched for harm: it fails if shown to be more than 2 points lower .*A smaller harm may go unseen\.$/,
    );
  });
});
