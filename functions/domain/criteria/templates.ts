import type { Decimal } from '../numbers/decimal.ts';
import type { AiRole, Barrier, CycleStep, Pillar, Stage, UseCase } from '../pilot/charter.ts';

/** A pilot with everything filled in but the numbers. Texts are starting points to edit. */
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
  /** Where the product draws by lot: the size and the effect to plan with, and what comes of it. */
  readonly test?: TemplateTest;
};

/** Teams for which a template says its chance. */
export const TEAM_SIZES = [1, 3, 5] as const;
export type TeamSize = (typeof TEAM_SIZES)[number];

/** A controlled test that a template begins with: each piece of work is drawn, within the person. */
export type TemplateTest = {
  /** Relative target to begin with, "-0.2" for a fifth less. */
  readonly target: Decimal;
  /** Change that its source reports, and the source. */
  readonly effect: { readonly change: Decimal; readonly source: string };
  /** Pieces of work a week for each person. */
  readonly perWeek: number;
  /** Chance of `met` at that effect within two weeks, in hundredths, by the size of the team. */
  readonly chances: Readonly<Record<TeamSize, Decimal>>;
};

/** A template is recommended for a first pilot where a team of any of the sizes has at least this chance. */
export const RECOMMENDED_CHANCE = 0.6;

const CHECK =
  'A named reviewer checks accuracy, bias and pedagogy, edits, and releases each piece under their own name.';

const AUTHORING =
  '“The shift from AI hype to AI habit” (Absorb, 2026): authoring with AI takes 50 to 70 % less time';
const WRITING = 'Noy and Zhang 2023 (Science 381:187): writing tasks at work took 40 % less time';
const CONSULTING =
  'Dell’Acqua and others 2023 (Harvard Business School 24-013): consultants were 25 % quicker';

/** The team's own work: a controlled test of two weeks, each piece drawn. */
const ownWork = (
  given: Omit<
    Template,
    'stage' | 'metric' | 'comparison' | 'humanCheck' | 'runDays' | 'task' | 'test'
  > &
    Required<Pick<Template, 'task' | 'test'>>,
): Template => ({
  ...given,
  stage: 'one',
  metric: 'task-minutes',
  comparison: 'comparison-group',
  humanCheck: CHECK,
  runDays: 14,
});

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
  ownWork({
    id: 'own-work-admin',
    name: 'Our own administration',
    summary: 'Invitations, reminders and session notes by AI, on the team’s own work first.',
    hypothesis: 'Administrative pieces take less time, with no more mistakes.',
    pillar: 'learning-operations',
    useCase: 'administration',
    aiRole: 'delivery-infrastructure',
    cycleStep: 'deliver',
    barrier: 'quality',
    task: 'Prepare a session',
    test: {
      target: '-0.2',
      effect: { change: '-0.4', source: WRITING },
      perWeek: 8,
      chances: { 1: '0.69', 3: '0.98', 5: '1' },
    },
  }),
  ownWork({
    id: 'own-work-refinement',
    name: 'Refining our own content',
    summary: 'AI shortens, updates and rephrases what the team has; an author checks and owns it.',
    hypothesis: 'A page of the same quality is brought up to date in less time.',
    pillar: 'learning-design',
    useCase: 'content-refinement',
    aiRole: 'delivery-infrastructure',
    cycleStep: 'develop',
    barrier: 'quality',
    task: 'Bring a page up to date',
    test: {
      target: '-0.2',
      effect: { change: '-0.5', source: AUTHORING },
      perWeek: 6,
      chances: { 1: '0.8', 3: '1', 5: '1' },
    },
  }),
  ownWork({
    id: 'own-work-planning',
    name: 'Planning our own projects',
    summary: 'First drafts of project plans, briefs and agendas by AI, decided on by a person.',
    hypothesis: 'A plan that holds takes less time to write.',
    pillar: 'strategy',
    useCase: 'planning',
    aiRole: 'diagnostic-partner',
    cycleStep: 'design',
    barrier: 'bandwidth',
    task: 'Draft a plan or an agenda',
    test: {
      target: '-0.2',
      effect: { change: '-0.4', source: WRITING },
      perWeek: 4,
      chances: { 1: '0', 3: '0.85', 5: '0.97' },
    },
  }),
  ownWork({
    id: 'own-work-research',
    name: 'Research for our own decisions',
    summary:
      'AI gathers and sums up sources for the team’s own questions; a person reads and concludes.',
    hypothesis: 'A summary that can be relied on takes less time.',
    pillar: 'strategy',
    useCase: 'research-and-synthesis',
    aiRole: 'diagnostic-partner',
    cycleStep: 'diagnose',
    barrier: 'quality',
    task: 'Sum up what is known on a question',
    test: {
      target: '-0.1',
      effect: { change: '-0.25', source: CONSULTING },
      perWeek: 4,
      chances: { 1: '0', 3: '0.42', 5: '0.62' },
    },
  }),
];

export const templateById = (id: string): Template | undefined =>
  TEMPLATES.find(each => each.id === id);

/** Whether teams of every size that is shown have a good chance of an answer within two weeks. */
export const isRecommendedFirst = ({ test }: Template): boolean =>
  test !== undefined && TEAM_SIZES.every(size => Number(test.chances[size]) >= RECOMMENDED_CHANCE);
