import { type FactFault, faultsOfFacts } from '#domain/scorecard/fact.ts';
import type { Narrative, NarrativeRequest, Narrator } from './narrator.ts';
import { ruleWrittenNarrator } from './rule-written.ts';

export type MalformedFacts = {
  readonly code: 'malformed_facts';
  readonly faults: readonly FactFault[];
  readonly sentence: string;
};

/** Writes one text about facts: by rule, unless another narrator is given. */
export async function narrate(
  request: NarrativeRequest,
  narrator: Narrator = ruleWrittenNarrator,
): Promise<Narrative | MalformedFacts> {
  const faults = faultsOfFacts(request.facts);
  if (faults.length > 0)
    return {
      code: 'malformed_facts',
      faults,
      sentence: `The text cannot be written from these facts. ${faults[0]?.sentence ?? ''}`,
    };
  return await narrator.write(request);
}
