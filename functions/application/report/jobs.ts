/** A text to be written: which report's, and by which of its entries. */
export type NarrativeJobKey = {
  readonly workspace: string;
  /** The report's stream. */
  readonly stream: string;
  readonly job: string;
};

/** Where work waits that takes longer than a request: SQS in AWS, in this process on one machine. */
export type Jobs = { readonly enqueue: (job: NarrativeJobKey) => Promise<void> };
