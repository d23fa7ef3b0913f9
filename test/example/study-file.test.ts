import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readStudy } from '../../scripts/example/study-file.ts';
import { studyCsv } from './study.ts';

const directory = mkdtempSync(join(tmpdir(), 'study-'));
afterAll(() => rmSync(directory, { recursive: true }));

function file(text: string): string {
  const path = join(directory, 'study.csv');
  writeFileSync(path, text);
  return path;
}

describe('a study file', () => {
  it('gives the minutes of each group and what people forecast', () => {
    const study = readStudy(file(studyCsv(3, 0.5)));
    expect(study.people).toBe(3);
    expect(study.without.map(each => each.unit)).toEqual(['0-0a', '1-1a', '2-2a']);
    expect(study.without[0]?.value).toBe('70');
    expect(study.withAi[0]?.value).toBe('35');
    expect(study.forecast).toEqual({
      without: { n: 6, mean: '80', sd: '0' },
      withAi: { n: 6, mean: '40', sd: '0' },
    });
  });

  it('counts a missing review time as none, and leaves out tasks without a time or a group', () => {
    const text = `${studyCsv(3, 1)}\n9,1,60,50,1.0,30,\n9,2,60,50,0.0,,5\n9,3,60,50,,30,5\n9,4,60,50,0.0,0,0`;
    const study = readStudy(file(text));
    expect(study.withAi.at(-1)).toEqual({ unit: '9-1', value: '30' });
    expect(study.withoutReview).toBe(1);
    expect(study.leftOut).toBe(3);
  });

  it.each([
    ['no rows', 'dev_id,issue_id', /has no rows below its header/],
    ['other columns', 'dev_id,minutes\n1,2', /lacks the columns: issue_id, predicted_time_no_ai/],
    ['lines of different lengths', 'dev_id,issue_id\n1', /cannot be read as CSV/],
    [
      'one group alone',
      studyCsv(4, 1).replaceAll(',1.0,', ',0.0,'),
      /8 timed tasks without AI and 0 with it/,
    ],
  ])('says what is wrong with %s', (_what, text, sentence) => {
    expect(() => readStudy(file(text))).toThrow(sentence);
  });

  it('says that a missing file cannot be read', () => {
    expect(() => readStudy(join(directory, 'nowhere.csv'))).toThrow(/nowhere.csv cannot be read/);
  });
});
