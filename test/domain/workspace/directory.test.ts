import { describe, expect, it } from 'vitest';
import { isOutside } from '#domain/workspace/directory.ts';
import { directoryOf } from '#domain/workspace/state.ts';

const on = (...teams: string[]) => ({ roles: [], teams });

/** Ana is on both teams, so that sales is near to whatever learning owns. */
const directory = directoryOf({
  people: { ana: on('learning', 'sales'), vera: on('sales'), cfo: on('finance'), ceo: on() },
});

describe('outside the team that owns a pilot (rule P3)', () => {
  it.each([
    ['a member of it', 'ana', false],
    ['somebody of a team that a member of it belongs to', 'vera', false],
    ['somebody of another team', 'cfo', true],
    ['somebody of no team', 'ceo', true],
    ['somebody who is not there', 'ivo', true],
  ])('%s', (_who, person, outside) => {
    expect(isOutside(directory, person, 'learning')).toBe(outside);
  });
});
