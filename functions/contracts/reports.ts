import { z } from 'zod';
import { count, id, instant, plainDate } from './primitives.ts';

export const GATE_STATUSES = ['met', 'not met', 'not evidenced'] as const;

/** A fact behind a gate, with where to read it. */
export const citedFact = z.object({
  text: z.string(),
  href: z.string().optional(),
  declaration: z.boolean(),
});

export const gateView = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(GATE_STATUSES),
  facts: z.array(citedFact),
  next: z.string().optional(),
});

export const readinessView = z.object({
  stage: z.enum(['one', 'two', 'three']),
  asOf: plainDate,
  workspace: z.string(),
  ready: z.boolean(),
  gates: z.array(gateView),
  demo: z.boolean(),
});
export type ReadinessView = z.infer<typeof readinessView>;

export const scorecardResult = z.object({
  pilot: id,
  pilotName: z.string(),
  criterion: id,
  name: z.string(),
  plain: z.string(),
  outcome: z.string(),
  grade: z.string(),
  gradeName: z.string(),
});

export const scorecardView = z.object({
  workspace: z.string(),
  quarter: z.string(),
  first: plainDate,
  last: plainDate,
  asOf: instant,
  demo: z.boolean(),
  currency: z.string(),
  headline: z.object({ text: z.string(), origin: z.string() }),
  decisions: z.array(
    z.object({
      question: z.string(),
      pilot: id.optional(),
      amount: z.string().optional(),
      by: plainDate.optional(),
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
    reinvested: z.number(),
    /** Share of the weekly answers that were due and given. */
    responseRate: z.number().optional(),
  }),
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
    .object({ quarter: z.string(), started: count, judged: count, conservativeHours: z.number() })
    .optional(),
  benchmarks: z.array(z.object({ text: z.string(), source: z.string() })),
});
export type ScorecardView = z.infer<typeof scorecardView>;
