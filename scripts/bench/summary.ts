import { pilotKey, readingPilots } from '#application/stream/reading-pilots.ts';
import { addDays } from '#domain/calendar/calendar.ts';
import { chainEntry, type Entry } from '#domain/chain/entry.ts';
import { sealText } from '#domain/chain/free-text.ts';
import type { Charter } from '#domain/pilot/charter.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import { medianOf, rounded } from './timing.ts';

const ENTRIES = 1000;
const FIRST = '2026-01-05';
const SALT = '5e'.repeat(16);
const words = (text: string) => sealText(text, SALT);
const HEADER = {
  workspace: 'W1',
  stream: 'pilot/P1',
  at: '2026-01-05T09:00:00.000Z',
  actor: 'ana',
  assurance: 'sso',
  commandId: '01900000-0000-7000-8000-000000000000',
  commandHash: '',
} as const;

/** One pilot of 1,000 entries, nearly all of them time logs, as a long run of a large team leaves it: fold and summary. */
export async function measureSummary(): Promise<number> {
  const entries = pilotOf(ENTRIES);
  const head = { seq: ENTRIES, hash: '', at: HEADER.at };
  const key = pilotKey(HEADER.workspace, 'P1');
  const rebuild = () => {
    let pilot: Pilot | undefined;
    for (const { header, payload } of entries)
      for (const event of payload.events)
        pilot = readingPilots.evolve(pilot, readingPilots.parseEvent(event), header);
    return readingPilots.project(pilot, head, key);
  };
  if (rebuild()?.logs !== ENTRIES - OPENING.length) throw new Error('Not every log was counted.');
  return rounded(await medianOf(15, rebuild));
}

const CHARTER: Charter = {
  name: words('Quiz drafts'),
  hypothesis: words('A quiz takes less time.'),
  stage: 'one',
  pillar: 'learning-operations',
  useCase: 'content-creation',
  aiRole: 'delivery-infrastructure',
  cycleStep: 'develop',
  tool: words('A writing assistant'),
  barrier: 'bandwidth',
  team: 'learning',
  contributors: ['ana'],
  runWindow: { first: FIRST, last: addDays(FIRST, 83) },
  outcomeWindow: { first: FIRST, last: addDays(FIRST, 90) },
  costCap: '500',
  criteria: [],
  tasks: [{ id: 'T1', name: words('Quiz'), baselineMinutes: '60', baselineFrom: 'timed' }],
  signers: [{ person: 'vp', role: 'skeptic', required: true, outside: true }],
  safeguards: { touchesLearnerData: false, humanCheck: words('Read.'), outputOwner: 'ana' },
  asks: { people: 1, minutesPerWeek: 10 },
};

const OPENING: readonly PilotEvent[] = [
  { type: 'PilotDrafted', pilot: 'P1', draft: CHARTER },
  { type: 'CharterProposed', version: 1, charterHash: 'h', charter: CHARTER },
  { type: 'CharterAgreed', version: 1 },
  { type: 'PilotStarted', on: FIRST },
];

function pilotOf(count: number): Entry<PilotEvent>[] {
  const logs = Array.from(
    { length: count - OPENING.length },
    (_, index): PilotEvent => ({
      type: 'TimeLogged',
      contributor: 'ana',
      task: 'T1',
      workDate: addDays(FIRST, index % 84),
      count: 1,
      minutesWithAi: '38',
      reworkMinutes: '2',
    }),
  );
  return [...OPENING, ...logs].map(event =>
    chainEntry({ ...HEADER, events: [event], commandSalt: words('') }, undefined),
  );
}
