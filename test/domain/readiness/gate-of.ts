import type { PilotSummary } from '#domain/pilot/summary.ts';
import type { stageTwo } from '#domain/readiness/stage-two.ts';
import type { Declarations } from '#domain/workspace/declarations.ts';
import { WORKSPACE } from './summary-fixture.ts';

/** Long after everything in the fixtures. */
export const JUNE = '2026-06-30';
export type Stage = typeof stageTwo;

/** One gate of a stage, as of a day. */
export const gateOf = (
  stage: Stage,
  id: string,
  pilots: readonly PilotSummary[],
  {
    declarations,
    day = JUNE,
  }: { readonly declarations?: Declarations; readonly day?: string } = {},
) => {
  const workspace = { ...WORKSPACE, ...(declarations ? { declarations } : {}) };
  return stage(pilots, workspace, day).gates.find(each => each.id === id);
};
/** The facts that it cites. */
export const textsOf = (...asked: Parameters<typeof gateOf>) =>
  gateOf(...asked)?.facts.map(fact => fact.text);
