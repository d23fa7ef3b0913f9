import type { PilotView } from '#contracts/pilots.ts';
import { useCommand } from '../../api/use-command.ts';
import { isBaselineUntouched, readBaseline } from '../../measurement/baseline-form.ts';
import { asksForBaseline, type CriterionDraft } from './criteria-state.ts';

/** Records the figures that were given beside the criteria, once those are saved. */
export function useBaselines(pilot: PilotView) {
  const record = useCommand('recordBaseline');
  const promise = useCommand('promiseBaseline');
  const params = { pilot: pilot.id };

  async function one({ criterion, baseline }: CriterionDraft, today: string) {
    if (!asksForBaseline(criterion)) {
      // Hours reclaimed start from none; saying so is what lets the pilot start.
      const known = pilot.baselines.some(each => each.criterion === criterion.id);
      if (criterion.kind === 'hours' && !known)
        await record.mutateAsync({
          params,
          body: {
            criterion: criterion.id,
            measurement: { shape: 'figure', value: '0' },
            measuredFrom: today,
            measuredTo: today,
          },
        });
      return;
    }
    if (isBaselineUntouched(baseline)) return;
    const read = readBaseline(baseline, criterion);
    if ('record' in read) await record.mutateAsync({ params, body: read.record });
    if ('promise' in read) await promise.mutateAsync({ params, body: read.promise });
  }

  return {
    error: record.error ?? promise.error,
    record: async (drafts: readonly CriterionDraft[]) => {
      for (const draft of drafts) await one(draft, draft.baseline.to);
    },
  };
}
