import { describe, expect, it } from 'vitest';
import { words } from '../readiness/declared-fixture.ts';
import { FOUNDED_AT, founded, given, vera, workspaceAfter } from './given.ts';

describe('an admin', () => {
  const joined = [...founded, { type: 'PersonAdded', ...vera } as const];
  const ordered = [...joined, { type: 'ErasureOrdered', person: 'vera' } as const];

  it('takes a person out, who is known as somebody who was there', () => {
    const removed = { type: 'PersonRemoved', person: 'vera' } as const;
    given(joined).when({ type: 'remove-person', person: 'vera' }).decides(removed);
    const after = workspaceAfter([...joined, removed]);
    expect(Object.keys(after?.people ?? {})).toEqual(['ana']);
    expect(after?.former).toEqual(['vera']);
    expect(workspaceAfter([...joined, removed, { type: 'PersonAdded', ...vera }])?.former).toEqual(
      [],
    );
  });

  it('changes settings, and the currency only before there is money in it', () => {
    const change = { currency: 'EUR', keepRowsMonths: 12 };
    given(founded)
      .when({ type: 'change-settings', change, hasMoney: false })
      .decides({ type: 'SettingsChanged', ...change });
    given(founded)
      .when({ type: 'change-settings', change: { currency: 'NZD' }, hasMoney: true })
      .decides({ type: 'SettingsChanged', currency: 'NZD' });
    expect(workspaceAfter([...founded, { type: 'SettingsChanged', ...change }])).toMatchObject({
      ...change,
      timeZone: 'Pacific/Auckland',
    });
  });

  it('changes what has nothing to do with money after there is some, and nothing where nothing is asked', () => {
    const change = { timeZone: 'Europe/Berlin' };
    given(founded)
      .when({ type: 'change-settings', change, hasMoney: true })
      .decides({ type: 'SettingsChanged', ...change });
    given(founded).when({ type: 'change-settings', change: {}, hasMoney: false }).decides();
  });

  it('sees words erased where the erasure of their author was ordered, and of nobody else', () => {
    const erase = { type: 'erase-words', person: 'vera', commitments: ['a'] } as const;
    given(ordered)
      .when(erase)
      .decides({ type: 'WordsErased', person: 'vera', commitments: ['a'] });
    given(ordered)
      .when({ ...erase, commitments: [] })
      .decides();
    given(ordered)
      .when({ ...erase, person: 'ana' })
      .isRefused('erasure_not_ordered');
    given(joined).when(erase).isRefused('erasure_not_ordered');
  });

  it('takes several people out, of whom one comes back', () => {
    const removed = ['vera', 'ivo', 'vera'].map(
      person => ({ type: 'PersonRemoved', person }) as const,
    );
    expect(workspaceAfter([...joined, ...removed])?.former).toEqual(['ivo', 'vera']);
    const back = [...joined, ...removed, { type: 'PersonAdded', ...vera } as const];
    expect(workspaceAfter(back)?.former).toEqual(['ivo']);
    const erased = [...joined, ...removed, { type: 'PersonErased', person: 'vera' } as const];
    expect(workspaceAfter(erased)?.former).toEqual(['ivo']);
  });

  it('carries out one erasure of two', () => {
    const both = [...ordered, { type: 'ErasureOrdered', person: 'ivo' } as const];
    const done = workspaceAfter([...both, { type: 'PersonErased', person: 'ivo' }]);
    expect(done?.erasures.map(({ person, doneAt }) => [person, doneAt])).toEqual([
      ['vera', undefined],
      ['ivo', FOUNDED_AT],
    ]);
  });

  it('renames a team, and nothing else of it', () => {
    const name = words('Enablement');
    given(founded)
      .when({ type: 'rename-team', team: 'ld', name })
      .decides({ type: 'TeamRenamed', team: 'ld', name });
    expect(workspaceAfter([...founded, { type: 'TeamRenamed', team: 'ld', name }])?.teams).toEqual([
      { id: 'ld', name, kind: 'learning' },
    ]);
  });

  it('orders an erasure once: of somebody here, or of somebody who has left', () => {
    const order = { type: 'order-erasure', person: 'vera' } as const;
    const decided = { type: 'ErasureOrdered', person: 'vera' } as const;
    given(joined).when(order).decides(decided);
    given([...joined, { type: 'PersonRemoved', person: 'vera' }])
      .when(order)
      .decides(decided);
    given(ordered).when(order).decides();
  });

  it('sees when an erasure was carried out', () => {
    given(ordered)
      .when({ type: 'complete-erasure', person: 'vera' })
      .decides({ type: 'PersonErased', person: 'vera' });
    const done = [...ordered, { type: 'PersonErased', person: 'vera' } as const];
    given(done).when({ type: 'complete-erasure', person: 'vera' }).decides();
    expect(workspaceAfter(done)).toMatchObject({
      former: [],
      erasures: [{ person: 'vera', orderedAt: FOUNDED_AT, orderedBy: 'ana', doneAt: FOUNDED_AT }],
    });
  });

  it('leaves no word behind that an erasure names, and every other', () => {
    const name = words('Enablement');
    const { commitment } = words('Learning');
    const after = workspaceAfter([
      ...ordered,
      { type: 'TeamAdded', team: 'en', name, kind: 'learning' },
      { type: 'WordsErased', person: 'vera', commitments: [commitment] },
    ]);
    expect(after?.teams.map(team => team.name)).toEqual([{ commitment }, name]);
  });
});
