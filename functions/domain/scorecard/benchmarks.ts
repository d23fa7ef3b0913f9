/** A figure of the survey, to be read beside a workspace's own. Text and figure are apart, so that code places digits. */
export type Benchmark = {
  readonly id: string;
  /** What the figure says, in the product's words. */
  readonly text: string;
  readonly figure: string;
  readonly source: string;
};

const SURVEY = 'The shift from AI hype to AI habit, Absorb, 2026';
const SENTIMENT = `L&D Global Sentiment Survey, 2025, in: ${SURVEY}`;
const DELOITTE = `Deloitte, in: ${SURVEY}`;
const UPSKILLING = `State of Upskilling, in: ${SURVEY}`;

/** What L&D teams in general report (rule R10): a survey of more than 1,700 professionals. */
export const BENCHMARKS: readonly Benchmark[] = [
  benchmark('goal-personalization', 'teams whose main goal for AI is personalization', '25%'),
  benchmark('goal-business', 'teams whose main goal for AI is business performance', 'under 4%'),
  benchmark('barrier-resistance', 'name stakeholder resistance as their top barrier', '37%'),
  benchmark('barrier-expertise', 'name missing expertise as their top barrier', '12%'),
  benchmark('use-years', 'have used AI for years', '27%'),
  benchmark('use-recent', 'have begun with AI recently', '46%'),
  benchmark('use-none', 'have not begun with AI', '27%'),
  benchmark('began-six-months', 'began within the last six months', '25%'),
  benchmark('non-users-never', 'of those who do not use AI, expect that they never will', '36%'),
  benchmark('never', 'of all asked, say that they will never use AI', '10%'),
  benchmark('case-content', 'use it for creating content', '30%'),
  benchmark('case-research', 'use it for research', '21%'),
  benchmark('case-reporting', 'use it for reporting', '11%'),
  benchmark('case-delivery', 'use it for delivery', '11%'),
  benchmark('strategy-seat', 'take part in discussions of AI strategy', '22%'),
  benchmark('ethics-prepared', 'feel prepared for the ethical side', '15%'),
  benchmark('basic-tasks', 'use AI for basic tasks', '73%'),
  benchmark('confident-quality', 'trust themselves to build AI in without losing quality', '28%'),
  benchmark('too-busy', 'say that colleagues are too busy to use AI tools well', '40%', SENTIMENT),
  benchmark(
    'data-alignment',
    'L&D organizations that do not excel at aligning learning with the business by data',
    '95%',
    DELOITTE,
  ),
  benchmark(
    'right-questions',
    'lack the skill to ask what links learning to results',
    '69%',
    DELOITTE,
  ),
  benchmark(
    'developer-trust',
    'developers who trust the accuracy of AI, from one year to the next',
    '40% → 29%',
  ),
  benchmark(
    'authoring-time',
    'less time for developing a course that authoring with AI can bring',
    '50–70%',
  ),
  benchmark(
    'skill-gaps',
    'organizations that act on skill gaps when a new business need arises',
    '10%',
    UPSKILLING,
  ),
];

function benchmark(id: string, text: string, figure: string, source = SURVEY): Benchmark {
  return { id, text, figure, source };
}
