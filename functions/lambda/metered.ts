import type { Narrator } from '#narrator/narrator.ts';

/**
 * The narrator, and what each of its texts cost as a metric in the log (CloudWatch embedded metric format), which the
 * alarm on model spend reads (`infra/environment.ts`). `write` gets one line of JSON.
 */
export const metered = (
  narrator: Narrator,
  stage: string,
  write: (line: string) => void = toLog,
): Narrator => ({
  async write(request) {
    const narrative = await narrator.write(request);
    if (narrative.cost !== undefined) write(JSON.stringify(costMetric(narrative.cost, stage)));
    return narrative;
  },
});

const toLog = (line: string): void => void process.stdout.write(`${line}\n`);

const costMetric = (cost: string, stage: string) => ({
  _aws: {
    Timestamp: Date.now(),
    CloudWatchMetrics: [
      {
        Namespace: 'Countersign',
        Dimensions: [['stage']],
        Metrics: [{ Name: 'ModelCostUsd', Unit: 'None' }],
      },
    ],
  },
  stage,
  ModelCostUsd: Number(cost),
});
