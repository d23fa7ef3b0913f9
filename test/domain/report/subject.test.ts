import { describe, expect, it } from 'vitest';
import {
  type ReportSubject,
  reportId,
  streamOfSubject,
  subjectOfId,
  subjectOfStream,
} from '#domain/report/subject.ts';

const SUBJECTS: readonly (readonly [string, ReportSubject])[] = [
  ['scorecard/2026-Q3', { kind: 'scorecard', quarter: '2026-Q3' }],
  ['readiness/two', { kind: 'readiness', stage: 'two' }],
  ['readiness/two-sales-ops', { kind: 'readiness', stage: 'two', team: 'sales-ops' }],
  ['casestudy/0190a-b', { kind: 'casestudy', pilot: '0190a-b' }],
];

describe('what a report is about', () => {
  it.each(SUBJECTS)('is read off the stream %s, and off its id', (stream, subject) => {
    expect(streamOfSubject(subject)).toBe(stream);
    expect(subjectOfStream(stream)).toEqual(subject);
    expect(subjectOfId(reportId(subject))).toEqual(subject);
  });

  it.each(['workspace', 'pilot/P1', 'scorecard/2026-Q5', 'readiness/four', 'casestudy/', 'x'])(
    'is nothing for %s',
    stream => {
      expect(subjectOfStream(stream)).toBeUndefined();
    },
  );
});
