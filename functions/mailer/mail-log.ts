import type { MailKind } from '#domain/mail/mail-kinds.ts';
import type { MailState } from '#domain/mail/take-on.ts';

/** A message as the log knows it: whose and what it is, never what it says. */
export type Message = {
  readonly reference: string;
  readonly kind: MailKind;
  readonly person: string;
  readonly pilot?: string;
};

export type MailRecord = Message & {
  readonly state: MailState;
  readonly tries: number;
  /** When it was taken on by the application's clock, in milliseconds. */
  readonly at: number;
  /** A fault's name, where there was one. */
  readonly reason?: string;
};

/** A message that was taken on: nobody else sends it now. */
export type TakenOn = {
  /** Records what became of it. */
  settle(state: MailState, reason?: string): Promise<void>;
};

/** What became of each message of a workspace, by its reference (rule E2). */
export interface MailLog {
  /**
   * Takes a message on; of two at once, one gets it. `settled`: it has been dealt with; `busy`: somebody is at it.
   */
  takeOn(workspace: string, message: Message): Promise<TakenOn | 'settled' | 'busy'>;
  /** Records what came back of a message that had been sent. */
  markReturned(
    workspace: string,
    reference: string,
    state: 'bounced' | 'complained',
  ): Promise<void>;
  /** Every message of the last half year, by one paged query. */
  list(workspace: string): Promise<MailRecord[]>;
  /** Up to which entry each stream's mail has been seen to, by stream. */
  progress(workspace: string): Promise<Readonly<Record<string, number>>>;
  keepProgress(workspace: string, progress: Readonly<Record<string, number>>): Promise<void>;
}
