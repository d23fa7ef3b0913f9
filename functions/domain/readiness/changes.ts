import type { GateStatus } from './gate.ts';

type Judged = { readonly id: string; readonly name: string; readonly status: GateStatus };

/** A gate that is judged otherwise than in an earlier report; `was` is absent for one that had not been judged. */
export type GateChange = {
  readonly id: string;
  readonly name: string;
  readonly was?: GateStatus;
  readonly is: GateStatus;
};

/** What is different from an earlier readiness report, gate by gate (rule R24). */
export const changesSince = (before: readonly Judged[], now: readonly Judged[]): GateChange[] =>
  now.flatMap(({ id, name, status }): GateChange[] => {
    const was = before.find(each => each.id === id)?.status;
    if (was === status) return [];
    return [{ id, name, ...(was === undefined ? {} : { was }), is: status }];
  });
