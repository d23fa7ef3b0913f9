import { describe, expect, it } from 'vitest';
import { changesSince } from '#domain/readiness/changes.ts';

const gate = (id: string, status: 'met' | 'not met' | 'not evidenced') => ({
  id,
  name: `Gate ${id}`,
  status,
});

describe('what changed since an earlier readiness report', () => {
  it('names each gate that is judged otherwise, whichever way it went', () => {
    const before = [gate('S1.1', 'not met'), gate('S1.2', 'met'), gate('S1.3', 'met')];
    const now = [gate('S1.1', 'met'), gate('S1.2', 'met'), gate('S1.3', 'not evidenced')];
    expect(changesSince(before, now)).toEqual([
      { id: 'S1.1', name: 'Gate S1.1', was: 'not met', is: 'met' },
      { id: 'S1.3', name: 'Gate S1.3', was: 'met', is: 'not evidenced' },
    ]);
  });

  it('is nothing when nothing did', () => {
    expect(changesSince([gate('S1.1', 'met')], [gate('S1.1', 'met')])).toEqual([]);
  });

  it('names a gate that had not been judged before', () => {
    expect(changesSince([], [gate('S1.1', 'met')])).toEqual([
      { id: 'S1.1', name: 'Gate S1.1', is: 'met' },
    ]);
  });
});
