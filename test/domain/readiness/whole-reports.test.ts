import { describe, expect, it } from 'vitest';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import type { Gate } from '#domain/readiness/gate.ts';
import { stageOne } from '#domain/readiness/stage-one.ts';
import { stageThree } from '#domain/readiness/stage-three.ts';
import { stageTwo } from '#domain/readiness/stage-two.ts';
import {
  type DeclarationEvent,
  type Declarations,
  NO_DECLARATIONS,
} from '#domain/workspace/declarations.ts';
import {
  boundedAgent,
  coalition,
  constraint,
  declared,
  policies,
  scalePlan,
  sustainedCheck,
  words,
} from './declared-fixture.ts';
import { closeRate, ownWorkPilot, vp, WORKSPACE, wonPilot } from './summary-fixture.ts';

const MAY = '2026-05-20T09:00:00.000Z';
const JUNE = '2026-06-15T09:00:00.000Z';

const practice: DeclarationEvent = {
  type: 'PracticeLogged',
  person: 'ana',
  team: 'sales',
  on: '2025-12-20',
  task: words('Outline'),
  wentWell: words('Structure'),
  failed: words('Sources'),
};
const again = wonPilot({
  id: 'P2',
  name: 'Stalled deals, again',
  team: 'sales',
  pillar: 'strategy',
  copyOf: 'P1',
  dates: { ...wonPilot().dates, started: '2026-03-02T08:00:00.000Z', judged: MAY },
});
const everything: readonly PilotSummary[] = [
  wonPilot(),
  ownWorkPilot,
  again,
  wonPilot({ id: 'P3', name: 'Operations', pillar: 'learning-operations', cost: 0 }),
];
const allSaid: Declarations = declared(
  [
    { type: 'ScorecardAcknowledged', executive: 'ceo', quarter: '2026-Q1' },
    sustainedCheck,
    scalePlan,
    boundedAgent,
    {
      type: 'StrategyForumRecorded',
      forum: words('AI council'),
      member: 'lead',
      on: '2026-05-04',
    },
  ],
  MAY,
  declared([
    constraint,
    { type: 'CapacityDeclared', pilots: 1 },
    ...policies,
    ...coalition,
    practice,
  ]),
);

const inWords = ({ id, status, facts, next }: Gate): string =>
  [
    `${id} ${status}`,
    ...facts.map(({ text }) => `    ${text}`),
    ...(next === undefined ? [] : [`    → ${next}`]),
  ].join('\n');

function reports(pilots: readonly PilotSummary[], declarations: Declarations, day: string): string {
  const workspace = { ...WORKSPACE, declarations };
  return [stageOne, stageTwo, stageThree]
    .map(judge => judge(pilots, workspace, day))
    .flatMap(({ stage, ready, gates }) => [
      `Stage ${stage}, ${day}: ${ready ? 'done' : 'not done'}`,
      ...gates.map(inWords),
    ])
    .join('\n');
}

const { interval: _none, ...pointless } = closeRate;
const { hoursDestination: _aimless, ...lacking } = wonPilot({
  id: 'P9',
  name: 'A weak pilot',
  runWindow: { first: '2026-01-12', last: '2026-03-31' },
  reinvested: [],
  touchesLearnerData: true,
  criteria: [
    { ...pointless, family: 'time-saved', outcome: 'not-met', baselineBeforeStart: false },
  ],
  signers: [{ ...vp, outside: false, answer: 'disputes' }],
  outcome: 'not-met',
});

/** Whole reports, every fact and next step in them, so that no word of one changes unseen. */
describe('the three readiness reports', () => {
  it.each([
    ['of a workspace that shows nearly everything', everything, allSaid, '2026-06-30'],
    ['of the same a quarter earlier', everything, allSaid, '2026-03-31'],
    ['of a workspace after all safeguards lapsed', everything, allSaid, '2027-06-30'],
    [
      'of a workspace with a weak pilot and nothing declared',
      [lacking],
      NO_DECLARATIONS,
      '2026-06-30',
    ],
    ['of an empty workspace', [], NO_DECLARATIONS, '2026-06-30'],
  ] as const)('%s read as stored', async (name, pilots, declarations, day) => {
    await expect(`${reports(pilots, declarations, day)}\n`).toMatchFileSnapshot(
      `./whole-reports/${name.replaceAll(' ', '-')}.txt`,
    );
  });

  it('change on the day on which something is said, and not before', () => {
    const later = declared([{ type: 'CapacityDeclared', pilots: 9 }], JUNE, allSaid);
    expect(reports(everything, later, '2026-06-14')).toBe(
      reports(everything, allSaid, '2026-06-14'),
    );
    expect(reports(everything, later, '2026-06-15')).not.toBe(
      reports(everything, allSaid, '2026-06-15'),
    );
  });
});
