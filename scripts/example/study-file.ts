import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Row } from '#domain/pilot/measurement.ts';

/** A study of tasks with and without AI, as a file of one row a task. */
export type Study = {
  readonly people: number;
  /** Minutes a task, by group. The unit is `person-task`. */
  readonly without: readonly Row[];
  readonly withAi: readonly Row[];
  /** What people forecast for the same tasks, in minutes, before they knew which they would do with AI. */
  readonly forecast: { readonly without: Moments; readonly withAi: Moments };
  /** Tasks whose review time is missing and counts as none. */
  readonly withoutReview: number;
  /** Rows without a group or a time above zero: nothing can be made of them. */
  readonly leftOut: number;
};

/** Decimal strings, as a measurement takes them. */
export type Moments = { readonly n: number; readonly mean: string; readonly sd: string };

/** A file that cannot be played; the message is for people. */
export class StudyFileError extends Error {
  override readonly name = 'StudyFileError';
}

const COLUMNS = [
  'dev_id',
  'issue_id',
  'predicted_time_no_ai',
  'predicted_time_ai_allowed',
  'ai_treatment',
  'initial_implementation_time',
  'post_review_implementation_time',
] as const;
type Task = Readonly<Record<(typeof COLUMNS)[number], string>>;

const FEWEST = 2;

/**
 * Reads a study with the columns of METR's 2025 data (arXiv 2507.09089); `ai_treatment` is 1 where AI was allowed.
 *
 * @throws StudyFileError
 */
export function readStudy(path: string): Study {
  const tasks = parseTasks(path);
  const timed = tasks.flatMap(task => timedTask(task) ?? []);
  const inGroup = (treatment: string) =>
    timed.filter(each => each.treatment === treatment).map(each => each.row);
  const [without, withAi] = [inGroup('0'), inGroup('1')];
  if (without.length < FEWEST || withAi.length < FEWEST)
    throw new StudyFileError(
      `${path} has ${without.length} timed tasks without AI and ${withAi.length} with it: too few to compare.`,
    );
  return {
    people: new Set(tasks.map(each => each.dev_id)).size,
    without,
    withAi,
    forecast: {
      without: momentsOf(tasks.map(each => each.predicted_time_no_ai)),
      withAi: momentsOf(tasks.map(each => each.predicted_time_ai_allowed)),
    },
    withoutReview: timed.filter(each => !each.reviewed).length,
    leftOut: tasks.length - timed.length,
  };
}

function parseTasks(path: string): readonly Task[] {
  const rows = parseCsv(path, readText(path));
  const [first] = rows;
  if (first === undefined) throw new StudyFileError(`${path} has no rows below its header.`);
  const missing = COLUMNS.filter(column => !(column in first));
  if (missing.length > 0)
    throw new StudyFileError(`${path} lacks the columns: ${missing.join(', ')}.`);
  return rows as readonly Task[];
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (fault) {
    throw new StudyFileError(`${path} cannot be read. Give the path of a CSV file.`, {
      cause: fault,
    });
  }
}

function parseCsv(path: string, text: string): readonly Readonly<Record<string, string>>[] {
  try {
    return parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : 'it is no CSV';
    throw new StudyFileError(`${path} cannot be read as CSV: ${why}`, { cause: fault });
  }
}

function timedTask(task: Task) {
  const first = numberIn(task.initial_implementation_time);
  const review = numberIn(task.post_review_implementation_time);
  const treatment = numberIn(task.ai_treatment);
  const minutes = (first ?? 0) + (review ?? 0);
  if (first === undefined || treatment === undefined || minutes <= 0) return undefined;
  const row: Row = { unit: `${task.dev_id}-${task.issue_id}`, value: digits(minutes) };
  return { row, treatment: String(treatment), reviewed: review !== undefined };
}

const numberIn = (text: string): number | undefined =>
  text === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);

function momentsOf(texts: readonly string[]): Moments {
  const values = texts.flatMap(text => numberIn(text) ?? []);
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(n, 1);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean: digits(mean), sd: digits(Math.sqrt(squares / Math.max(n - 1, 1))) };
}

/** No finer than a thousandth of a minute. */
const digits = (value: number): string => String(Number(value.toFixed(3)));
