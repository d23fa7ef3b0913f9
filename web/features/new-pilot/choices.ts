import type { CharterView } from '#contracts/charter.ts';

type Choices<Field extends keyof CharterView> = readonly (readonly [CharterView[Field], string])[];

export const STAGE_CHOICES: Choices<'stage'> = [
  ['one', 'One: get the first win'],
  ['two', 'Two: build the three pillars'],
  ['three', 'Three: scale and lead'],
];

export const PILLAR_CHOICES: Choices<'pillar'> = [
  ['strategy', 'Strategy: are we working on the right things?'],
  ['learning-design', 'Learning design: are we building the right content?'],
  ['learning-operations', 'Learning operations: are we running efficiently?'],
];

export const USE_CASE_CHOICES: Choices<'useCase'> = [
  ['content-creation', 'Content creation: drafts, quizzes, scenarios'],
  ['personalized-paths', 'Personalized learning paths'],
  ['just-in-time-support', 'Just-in-time support in the flow of work'],
  ['research-and-curation', 'Research and curation for learners'],
  ['planning', 'Our own planning and project management'],
  ['research-and-synthesis', 'Our own research and synthesis'],
  ['content-refinement', 'Our own content refinement'],
  ['administration', 'Our own administration'],
];

export const AI_ROLE_CHOICES: Choices<'aiRole'> = [
  ['diagnostic-partner', 'Diagnostic partner'],
  ['delivery-infrastructure', 'Delivery infrastructure'],
  ['measurement-engine', 'Measurement engine'],
];

export const CYCLE_STEP_CHOICES: Choices<'cycleStep'> = [
  ['diagnose', 'Diagnose'],
  ['design', 'Design'],
  ['develop', 'Develop'],
  ['deliver', 'Deliver'],
  ['measure', 'Measure'],
];

export const BARRIER_CHOICES: Choices<'barrier'> = [
  ['business-impact', '“We can’t connect learning to business impact”'],
  ['bandwidth', '“We have no bandwidth to experiment”'],
  ['quality', '“AI output isn’t good enough to trust”'],
  ['support', '“Leadership or stakeholders won’t support it”'],
];
