import type { Charter, CharterDraft } from './charter.ts';

/** What each part of a charter is called when it is still missing. */
const NEEDED: Readonly<Record<Exclude<keyof Charter, 'hoursDestination'>, string>> = {
  name: 'a name',
  hypothesis: 'a hypothesis',
  stage: 'the stage it serves',
  pillar: 'the pillar it serves',
  useCase: 'the use case',
  aiRole: 'what the AI does',
  cycleStep: 'the step of the learning cycle',
  tool: 'the tool used',
  barrier: 'the objection it answers',
  team: 'the team that owns it',
  contributors: 'who logs time',
  runWindow: 'the dates of the run',
  outcomeWindow: 'the day until which results count',
  costCap: 'a cost cap',
  criteria: 'at least one criterion',
  tasks: 'the tasks that are logged (an empty list will do)',
  signers: 'who signs',
  safeguards: 'how a human checks AI output',
  asks: "what it asks of the skeptic's people",
};

/** The parts of a charter that have not been filled in, in words. */
export function missingFromCharter(draft: CharterDraft): string[] {
  const empty = (value: unknown): boolean =>
    value === undefined || (Array.isArray(value) && value.length === 0);
  return Object.entries(NEEDED)
    .filter(([part]) =>
      part === 'tasks' || part === 'contributors'
        ? draft[part] === undefined
        : empty(draft[part as keyof Charter]),
    )
    .map(([, words]) => words);
}
