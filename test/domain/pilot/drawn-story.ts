import { type Allocated, allocateWork } from '#domain/allocation/allocate.ts';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { type Charter, charterHash } from '#domain/pilot/charter.ts';
import type { PieceAsked } from '#domain/pilot/draw.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { pieceRows } from '#domain/pilot/piece-rows.ts';
import { type Happened, happened } from './given.ts';
import { charter, closeRate, proposedWith, words } from './story.ts';

/** The same pilot as a controlled test: each piece of work drawn, or people. */

export const minutes: Criterion = {
  ...closeRate,
  metric: {
    libraryId: 'task-minutes',
    name: words('Minutes for one piece of work'),
    unit: 'min',
    family: 'time-saved',
    sourceSystem: words('Time log'),
  },
  kind: 'mean',
  direction: 'decrease',
  comparison: 'comparison-group',
  unitOfAssignment: 'task',
  target: { scale: 'relative', change: '-0.2' },
  minimumSample: 5,
  skewed: true,
  drawn: true,
};

export const byPiece: Charter = { ...charter, criteria: [minutes] };
export const byPerson: Charter = {
  ...charter,
  criteria: [{ ...minutes, unitOfAssignment: 'person' }],
};

const agreedOn = (changed: Charter): readonly Happened[] => [
  ...proposedWith(changed),
  happened(
    '2026-01-08',
    'vp',
    { type: 'CharterSigned', version: 1, charterHash: charterHash(1, changed), signer: 'vp' },
    { type: 'CharterAgreed', version: 1 },
  ),
  happened('2026-01-09', 'lead', {
    type: 'BaselineRecorded',
    criterion: 'C1',
    measurement: { shape: 'figure', value: '60' },
    measuredFrom: '2025-12-01',
    measuredTo: '2025-12-31',
  }),
];

export const agreedByPiece = agreedOn(byPiece);
export const agreedByPerson = agreedOn(byPerson);

export const SEED = 'b'.repeat(32);
const DRAWN: PilotEvent = {
  type: 'GroupsDrawn',
  unit: 'task',
  method: 'permuted-blocks-of-four/1',
  seed: SEED,
  units: [],
};
export const drawnByPiece = [...agreedByPiece, happened('2026-01-10', 'lead', DRAWN)];

const STARTED: PilotEvent = { type: 'PilotStarted', on: '2026-01-12' };
export const runningByPiece = [...drawnByPiece, happened('2026-01-12', 'lead', STARTED)];

/** Twelve people by name, drawn and started. */
export const PEOPLE = Array.from({ length: 12 }, (_, index) => `rep-${index + 1}`);
export const runningByPerson = [
  ...agreedByPerson,
  happened('2026-01-10', 'lead', {
    type: 'GroupsDrawn',
    unit: 'person',
    method: 'half-of-each-stratum/1',
    seed: SEED,
    units: PEOPLE.map(unit => ({ unit })),
  }),
  happened('2026-01-12', 'lead', STARTED),
];

export const pieceOf = (changes: Partial<PieceAsked>): PieceAsked => ({
  task: 'T1',
  number: 0,
  workDate: '2026-01-13',
  used: 'with-ai',
  minutes: '30',
  reworkMinutes: '5',
  ...changes,
});

export const drawnFor = (person: string, number: number): Allocated =>
  allocateWork(SEED, { person, task: 'T1', number });

/** So many pieces of a person, done as drawn: half the time with AI, with some spread. */
export function pieces(person: string, count: number, usual = 60): Happened[] {
  return Array.from({ length: count }, (_, number) => {
    const assigned = drawnFor(person, number);
    const spread = 1 + ((number * 7) % 5) / 20;
    const minutesTaken = Math.round((assigned === 'with-ai' ? usual / 2 : usual) * spread);
    return happened('2026-01-13', person, {
      type: 'PieceLogged',
      contributor: person,
      ...pieceOf({ number, used: assigned, minutes: String(minutesTaken), reworkMinutes: '0' }),
      assigned,
    });
  });
}

/** The rows that a history’s pieces come to. */
export const rowsIn = (history: readonly Happened[]) =>
  pieceRows(history.map(({ events }, index) => ({ seq: index + 1, events })));
