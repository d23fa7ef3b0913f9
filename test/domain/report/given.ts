import { expect } from 'vitest';
import { type FreeText, sealText } from '#domain/chain/free-text.ts';
import type { ReportCommand } from '#domain/report/commands.ts';
import { decideReport } from '#domain/report/decide.ts';
import type { ReportEvent, TextSentence, WrittenText } from '#domain/report/events.ts';
import { evolveReport } from '#domain/report/evolve.ts';
import type { ReportRefusalCode } from '#domain/report/refusals.ts';
import { type Report, textHashOf } from '#domain/report/state.ts';

export const words = (text: string): FreeText => sealText(text, '5a'.repeat(16));

const AT = '2026-07-02T09:00:00.000Z';

/** The state after what happened, all of it at nine in the morning by the lead. */
export const reportOf = (...history: readonly ReportEvent[]): Report | undefined =>
  history.reduce<Report | undefined>(
    (report, event) => evolveReport(report, event, { at: AT, actor: 'lead' }),
    undefined,
  );

/** `given(history).when(command).leadsTo(events)`, or `.isRefused(code)`. */
export const given = (...history: readonly ReportEvent[]) => ({
  when: (command: ReportCommand, { at = AT, actor = 'lead' } = {}) => {
    const decision = decideReport(reportOf(...history), command, { at, actor });
    return {
      leadsTo: (...events: readonly ReportEvent[]) => {
        expect(decision).toEqual({ ok: true, events });
      },
      isRefused: (code: ReportRefusalCode) => {
        expect(decision).toMatchObject({ ok: false, refusal: { code } });
      },
    };
  },
});

export const FACTS = 'f'.repeat(64);
export const OTHER_FACTS = 'e'.repeat(64);

export const sentence: TextSentence = {
  template: words('The close rate rose by {{F1}}.'),
  factIds: ['F1'],
  direction: 'better',
  by: 'model',
};
export const text: WrittenText = {
  factsHash: FACTS,
  sentences: [sentence],
  note: 'Worded by a model.',
  outcome: 'written',
  promptVersion: 'scorecard-headline.v1',
  model: 'model-v1',
  tokens: { input: 900, output: 80 },
  cost: '0.25',
  attempts: [],
};
export const TEXT_HASH = textHashOf(FACTS, [sentence]);

export const requested = {
  type: 'NarrativeRequested',
  job: 'J1',
  factsHash: FACTS,
  salt: words(''),
} as const satisfies ReportEvent;
export const begun = {
  type: 'NarrativeBegun',
  job: 'J1',
  attempt: 1,
} as const satisfies ReportEvent;
export const postponed = {
  type: 'NarrativePostponed',
  job: 'J1',
  outcome: 'throttled',
} as const satisfies ReportEvent;
export const written = { type: 'NarrativeWritten', job: 'J1', text } as const satisfies ReportEvent;
export const owned = { type: 'NarrativeOwned', textHash: TEXT_HASH } as const satisfies ReportEvent;
export const published = {
  type: 'EditionPublished',
  edition: 1,
  contentHash: 'c'.repeat(64),
  asOf: AT,
  salt: words(''),
} as const satisfies ReportEvent;
export const corrected = {
  ...published,
  edition: 2,
  contentHash: 'd'.repeat(64),
  corrects: { edition: 1, reason: words('A cost was missing.') },
} as const satisfies ReportEvent;
export const asked = {
  type: 'QuestionAsked',
  question: 'Q1',
  edition: 1,
  words: words('For whom does it hold?'),
} as const satisfies ReportEvent;
