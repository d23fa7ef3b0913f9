import { describe, expect, it } from 'vitest';
import { rowsDigest } from '#domain/pilot/measurement.ts';
import { happened } from '#test/domain/pilot/given.ts';
import { inLines, reportOn } from '../../../scripts/verify.ts';
import { codesIn } from '../finding.ts';
import { chainOf, evidenceOf, fileOf, life, ROWS, SIGNING } from '../sample-evidence.ts';

const concluded = [
  ...life,
  happened('2026-02-10', 'lead', { type: 'PilotConcluded', decision: 'scale' }),
];
const digest = rowsDigest(ROWS);
const expired = [
  ...concluded,
  happened('2028-02-11', 'system', { type: 'RowsExpired', digests: [digest] }),
];

const withoutRows = async (history: typeof concluded) =>
  evidenceOf(await chainOf(history), SIGNING, []);

describe('rows whose time was over', () => {
  it('are no failure: the file says by which entry they went, and that the rest fits', async () => {
    const report = await reportOn(await fileOf(await withoutRows(expired)));
    expect(report).toMatchObject({ holds: true, complete: false });
    const lines = inLines(report).join('\n');
    expect(lines).toContain(
      'The verdict cannot be computed again: the rows behind it were deleted',
    );
    expect(lines).toContain('as entry 10 says');
    expect(lines).toMatch(/Everything fits that can still be checked\.$/);
  });

  it('are computed again where the file still has them', async () => {
    const evidence = await evidenceOf(await chainOf(expired));
    const report = await reportOn(await fileOf(evidence));
    expect(report).toMatchObject({ holds: true, complete: true });
  });

  it('are missing, and a failure, where no entry speaks of them', async () => {
    expect(await codesIn(await withoutRows(concluded))).toEqual(['rows_missing']);
    const other = [
      ...concluded,
      happened('2028-02-11', 'system', { type: 'RowsExpired', digests: ['0'.repeat(64)] }),
    ];
    expect(await codesIn(await withoutRows(other))).toEqual(['rows_missing']);
  });
});
