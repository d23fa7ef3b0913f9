/** Who plays in the journey, beside the lead, who is the machine's owner. */
export const PEOPLE = {
  skeptic: { name: 'The Skeptic', email: 'skeptic@journey.example', role: 'Skeptic' },
  contributor: {
    name: 'The Contributor',
    email: 'contributor@journey.example',
    role: 'Contributor',
  },
  executive: { name: 'The Executive', email: 'executive@journey.example', role: 'Executive' },
} as const;

export const LEARNING = 'Learning and development';
export const SALES = 'Sales';

/** What the template calls it. */
export const PILOT = 'Quiz drafts';

export const WORDS = {
  success: 'A quiz of the same quality takes at least a fifth less time.',
} as const;

/** Twenty-four quizzes whose minutes lie evenly about a middle, as they are copied out of a spreadsheet. */
const rowsAbout = (sign: string, middle: number): string =>
  Array.from({ length: 24 }, (_, i) => `${sign}-${i + 1}\t${middle - 6 + ((i * 5) % 13)}`).join(
    '\n',
  );

/** About a third less, and little spread: by any method at least a fifth less, for sure. */
export const BEFORE = rowsAbout('before', 60);
export const WITH_AI = rowsAbout('with', 38);
