import { describe, expect, it } from 'vitest';
import { leaksIn } from './leaks.ts';

const REQUEST = {
  timestamp: '2026-07-20T12:00:00.000Z',
  level: 'INFO',
  message: 'request',
  correlation_id: '0b6a2c5e-7a52-4d0e-9d2c-1f6f0b9f3c11',
  method: 'POST',
  route: '/api/v1/pilots/:pilot/time-logs',
  status: 201,
  ms: 12,
};
const FAULT = {
  ...REQUEST,
  message: 'fault',
  fault: 'LedgerUnavailable',
  code: 'contended',
  stream: 'pilot/0b6a2c5e-7a52-4d0e-9d2c-1f6f0b9f3c11',
  at: ['append.ts:12:5', 'index.mjs:1:123456'],
};
const METRIC =
  '{"_aws":{"Timestamp":1767603600000,"CloudWatchMetrics":[{"Namespace":"Countersign","Dimensions":[["service","stage"]]}]},"service":"countersign","stage":"dev","VerificationFailed":1}';
const PRINTED = 'Countersign runs at http://127.0.0.1:4400';
const PERSONAL = new Set(['Ana Alvarez', 'Too much rework in week two.', '482915', 's'.repeat(43)]);

const leaks = (...lines: readonly (string | object)[]): string[] =>
  leaksIn(
    lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))),
    PERSONAL,
  );

describe('a log', () => {
  it('may hold routes, codes, places in the code, metrics, and where the product runs', () => {
    expect(leaks(REQUEST, FAULT, METRIC, PRINTED, { ...REQUEST, ms: 482_915 })).toEqual([]);
  });

  it('may hold words in braces, which are read as any others', () => {
    expect(leaks('{"people":1} at -0.4')).toEqual([]);
    expect(leaks('{"people":1} of Ana Alvarez')).toHaveLength(1);
  });

  it.each([
    ['a path in place of a route', { ...REQUEST, route: `/r/${'s'.repeat(43)}` }],
    ['a name in a path', { ...REQUEST, route: '/people/Ana' }],
    ['what was asked for besides', { ...REQUEST, route: '/search?name=ana' }],
    ['the message of an error', { ...FAULT, error: 'Ana Alvarez is no team' }],
    ['a message in place of a name', { ...FAULT, fault: 'No team of this name' }],
    ['a sentence in place of a code', { ...FAULT, code: 'Ana' }],
    ['a frame with more than its place', { ...FAULT, at: ['ana@people.test:1:2'] }],
    ['a body', { ...REQUEST, body: {} }],
    ['a metric of somebody', METRIC.replace('Namespace', 'ana@people.test')],
    ['an address', 'mailed ana@people.test'],
    ['a name', 'opened by Ana Alvarez'],
    ['typed words', 'refused: Too much rework in week two.'],
    ['a mailed code', 'sent 482915 by mail'],
    ['a session or an invitation', `cookie ${'x'.repeat(43)}`],
    ['a name where codes stand', { ...FAULT, stream: 'pilot/Ana Alvarez' }],
  ])('is seen to hold %s', (_, line) => {
    expect(leaks(REQUEST, line, PRINTED)).toHaveLength(1);
  });

  it('does not take part of a longer number for a code', () => {
    expect(leaks('took 1482915 ns', 'at index.mjs:1:482915')).toEqual([]);
  });
});
