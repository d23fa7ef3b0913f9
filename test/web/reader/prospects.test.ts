import { describe, expect, it } from 'vitest';
import { createFormats } from '#web/reader/formats.ts';
import { prospectsInWords, spreadInWords } from '#web/reader/prospects.ts';
import type { CriterionText } from '#web/reader/words.ts';

const formats = createFormats();

const minutes: CriterionText = {
  id: 'C1',
  words: 'Half an hour less.',
  metric: {
    libraryId: 'task-minutes',
    name: 'Minutes for one piece of work',
    unit: 'min',
    family: 'time-saved',
    sourceSystem: 'Time log',
  },
  kind: 'mean',
  direction: 'decrease',
  role: 'primary',
  comparison: 'before-after',
  unitOfAssignment: 'person',
  target: { scale: 'relative', change: '-0.2' },
  confidence: '90',
  rule: 'reaches-target-and-is-real',
  minimumSample: 5,
};
const chances = { criterion: 'C1', ifNothingChanged: '0.04', atTarget: '0.48' };

describe('how much single results differ', () => {
  it.each([
    [{ units: 24, rows: 24 }, 'from your baseline: 24 rows'],
    [{ units: 12, rows: 60 }, 'from your baseline: 60 rows of 12 people'],
    [{ units: 40 }, 'from your baseline: an average over 40 people'],
    [undefined, 'as is usual for this metric, until its baseline has ten results or more'],
  ])('names where it is known from', (from, said) => {
    expect(spreadInWords(from, minutes, formats)).toBe(said);
  });

  it('is said to whoever signs, and not of shares, where it follows from the figure', () => {
    const said = (criterion: CriterionText, known: object = {}) =>
      prospectsInWords(criterion, { ...chances, ...known }, formats)[0];
    expect(said(minutes, { spread: { units: 24, rows: 24, value: '0.3' } })).toMatch(
      / How much single results differ is known from the baseline: 24 rows\.$/,
    );
    expect(said(minutes)).toMatch(/ differ was assumed to be as is usual for such figures\.$/);
    expect(said({ ...minutes, kind: 'proportion' })).not.toContain('differ');
  });
});
