import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileLog, type LocalLog } from '#local/log.ts';

const RESULTS = join(import.meta.dirname, '../../dist/test-results');
/** What servers log and print while tests run, a file each. `npm test` begins it anew (scripts/tests/everything.mjs). */
export const LOGS = join(RESULTS, 'logs');
/** What belongs to the people of those tests, a file for each process. */
export const PERSONAL = join(RESULTS, 'personal');

let servers = 0;

/** A file of this name for one more server of this process. */
export function nextLogFile(): string {
  mkdirSync(LOGS, { recursive: true });
  servers += 1;
  return join(LOGS, `${process.pid}-${servers}.jsonl`);
}

/** The log of a server within this process. Faults that tests plant are not printed. */
export const collectedLog = (): LocalLog => fileLog(nextLogFile(), () => undefined);

/** Keeps what somebody typed, is called or is known by; the end of the run looks for each in everything that was logged. */
export function notePersonal(...words: readonly string[]): void {
  const telling = words.filter(isTelling);
  if (telling.length === 0) return;
  mkdirSync(PERSONAL, { recursive: true });
  const file = join(PERSONAL, `${process.pid}.jsonl`);
  appendFileSync(file, telling.map(each => `${JSON.stringify(each)}\n`).join(''));
}

/** Longest text to look for, in characters: no field holds more, and what is longer is refused unread. */
const LONGEST = 10_000;

/** Words that the product itself never says: addresses, names and sentences, codes, secrets. */
const isTelling = (words: string): boolean =>
  words.length <= LONGEST &&
  (/\S@\S|\S{3} \S{2}/.test(words) || /^(\d{6}|[\w.-]{43,})$/.test(words));

/** What a request carries that is somebody's: its cookie's secret, and every text of its body. */
export function notePersonalIn({ headers, body }: RequestInit = {}): void {
  const cookie = new Headers(headers).get('cookie') ?? '';
  notePersonal(cookie.slice(cookie.indexOf('=') + 1));
  if (typeof body === 'string') notePersonal(...textsIn(body));
  if (body instanceof URLSearchParams) notePersonal(...body.values());
}

/** Every text in JSON, or every field of a form. */
function textsIn(body: string): string[] {
  const texts: string[] = [];
  try {
    JSON.parse(body, (_key, value) => {
      if (typeof value === 'string') texts.push(value);
    });
    return texts;
  } catch {
    return [...new URLSearchParams(body).values()];
  }
}
