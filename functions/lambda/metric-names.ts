/** Where functions write their metrics (CloudWatch embedded metric format). */
export const METRICS_NAMESPACE = 'Countersign';

/** What every log line and metric names as its service. */
export const SERVICE = 'countersign';

/** The metrics that alarms read (`infra/constructs/watch.ts`); the function that emits each is named beside it. */
export const METRICS = {
  /** narrator: US dollars of one text. */
  modelCost: 'ModelCostUsd',
  /** projector: an entry came whose hashes do not hold. */
  verificationFailed: 'VerificationFailed',
  /** projector: a ledger entry changed or went, and no redaction says so. */
  unrecordedChange: 'UnrecordedLedgerChange',
} as const;
