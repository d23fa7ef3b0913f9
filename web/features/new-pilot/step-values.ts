import type { CharterDraftView } from '#contracts/charter.ts';
import type { PilotView } from '#contracts/pilots.ts';
import type { LibraryView, WorkspaceView } from '#contracts/workspace.ts';
import { addDays, nextMonday } from '../../format/dates.ts';
import type { ValuesOf } from './steps.ts';

type Template = LibraryView['templates'][number];
type BasicsForm = ValuesOf<'basics'>;
type PlanForm = ValuesOf<'plan'>;
type SafeguardsForm = ValuesOf<'safeguards'>;

/** A pilot runs for two weeks unless its template or somebody says otherwise. */
const USUAL_RUN_DAYS = 14;

const HUMAN_CHECK =
  'A named reviewer checks accuracy, bias and pedagogy, edits, and releases each piece under their own name.';

export const templateOf = (library: LibraryView, pilot: PilotView): Template | undefined =>
  library.templates.find(each => each.id === pilot.template);

/** The basics as saved, with the template's words where nothing is saved yet. */
export function basicsOf(draft: CharterDraftView, template?: Template): BasicsForm {
  return {
    name: draft.name,
    hypothesis: draft.hypothesis ?? template?.hypothesis ?? '',
    stage: draft.stage ?? (template?.stage as BasicsForm['stage']) ?? 'one',
    pillar: draft.pillar ?? (template?.pillar as BasicsForm['pillar']) ?? 'learning-operations',
    useCase: draft.useCase ?? (template?.useCase as BasicsForm['useCase']) ?? 'content-creation',
    aiRole: draft.aiRole ?? (template?.aiRole as BasicsForm['aiRole']) ?? 'delivery-infrastructure',
    cycleStep: draft.cycleStep ?? (template?.cycleStep as BasicsForm['cycleStep']) ?? 'develop',
    tool: draft.tool ?? '',
    barrier: draft.barrier ?? (template?.barrier as BasicsForm['barrier']) ?? 'bandwidth',
  };
}

/** The plan as saved; else two weeks from next Monday, with the template's task. */
export function planOf(draft: CharterDraftView, today: string, template?: Template): PlanForm {
  const first = nextMonday(today);
  const runWindow = draft.runWindow ?? {
    first,
    last: addDays(first, (template?.runDays ?? USUAL_RUN_DAYS) - 1),
  };
  const task = template?.task;
  return {
    runWindow,
    outcomeWindow: draft.outcomeWindow ?? runWindow,
    costCap: draft.costCap ?? '',
    tasks:
      draft.tasks ??
      (task === undefined
        ? []
        : [{ id: 'T1', name: task, baselineMinutes: '', baselineFrom: 'timed' as const }]),
    asks: draft.asks ?? { people: 0, minutesPerWeek: 0 },
    ...(draft.hoursDestination === undefined ? {} : { hoursDestination: draft.hoursDestination }),
  };
}

export const safeguardsOf = (
  draft: CharterDraftView,
  person: string,
  template?: Template,
): SafeguardsForm => ({
  safeguards: draft.safeguards ?? {
    touchesLearnerData: false,
    humanCheck: template?.humanCheck ?? HUMAN_CHECK,
    outputOwner: person,
  },
});

/** The next free id of a list whose ids are a letter and a number: `T3` after `T1` and `T2`. */
export function nextId(letter: string, list: readonly { readonly id: string }[]): string {
  const highest = Math.max(0, ...list.map(each => Number(each.id.slice(1))));
  return `${letter}${highest + 1}`;
}

/** Outside the L&D team: on no team that the owning team's members are on (rule P3). */
export function isOutside(
  person: string,
  ownerTeam: string,
  people: WorkspaceView['people'],
): boolean {
  const inner = new Set([
    ownerTeam,
    ...people.filter(each => each.teams.includes(ownerTeam)).flatMap(each => each.teams),
  ]);
  const found = people.find(each => each.id === person);
  return found !== undefined && !found.teams.some(team => inner.has(team));
}
