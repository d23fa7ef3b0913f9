import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { type BadRequest, invalid, to } from './bad-request.ts';

const DAY_MS = 86_400_000;
const TEN_MB = 10 * 1024 * 1024;

const log = {
  task: 'T1',
  workDate: '2026-07-07',
  count: 4,
  minutesWithAi: '38',
  reworkMinutes: '6',
};
const { reworkMinutes: _, ...withoutRework } = log;
const logTime = to('logTime', { pilot: 'running', body: log });

const ENVELOPE: readonly BadRequest[] = [
  logTime('no Idempotency-Key', 400, 'idempotency_key_missing', {
    headers: { 'idempotency-key': '' },
  }),
  logTime('an Idempotency-Key that is no UUID', 400, 'command_id_invalid', {
    headers: { 'idempotency-key': '1 OR 1=1' },
  }),
  logTime('an Idempotency-Key without its time', 400, 'command_id_invalid', {
    headers: { 'idempotency-key': uuidv4() },
  }),
  logTime('an Idempotency-Key of 31 days ago', 400, 'command_too_old', {
    headers: { 'idempotency-key': uuidv7({ msecs: Date.now() - 31 * DAY_MS }) },
  }),
  logTime('no content type', 415, 'unsupported_media_type', { headers: { 'content-type': '' } }),
  logTime('a form in place of JSON', 415, 'unsupported_media_type', {
    raw: () => 'task=T1',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }),
  logTime('an empty body', 400, 'malformed_json', { raw: () => '' }),
  logTime('JSON cut short', 400, 'malformed_json', { raw: () => '{"task":"T1"' }),
  logTime('JSON with broken UTF-8', 400, 'malformed_json', {
    raw: () => Uint8Array.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
  }),
  logTime('JSON nested 50,000 deep', 400, 'bad_request', {
    raw: () => '['.repeat(50_000) + ']'.repeat(50_000),
  }),
  logTime('null', ...invalid, { body: null }),
  logTime('a list', ...invalid, { body: [log] }),
  logTime('a text', ...invalid, { body: 'T1' }),
  logTime('10 MB', 413, 'body_too_large', { raw: () => 'x'.repeat(TEN_MB) }),
  logTime('10 MB of blanks before the JSON', 413, 'body_too_large', {
    raw: () => ' '.repeat(TEN_MB) + JSON.stringify(log),
  }),
  logTime('another site as its origin', 403, 'cross_site', {
    headers: { origin: 'https://evil.test' },
  }),
  logTime('no origin that could be named', 403, 'cross_site', { headers: { origin: 'null' } }),
  logTime('a cookie that was made up', 401, 'not_signed_in', {
    as: () => ({ cookie: `admin.${'A'.repeat(43)}` }),
  }),
  logTime('a cookie that reaches into other keys', 401, 'not_signed_in', {
    as: () => ({ cookie: `x#y.${'A'.repeat(43)}` }),
  }),
];

const TIME_LOGS: readonly BadRequest[] = [
  logTime('a field missing', ...invalid, { body: withoutRework }),
  logTime('a field that does not exist', ...invalid, { body: { ...log, contributor: 'p1' } }),
  logTime('a field named __proto__', ...invalid, {
    raw: () => JSON.stringify(log).replace('{', '{"__proto__":{"admin":true},'),
  }),
  logTime('a day that does not exist', ...invalid, { body: { ...log, workDate: '2026-02-30' } }),
  logTime('a day with a time', ...invalid, { body: { ...log, workDate: '2026-07-07T10:00' } }),
  logTime('a day as a number', ...invalid, { body: { ...log, workDate: 20260707 } }),
  logTime('a day to come', 422, 'in_the_future', { body: { ...log, workDate: '2026-07-08' } }),
  logTime('a day before the start', 422, 'outside_window', {
    body: { ...log, workDate: '2026-07-05' },
  }),
  logTime('a negative count', ...invalid, { body: { ...log, count: -4 } }),
  logTime('a count of nothing', ...invalid, { body: { ...log, count: 0 } }),
  logTime('half a piece', ...invalid, { body: { ...log, count: 1.5 } }),
  logTime('a count as text', ...invalid, { body: { ...log, count: '4' } }),
  logTime('a count beyond reason', ...invalid, { body: { ...log, count: 1e9 } }),
  logTime('negative minutes', ...invalid, { body: { ...log, minutesWithAi: '-1' } }),
  logTime('minutes in words', ...invalid, { body: { ...log, minutesWithAi: 'half an hour' } }),
  logTime('minutes with an exponent', ...invalid, { body: { ...log, minutesWithAi: '1e3' } }),
  logTime('minutes beyond every digit', ...invalid, { body: { ...log, minutesWithAi: 1e300 } }),
  logTime('minutes that are null', ...invalid, { body: { ...log, minutesWithAi: null } }),
  logTime('a task that is not there', 404, 'task_unknown', { body: { ...log, task: 'T9' } }),
  logTime('a task that is a path', ...invalid, { body: { ...log, task: '../T1' } }),
  to('correctTimeLog', { pilot: 'running', body: { now: log, reason: 'Typo' } })(
    'a log that is not there',
    404,
    'not_found',
    { params: { seq: '999' } },
  ),
  to('correctTimeLog', { pilot: 'running', body: { now: log, reason: 'Typo' } })(
    'an entry that is no log',
    404,
    'not_found',
    { params: { seq: '1' } },
  ),
  to('correctTimeLog', { pilot: 'running', body: { now: log, reason: 'Typo' } })(
    'a log numbered below zero',
    404,
    'not_found',
    { params: { seq: '-1' } },
  ),
  to('answerWeek', { pilot: 'running' })('an answer that is none', ...invalid, {
    body: { weekOf: '2026-07-06', answer: 'maybe' },
  }),
];

