import { endOf } from '../calendar/as-of.ts';
import {
  addDays,
  dateIn,
  dayInWords,
  type PlainDate,
  quarterBefore,
  quarterInWords,
  quarterName,
  quarterOf,
} from '../calendar/calendar.ts';
import { counted } from '../numbers/counted.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import type { WorkspaceFacts } from '../workspace/workspace-facts.ts';
import { DECLARATIONS_HREF } from './asked-by.ts';
import { declaration, declarationsOf, standing } from './declared.ts';
import { safeguardsAlive } from './ethics.ts';
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

/** A feed that has delivered nothing for longer is not live (gate S3.8). */
const LIVE_FEED_DAYS = 31;

/** Judges stage three, "scale and lead", as of the end of a day (rules R1, R2, S3.1–S3.8). */
export function stageThree(
  pilots: readonly PilotSummary[],
  workspace: WorkspaceFacts,
  asOf: PlainDate,
): ReadinessReport {
  const context = { ...endOf(workspace.timeZone, asOf), workspace };
  const gates = [
    gate('S3.1', 'Replicated', replicated(pilots, context)),
    gate('S3.2', 'Sustained', sustained(pilots, context)),
    gate('S3.3', 'Transformation', transformation(pilots, context)),
    gate('S3.4', 'Seat at the table', seatAtTheTable(context)),
    gate('S3.5', 'Scale plan', scalePlan(pilots, context)),
    gate('S3.6', 'Agentic oversight', agenticOversight(pilots, context)),
    gate('S3.7', 'Safeguards alive', safeguardsAlive(context)),
    gate('S3.8', 'Continuous measurement', continuousMeasurement(context)),
  ];
  return {
    stage: 'three',
    asOf,
    workspace: workspace.name,
    ready: gates.every(each => each.status === 'met'),
    gates,
    demo: workspace.demo,
  };
}

function replicated(pilots: readonly PilotSummary[], context: ReportContext): Finding {
  const byId = new Map(pilots.map(pilot => [pilot.id, pilot]));
  const repeats = pilots.flatMap(copy => {
    const original = copy.copyOf === undefined ? undefined : byId.get(copy.copyOf);
    return original &&
      isJudged(copy, context) &&
      isJudged(original, context) &&
      original.outcome === 'met' &&
      isElsewhere(copy, original)
      ? [{ copy, original }]
      : [];
  });
  const held = repeats.find(({ copy }) => copy.outcome === 'met');
  if (held)
    return met(() => [
      resultFact(held.original, context, `“${held.original.name}” met what was agreed.`),
      resultFact(held.copy, context, `“${held.copy.name}” met it again.`),
    ]);
  const next = 'Start a copy of a pilot that was met, in another team, site or period.';
  return repeats.length === 0
    ? notEvidenced(next)
    : notMet(next, () =>
        repeats.map(({ copy }) => pilotFact(copy, `“${copy.name}” did not show it again.`)),
      );
}

/** Another team, or a run that began after the first had ended. */
const isElsewhere = (copy: PilotSummary, original: PilotSummary): boolean =>
  copy.team !== original.team ||
  (copy.runWindow !== undefined &&
    original.runWindow !== undefined &&
    copy.runWindow.first > original.runWindow.last);

function sustained(pilots: readonly PilotSummary[], context: ReportContext): Finding {
  const checks = standing(declarationsOf(context).sustained, context).filter(
    ({ on }) => on <= context.day,
  );
  const latest = [
    ...new Map(checks.map(check => [`${check.pilot}/${check.criterion}`, check])).values(),
  ];
  const nameOf = (id: string): string => pilots.find(pilot => pilot.id === id)?.name ?? id;
  const facts = (stillMet: boolean) => () =>
    latest
      .filter(check => check.stillMet === stillMet)
      .map(check =>
        declaration(
          context,
          check,
          stillMet
            ? `What “${nameOf(check.pilot)}” met still holds on ${dayInWords(check.on)}.`
            : `What “${nameOf(check.pilot)}” met no longer holds on ${dayInWords(check.on)}.`,
        ),
      );
  if (latest.some(check => check.stillMet)) return met(facts(true));
  const next = 'Measure again at 90 days or later what a pilot had met.';
  return latest.length === 0 ? notEvidenced(next) : notMet(next, facts(false));
}

