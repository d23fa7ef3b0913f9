import { sealText } from '#domain/chain/free-text.ts';
import type { ReportEvent, TextSentence } from '#domain/report/events.ts';

type SampleOf<Type extends ReportEvent['type']> = Extract<ReportEvent, { type: Type }>;

const words = (text: string) => sealText(text, '00'.repeat(16));
const sentence: TextSentence = {
  template: words('The close rate rose by {{F1}}.'),
  factIds: ['F1'],
  direction: 'better',
  by: 'model',
};
const { by: _, ...draft } = sentence;

/** One of each, with every member that may be left out. */
export const REPORT_SAMPLES: { readonly [Type in ReportEvent['type']]: SampleOf<Type> } = {
  NarrativeRequested: {
    type: 'NarrativeRequested',
    job: 'J1',
    factsHash: 'a'.repeat(64),
    salt: words(''),
  },
  NarrativeBegun: { type: 'NarrativeBegun', job: 'J1', attempt: 1 },
  NarrativePostponed: { type: 'NarrativePostponed', job: 'J1', outcome: 'throttled' },
  NarrativeWritten: {
    type: 'NarrativeWritten',
    job: 'J1',
    text: {
      factsHash: 'a'.repeat(64),
      sentences: [sentence],
      note: 'Worded by a model.',
      outcome: 'written',
      promptVersion: 'scorecard-headline.v1',
      model: 'model-v1',
      tokens: { input: 900, output: 80 },
      cost: '0.25',
      attempts: [{ outcome: 'written', sentences: [draft], findings: ['digit'] }],
    },
  },
  NarrativeEdited: {
    type: 'NarrativeEdited',
    basedOn: 'b'.repeat(64),
    sentences: [{ ...sentence, by: 'person' }],
  },
  NarrativeOwned: { type: 'NarrativeOwned', textHash: 'b'.repeat(64) },
  EditionPublished: {
    type: 'EditionPublished',
    edition: 2,
    contentHash: 'c'.repeat(64),
    asOf: '2026-07-02T09:00:00.000Z',
    salt: words(''),
    corrects: { edition: 1, reason: words('A cost was missing.') },
  },
  ReaderInvited: { type: 'ReaderInvited', person: 'cfo', edition: 2 },
  QuestionAsked: { type: 'QuestionAsked', question: 'Q1', edition: 2, words: words('For whom?') },
  QuestionAnswered: { type: 'QuestionAnswered', question: 'Q1', words: words('For all.') },
  WordsErased: { type: 'WordsErased', person: 'ada', commitments: ['c'.repeat(64)] },
  DecisionTaken: {
    type: 'DecisionTaken',
    edition: 2,
    pilot: 'P1',
    decision: 'scale',
    words: words('Start with sales.'),
  },
};
