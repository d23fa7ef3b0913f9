import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { METRICS_NAMESPACE, SERVICE } from './metric-names.ts';

export type Measure = (name: string, value: number) => void;

/** Writes metrics of this stage into the log, each as soon as it is known; CloudWatch takes them from there. */
export function measureFor(stage: string): Measure {
  const metrics = new Metrics({
    namespace: METRICS_NAMESPACE,
    serviceName: SERVICE,
    defaultDimensions: { stage },
  });
  return (name, value) => {
    metrics.addMetric(name, MetricUnit.NoUnit, value);
    metrics.publishStoredMetrics();
  };
}
