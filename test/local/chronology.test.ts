import { expect, it } from 'vitest';
import { type Story, tellInOrder } from '#local/demo/chronology.ts';

const storyOf =
  (told: string[], name: string, moments: readonly number[]): Story =>
  async turn => {
    for (const at of moments) {
      await turn(at);
      told.push(`${name}${at}`);
    }
  };

it('tells what happens first first, whichever story it is of', async () => {
  const told: string[] = [];
  await tellInOrder([storyOf(told, 'a', [1, 4, 5]), storyOf(told, 'b', [2, 3, 6])]);
  expect(told).toEqual(['a1', 'b2', 'b3', 'a4', 'a5', 'b6']);
});

it('keeps the order of a story that looks back, and of stories at one moment', async () => {
  const told: string[] = [];
  await tellInOrder([storyOf(told, 'a', [3, 1, 3]), storyOf(told, 'b', [3])]);
  expect(told).toEqual(['a3', 'a1', 'a3', 'b3']);
});

it('does one step at a time', async () => {
  let atWork = 0;
  const busy: Story = async turn => {
    for (const at of [1, 2, 3]) {
      await turn(at);
      atWork += 1;
      await new Promise(resolve => setImmediate(resolve));
      expect(atWork).toBe(1);
      atWork -= 1;
    }
  };
  await tellInOrder([busy, busy, busy]);
});

it('tells no story on once one has failed', async () => {
  const told: string[] = [];
  const failing: Story = async turn => {
    await turn(2);
    throw new Error('dead');
  };
  await expect(tellInOrder([storyOf(told, 'a', [1, 3]), failing])).rejects.toThrow('dead');
  await new Promise(resolve => setImmediate(resolve));
  expect(told).toEqual(['a1']);
});
