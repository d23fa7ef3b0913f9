import { endOf, hasHappened } from '../calendar/as-of.ts';
import type { PlainDate } from '../calendar/calendar.ts';
import { counted } from '../numbers/counted.ts';
import type { Pillar } from '../pilot/charter.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import { coalitionOf } from '../workspace/coalition.ts';
import { COALITION_PARTS, type CoalitionPart } from '../workspace/declarations.ts';
import type { WorkspaceFacts } from '../workspace/workspace-facts.ts';
import { declaration, declarationsOf, standing } from './declared.ts';
import { ethicsGuidelines } from './ethics.ts';
import {
  type Finding,
  gate,
  met,
  notEvidenced,
  notMet,
  pilotFact,
  type ReadinessReport,
  type ReportContext,
  resultFact,
} from './gate.ts';
import { isJudged, isRunning, metResults } from './results.ts';

/** The question that each pillar asks. */
const QUESTIONS: Readonly<Record<Pillar, string>> = {
  strategy: 'are we working on the right things',
  'learning-design': 'are we building the right content',
  'learning-operations': 'are we running efficiently',
};

/** Compliance or legal sign safeguards; HR, IT and an executive sponsor make the coalition (gate S2.8). */
const NEEDED_PARTS: readonly CoalitionPart[] = COALITION_PARTS.filter(
  part => part !== 'compliance',
);

const PART_NAMES: Readonly<Record<CoalitionPart, string>> = {
  hr: 'HR',
  it: 'IT',
  'executive-sponsor': 'An executive sponsor',
  compliance: 'Compliance or legal',
};

/** Judges stage two, "build three pillars", as of the end of a day (rules R1, R2, S2.1–S2.9). */
export function stageTwo(
  pilots: readonly PilotSummary[],
  workspace: WorkspaceFacts,
  asOf: PlainDate,
): ReadinessReport {
  const context = { ...endOf(workspace.timeZone, asOf), workspace };
  const gates = [
    gate('S2.1', 'Constraint named', constraintNamed(pilots, context)),
    gate('S2.2', 'Strategy pillar', pillarShown('strategy', pilots, context)),
    gate('S2.3', 'Learning design pillar', pillarShown('learning-design', pilots, context)),
    gate('S2.4', 'Learning operations pillar', pillarShown('learning-operations', pilots, context)),
    gate('S2.5', 'Focus', focus(pilots, context)),
    gate('S2.6', 'Impact beyond efficiency', beyondEfficiency(pilots, context)),
    gate('S2.7', 'Ethics guidelines', ethicsGuidelines(context)),
    gate('S2.8', 'Coalition', coalition(context)),
    gate('S2.9', 'Hours reinvested', hoursReinvested(pilots, context)),
  ];
  return {
    stage: 'two',
    asOf,
    workspace: workspace.name,
    ready: gates.every(each => each.status === 'met'),
    gates,
    demo: workspace.demo,
  };
}

function constraintNamed(pilots: readonly PilotSummary[], context: ReportContext): Finding {
  const named = standing(declarationsOf(context).constraints, context).at(-1);
  if (!named)
    return notEvidenced('Name which of the three questions holds you back most, and why.');
  const said = () =>
    declaration(context, named, `The biggest constraint: ${QUESTIONS[named.pillar]}?`);
  const answering = pilots.find(
    ({ pillar, dates }) => pillar === named.pillar && hasHappened(dates.started, context),
  );
  return answering
    ? met(() => [said(), pilotFact(answering, `“${answering.name}” addresses it.`)])
    : notEvidenced('Start a pilot that addresses the constraint you named.', () => [said()]);
}

function pillarShown(
  pillar: Pillar,
  pilots: readonly PilotSummary[],
  context: ReportContext,
): Finding {
  const judged = pilots.filter(pilot => pilot.pillar === pillar && isJudged(pilot, context));
  // What was met while harm was shown beside it shows no pillar.
  const shown = judged.find(
    ({ criteria, outcome: whole }) =>
      whole !== 'not-met' &&
      criteria.some(({ role, outcome }) => role === 'primary' && outcome === 'met'),
  );
  if (shown)
    return met(() => [
      resultFact(shown, context, `“${shown.name}” was judged and met a primary criterion.`),
    ]);
  const next = `Run a pilot that asks: ${QUESTIONS[pillar]}?`;
  return judged.length === 0
    ? notEvidenced(next)
    : notMet(next, () =>
        judged.map(pilot =>
          pilotFact(
            pilot,
            pilot.outcome === 'not-met'
              ? `“${pilot.name}” was judged, and not met as a whole.`
              : `“${pilot.name}” was judged and met no primary one.`,
          ),
        ),
      );
}

function focus(pilots: readonly PilotSummary[], context: ReportContext): Finding {
  const capacity = standing(declarationsOf(context).capacities, context).at(-1);
  if (!capacity) return notEvidenced('Declare how many pilots the team can run side by side.');
  const said = () =>
    declaration(
      context,
      capacity,
      `The team can run ${capacity.pilots === 1 ? 'one pilot' : `${capacity.pilots} pilots`} side by side.`,
    );
  if (!pilots.some(({ dates }) => hasHappened(dates.started, context)))
    return notEvidenced('Start a first pilot within that capacity.', () => [said()]);
  const running = pilots.filter(pilot => isRunning(pilot, context));
  const facts = () => [
    said(),
    ...running.map(pilot => pilotFact(pilot, `“${pilot.name}” is running.`)),
  ];
  return running.length <= capacity.pilots
    ? met(facts)
    : notMet('Finish or stop a pilot before another one starts.', facts);
}

function beyondEfficiency(pilots: readonly PilotSummary[], context: ReportContext): Finding {
  const results = metResults(
    pilots,
    context,
    family => family !== 'time-saved' && family !== 'activity',
  );
  return results.length > 0
    ? met(() =>
        results.map(({ pilot, criterion }) =>
          resultFact(pilot, context, `“${criterion.name}” was met in “${pilot.name}”.`),
        ),
      )
    : notEvidenced('Let a business result other than time decide the next pilot.');
}

function coalition(context: ReportContext): Finding {
  const { joined, left } = declarationsOf(context);
  const members = coalitionOf({ joined: standing(joined, context), left: standing(left, context) });
  const facts = () =>
    members.map(member => declaration(context, member, `${PART_NAMES[member.part]} takes part.`));
  const missing = NEEDED_PARTS.filter(part => !members.some(member => member.part === part));
  return missing.length === 0
    ? met(facts)
    : notEvidenced(
        `Still to take part by name: ${missing.map(part => PART_NAMES[part]).join(', ')}.`,
        facts,
      );
}

function hoursReinvested(pilots: readonly PilotSummary[], context: ReportContext): Finding {
  const used = pilots.flatMap(pilot =>
    pilot.reinvested
      .filter(({ on, hours }) => on <= context.day && hours > 0)
      .map(({ hours, into }) => ({ pilot, hours, into })),
  );
  return used.length > 0
    ? met(() =>
        used.map(({ pilot, hours, into }) =>
          pilotFact(pilot, `${counted(hours, 'hour')} of “${pilot.name}” went into: ${into}.`),
        ),
      )
    : notEvidenced('Record what the reclaimed hours built.');
}
