import * as z from 'zod';
import { DECISIONS } from '#domain/pilot/events.ts';
import { SENTENCE_WRITERS } from '#domain/report/events.ts';
import { caseStudyView } from './case-study.ts';
import { count, id, instant, longText, personRef, shortText, textOf } from './primitives.ts';
import { readinessView, scorecardView } from './reports.ts';

const REPORT_KINDS = ['scorecard', 'readiness', 'casestudy'] as const;
const edition = z.int().min(1).max(100_000);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Sentences with their slots, as `The close rate rose by {{F1}}.` */
export const editedText = z.strictObject({
  basedOn: hash,
  templates: z.array(textOf(1000)).min(1).max(60),
});
export const ownedText = z.strictObject({ text: hash });
export const publishing = z.strictObject({ reason: longText.exactOptional() });
export const newReader = z.strictObject({ name: shortText, email: z.email().max(254), edition });
export const readerQuestion = z.strictObject({ edition, words: longText });
export const readerAnswer = z.strictObject({ words: longText });
export const readerDecision = z.strictObject({
  edition,
  pilot: id,
  decision: z.enum(DECISIONS),
  words: longText.exactOptional(),
});
export const acknowledgment = z.strictObject({ edition });

/** A part of a sentence: words, or a slot with what code puts into it and where that can be read. */
const piece = z.object({
  text: z.string(),
  slot: z.string().exactOptional(),
  href: z.string().exactOptional(),
});

const textView = z.object({
  hash,
  /** It is about the figures of today. */
  current: z.boolean(),
  sentences: z.array(
    z.object({ template: z.string(), by: z.enum(SENTENCE_WRITERS), pieces: z.array(piece) }),
  ),
  note: z.string(),
  writtenAt: instant,
  owned: z.object({ by: personRef, at: instant }).exactOptional(),
});

const editionMeta = z.object({
  edition,
  publishedAt: instant,
  asOf: instant,
  publishedBy: personRef,
  owner: personRef.exactOptional(),
  contentHash: hash,
  corrects: z.object({ edition, reason: z.string() }).exactOptional(),
});
export type EditionMeta = z.infer<typeof editionMeta>;

const questionView = z.object({
  id,
  edition,
  by: personRef,
  at: instant,
  words: z.string(),
  answer: z.object({ by: personRef, at: instant, words: z.string() }).exactOptional(),
});

const decisionView = z.object({
  edition,
  pilot: id,
  decision: z.enum(DECISIONS),
  by: personRef,
  at: instant,
  words: z.string().exactOptional(),
});

/** What happened to the text, step by step. */
const historyStep = z.object({
  at: instant,
  by: z.string(),
  sentence: z.string(),
  /** What was written: sentences with their slots. */
  text: z.array(z.string()).exactOptional(),
  model: z.string().exactOptional(),
  promptVersion: z.string().exactOptional(),
  factsHash: z.string().exactOptional(),
  tokens: z.object({ input: count, output: count }).exactOptional(),
  /** US dollars. */
  cost: z.string().exactOptional(),
  outcome: z.string().exactOptional(),
});

export const reportView = z.object({
  id: z.string(),
  kind: z.enum(REPORT_KINDS),
  title: z.string(),
  /** Whether what it shows has come to its end. */
  isOver: z.boolean(),
  job: z.object({ status: z.enum(['waiting', 'writing']), requestedAt: instant }).exactOptional(),
  text: textView.exactOptional(),
  /** What a sentence may show. */
  facts: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      rendered: z.string(),
      href: z.string().exactOptional(),
    }),
  ),
  editions: z.array(editionMeta),
  questions: z.array(questionView),
  decisions: z.array(decisionView),
  acknowledged: z.array(z.object({ by: personRef, at: instant, edition: edition.exactOptional() })),
  invited: z.array(z.object({ person: personRef, edition })),
  history: z.array(historyStep),
});
export type ReportView = z.infer<typeof reportView>;

export const editionView = z.object({
  meta: editionMeta,
  /** Its content still has the hash that its entry names. */
  intact: z.boolean(),
  /** A newer edition corrects it. */
  superseded: z.boolean(),
  /** As they were published: what is new in them since is optional. */
  scorecard: scorecardView.exactOptional(),
  readiness: readinessView.exactOptional(),
  casestudy: caseStudyView.exactOptional(),
});
export type EditionView = z.infer<typeof editionView>;

export const requestedText = z.object({
  report: z.string(),
  /** Present while it is being written. */
  job: z.string().exactOptional(),
  /** Where to look. */
  place: z.string(),
});

export const reportChanged = z.object({ report: z.string(), editions: count });

export const reportList = z.object({
  reports: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(REPORT_KINDS),
      title: z.string(),
      editions: count,
      lastPublishedAt: instant.exactOptional(),
      openQuestions: count,
    }),
  ),
});
export type ReportListItem = z.infer<typeof reportList>['reports'][number];
