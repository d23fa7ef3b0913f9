import { call, type Product } from './harness.ts';
import { type House, LIFE, type Life, newLife, play } from './pilot-life.ts';

/** From the template to a signed charter: the same life, with a criterion whose groups the product draws. */
export async function signedDrawnPilot(
  product: Product,
  house: House,
  unitOfAssignment: 'task' | 'person',
): Promise<Life> {
  const signed = newLife(product, house);
  for (const step of LIFE) {
    if (step.name === 'recordBaseline') return signed;
    await play(
      signed,
      step.name === 'saveDraft criteria' ? criteria(product, house, unitOfAssignment) : step,
    );
  }
  throw new Error('This life has no baseline.');
}

const criteria = (product: Product, house: House, unitOfAssignment: 'task' | 'person') => ({
  name: 'saveDraft criteria',
  send: (at: Life, commandId: string) =>
    call(product, 'saveDraft', {
      as: house.lead,
      params: { pilot: at.pilot },
      ifMatch: at.revision,
      commandId,
      body: {
        step: 'criteria',
        values: {
          criteria: [
            {
              id: 'C1',
              words: 'A session takes at least a fifth less time.',
              wordsBy: house.skeptic.id,
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
              comparison: 'comparison-group',
              unitOfAssignment,
              target: { scale: 'relative', change: '-0.2' },
              confidence: '90',
              rule: 'reaches-target-and-is-real',
              minimumSample: 5,
              skewed: true,
              drawn: true,
              plan: { people: 2, perWeek: 6, weeks: 2, today: '60', expected: '-0.4' },
            },
          ],
        },
      },
    }),
});
