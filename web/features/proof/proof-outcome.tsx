import type { ProofLibrary } from '#contracts/case-study.ts';
import { OutcomeStamp, PhaseStamp } from '../../ui/stamp.tsx';

type Told = Pick<ProofLibrary['pilots'][number], 'outcome' | 'results'>;

/** How a pilot came out, or that it was stopped; and that its test was changed after the start, where it was (rule P14). */
export const ProofOutcome = ({ outcome, results }: Told) => (
  <span className="row">
    {results.some(each => each.changedAfterStart) && (
      <span className="stamp">Changed after the start</span>
    )}
    {outcome ? <OutcomeStamp outcome={outcome} /> : <PhaseStamp phase="stopped" />}
  </span>
);