function transformation(pilots: readonly PilotSummary[], context: ReportContext): Finding {
  const results = metResults(pilots, context, family => family === 'revenue');
  return results.length > 0
    ? met(() =>
        results.map(({ pilot, criterion }) =>
          resultFact(pilot, context, `“${criterion.name}” was met in “${pilot.name}”.`),
        ),
      )
    : notEvidenced('Aim a pilot at customers or revenue, in the words of whoever owns them.');
}

function seatAtTheTable(context: ReportContext): Finding {
  const { fiscalYearStart } = context.workspace;
  const { acknowledged, forums } = declarationsOf(context);
  const last = quarterBefore(quarterOf(context.day, fiscalYearStart));
  const wanted = new Map(
    [quarterBefore(last), last].map(quarter => [quarterName(quarter), quarterInWords(quarter)]),
  );
  const read = standing(acknowledged, context).filter(({ quarter }) => wanted.has(quarter));
  const forum = standing(forums, context).at(-1);
  const facts = () => [
    ...read.map(each =>
      declaration(
        context,
        each,
        `An executive acknowledged the scorecard of ${wanted.get(each.quarter)}.`,
      ),
    ),
    ...(forum ? [declaration(context, forum, 'L&D takes part in the AI-strategy forum.')] : []),
  ];
  const unread = [...wanted].flatMap(([name, inWords]) =>
    read.some(each => each.quarter === name) ? [] : [inWords],
  );
  if (unread.length === 0 && forum) return met(facts);
  return notEvidenced(
    unread.length > 0
      ? `Have an executive read and acknowledge the scorecard of ${unread.join(' and ')}.`
      : 'Record the forum on AI strategy in which L&D takes part.',
    facts,
  );
}

function scalePlan(pilots: readonly PilotSummary[], context: ReportContext): Finding {
  const plans = standing(declarationsOf(context).scalePlans, context);
  const founded = plans.filter(plan =>
    pilots.some(
      pilot =>
        pilot.id === plan.pilot &&
        isJudged(pilot, context) &&
        pilot.criteria.some(({ id, outcome }) => id === plan.fromCriterion && outcome === 'met'),
    ),
  );
  const next =
    'Plan the scaling of a met pilot: owner, budget, population, dates, and the benefit it measured.';
  const facts = () =>
    plans.map(plan =>
      declaration(
        context,
        plan,
        `Plan from ${dayInWords(plan.from)} to ${dayInWords(plan.to)} for ${counted(plan.population, 'person', 'people')}, with a budget of ${plan.budget} ${context.workspace.currency}.`,
      ),
    );
  if (founded.length > 0) return met(facts);
  return plans.length === 0 ? notEvidenced(next) : notMet(next, facts);
}

function agenticOversight(pilots: readonly PilotSummary[], context: ReportContext): Finding {
  const declared = new Map(
    standing(declarationsOf(context).agents, context).map(each => [each.pilot, each]),
  );
  const unbounded = [...declared.values()].filter(
    ({ autonomous, owner, limits, stopRule }) => autonomous && !(owner && limits && stopRule),
  );
  const facts = () =>
    [...declared.values()].map(each =>
      declaration(
        context,
        each,
        each.autonomous
          ? 'Autonomous agents, with what bounds them.'
          : 'No autonomous agents are used.',
      ),
    );
  if (unbounded.length > 0)
    return notMet('Name an owner, limits and a rule for stopping for every agent.', facts);
  const unsaid = pilots.filter(pilot => isRunning(pilot, context) && !declared.has(pilot.id));
  return declared.size > 0 && unsaid.length === 0
    ? met(facts)
    : notEvidenced('Say of every running pilot whether it uses autonomous agents.', () => [
        ...facts(),
        ...unsaid.map(pilot => pilotFact(pilot, `“${pilot.name}” has not said so.`)),
      ]);
}

function continuousMeasurement(context: ReportContext): Finding {
  const { feeds, received } = declarationsOf(context);
  const connected = standing(feeds, context);
  const oldest = addDays(context.day, -LIVE_FEED_DAYS);
  const live = standing(received, context).filter(
    ({ at }) => dateIn(context.workspace.timeZone, at) >= oldest,
  );
  if (connected.some(({ feed }) => live.some(each => each.feed === feed)))
    return met(() => [
      {
        text: 'A metric feed delivered figures within the last month.',
        href: DECLARATIONS_HREF,
        declaration: false,
      },
    ]);
  const next = 'Connect a metric to its own system, so that it is measured without asking anybody.';
  return connected.length === 0
    ? notEvidenced(next)
    : notMet('Find out why the connected feed is silent.', () =>
        connected.map(feed => declaration(context, feed, 'A feed was connected, and is silent.')),
      );
}
