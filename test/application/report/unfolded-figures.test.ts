import { describe, expect, it } from 'vitest';
import { entriesOf } from '#application/report/figure-entries.ts';
import { factsOf } from '#application/report/reports.ts';
import { figureOf, periodOf } from '#application/report/unfold-figure.ts';
import type { FigureEntriesView } from '#contracts/figures.ts';
import { mondayOf } from '#domain/calendar/week.ts';
import type { Entry } from '#domain/chain/entry.ts';
import { toNumber } from '#domain/numbers/decimal.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { evolve } from '#domain/pilot/evolve.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import { summarize } from '#domain/pilot/summarize.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { overlapsOf } from '#domain/savings/overlap.ts';
import { FIGURES, type Figure, partsOf } from '#domain/scorecard/figures.ts';
import { minutesIn } from '#domain/scorecard/hours.ts';
import { quarterScorecard } from '#domain/scorecard/quarter-scorecard.ts';
import { THREE_PILOTS, WORKSPACE } from './three-pilots.ts';

const Q1 = { fiscalYear: 2026, number: 1 } as const;
const Q2 = { fiscalYear: 2026, number: 2 } as const;
const AS_OF = '2026-06-30T12:00:00.000Z';

const pilots: readonly PilotSummary[] = THREE_PILOTS.map(({ pilot }) => summarize(pilot));
const overlaps = overlapsOf(pilots);
const card = quarterScorecard(pilots, factsOf(WORKSPACE), Q1, AS_OF);
const people = { names: async () => new Map() };
const rows = { get: async () => undefined };
const reader = { roles: ['lead'], teams: ['learning'] } as const;

type Asked = Parameters<typeof entriesOf>[4];
type Row = FigureEntriesView['entries'][number];

/** What the second click lists of one pilot. */
async function unfold(id: string, asked: Asked): Promise<FigureEntriesView> {
  const behind = THREE_PILOTS.find(each => each.id === id);
  if (!behind) throw new Error(`There is no pilot ${id}.`);
  const records = { workspace: WORKSPACE, pilots, asOf: AS_OF, ...behind };
  const found = await entriesOf({ people, rows }, records, reader, id, asked);
  if (!found) throw new Error(`Nothing stands behind ${asked.figure} of ${id}.`);
  return found;
}

const entriesIn = (id: string): readonly Entry<PilotEvent>[] =>
  THREE_PILOTS.find(each => each.id === id)?.entries ?? [];

const eventsAt = (id: string, { seq }: Row): readonly PilotEvent[] =>
  entriesIn(id)[seq - 1]?.payload.events ?? [];

/** Rows that count, of every pilot, with the events of their entries. */
async function countedOf(asked: Asked): Promise<{ id: string; row: Row; event: PilotEvent }[]> {
  const all = await Promise.all(
    pilots.map(async ({ id }) =>
      (await unfold(id, asked)).entries
        .filter(row => row.counted)
        .flatMap(row => eventsAt(id, row).map(event => ({ id, row, event }))),
    ),
  );
  return all.flat();
}

const inQ1 = (figure: Figure): Asked => ({ figure, quarter: Q1, year: false });
const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
const tenths = (value: number): number => Math.round(value * 10) / 10;

