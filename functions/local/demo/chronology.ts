/** Waits until a moment (milliseconds) has come: until everything earlier in every other story is done. */
export type Turn = (at: number) => Promise<void>;

export type Story = (turn: Turn) => Promise<void>;

type Waiting = { readonly at: number; readonly story: number; readonly go: () => void };

/**
 * Tells several stories side by side, what happens first first: each says when its next step is, and the earliest of all
 * goes on. So a report that one story publishes is made of what had happened by then in the others, and of nothing
 * later. One step at a time; at the same moment, in the order of the stories. Where one fails, none goes on.
 */
export async function tellInOrder(stories: readonly Story[]): Promise<void> {
  let waiting: readonly Waiting[] = [];
  let underWay = stories.length;
  let failed = false;

  const goOn = (): void => {
    if (underWay > 0 || failed) return;
    const [next, ...later] = [...waiting].sort((a, b) => a.at - b.at || a.story - b.story);
    waiting = later;
    if (!next) return;
    underWay += 1;
    next.go();
  };
  const comesToRest = (): void => {
    underWay -= 1;
    goOn();
  };
  const tell = async (story: Story, index: number): Promise<void> => {
    try {
      await story(
        at =>
          new Promise(go => {
            waiting = [...waiting, { at, story: index, go }];
            comesToRest();
          }),
      );
    } catch (fault) {
      failed = true;
      throw fault;
    } finally {
      comesToRest();
    }
  };
  await Promise.all(stories.map(tell));
}
