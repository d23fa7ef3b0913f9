import type { PilotView } from '#contracts/pilots.ts';
import type { CostEntryView } from '#contracts/spent.ts';
import { readText } from '#domain/chain/free-text.ts';
import { costsByKind } from '#domain/pilot/costs.ts';
import { definedOnly } from '#domain/pilot/defined-only.ts';
import { type Kept, stands } from '#domain/pilot/put-right.ts';
import type { Cost, CostKind } from '#domain/pilot/spent-events.ts';
import type { Pilot } from '#domain/pilot/state.ts';

/** What a pilot spent and what its hours went into, each with what was put right later (rule V8). */
export const viewSpent = ({
  costs,
  reinvested,
}: Pilot): Pick<PilotView, 'costs' | 'costEntries' | 'reinvested'> => ({
  costs: Object.entries(costsByKind(costs)).map(([kind, amount]) => ({
    kind: kind as CostKind,
    amount,
  })),
  costEntries: costs.map(viewCost),
  reinvested: reinvested.map(({ hours, into, on, ...each }) => ({
    ...viewKept(each),
    hours,
    into: readText(into),
    on,
  })),
});

const viewCost = ({ kind, amount, on, effort, ...each }: Kept<Cost>): CostEntryView => ({
  ...viewKept(each),
  kind,
  amount,
  on,
  ...definedOnly({
    effort: effort && {
      hours: effort.hours,
      band: readText(effort.bandName),
      hourly: effort.hourly,
    },
  }),
});

function viewKept(kept: Kept<object>) {
  const { seq, supersedes, correction } = kept;
  return {
    seq,
    counted: stands(kept),
    ...definedOnly({
      supersedes,
      correction: correction && { ...correction, reason: readText(correction.reason) },
    }),
  };
}
