import { describe, expect, it } from 'vitest';
import { proposed } from './fake-pilot.ts';
import { emptyScorecard, readiness, scorecard } from './fake-reports.ts';
import { SHARED_ADDRESS, sharedWith } from './fake-shared.ts';
import { pagesFor } from './harness.ts';

const withScorecard = (view: typeof scorecard) =>
  pagesFor(proposed, undefined, {
    scorecard: async () => view,
    readiness: async () => readiness,
  });

describe('the scorecard', () => {
  it('reads answer, decisions, trust, figures, in that order', async () => {
    const { html } = await withScorecard(scorecard).get('/scorecards/2026-Q2');
    const order = [
      'Two of four pilots met the test',
      'Decisions that are yours',
      'Can this be trusted?',
      'The figures',
      'Annex',
    ].map(text => html.indexOf(text));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  it('never shows conservative hours without the raw ones', async () => {
    const { html } = await withScorecard(scorecard).get('/scorecards/2026-Q2');
    expect(html).toContain('148 conservative, 212 raw');
  });

  it('says how many of the tests met only rule out harm', async () => {
    const results = scorecard.results.map((each, index) =>
      index === 0 ? { ...each, role: 'guardrail' as const } : each,
    );
    const { html } = await withScorecard({ ...scorecard, results }).get('/scorecards/2026-Q2');
    expect(html).toContain('1 of them: harm ruled out · 1 not met');
  });

  it('tells moments in the workspace’s time zone, and says which', async () => {
    const asOf = '2026-06-30T22:30:00.000Z';
    const berlin = { ...scorecard, asOf, timeZone: 'Europe/Berlin' };
    const { html } = await withScorecard(berlin).get('/scorecards/2026-Q2');
    expect(html).toContain('As of July 1, 2026 at 00:30 GMT+2.');
    const shared = await pagesFor(proposed, undefined, {}, sharedWith).get(SHARED_ADDRESS);
    expect(shared.html).toMatch(/published by Mara Lindqvist on\s+July 2, 2026 at 10:00 GMT\+2/);
  });

  it('asks for three decisions at the most', async () => {
    const decisions = Array.from({ length: 5 }, (_, index) => ({ question: `Decide ${index}?` }));
    const { html } = await withScorecard({ ...scorecard, decisions }).get('/scorecards/2026-Q2');
    expect(html.match(/Decide \d\?/g)).toHaveLength(3);
  });

  it('leaves empty blocks out', async () => {
    const { html } = await withScorecard(emptyScorecard).get('/scorecards/2026-Q2');
    expect([...html.matchAll(/<h2[^>]*>([^<]*)/g)].map(([, heading]) => heading)).toEqual([
      'Where this is going',
    ]);
  });

  it.each(['latest', '2026-Q5', '26-Q1', '2026-Q1%00'])(
    'of the quarter %s does not exist',
    async quarter => {
      const { response } = await pagesFor(proposed).get(`/scorecards/${quarter}`);
      expect(response.status).toBe(404);
    },
  );

  it('sends whoever is not signed in to sign in, and tells others why not', async () => {
    const refusing = (signIn?: string) =>
      pagesFor(proposed, undefined, {
        scorecard: async () => ({
          status: 403,
          code: 'forbidden',
          sentence: 'Scorecards are for executives and leads. Ask your admin.',
          ...(signIn === undefined ? {} : { signIn }),
        }),
        readiness: async () => readiness,
      }).get('/scorecards/2026-Q2');
    const away = await refusing('/sign-in?to=/scorecards/2026-Q2');
    expect(away.response.status).toBe(303);
    const told = await refusing();
    expect(told.response.status).toBe(403);
    expect(told.html).toContain('Scorecards are for executives and leads.');
  });
});

describe('the readiness report', () => {
  it('judges each gate in words, cites its facts and marks a declaration', async () => {
    const { html } = await pagesFor(proposed).get('/readiness/one?asOf=2026-06-30');
    expect(html).toContain('Stage one: 1 of 3 gates met');
    expect(html).toContain('Not evidenced');
    expect(html).toContain('<a href="/pilots/pilot">');
    expect(html).toMatch(/Nobody outside the team signed before the start<em> \(a declaration\)/);
  });

  it.each(['/readiness/four', '/readiness/one?asOf=2026-02-30', '/readiness/one?asOf=soon'])(
    '%s does not exist',
    async path => {
      expect((await pagesFor(proposed).get(path)).response.status).toBe(404);
    },
  );
});
