import { describe, expect, it } from 'vitest';
import type { EntryHeader } from '#domain/chain/entry.ts';
import {
  decideWorkspace,
  WORKSPACE_REFUSAL_CODES,
  type WorkspaceCommand,
  type WorkspaceRefusal,
  type WorkspaceRefusalCode,
} from '#domain/workspace/decide.ts';
import type { WorkspaceEvent } from '#domain/workspace/events.ts';
import { evolveWorkspace } from '#domain/workspace/evolve.ts';
import type { Workspace } from '#domain/workspace/state.ts';
import { constraint, words } from '../readiness/declared-fixture.ts';
import { wonPilot } from '../readiness/summary-fixture.ts';

const FOUNDED_AT = '2026-01-05T09:00:00.000Z';
const HASH = '0'.repeat(64);

const headerAt = (at: string): EntryHeader => ({
  v: 1,
  workspace: 'W1',
  stream: 'workspace',
  seq: 1,
  at,
  actor: 'ana',
  assurance: 'sso',
  commandId: '01900000-0000-7000-8000-000000000000',
  commandHash: HASH,
  payloadHash: HASH,
  prev: HASH,
  hash: HASH,
});

const workspaceAfter = (history: readonly WorkspaceEvent[]): Workspace | undefined =>
  history.reduce<Workspace | undefined>(
    (workspace, event) => evolveWorkspace(workspace, event, headerAt(FOUNDED_AT)),
    undefined,
  );

/** `given(history).when(command)`, then what is decided or why it is refused. */
const given = (history: readonly WorkspaceEvent[]) => ({
  when: (command: WorkspaceCommand, at = '2026-06-30T09:00:00.000Z') => {
    const decision = decideWorkspace(workspaceAfter(history), command, { at });
    return {
      decides: (...events: WorkspaceEvent[]) => expect(decision).toEqual({ ok: true, events }),
      isRefused: (code: WorkspaceRefusal['code']) =>
        expect(decision).toMatchObject({ ok: false, refusal: { code } }),
    };
  },
});

const found: Extract<WorkspaceCommand, { type: 'found' }> = {
  type: 'found',
  name: words('Northwind'),
  timeZone: 'Pacific/Auckland',
  fiscalYearStart: 7,
  currency: 'NZD',
  demo: false,
  founder: 'ana',
  team: { id: 'ld', name: words('Learning') },
};
const { type: _type, founder: _founder, team: _team, ...settings } = found;
const founded: readonly WorkspaceEvent[] = [
  { type: 'WorkspaceFounded', ...settings },
  { type: 'TeamAdded', team: 'ld', name: words('Learning'), kind: 'learning' },
  { type: 'PersonAdded', person: 'ana', roles: ['admin', 'lead', 'contributor'], teams: ['ld'] },
];
const vera = { person: 'vera', roles: ['skeptic'], teams: ['ld'] } as const;
const declare = (event: Extract<WorkspaceCommand, { type: 'declare' }>['event']) =>
  ({ type: 'declare', event, pilots: [] }) as const;

describe('no workspace yet', () => {
  it('has nothing that could happen to it', () => {
    expect(workspaceAfter([{ type: 'PersonAdded', ...vera }])).toBeUndefined();
  });

  it('is founded with a first team, whose founder is its admin and lead', () => {
    given([])
      .when(found)
      .decides(...founded);
  });
});

