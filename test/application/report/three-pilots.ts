import type { WorkspaceSummary } from '#application/stream/workspace-stream.ts';
import type { Entry } from '#domain/chain/entry.ts';
import { type Charter, charterHash } from '#domain/pilot/charter.ts';
import type { PilotEvent, TimeLog } from '#domain/pilot/events.ts';
import type { Cost } from '#domain/pilot/spent-events.ts';
import { NO_DECLARATIONS } from '#domain/workspace/declarations.ts';
import { pieces, rowsIn, runningByPiece } from '#test/domain/pilot/drawn-story.ts';
import {
  decidedEvents,
  existingPilot,
  type Happened,
  happened,
  instantOn,
} from '#test/domain/pilot/given.ts';
import { band } from '#test/domain/pilot/refusals-of-money.ts';
import { agreed, charter, observed, running, words } from '#test/domain/pilot/story.ts';

/**
 * Three pilots of one team in the first quarter of 2026, with everything that a figure can be made of: logs and pieces
 * of work, costs, prices and reinvested hours, each put right; an amendment, a signer who left, an early stop, and work
 * that two of them claim.
 */

export const WORKSPACE: WorkspaceSummary = {
  id: 'W1',
  name: 'Northwind',
  timeZone: 'UTC',
  fiscalYearStart: 1,
  currency: 'EUR',
  demo: false,
  teams: [
    { id: 'learning', name: 'Learning', kind: 'learning' },
    { id: 'sales', name: 'Sales', kind: 'business' },
  ],
  people: {},
  former: [],
  erasures: [],
  keepRowsMonths: 0,
  declarations: NO_DECLARATIONS,
};

const why = words('It had been typed wrongly.');
const entry = (on: string, ...events: readonly PilotEvent[]): Happened =>
  happened(on, 'lead', ...events);

/** Grows a history by what each step makes of it: corrections name the entries before them. */
type Step = (history: readonly Happened[]) => Happened;
function after(from: readonly Happened[], ...steps: readonly (Happened | Step)[]): Happened[] {
  const history = [...from];
  for (const step of steps) history.push(typeof step === 'function' ? step(history) : step);
  return history;
}

const logOf = (workDate: string, changes: Partial<TimeLog> = {}): TimeLog => ({
  task: 'T1',
  workDate,
  count: 3,
  minutesWithAi: '40',
  reworkMinutes: '0',
  ...changes,
});
const logged = (by: string, log: TimeLog): Happened =>
  happened(log.workDate, by, { type: 'TimeLogged', contributor: by, ...log });
const spent = (cost: Cost, recordedOn = cost.on): Happened =>
  entry(recordedOn, { type: 'CostRecorded', ...cost });

const LONGER: Charter = {
  ...charter,
  runWindow: { first: '2026-01-12', last: '2026-02-08' },
  outcomeWindow: { first: '2026-01-12', last: '2026-02-15' },
};
const AMENDED = charterHash(2, LONGER);

const judged =
  (on: string): Step =>
  history =>
    entry(on, ...decidedEvents(history, { type: 'judge', rows: {}, pieces: rowsIn(history) }, on));

const hours = (conversion: string): PilotEvent => ({
  type: 'ConversionProposed',
  conversion,
  terms: {
    kind: 'hours',
    band: 'B1',
    bandName: band.name,
    hourly: band.hourly,
    cashShare: { low: '0.5', high: '1' },
  },
  basis: why,
  signer: 'cfo',
});
const points = (conversion: string, low: string): PilotEvent => ({
  type: 'ConversionProposed',
  conversion,
  terms: { kind: 'result', criterion: 'C1', unit: 'points', perUnit: { low, high: '1000' } },
  basis: why,
  signer: 'cfo',
});
const priced = (on: string, proposal: PilotEvent & { conversion: string }): Happened[] => [
  entry(on, proposal),
  happened(on, 'cfo', {
    type: 'ConversionSigned',
    conversion: proposal.conversion,
    signer: 'cfo',
  }),
];

