import { describe, expect, it } from 'vitest';
import { createFormats } from '#web/reader/formats.ts';
import { type CriterionText, judgedInWords } from '#web/reader/words.ts';

const formats = createFormats();

const closeRate: CriterionText = {
  id: 'C1',
  words: 'Close more.',
  metric: {
    libraryId: 'close-rate',
    name: 'Close rate',
    unit: '%',
    family: 'revenue',
    sourceSystem: 'CRM',
  },
  kind: 'proportion',
  direction: 'increase',
  role: 'primary',
  comparison: 'comparison-group',
  unitOfAssignment: 'deal',
  target: { scale: 'absolute', change: '0.05' },
  confidence: '90',
  rule: 'reaches-target-and-is-real',
  minimumSample: 400,
};
const minutes: CriterionText = {
  ...closeRate,
  metric: {
    libraryId: 'task-minutes',
    name: 'Minutes for one piece of work',
    unit: 'min',
    family: 'time-saved',
    sourceSystem: 'Time log',
  },
  kind: 'mean',
  direction: 'decrease',
  comparison: 'before-after',
  unitOfAssignment: 'task',
  target: { scale: 'relative', change: '-0.2' },
  confidence: '95',
};

describe('how a criterion is judged, in words', () => {
  it.each<readonly [string, CriterionText, string]>([
    [
      'a share to raise by points',
      closeRate,
      'Counts as met if the close rate is at least 5 points higher than in the comparison group, and the difference is real (90% sure).',
    ],
    [
      'minutes to cut by a share',
      minutes,
      'Counts as met if the time for one piece of work is at least 20% shorter than before the pilot, and the difference is real (95% sure).',
    ],
    [
      'one day only, by the cautious rule',
      {
        ...minutes,
        metric: { ...minutes.metric, libraryId: 'deal-cycle', name: 'Deal cycle', unit: 'days' },
        target: { scale: 'absolute', change: '-1' },
        rule: 'whole-interval-beyond-target',
      },
      'Counts as met if the deal cycle is at least 1 day shorter than before the pilot even at the cautious end of the range (95% sure).',
    ],
    [
      'the estimate alone',
      { ...closeRate, rule: 'estimate-reaches-target' },
      'Counts as met if the close rate is at least 5 points higher than in the comparison group, going by the best estimate alone, with no allowance for chance.',
    ],
    [
      'a guardrail',
      { ...closeRate, role: 'guardrail', target: { scale: 'absolute', change: '0.02' } },
      'Must do no harm: the close rate may be at most 2 points lower than in the comparison group, and the whole range has to show it (90% sure).',
    ],
    [
      'a watched guardrail',
      {
        ...closeRate,
        role: 'guardrail',
        watched: true,
        target: { scale: 'relative', change: '0.1' },
      },
      'Watched for harm: the pilot fails if the close rate is clearly more than 10% lower than in the comparison group (90% sure). A smaller harm may go unseen.',
    ],
    [
      'hours',
      {
        ...minutes,
        kind: 'hours',
        direction: 'increase',
        metric: { ...minutes.metric, libraryId: 'hours-saved', name: 'Hours reclaimed', unit: 'h' },
        target: { scale: 'absolute', change: '40' },
      },
      'Counts as met if at least 40 hours are reclaimed, counted conservatively.',
    ],
    [
      'no worse is enough',
      { ...closeRate, target: { scale: 'absolute', change: '-0.01' } },
      'Counts as met if the close rate is at most 1 point lower than in the comparison group, and the difference is real (90% sure).',
    ],
    [
      'a name that starts with an abbreviation',
      { ...minutes, metric: { ...minutes.metric, libraryId: 'own', name: 'CSAT score' } },
      'Counts as met if the CSAT score is at least 20% shorter than before the pilot, and the difference is real (95% sure).',
    ],
    [
      'an activity',
      { ...closeRate, role: 'activity' },
      'Recorded beside the results. It shows activity, so it decides nothing.',
    ],
  ])('%s', (_, criterion, sentence) => {
    expect(judgedInWords(criterion, formats)).toBe(sentence);
  });

  it('never uses the words of statistics', () => {
    const rules = [
      'estimate-reaches-target',
      'reaches-target-and-is-real',
      'whole-interval-beyond-target',
    ] as const;
    const roles = ['primary', 'secondary', 'guardrail', 'activity'] as const;
    const said = rules.flatMap(rule =>
      roles.map(role => judgedInWords({ ...closeRate, rule, role }, formats)),
    );
    expect(said.join(' ')).not.toMatch(
      /\b(mean|proportion|interval|significan\w*|confidence|hypothesis|p-value)\b/i,
    );
  });
});
