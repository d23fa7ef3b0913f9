import type { Instant } from '../calendar/calendar.ts';
import { hashValue } from '../chain/canonical.ts';
import { type FreeText, withoutWords } from '../chain/free-text.ts';
import type { Decision } from '../pilot/events.ts';
import type { TextSentence } from './events.ts';

/** The text of a report as it stands, edits included. */
export type ReportText = {
  readonly hash: string;
  readonly factsHash: string;
  readonly sentences: readonly TextSentence[];
  readonly note: string;
  readonly writtenAt: Instant;
  readonly owned?: { readonly by: string; readonly at: Instant };
};

/** A text that is being written, or waits for it. */
export type NarrativeJob = {
  readonly id: string;
  readonly factsHash: string;
  readonly requestedAt: Instant;
  readonly attempts: number;
  /** When its last attempt began; absent while it waits. */
  readonly begunAt?: Instant;
};

export type Edition = {
  readonly edition: number;
  readonly contentHash: string;
  readonly asOf: Instant;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  /** Who answers for its text; absent for a report without one. */
  readonly owner?: string;
  readonly corrects?: { readonly edition: number; readonly reason: FreeText };
};

export type ReaderQuestion = {
  readonly id: string;
  readonly edition: number;
  readonly by: string;
  readonly at: Instant;
  readonly words: FreeText;
  readonly answer?: { readonly by: string; readonly at: Instant; readonly words: FreeText };
};

export type ReaderDecision = {
  readonly edition: number;
  readonly pilot: string;
  readonly decision: Decision;
  readonly by: string;
  readonly at: Instant;
  readonly words?: FreeText;
};

/** A report as it stands: the fold of its entries. */
export type Report = {
  /** Same salt, same facts hash: a text is found again by it. */
  readonly salt?: FreeText;
  readonly job?: NarrativeJob;
  readonly text?: ReportText;
  readonly editions: readonly Edition[];
  readonly invited: readonly { readonly person: string; readonly edition: number }[];
  readonly questions: readonly ReaderQuestion[];
  readonly decisions: readonly ReaderDecision[];
  /** US dollars paid for texts, by UTC date. */
  readonly spentByDay: Readonly<Record<string, number>>;
};

export const NEW_REPORT: Report = {
  editions: [],
  invited: [],
  questions: [],
  decisions: [],
  spentByDay: {},
};

/** Names a text, so that whoever edits or owns it says which one they read. */
export const textHashOf = (factsHash: string, sentences: readonly TextSentence[]): string =>
  hashValue('narrative', withoutWords({ factsHash, sentences }));
