import { describe, expect, it } from 'vitest';
import { summarize } from '#domain/pilot/summarize.ts';
import { agreedByPiece } from './drawn-story.ts';
import { existingPilot, type Happened } from './given.ts';
import {
  asConcluded,
  asDisputed,
  asDraft,
  asJudged,
  asProposal,
  asRunning,
  asStopped,
} from './whole-lives.ts';

/** Summaries in full, as boards, scorecards and readiness reports read them, so that no member of one changes unseen. */
describe('the summary of a pilot', () => {
  it.each<[string, readonly Happened[]]>([
    ['that is a draft and asks its skeptics', asDraft],
    ['that is proposed and waits for a condition', asProposal],
    ['that runs, with its hours, costs and price', asRunning],
    ['that waits for a draw', agreedByPiece],
    ['that is judged and unanswered', asJudged],
    ['that is to be scaled against its verdict', asDisputed],
    ['that is concluded against its verdict', asConcluded],
    ['that was stopped early', asStopped],
  ])('%s reads as stored', async (name, history) => {
    await expect(
      `${JSON.stringify(summarize(existingPilot(history)), undefined, 1)}\n`,
    ).toMatchFileSnapshot(`./whole-summaries/${name.replaceAll(/,? /g, '-')}.txt`);
  });
});
