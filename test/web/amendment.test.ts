import { describe, expect, it } from 'vitest';
import {
  type AmendmentForm,
  amendedCharter,
  amendmentForm,
  isIncomplete,
} from '#web/features/pilot/amend/amendment-form.ts';
import { newPilots } from './fixture-pilots.ts';

const charter = [...newPilots().values()][0]?.versions[0]?.charter;
if (!charter) throw new Error('The fixture has no signed charter.');
const form = amendmentForm({ ...charter, costCap: '4000.50' });

const withTarget = (target: number | undefined): AmendmentForm => ({
  ...form,
  criteria: form.criteria.map((each, index) => (index === 0 ? { ...each, target } : each)),
});

describe('an amendment that is written', () => {
  it('is the signed charter, to the digit, while nothing is changed', () => {
    expect(amendedCharter({ ...charter, costCap: '4000.50' }, form)).toEqual({
      ...charter,
      costCap: '4000.50',
    });
  });

  it('takes the target of a share in points, and money as it is typed', () => {
    const amended = amendedCharter(charter, { ...withTarget(7.5), costCap: 1500.25 });
    expect(amended.criteria[0]).toMatchObject({ kind: 'proportion', target: { change: '0.075' } });
    expect(amended.costCap).toBe('1500.25');
  });

  it('lacks a number that was taken out, and is not sent as if it had not been touched', () => {
    expect(isIncomplete(form)).toBe(false);
    expect(isIncomplete(withTarget(undefined))).toBe(true);
    expect(isIncomplete({ ...form, costCap: undefined })).toBe(true);
  });
});
