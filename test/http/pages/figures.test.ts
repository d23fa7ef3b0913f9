import { describe, expect, it } from 'vitest';
import { figureEntries } from './fake-figures.ts';
import { proposed } from './fake-pilot.ts';
import { scorecard } from './fake-reports.ts';
import { pagesFor } from './harness.ts';

const pages = () => pagesFor(proposed);

describe('a figure of the scorecard', () => {
  it('leads to its entries in two clicks, without script', async () => {
    const { html } = await pages().get('/scorecards/2026-Q2');
    expect(html).toContain('<a href="/scorecards/2026-Q2/figures/hours">');
    const parts = await pages().get('/scorecards/2026-Q2/figures/hours');
    expect(parts.response.status).toBe(200);
    expect(parts.html).toContain('href="/scorecards/2026-Q2/figures/hours/quiz-drafts"');
    const entries = await pages().get('/scorecards/2026-Q2/figures/hours/quiz-drafts');
    expect(entries.html).toContain('<th scope="row">15</th>');
    expect(entries.html).toContain(
      'Contributor 1, recorded on April 8, 2026. Puts entry 14 right.',
    );
  });

  it('shows what was put right beside what took its place', async () => {
    const { html } = await pages().get('/scorecards/2026-Q2/figures/hours/quiz-drafts');
    expect(html).toContain('<s>Logged 3 × “One quiz”');
    expect(html).toContain('Put right by entry 15; not counted.');
    expect(html).toContain('19.5 min conservative, 38 min raw');
    expect(html).toContain('30 minutes of April 9, 2026 count in “Session preparation”');
  });

  it('keeps its period on the way to the entries', async () => {
    const app = pagesFor(proposed, undefined, {
      figure: async (_request, asked) => ({
        ...figureEntries,
        ...asked,
        parts: [{ pilot: 'p1', name: 'P', text: 'x' }],
      }),
    });
    const { html } = await app.get('/scorecards/2026-Q2/figures/cost?period=year');
    expect(html).toContain('href="/scorecards/2026-Q2/figures/cost/p1?period=year"');
  });

  it.each([
    '/scorecards/2026-Q2/figures/secrets',
    '/scorecards/2026-Q9/figures/hours',
    '/scorecards/x/figures/hours/p1',
  ])('at %s does not exist', async path => {
    expect((await pages().get(path)).response.status).toBe(404);
  });
});

describe('the scorecard’s money', () => {
  const range = { low: 1000, high: 9000 };
  const money = {
    benefit: range,
    cost: 400,
    net: { low: 600, high: 8600 },
    roi: { low: 1.5, high: 21.5 },
    paybackDays: { low: 3.2, high: 14.6 },
    firstYear: { net: { low: 22_774, high: 244_479 }, status: 'projection' as const },
    assumptions: ['The measured period is 30 days; nothing beyond it was measured.'],
  };
  const returns = {
    cases: [{ pilot: 'p1', pilotName: 'Stalled deals', money }],
    total: { benefit: range, cost: 400, net: money.net, roi: money.roi },
    without: [
      { sentence: 'No price was signed.', count: 2, pilotNames: ['Quiz drafts', 'Briefs'] },
    ],
  };
  const withView = (view: Partial<typeof scorecard>) =>
    pagesFor(proposed, undefined, { scorecard: async () => ({ ...scorecard, ...view }) }).get(
      '/scorecards/2026-Q2',
    );

  it('is a range with its assumptions, and a year is called a projection', async () => {
    const { html } = await withView({ returns });
    expect(html).toContain('150% to 2,150%');
    expect(html).toContain('in 4 to 15 days');
    expect(html).toContain('First year, a projection');
    expect(html).toMatch(/about (<!-- -->)?\$20,000 to \$240,000/);
    expect(html).toContain('The measured period is 30 days');
    expect(html).toContain('Quiz drafts and Briefs');
  });

  it('is left out where there is none, and so are goals', async () => {
    const { html } = await withView({});
    expect(html).not.toContain('id="returns"');
    expect(html).not.toContain('id="goals"');
  });

  it('shows a goal in five figures', async () => {
    const { html } = await withView({
      goals: [
        {
          metric: 'hours-reclaimed',
          name: 'Hours reclaimed',
          unit: 'hours',
          lastYear: 120,
          plan: 400,
          yearToDate: 148,
          forecast: 296,
          percentOfPlan: 0.74,
        },
      ],
    });
    for (const figure of ['120', '400', '148', '296', '74%']) expect(html).toContain(figure);
    expect(html).toContain('href="/scorecards/2026-Q2/figures/hours?period=year"');
  });

  it('tells what reclaimed hours went into, by destination and quarter', async () => {
    const { html } = await withView({
      reinvested: {
        quarters: ['2026-Q1', '2026-Q2'],
        destinations: [{ into: 'A coaching plan', hours: [0, 2.5] }],
        others: { count: 3, hours: [1, 12.4] },
      },
    });
    const cells = html
      .slice(html.indexOf('What the reclaimed hours went into'))
      .replace(/<[^>]+>/g, '|')
      .split('|')
      .filter(each => each.trim() !== '')
      .slice(0, 10);
    expect(cells).toEqual([
      'What the reclaimed hours went into',
      ...['Into', 'Q1 2026', 'Q2 2026'],
      ...['A coaching plan', '–', '2.5 h'],
      ...['3 more', '1 h', '12 h'],
    ]);
    const without = await withView({});
    expect(without.html).not.toContain('What the reclaimed hours went into');
  });

  it('keeps timed hours and estimated ones apart, and says what was counted once', async () => {
    const { html } = await withView({
      hours: { raw: 30, conservative: 20, estimated: 5, overlapping: 2, reinvested: 0 },
    });
    expect(html).toContain('15 timed, 5 on estimated baselines');
    expect(html).toContain('2 claimed twice, counted once');
  });

  it('reads a guardrail that held as no harm shown, never as met', async () => {
    const [first] = scorecard.results;
    if (!first) throw new Error('The fake has results.');
    const { html } = await withView({ results: [{ ...first, role: 'guardrail', outcome: 'met' }] });
    expect(html).toContain('Harm ruled out');
    expect(html).not.toContain('</span>Met</span>');
  });
});