describe('a workspace', () => {
  it('takes a team', () => {
    const sales = { team: 'sales', name: words('Sales'), kind: 'business' } as const;
    given(founded)
      .when({ type: 'add-team', ...sales })
      .decides({ type: 'TeamAdded', ...sales });
  });

  it('takes a person, and changes one that it has', () => {
    given(founded)
      .when({ type: 'add-person', ...vera })
      .decides({ type: 'PersonAdded', ...vera });
    given([...founded, { type: 'PersonAdded', ...vera }])
      .when({ type: 'change-person', ...vera, roles: [] })
      .decides({ type: 'PersonChanged', ...vera, roles: [] });
  });

  it('puts a person in as they are, whether they were there or not', () => {
    const put = { type: 'put-person', ...vera } as const;
    given(founded)
      .when(put)
      .decides({ type: 'PersonAdded', ...vera });
    given([...founded, { type: 'PersonAdded', ...vera }])
      .when({ ...put, roles: ['lead'] })
      .decides({ type: 'PersonChanged', ...vera, roles: ['lead'] });
  });

  it('may change its only admin, as long as they stay one', () => {
    const onNoTeam = { person: 'ana', roles: ['admin'], teams: [] } as const;
    given(founded)
      .when({ type: 'change-person', ...onNoTeam })
      .decides({ type: 'PersonChanged', ...onNoTeam });
  });

  it('has several teams, and a person is on one that is among them', () => {
    const sales = { team: 'sales', name: words('Sales'), kind: 'business' } as const;
    const twoTeams = [...founded, { type: 'TeamAdded', ...sales } as const];
    given(twoTeams)
      .when({ type: 'add-person', ...vera, teams: ['sales'] })
      .decides({ type: 'PersonAdded', ...vera, teams: ['sales'] });
    given(twoTeams)
      .when({ type: 'add-team', ...sales })
      .isRefused('team_exists');
    const name = words('Field sales');
    given(twoTeams)
      .when({ type: 'rename-team', team: 'sales', name })
      .decides({ type: 'TeamRenamed', team: 'sales', name });
    expect(
      workspaceAfter([...twoTeams, { type: 'TeamRenamed', team: 'sales', name }])?.teams,
    ).toEqual([
      { id: 'ld', name: words('Learning'), kind: 'learning' },
      { id: 'sales', name, kind: 'business' },
    ]);
  });

  it('takes a rate and a plan, and keeps them', () => {
    const band = {
      type: 'RateBandSet',
      band: 'B1',
      name: words('Designers'),
      hourly: { low: '40', high: '50' },
    } as const;
    const goal = { type: 'GoalPlanned', metric: 'spent', fiscalYear: 2026, plan: '400' } as const;
    given(founded).when({ type: 'set-finance', event: band, isNew: true }).decides(band);
    given(founded)
      .when({ type: 'set-finance', event: band, isNew: false })
      .isRefused('band_unknown');
    // Its fiscal year 2027 has begun in July 2026.
    const beyond = { ...goal, fiscalYear: 2028 };
    given(founded)
      .when({ type: 'set-finance', event: beyond, isNew: true }, '2026-07-02T09:00:00.000Z')
      .decides(beyond);
    given(founded)
      .when({ type: 'set-finance', event: beyond, isNew: true }, '2026-06-29T09:00:00.000Z')
      .isRefused('year_out_of_reach');
    const { finance } = workspaceAfter([...founded, band, goal]) ?? {};
    expect(finance?.bands).toHaveLength(1);
    expect(finance?.goals).toHaveLength(1);
  });

  it('keeps an admin: the last one steps down only beside another', () => {
    const stepDown = { type: 'change-person', person: 'ana', roles: ['lead'], teams: [] } as const;
    given([...founded, { type: 'PersonAdded', ...vera, roles: ['admin'] }])
      .when(stepDown)
      .decides({ ...stepDown, type: 'PersonChanged' });
  });

  it('records a declaration, and keeps it with who and when', () => {
    given(founded).when(declare(constraint)).decides(constraint);
    const { type: _kind, ...named } = constraint;
    expect(workspaceAfter([...founded, constraint])?.declarations.constraints).toEqual([
      { ...named, at: FOUNDED_AT, by: 'ana' },
    ]);
  });

  it('counts days in its own time zone, where tomorrow may have come', () => {
    const forum = words('AI board');
    const event = {
      type: 'StrategyForumRecorded',
      forum,
      member: 'ana',
      on: '2026-07-01',
    } as const;
    given(founded).when(declare(event), '2026-06-30T12:30:00.000Z').decides(event);
    given(founded).when(declare(event), '2026-06-30T11:30:00.000Z').isRefused('date_to_come');
  });

  it('counts quarters by its own fiscal year', () => {
    const event = { type: 'ScorecardAcknowledged', quarter: '2026-Q4', executive: 'ana' } as const;
    given(founded).when(declare(event), '2026-07-01T09:00:00.000Z').decides(event);
    given(founded).when(declare(event), '2026-06-29T09:00:00.000Z').isRefused('quarter_not_over');
  });

  it('holds a declaration against the pilots that came with the command', () => {
    const event = { type: 'AgentsDeclared', pilot: 'P1', autonomous: false } as const;
    given(founded).when(declare(event)).isRefused('pilot_unknown');
    given(founded)
      .when({ ...declare(event), pilots: [wonPilot()] })
      .decides(event);
  });
});

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

describe('a command to a workspace', () => {
  const refusals: readonly [WorkspaceRefusalCode, readonly WorkspaceEvent[], WorkspaceCommand][] = [
    ['workspace_exists', founded, found],
    ['workspace_not_found', [], { type: 'add-person', ...vera }],
    ['time_zone_unknown', [], { ...found, timeZone: 'Europe/Atlantis' }],
    ['team_unknown', founded, { type: 'add-person', ...vera, teams: ['sales'] }],
    ['person_unknown', founded, { type: 'change-person', ...vera }],
    ['person_unknown', founded, { type: 'change-person', ...vera, person: 'constructor' }],
    ['person_exists', founded, { type: 'add-person', ...vera, person: 'ana' }],
    [
      'team_exists',
      founded,
      { type: 'add-team', team: 'ld', name: words('Learning'), kind: 'learning' },
    ],
    ['last_admin', founded, { type: 'change-person', ...vera, person: 'ana' }],
    ['last_admin', founded, { type: 'remove-person', person: 'ana' }],
    ['last_admin', founded, { type: 'order-erasure', person: 'ana' }],
    ['person_unknown', founded, { type: 'remove-person', person: 'vera' }],
    ['person_unknown', founded, { type: 'order-erasure', person: 'vera' }],
    ['team_unknown', founded, { type: 'rename-team', team: 'sales', name: words('Sales') }],
    [
      'time_zone_unknown',
      founded,
      { type: 'change-settings', change: { timeZone: 'Europe/Atlantis' }, hasMoney: false },
    ],
    [
      'currency_in_use',
      founded,
      { type: 'change-settings', change: { currency: 'EUR' }, hasMoney: true },
    ],
    ['erasure_not_ordered', founded, { type: 'erase-words', person: 'ana', commitments: [] }],
  ];

  it.each(refusals)('is refused as %s', (code, history, command) => {
    given(history).when(command).isRefused(code);
  });

  it('has a case above for every code of refusal', () => {
    expect([...new Set(refusals.map(([code]) => code))].sort()).toEqual(
      [...WORKSPACE_REFUSAL_CODES].sort(),
    );
  });
});
