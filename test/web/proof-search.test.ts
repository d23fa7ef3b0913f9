import { describe, expect, it } from 'vitest';
import type { ProofLibrary } from '#contracts/case-study.ts';
import { matches, optionsOf } from '#web/features/proof/search.ts';

const proof = (
  id: string,
  more: Partial<ProofLibrary['pilots'][number]>,
): ProofLibrary['pilots'][number] => ({
  id,
  name: id,
  team: { id: 'ld', name: 'Enablement' },
  families: ['time-saved'],
  stopped: false,
  endedOn: '2026-07-20',
  results: [],
  copies: 0,
  caseStudies: 0,
  ...more,
});
const quizzes = proof('quizzes', { useCase: 'content-creation', pillar: 'learning-design' });
const deals = proof('deals', {
  useCase: 'just-in-time-support',
  families: ['revenue', 'quality'],
  barrier: 'business-impact',
  team: { id: 'sales', name: 'Sales' },
});

describe('the search of the proof library', () => {
  it('finds by every choice at once, and everything without one', () => {
    const found = (search: Parameters<typeof matches>[1]) =>
      [quizzes, deals].filter(each => matches(each, search)).map(({ id }) => id);
    expect(found({})).toEqual(['quizzes', 'deals']);
    expect(found({ family: 'quality' })).toEqual(['deals']);
    expect(found({ team: 'ld', useCase: '' })).toEqual(['quizzes']);
    expect(found({ team: 'ld', family: 'quality' })).toEqual([]);
    expect(found({ barrier: 'business-impact', useCase: 'just-in-time-support' })).toEqual([
      'deals',
    ]);
  });

  it('offers what at least one pilot has, once, in words', () => {
    expect(optionsOf([quizzes, deals, quizzes], 'family')).toEqual([
      { value: 'quality', name: 'Quality' },
      { value: 'revenue', name: 'Revenue' },
      { value: 'time-saved', name: 'Time saved' },
    ]);
    expect(optionsOf([quizzes, deals], 'barrier')).toEqual([
      { value: 'business-impact', name: 'Business impact' },
    ]);
  });
});
