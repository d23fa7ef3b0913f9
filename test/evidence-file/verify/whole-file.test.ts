import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/chain/canonical.ts';
import type { Evidence } from '#evidence-file/evidence.ts';
import { inLines, reportOn } from '../../../scripts/verify.ts';
import { codesOf } from '../finding.ts';
import { chainOf, evidenceOf, fileOf, life, withData } from '../sample-evidence.ts';

let evidence: Evidence;
let file = '';
beforeAll(async () => {
  evidence = await evidenceOf(await chainOf(life));
  file = await fileOf(evidence);
});

describe('a file as it was made', () => {
  it('fits, and says what was computed again in words', async () => {
    const report = await reportOn(file);
    expect(report.holds).toBe(true);
    expect(report.checks.map(({ id }) => id)).toEqual(['file', 'record', 'charter', 'verdict']);
    const lines = inLines(report).join('\n');
    expect(lines).toContain('The record is whole: 8 entries');
    expect(lines).toContain('3 of them carry a signature that fits.');
    expect(lines).toContain('Marcus Bell: version 1');
    expect(lines).toContain('Close rate: met. Between 8 and 22 points better, 90% sure.');
    expect(lines).toMatch(/Everything fits\.$/);
  });

  it('escapes what people typed, in its text and in its data', () => {
    expect(file).not.toContain('<strong>unusual');
    expect(file).toContain('&#60;strong&#62;unusual');
    expect(file).toContain('\\u003cstrong>unusual');
  });

  it('fits when words, salts and names were taken out', async () => {
    const redacted = JSON.parse(canonicalJson(evidence), (name, value) =>
      name === 'salt' || name === 'text' ? undefined : value,
    ) as Evidence;
    expect(await codesOf(withData(file, evidence, redacted))).toEqual(['document_changed']);
    expect(await codesOf(await fileOf(redacted))).toEqual([]);
  });
});