const observed = (measurement: unknown) => ({ criterion: 'C1', group: 'with-ai', measurement });
const recordObservation = to('recordObservation', { pilot: 'running' });
const row = (value: string) => ({ unit: 'u1', value });
const recordBaseline = to('recordBaseline', { pilot: 'draft' });
const baseline = {
  criterion: 'C1',
  measurement: { shape: 'mean', n: 40, mean: '60', sd: '9' },
  measuredFrom: '2026-06-01',
  measuredTo: '2026-06-30',
};

const RESULTS: readonly BadRequest[] = [
  recordObservation('a shape that is none', ...invalid, { body: observed({ shape: 'vibes' }) }),
  recordObservation('no rows', ...invalid, { body: observed({ shape: 'rows', rows: [] }) }),
  recordObservation('5,001 rows', ...invalid, {
    body: observed({ shape: 'rows', rows: Array.from({ length: 5001 }, () => row('1')) }),
  }),
  recordObservation('a row that is no number', ...invalid, {
    body: observed({ shape: 'rows', rows: [row('n/a')] }),
  }),
  recordObservation('a row without its unit', ...invalid, {
    body: observed({ shape: 'rows', rows: [{ value: '1' }] }),
  }),
  recordObservation('negative successes', ...invalid, {
    body: observed({ shape: 'proportion', n: 10, successes: -1 }),
  }),
  recordObservation('more successes than cases', 422, 'bad_measurement', {
    body: observed({ shape: 'proportion', n: 10, successes: 11 }),
  }),
  recordObservation('nobody', 422, 'bad_measurement', {
    body: observed({ shape: 'proportion', n: 0, successes: 0 }),
  }),
  recordObservation('a negative spread', ...invalid, {
    body: observed({ shape: 'mean', n: 10, mean: '5', sd: '-1' }),
  }),
  recordObservation('no exposure', 422, 'bad_measurement', {
    body: observed({ shape: 'rate', events: 3, exposure: '0' }),
  }),
  recordObservation('rows for a criterion that is not there', 404, 'criterion_unknown', {
    body: { ...observed({ shape: 'rows', rows: [row('1')] }), criterion: 'C9' },
  }),
  recordObservation('the baseline as a result', ...invalid, {
    body: { ...observed({ shape: 'figure', value: '1' }), group: 'baseline' },
  }),
  recordBaseline('a baseline that ends before it begins', 422, 'window_reversed', {
    body: { ...baseline, measuredFrom: '2026-06-30', measuredTo: '2026-06-01' },
  }),
  recordBaseline('a baseline of days to come', 422, 'in_the_future', {
    body: { ...baseline, measuredTo: '2026-12-31' },
  }),
  recordBaseline('a baseline after the start', 409, 'baseline_after_start', {
    pilot: 'running',
    body: { ...baseline, measurement: { shape: 'rows', rows: [row('1')] } },
  }),
  to('recordCost', { pilot: 'running' })('a negative cost', ...invalid, {
    body: { kind: 'license', amount: '-40', on: '2026-07-07' },
  }),
  to('recordCost', { pilot: 'running' })('a kind of cost that is none', ...invalid, {
    body: { kind: 'lunch', amount: '40', on: '2026-07-07' },
  }),
  to('correctCost', { pilot: 'running', params: { seq: '1' } })(
    'an entry that is no cost',
    404,
    'spending_unknown',
    {
      body: { reason: 'Twice' },
    },
  ),
  to('correctCost', { pilot: 'running', params: { seq: '1' } })(
    'a cost as money and hours at once',
    ...invalid,
    {
      body: { now: { kind: 'build', amount: '40', hours: '1', on: '2026-07-07' }, reason: 'Typo' },
    },
  ),
  to('correctReinvestment', { pilot: 'running', params: { seq: '-1' } })(
    'hours numbered below zero',
    404,
    'spending_unknown',
    {
      body: { reason: 'Typo' },
    },
  ),
  to('reinvestHours', { pilot: 'running' })('hours that go into nothing', ...invalid, {
    body: { hours: '2', into: '  ', on: '2026-07-07' },
  }),
];

/** What people record while a pilot runs, wrong in every way. */
export const BAD_RECORDS: readonly BadRequest[] = [...ENVELOPE, ...TIME_LOGS, ...RESULTS];
