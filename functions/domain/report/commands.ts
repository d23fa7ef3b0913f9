import type { Instant } from '../calendar/calendar.ts';
import type { FreeText } from '../chain/free-text.ts';
import type { Decision } from '../pilot/events.ts';
import type { TextSentence, WrittenText } from './events.ts';

/** What can be asked of a report. */
export type ReportCommand =
  | {
      readonly type: 'request-text';
      readonly job: string;
      readonly factsHash: string;
      readonly salt: FreeText;
    }
  /** `takeOver`: nobody else can be at it, since the process that was has ended. */
  | { readonly type: 'begin-text'; readonly job: string; readonly takeOver: boolean }
  | { readonly type: 'postpone-text'; readonly job: string; readonly outcome: string }
  | { readonly type: 'write-text'; readonly job: string; readonly text: WrittenText }
  /** The sentences have passed the checker against the facts of the text that they change. */
  | {
      readonly type: 'edit-text';
      readonly basedOn: string;
      readonly sentences: readonly TextSentence[];
    }
  | { readonly type: 'own-text'; readonly textHash: string }
  | {
      readonly type: 'publish';
      readonly edition: number;
      readonly contentHash: string;
      readonly asOf: Instant;
      readonly salt: FreeText;
      /** Hash of the facts that the edition shows; absent for a report without a text. */
      readonly factsHash?: string;
      /** What it shows has come to its end. */
      readonly isOver: boolean;
      readonly reason?: FreeText;
    }
  | { readonly type: 'invite-reader'; readonly person: string; readonly edition: number }
  | {
      readonly type: 'ask';
      readonly question: string;
      readonly edition: number;
      readonly words: FreeText;
    }
  | { readonly type: 'answer-question'; readonly question: string; readonly words: FreeText }
  | {
      readonly type: 'decide';
      readonly edition: number;
      readonly pilot: string;
      readonly decision: Decision;
      /** Pilots that the edition asks a decision about. */
      readonly asked: readonly string[];
      readonly words?: FreeText;
    }
  | {
      readonly type: 'erase-words';
      readonly person: string;
      readonly commitments: readonly string[];
    };
