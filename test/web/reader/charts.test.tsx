import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { verdict, version } from '#test/http/pages/fake-pilot.ts';
import { HoursByWeek } from '#web/reader/charts/hours-by-week.tsx';
import { Interval } from '#web/reader/charts/interval.tsx';
import { Quarters } from '#web/reader/charts/quarters.tsx';
import { isOverTime, ResultOverTime } from '#web/reader/charts/result-over-time.tsx';
import { createFormats } from '#web/reader/formats.ts';
import { Verdict } from '#web/reader/verdict.tsx';

const formats = createFormats();
const week = (monday: string, rawMinutes: number, conservativeMinutes: number) => ({
  monday,
  rawMinutes,
  conservativeMinutes,
});
const quarter = (name: string, hours: number) => ({
  quarter: name,
  started: 2,
  judged: 1,
  met: 1,
  rawHours: hours,
  conservativeHours: hours / 2,
});
const baseline = { from: '2026-01-01', to: '2026-01-31', n: 200, value: 0.2 };
const overTime = (point: { readonly n: number; readonly value?: number }) => (
  <ResultOverTime
    name="Close rate"
    unit="share"
    isShare
    series={{
      criterion: 'C1',
      baseline,
      points: [{ from: '2026-02-22', to: '2026-03-01', group: 'with-ai', ...point }],
    }}
    formats={formats}
  />
);

const CHARTS: Readonly<Record<string, ReactNode>> = {
  'an estimate with its range': (
    <Interval
      effect={{ estimate: 5, low: 2, high: 9, target: 4, unit: 'points', decimals: 0 }}
      label="Between 2 and 9 points better"
      formats={formats}
    />
  ),
  'hours by week': (
    <HoursByWeek
      weeks={[week('2026-01-05', 300, 200), week('2026-01-12', -60, -60)]}
      formats={formats}
    />
  ),
  'the history of quarters': (
    <Quarters quarters={[quarter('2025-Q4', 8), quarter('2026-Q1', 40)]} formats={formats} />
  ),
  'results over time': overTime({ n: 61, value: 0.31 }),
};

describe('results over time', () => {
  const point = (to: string, group: 'with-ai' | 'comparison', undated?: true) => ({
    from: to,
    to,
    group,
    n: 20,
    value: 0.3,
    ...(undated ? { undated } : {}),
  });
  const seriesOf = (...points: ReturnType<typeof point>[]) => ({ criterion: 'C1', points });

  it('are worth drawing where a group has results of more than one day', () => {
    expect(
      isOverTime(seriesOf(point('2026-03-01', 'with-ai'), point('2026-03-08', 'with-ai'))),
    ).toBe(true);
    expect(
      isOverTime(seriesOf(point('2026-03-01', 'with-ai'), point('2026-03-08', 'comparison'))),
    ).toBe(false);
    expect(
      isOverTime(
        seriesOf(point('2026-03-01', 'with-ai', true), point('2026-03-08', 'with-ai', true)),
      ),
    ).toBe(false);
  });

  it('stand beside a verdict, in the column of what came out', () => {
    const c1 = seriesOf(point('2026-03-01', 'with-ai'), point('2026-03-08', 'with-ai'));
    const page = (results: Parameters<typeof Verdict>[0]['results']) =>
      renderToStaticMarkup(
        <Verdict
          verdict={verdict}
          version={version}
          answers={[]}
          people={[]}
          results={results}
          formats={formats}
        />,
      );
    expect(page([c1])).toMatch(/What came out.*Over time.*aria-label="[^"]* over time: /s);
    expect(page([seriesOf(point('2026-03-01', 'with-ai'))])).not.toContain('Over time');
    expect(page(undefined)).not.toContain('Over time');
  });

  it('say in the table of which days each is, and which are only known by when they came', () => {
    const markup = renderToStaticMarkup(
      <ResultOverTime
        name="Close rate"
        unit="share"
        isShare
        series={seriesOf(
          { ...point('2026-03-08', 'with-ai'), from: '2026-03-02' },
          point('2026-03-09', 'with-ai', true),
        )}
        formats={formats}
      />,
    );
    expect(markup).toContain('<td>Mar 2 to Mar 8</td>');
    expect(markup).toContain('<td>recorded Mar 9</td>');
  });
});

describe.each(Object.entries(CHARTS))('the chart of %s', (_, chart) => {
  const markup = renderToStaticMarkup(chart);

  it('has its figures in a table, and says in its label what it shows', () => {
    expect(markup).toMatch(/<svg[^>]+role="img"[^>]+aria-label="[^"]{10,}"/);
    expect(markup).toMatch(/<details><summary>The figures<\/summary>.*<table>/);
  });

  it('carries no style of its own, which the pages’ security policy would refuse', () => {
    expect(markup).not.toContain('style=');
  });

  it('draws nothing outside its box, and no figure that is none', () => {
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(markup) ?? [];
    const within = (pattern: RegExp, limit: number) =>
      [...markup.matchAll(pattern)].every(([, at]) => Number(at) >= 0 && Number(at) <= limit);
    expect(within(/ (?:x|x1|x2|cx)="(-?[\d.]+)"/g, Number(width))).toBe(true);
    expect(within(/ (?:y|y1|y2|cy)="(-?[\d.]+)"/g, Number(height))).toBe(true);
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('results that are locked', () => {
  const markup = renderToStaticMarkup(overTime({ n: 61 }));

  it('stand with their count alone, beside the figure before the start', () => {
    expect(markup).toContain('locked until the end');
    expect(markup).toContain('<td>61</td>');
    expect(markup).toContain('20%');
    expect(markup).not.toContain('<circle');
  });
});

describe('hours of which nothing was logged', () => {
  it('have no chart', () => {
    expect(renderToStaticMarkup(<HoursByWeek weeks={[]} formats={formats} />)).toBe('');
  });
});
