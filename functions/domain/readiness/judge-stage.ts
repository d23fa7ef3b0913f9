import type { PlainDate } from '../calendar/calendar.ts';
import type { Stage } from '../pilot/charter.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import type { WorkspaceFacts } from '../workspace/workspace-facts.ts';
import type { ReadinessReport } from './gate.ts';
import { stageOne } from './stage-one.ts';
import { stageThree } from './stage-three.ts';
import { stageTwo } from './stage-two.ts';

type Judge = (
  pilots: readonly PilotSummary[],
  workspace: WorkspaceFacts,
  asOf: PlainDate,
) => ReadinessReport;

const JUDGES: Readonly<Record<Stage, Judge>> = {
  one: stageOne,
  two: stageTwo,
  three: stageThree,
};

/** Judges a stage for the whole workspace as of the end of a day in its zone (rule R1). */
export const judgeStage = (stage: Stage, ...records: Parameters<Judge>): ReadinessReport =>
  JUDGES[stage](...records);
