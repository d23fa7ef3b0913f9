import type { AiRole, Barrier, CycleStep, Pillar, Stage, UseCase } from '../pilot/charter.ts';

/** A pilot with everything filled in but the numbers (playbook §3). Texts are starting points to edit. */
export type Template = {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly hypothesis: string;
  readonly stage: Stage;
  readonly pillar: Pillar;
  readonly useCase: UseCase;
  readonly aiRole: AiRole;
  readonly cycleStep: CycleStep;
  readonly barrier: Barrier;
  /** Metric of the primary criterion, by its id in the metric library. */
  readonly metric: string;
  readonly comparison: 'before-after' | 'comparison-group';
  /** Task whose time is logged, where time is what it is about. */
  readonly task?: string;
  readonly humanCheck: string;
  readonly runDays: number;
};

const CHECK =
  'A named reviewer checks accuracy, bias and pedagogy, edits, and releases each piece under their own name.';

export const TEMPLATES: readonly Template[] = [
  {
    id: 'stalled-deals',
    name: 'Practice for stalled deals',
    summary: 'Reps practice closing with AI-built scenarios when a deal is marked stalled.',
    hypothesis: 'Reps who practice on a scenario of their own stalled deal close more of them.',
    stage: 'one',
    pillar: 'learning-design',
    useCase: 'personalized-paths',
    aiRole: 'delivery-infrastructure',
    cycleStep: 'deliver',
    barrier: 'business-impact',
    metric: 'close-rate',
    comparison: 'comparison-group',
    humanCheck: CHECK,
    runDays: 28,
  },
  {
    id: 'quiz-drafts',
    name: 'Quiz drafts',
    summary: 'First drafts of quizzes and scenarios by AI, checked and owned by a designer.',
    hypothesis: 'A designer needs less time for a quiz of the same quality.',
    stage: 'one',
    pillar: 'learning-operations',
    useCase: 'content-creation',
    aiRole: 'delivery-infrastructure',
    cycleStep: 'develop',
    barrier: 'bandwidth',
    metric: 'task-minutes',
    comparison: 'before-after',
    task: 'Draft a quiz',
    humanCheck: CHECK,
    runDays: 14,
  },
  {
    id: 'just-in-time-answers',
    name: 'Answers in the flow of work',
    summary: 'An assistant answers process questions where people work.',
    hypothesis: 'New starters work on their own sooner when answers are at hand.',
    stage: 'one',
    pillar: 'learning-design',
    useCase: 'just-in-time-support',
    aiRole: 'delivery-infrastructure',
    cycleStep: 'deliver',
    barrier: 'support',
    metric: 'days-to-competence',
    comparison: 'comparison-group',
    humanCheck: CHECK,
    runDays: 42,
  },
  {
    id: 'research-briefs',
    name: 'Research briefs',
    summary: 'AI gathers and sorts sources for a needs analysis; a person reads and decides.',
    hypothesis: 'A research brief of the same quality takes less time.',
    stage: 'one',
    pillar: 'strategy',
    useCase: 'research-and-curation',
    aiRole: 'diagnostic-partner',
    cycleStep: 'diagnose',
    barrier: 'bandwidth',
    metric: 'task-minutes',
    comparison: 'before-after',
    task: 'Write a research brief',
    humanCheck: CHECK,
    runDays: 14,
  },
  {
    id: 'own-work-admin',
    name: 'Our own administration',
    summary: 'Invitations, reminders and session notes by AI, on the team’s own work first.',
    hypothesis: 'Administrative pieces take less time, with no more mistakes.',
    stage: 'one',
    pillar: 'learning-operations',
    useCase: 'administration',
    aiRole: 'delivery-infrastructure',
    cycleStep: 'deliver',
    barrier: 'quality',
    metric: 'task-minutes',
    comparison: 'before-after',
    task: 'Prepare a session',
    humanCheck: CHECK,
    runDays: 14,
  },
];

export const templateById = (id: string): Template | undefined =>
  TEMPLATES.find(each => each.id === id);
