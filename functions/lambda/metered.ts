import type { Narrator } from '#narrator/narrator.ts';
import { METRICS } from './metric-names.ts';
import type { Measure } from './metrics.ts';

/** The narrator, and what each of its texts cost as a metric, which the alarm on model spend reads. */
export const metered = (narrator: Narrator, measure: Measure): Narrator => ({
  async write(request) {
    const narrative = await narrator.write(request);
    if (narrative.cost !== undefined) measure(METRICS.modelCost, Number(narrative.cost));
    return narrative;
  },
});
