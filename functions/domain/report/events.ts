import type { Instant } from '../calendar/calendar.ts';
import type { FreeText } from '../chain/free-text.ts';
import type { WordsErased } from '../chain/words-erased.ts';
import type { Decision } from '../pilot/events.ts';
import type { FactDirection } from '../scorecard/fact.ts';

export const SENTENCE_WRITERS = ['model', 'rule', 'person'] as const;

/** A sentence before code fills its slots, with the ids of the facts that it rests on. */
export type TextSentence = {
  readonly template: FreeText;
  readonly factIds: readonly string[];
  readonly direction: FactDirection | 'mixed';
  readonly by: (typeof SENTENCE_WRITERS)[number];
};

/** One call of a model: what it wrote, and the codes of what was wrong with it. */
export type TextAttempt = {
  readonly outcome: string;
  readonly sentences: readonly Omit<TextSentence, 'by'>[];
  readonly findings: readonly string[];
};

/** A text as it was written, and all that its history has to tell. */
export type WrittenText = {
  readonly factsHash: string;
  readonly sentences: readonly TextSentence[];
  /** What its reader is told of how it came about. */
  readonly note: string;
  readonly outcome: string;
  readonly promptVersion: string;
  readonly model?: string;
  readonly tokens?: { readonly input: number; readonly output: number };
  /** US dollars, as decimal digits. */
  readonly cost?: string;
  readonly attempts: readonly TextAttempt[];
};

/** Everything that can happen to a report. */
export type ReportEvent =
  | WordsErased
  /** The job is the entry: a queue that forgets it is filled from here again. */
  | {
      readonly type: 'NarrativeRequested';
      readonly job: string;
      readonly factsHash: string;
      /** An empty text under the salt that names in this report's facts are committed to with. */
      readonly salt: FreeText;
    }
  | { readonly type: 'NarrativeBegun'; readonly job: string; readonly attempt: number }
  /** The model could not be reached: the job waits for its next attempt. */
  | { readonly type: 'NarrativePostponed'; readonly job: string; readonly outcome: string }
  | { readonly type: 'NarrativeWritten'; readonly job: string; readonly text: WrittenText }
  | {
      readonly type: 'NarrativeEdited';
      /** Hash of the text that was changed. */
      readonly basedOn: string;
      readonly sentences: readonly TextSentence[];
    }
  /** The person of the entry answers for the text by name. */
  | { readonly type: 'NarrativeOwned'; readonly textHash: string }
  | {
      readonly type: 'EditionPublished';
      readonly edition: number;
      readonly contentHash: string;
      /** The moment that it shows. */
      readonly asOf: Instant;
      /** An empty text under the salt that the edition's words are committed to with. */
      readonly salt: FreeText;
      /** The edition that it corrects, and why. */
      readonly corrects?: { readonly edition: number; readonly reason: FreeText };
    }
  | { readonly type: 'ReaderInvited'; readonly person: string; readonly edition: number }
  | {
      readonly type: 'QuestionAsked';
      readonly question: string;
      readonly edition: number;
      readonly words: FreeText;
    }
  | { readonly type: 'QuestionAnswered'; readonly question: string; readonly words: FreeText }
  /** What a reader decided about a judged pilot; the pilot's lead carries it out. */
  | {
      readonly type: 'DecisionTaken';
      readonly edition: number;
      readonly pilot: string;
      readonly decision: Decision;
      readonly words?: FreeText;
    };