const AMENDED_AND_PRICED = after(
  agreed,
  entry('2026-01-10', {
    type: 'IsolationChosen',
    method: 'trend-line',
    share: { low: '0.5', high: '0.8' },
    why,
  }),
  entry('2026-01-12', { type: 'PilotStarted', on: '2026-01-12' }),
  logged('ada', logOf('2026-01-13')),
  history =>
    happened('2026-01-14', 'ada', {
      type: 'TimeLogCorrected',
      supersedes: history.length,
      contributor: 'ada',
      was: logOf('2026-01-13'),
      now: logOf('2026-01-13', { count: 4 }),
      reason: why,
    }),
  happened('2026-01-14', 'ben', {
    type: 'WeekAnswered',
    contributor: 'ben',
    weekOf: '2026-01-12',
    answer: 'away',
  }),
  entry('2026-01-15', {
    type: 'CharterAmended',
    version: 2,
    charterHash: AMENDED,
    charter: LONGER,
    reason: why,
  }),
  happened(
    '2026-01-16',
    'vp',
    { type: 'CharterSigned', version: 2, charterHash: AMENDED, signer: 'vp' },
    { type: 'CharterAgreed', version: 2 },
  ),
  logged('ada', logOf('2026-01-20', { minutesWithAi: '75' })),
  logged('ben', logOf('2026-01-28', { count: 8, reworkMinutes: '12' })),
  spent({ kind: 'license', amount: '400', on: '2026-01-20' }),
  history =>
    entry('2026-01-21', {
      type: 'CostCorrected',
      supersedes: history.length,
      now: { kind: 'license', amount: '200.50', on: '2026-01-19' },
      reason: why,
    }),
  spent({
    kind: 'review',
    amount: '125',
    on: '2026-01-22',
    effort: { hours: '2.5', band: 'B1', bandName: band.name, hourly: '50' },
  }),
  spent({ kind: 'other', amount: '50', on: '2026-01-23' }),
  history =>
    entry('2026-01-24', { type: 'CostCorrected', supersedes: history.length, reason: why }),
  entry('2026-01-28', {
    type: 'HoursReinvested',
    hours: '0.5',
    into: words('A coaching plan'),
    on: '2026-01-28',
  }),
  history =>
    entry('2026-01-29', {
      type: 'ReinvestmentCorrected',
      supersedes: history.length,
      now: { hours: '0.4', into: words('A coaching plan'), on: '2026-01-28' },
      reason: why,
    }),
  entry('2026-01-30', observed(62)),
  judged('2026-02-15'),
  happened('2026-02-16', 'vp', { type: 'VerdictAnswered', signer: 'vp', answer: 'accepts' }),
  ...priced('2026-02-17', points('V1', '500') as PilotEvent & { conversion: string }),
  ...priced('2026-02-18', points('V2', '600') as PilotEvent & { conversion: string }),
  ...priced('2026-02-18', hours('V3') as PilotEvent & { conversion: string }),
  entry('2026-02-19', hours('V4')),
  entry('2026-02-20', {
    type: 'SignerReplaced',
    from: 'vp',
    to: 'cro',
    outside: true,
    reason: why,
  }),
  happened('2026-02-21', 'cro', {
    type: 'VerdictAnswered',
    signer: 'cro',
    answer: 'disputes',
    words: why,
  }),
  spent({ kind: 'training', amount: '75', on: '2026-04-02' }, '2026-04-03'),
  spent({ kind: 'build', amount: '30', on: '2026-04-02' }, '2026-04-03'),
  history =>
    entry('2026-04-04', {
      type: 'CostCorrected',
      supersedes: history.length,
      now: { kind: 'build', amount: '32', on: '2026-03-31' },
      reason: why,
    }),
);

const BY_PIECE = after(
  [...runningByPiece, ...pieces('ada', 12)],
  history => {
    const piece = history.at(-1)?.events[0];
    if (piece?.type !== 'PieceLogged') throw new Error('The last entry logs no piece.');
    const { type: _type, contributor, ...was } = piece;
    return happened('2026-01-14', 'ada', {
      type: 'PieceCorrected',
      supersedes: history.length,
      contributor,
      was,
      now: { ...was, used: 'with-ai', minutes: '20', reworkMinutes: '3' },
      reason: why,
    });
  },
  judged('2026-02-01'),
);

const STOPPED = after(
  running,
  logged('ada', logOf('2026-01-13', { count: 5 })),
  entry('2026-01-15', { type: 'PilotStopped', reason: why }),
);

const asPilot = (id: string, history: readonly Happened[]): Happened[] =>
  history.map(each => ({
    ...each,
    events: each.events.map(event =>
      event.type === 'PilotDrafted' ? { ...event, pilot: id } : event,
    ),
  }));

const histories: Readonly<Record<string, readonly Happened[]>> = {
  P1: asPilot('P1', AMENDED_AND_PRICED),
  P2: asPilot('P2', BY_PIECE),
  P3: asPilot('P3', STOPPED),
};

const HASH = '0'.repeat(64);

const entriesOf = (id: string, history: readonly Happened[]): Entry<PilotEvent>[] =>
  history.map(({ by, on, events }, index) => ({
    header: {
      v: 1,
      workspace: 'W1',
      stream: `pilot/${id}`,
      seq: index + 1,
      at: instantOn(on),
      actor: by,
      assurance: 'sso',
      commandId: '01900000-0000-7000-8000-000000000000',
      commandHash: HASH,
      payloadHash: HASH,
      prev: HASH,
      hash: String(index + 1).padStart(64, '0'),
    },
    payload: { events, commandSalt: words('') },
  }));

/** The three, each with its entries and what they come to. */
export const THREE_PILOTS = Object.entries(histories).map(([id, history]) => ({
  id,
  entries: entriesOf(id, history),
  pilot: existingPilot(history),
}));
