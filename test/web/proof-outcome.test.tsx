import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ProofLibrary } from '#contracts/case-study.ts';
import { ProofOutcome } from '#web/features/proof/proof-outcome.tsx';

const result: ProofLibrary['pilots'][number]['results'][number] = {
  criterion: 'C1',
  name: 'Close rate',
  plain: 'between 2 and 9 points better, 90% sure',
  outcome: 'met',
  gradeName: 'compared groups',
};
const words = (...results: (typeof result)[]): string =>
  renderToStaticMarkup(<ProofOutcome outcome="met" results={results} />).replace(/<[^>]+>/g, ' ');

describe('a verdict in the proof library', () => {
  it('says that its test was changed after the start, where it was (P14)', () => {
    expect(words({ ...result, changedAfterStart: true })).toMatch(/Changed after the start .*Met/);
    expect(words(result)).not.toContain('Changed');
  });

  it('is an early stop where there was none', () => {
    expect(renderToStaticMarkup(<ProofOutcome results={[]} />)).toContain('Stopped');
  });
});
