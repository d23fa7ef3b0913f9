import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PilotView } from '#contracts/pilots.ts';
import { useReading } from '../../api/queries.ts';
import { PageHead } from '../../ui/page.tsx';
import { BasicsStep } from './steps/basics-step.tsx';
import { CriteriaStep } from './steps/criteria-step.tsx';
import { PeopleStep } from './steps/people-step.tsx';
import { PlanStep } from './steps/plan-step.tsx';
import { ReviewStep } from './steps/review-step.tsx';
import { SafeguardsStep } from './steps/safeguards-step.tsx';
import { isFilled, isStep, STEP_NAMES, STEPS, type Step } from './steps.ts';
import './new-pilot.css';

const PAGES: Readonly<Record<Step, (props: { readonly pilot: PilotView }) => ReactNode>> = {
  basics: BasicsStep,
  criteria: CriteriaStep,
  people: PeopleStep,
  plan: PlanStep,
  safeguards: SafeguardsStep,
  review: ReviewStep,
};

const TITLES: Readonly<Record<Step, string>> = {
  basics: 'What the pilot is',
  criteria: 'What would success look like?',
  people: 'Who takes part, and who signs',
  plan: 'When, what it may cost, what is logged',
  safeguards: 'How a human checks',
  review: 'Review and propose',
};

/** A pilot's set-up, one page at a time. Each page saves itself; none has to be done in order. */
export function SetUpPage() {
  const params = useParams({ from: '/signed-in/pilots/$pilot/set-up/$step' });
  const pilot = useReading('getPilot', { pilot: params.pilot });
  const step = isStep(params.step) ? params.step : 'basics';
  const StepPage = PAGES[step];
  return (
    <>
      <PageHead
        title={TITLES[step]}
        kicker={
          <Link to="/pilots/$pilot" params={{ pilot: pilot.id }}>
            {pilot.name}
          </Link>
        }
      >
        <StepNav pilot={pilot} current={step} />
      </PageHead>
      <StepPage key={`${pilot.id}-${step}`} pilot={pilot} />
    </>
  );
}

function StepNav({ pilot, current }: { readonly pilot: PilotView; readonly current: Step }) {
  return (
    <nav aria-label="Steps">
      <ol className="steps">
        {STEPS.map(step => {
          const filled = step !== 'review' && isFilled(pilot.draft, step);
          return (
            <li key={step} data-filled={filled || undefined}>
              <Link
                to="/pilots/$pilot/set-up/$step"
                params={{ pilot: pilot.id, step }}
                aria-current={step === current ? 'step' : undefined}
              >
                {STEP_NAMES[step]}
                {filled && <span className="unseen"> (filled in)</span>}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
