import { describe, expect, it } from 'vitest';
import {
  WORKSPACE_REFUSAL_CODES,
  type WorkspaceCommand,
  type WorkspaceRefusalCode,
} from '#domain/workspace/decide.ts';
import type { WorkspaceEvent } from '#domain/workspace/events.ts';
import { constraint, words } from '../readiness/declared-fixture.ts';
import { wonPilot } from '../readiness/summary-fixture.ts';
import { declare, FOUNDED_AT, found, founded, given, vera, workspaceAfter } from './given.ts';

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

  it('says of a person who is added whether a mail tells them so, and of nobody who was there', () => {
    given(founded)
      .when({ type: 'add-person', ...vera, welcome: true })
      .decides({ type: 'PersonAdded', ...vera, welcome: true });
    given([...founded, { type: 'PersonAdded', ...vera }])
      .when({ type: 'put-person', ...vera, roles: [], welcome: true })
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