describe('a figure of the scorecard, computed again from the entries that it unfolds into', () => {
  it('is the hours, less what another pilot counts', async () => {
    const rows = (await Promise.all(pilots.map(({ id }) => unfold(id, inQ1('hours'))))).flatMap(
      ({ entries }) => entries.filter(each => each.counted),
    );
    const claimedTwice = [...overlaps.values()].flat();
    expect(claimedTwice.length).toBeGreaterThan(0);
    const hours = (of: 'raw' | 'conservative') =>
      (sum(rows.map(({ minutes }) => minutes?.[of] ?? Number.NaN)) -
        sum(claimedTwice.map(each => each[of]))) /
      60;
    expect(tenths(hours('raw'))).toBe(card.hours.raw);
    expect(tenths(hours('conservative'))).toBe(card.hours.conservative);
    for (const summary of pilots) {
      const { entries, overlaps: told } = await unfold(summary.id, inQ1('hours'));
      const counted = entries.filter(each => each.counted);
      const lost = sum((overlaps.get(summary.id) ?? []).map(({ raw }) => raw));
      expect(sum(counted.map(({ minutes }) => minutes?.raw ?? Number.NaN)) - lost).toBeCloseTo(
        minutesIn(summary, periodOf(WORKSPACE, inQ1('hours'), AS_OF), overlaps).raw,
        6,
      );
      expect(told).toHaveLength(overlaps.get(summary.id)?.length ?? 0);
    }
  });

  it('is the cost, with what was put right and without what was withdrawn', async () => {
    const counted = await countedOf(inQ1('cost'));
    const amounts = counted.map(({ event }) => {
      if (event.type === 'CostRecorded') return toNumber(event.amount);
      return event.type === 'CostCorrected' ? toNumber(event.now?.amount ?? '0') : Number.NaN;
    });
    expect(amounts).toEqual([200.5, 125, 0, 32]);
    expect(sum(amounts)).toBe(card.cost);
    const { entries } = await unfold('P1', inQ1('cost'));
    const notes = entries.flatMap(({ counted: isCounted, note = '' }) =>
      isCounted ? [] : [note.replace(/\d+/, 'N')],
    );
    expect(notes).toEqual([
      'Put right by entry N; not counted.',
      'Withdrawn by entry N; not counted.',
      'Put right by entry N; not counted.',
    ]);
  });

  it('is the cost of the quarter in which it was spent, and of the year', async () => {
    const spent = async (asked: Partial<Asked>) =>
      (await countedOf({ ...inQ1('cost'), ...asked })).map(({ row }) => row.text);
    expect(await spent({ quarter: Q2 })).toEqual([
      'Recorded a cost of 75 EUR for training, on April 2, 2026.',
    ]);
    expect(await spent({ quarter: Q2, year: true })).toHaveLength(5);
    const { entries } = await unfold('P1', { ...inQ1('cost'), quarter: Q2 });
    expect(entries.at(-1)).toMatchObject({
      counted: false,
      note: expect.stringMatching(/^Puts entry \d+ right; counts in another period\.$/),
    });
  });

  it('is the hours reinvested', async () => {
    const counted = await countedOf(inQ1('reinvested'));
    const hours = counted.map(({ event }) =>
      event.type === 'ReinvestmentCorrected' ? toNumber(event.now?.hours ?? '') : Number.NaN,
    );
    expect(sum(hours)).toBe(card.hours.reinvested);
    expect(hours).toEqual([0.4]);
  });

  it('is the weekly answers over those that were due', async () => {
    const counted = await countedOf(inQ1('answers'));
    const given = new Set(
      counted.map(({ id, event }) => {
        if (event.type === 'WeekAnswered') return `${id} ${event.contributor} ${event.weekOf}`;
        if (event.type === 'TimeLogged' || event.type === 'PieceLogged')
          return `${id} ${event.contributor} ${mondayOf(event.workDate)}`;
        if (event.type === 'TimeLogCorrected')
          return `${id} ${event.contributor} ${mondayOf(event.now.workDate)}`;
        throw new Error(`${event.type} answers no week.`);
      }),
    );
    // Two contributors each: four weeks of the longer run, two of the drawn one, one until the stop.
    expect(card.hours.responseRate).toBeCloseTo(given.size / (2 * (4 + 2 + 1)), 3);
  });

  it('is the pilots that began, were judged and were stopped', async () => {
    const counted = await countedOf(inQ1('pilots'));
    const pilotsWith = (type: PilotEvent['type']) =>
      new Set(counted.filter(({ event }) => event.type === type).map(({ id }) => id)).size;
    expect({
      started: pilotsWith('PilotStarted'),
      judged: pilotsWith('VerdictReached'),
      stopped: pilotsWith('PilotStopped'),
    }).toEqual({
      started: card.counts.started,
      judged: card.counts.judged,
      stopped: card.counts.stopped,
    });
  });

  it('is the outcomes of the agreed tests, by the version in force', async () => {
    const counted = await countedOf(inQ1('tests'));
    const last = new Map(
      counted.flatMap(({ id, event }) =>
        event.type === 'VerdictReached' ? [[id, event.verdict] as const] : [],
      ),
    );
    const outcomes = [...last.values()].flatMap(({ criteria }) =>
      criteria.map(({ outcome }) => outcome),
    );
    const { met, notMet, inconclusive, notAssessable } = card.counts;
    expect(outcomes.filter(each => each === 'met')).toHaveLength(met);
    expect(outcomes).toHaveLength(met + notMet + inconclusive + notAssessable);
  });
});

