import * as z from 'zod';
import { CRITERION_ROLES } from '#domain/criteria/criterion.ts';
import { GATE_STATUSES } from '#domain/readiness/gate.ts';
import { goalView, returnsView } from './money.ts';
import { count, id, instant, plainDate } from './primitives.ts';

/** IANA name: the zone in which moments are told; a kept edition leaves it to whoever shows it. */
const timeZone = z.string().exactOptional();

/** A fact behind a gate, with where to read it. */
const citedFact = z.object({
  text: z.string(),
  href: z.string().exactOptional(),
  declaration: z.boolean(),
});

const gateView = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(GATE_STATUSES),
  facts: z.array(citedFact),
  next: z.string().exactOptional(),
  /** Where the next step is taken, when it is a declaration. */
  nextHref: z.string().exactOptional(),
});

export const readinessView = z.object({
  stage: z.enum(['one', 'two', 'three']),
  asOf: plainDate,
  workspace: z.string(),
  timeZone,
  /** The team that it is for; absent for the whole workspace. */
  team: z.string().exactOptional(),
  ready: z.boolean(),
  /** The pilot that stands for the gates which one and the same pilot has to show. */
  shownBy: z.object({ pilot: id, name: z.string() }).exactOptional(),
  gates: z.array(gateView),
  /** Gates that are judged otherwise than in the last report that was kept. */
  changes: z
    .object({
      since: instant,
      gates: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          was: z.enum(GATE_STATUSES).exactOptional(),
          is: z.enum(GATE_STATUSES),
        }),
      ),
    })
    .exactOptional(),
  /** Head of the workspace's own record, signed when the report was made; a kept report has its edition's. */
  signed: z.object({ entry: count, head: z.string() }).exactOptional(),
  demo: z.boolean(),
});
export type ReadinessView = z.infer<typeof readinessView>;

const scorecardResult = z.object({
  pilot: id,
  pilotName: z.string(),
  criterion: id,
  name: z.string(),
  role: z.enum(CRITERION_ROLES).exactOptional(),
  plain: z.string(),
  outcome: z.string(),
  /** A signer disputes the verdict. */
  disputed: z.literal(true).exactOptional(),
  grade: z.string(),
  gradeName: z.string(),
  /** Its test was changed while the pilot ran. */
  changedAfterStart: z.literal(true).exactOptional(),
});

export const scorecardView = z.object({
  workspace: z.string(),
  timeZone,
  quarter: z.string(),
  first: plainDate,
  last: plainDate,
  asOf: instant,
  demo: z.boolean(),
  /** A pilot that it counts was run under a clock that can be set. */
  simulated: z.boolean().exactOptional(),
  currency: z.string(),
  /** The quarter in one sentence. */
  answer: z.string().exactOptional(),
  headline: z.object({ text: z.string(), origin: z.string() }),
  decisions: z.array(
    z.object({
      question: z.string(),
      pilot: id.exactOptional(),
      amount: z.string().exactOptional(),
      by: plainDate.exactOptional(),
    }),
  ),
  trust: z.array(z.string()),
  trajectory: z.object({ id: z.string(), sentence: z.string() }),
  counts: z.object({
    started: count,
    judged: count,
    stopped: count,
    met: count,
    notMet: count,
    inconclusive: count,
    notAssessable: count,
  }),
  hours: z.object({
    raw: z.number(),
    conservative: z.number(),
    /** Conservative hours that rest on estimated baselines, by their confidence. */
    estimated: z.number().exactOptional(),
    /** Conservative hours claimed twice and taken off once. */
    overlapping: z.number().exactOptional(),
    /** Pilots with too many logs to be searched for overlap. */
    unchecked: count.exactOptional(),
    /** Conservative hours that have a destination. */
    reclaimed: z.number().exactOptional(),
    reinvested: z.number(),
    reinvestedIn: z
      .array(z.object({ pilot: id, on: plainDate, hours: z.number(), into: z.string() }))
      .exactOptional(),
    /** Share of the weekly answers that were due and given. */
    responseRate: z.number().exactOptional(),
  }),
  /** Absent where nothing was planned for the year. */
  goals: z.array(goalView).exactOptional(),
  /** Absent where no pilot judged in the quarter has a return. */
  returns: returnsView.exactOptional(),
  /** Hours by what they were put into, one figure a quarter, oldest first; absent where none were. */
  reinvested: z
    .object({
      quarters: z.array(z.string()),
      destinations: z.array(z.object({ into: z.string(), hours: z.array(z.number()) })),
      /** Smaller destinations, together. */
      others: z.object({ count, hours: z.array(z.number()) }).exactOptional(),
    })
    .exactOptional(),
  results: z.array(scorecardResult),
  cost: z.number(),
  skeptics: z.object({
    invited: count,
    agreed: count,
    accepted: count,
    disputed: count,
    unanswered: count,
  }),
  stages: z.array(z.object({ stage: z.string(), met: count, gates: count })),
  before: z
    .object({
      quarter: z.string(),
      started: count,
      judged: count,
      conservativeHours: z.number(),
      /** What is different now, in sentences. */
      changes: z.array(z.string()).exactOptional(),
    })
    .exactOptional(),
  /** The quarters up to this one, oldest first; absent where this is the first. */
  quarters: z
    .array(
      z.object({
        quarter: z.string(),
        started: count,
        judged: count,
        met: count,
        rawHours: z.number(),
        conservativeHours: z.number(),
      }),
    )
    .exactOptional(),
  benchmarks: z.array(
    z.object({ text: z.string(), figure: z.string().exactOptional(), source: z.string() }),
  ),
});
export type ScorecardView = z.infer<typeof scorecardView>;