/** What was agreed, and by whom: a figure is held to it, and it stands on the charter's own page. */
const FRAME: ReadonlySet<PilotEvent['type']> = new Set([
  'PilotDrafted',
  'CharterProposed',
  'CharterSigned',
  'CharterAgreed',
  'CharterAmended',
  'BaselineRecorded',
  'GroupsDrawn',
  'PilotStarted',
]);

/** A pilot as it would be if nothing had happened but what was agreed and the entries that are listed. */
function pilotOf(id: string, listed: readonly Row[]): PilotSummary {
  const seqs = new Set(listed.map(({ seq }) => seq));
  let pilot: Pilot | undefined;
  for (const { header, payload } of entriesIn(id))
    for (const event of payload.events)
      if (seqs.has(header.seq) || FRAME.has(event.type)) pilot = evolve(pilot, event, header);
  if (!pilot) throw new Error(`Nothing is agreed of ${id}.`);
  return summarize(pilot);
}

const ASKED = FIGURES.flatMap(figure =>
  [
    { figure, quarter: Q1, year: false },
    { figure, quarter: Q2, year: false },
    { figure, quarter: Q2, year: true },
  ].map(asked => ({
    asked,
    title: `${figure} of ${asked.year ? 'the year' : `quarter ${asked.quarter.number}`}`,
  })),
);

describe('every figure of every pilot', () => {
  it.each(ASKED)('$title says the same of its listed entries alone', async ({ asked }) => {
    const view = periodOf(WORKSPACE, asked, AS_OF);
    for (const { id } of pilots) {
      const { entries, part } = await unfold(id, asked);
      const [again] = partsOf(asked.figure, [pilotOf(id, entries)], view, overlaps);
      expect(again?.text, `${asked.figure} of ${id}`).toBe(part);
    }
  });

  it.each(ASKED)('$title is made of the pilots that are listed for it', async ({ asked }) => {
    const { parts } = figureOf({ workspace: WORKSPACE, pilots }, asked, AS_OF);
    const unfolded = await Promise.all(
      pilots.map(async ({ id }) => ({ pilot: id, part: (await unfold(id, asked)).part })),
    );
    expect(unfolded.flatMap(({ pilot, part }) => (part ? [[pilot, part]] : [])).sort()).toEqual(
      parts.map(({ pilot, text }) => [pilot, text]).sort(),
    );
  });

  it('has a return that lists everything it is told from: leave one out, and it is another', async () => {
    const asked = inQ1('money');
    const view = periodOf(WORKSPACE, asked, AS_OF);
    const { entries, part } = await unfold('P1', asked);
    expect(part).toMatch(/^a benefit of .* EUR, for a cost of 432\.50 EUR$/);
    const withOut = (wanted: PilotEvent['type']) => {
      const rest = entries.filter(row => !eventsAt('P1', row).some(({ type }) => type === wanted));
      return partsOf('money', [pilotOf('P1', rest)], view, overlaps)[0]?.text;
    };
    for (const type of [
      'IsolationChosen',
      'ConversionSigned',
      'CostRecorded',
      'CostCorrected',
      'TimeLogged',
      'TimeLogCorrected',
      'VerdictReached',
    ] as const)
      expect(withOut(type), type).not.toBe(part);
  });
});
