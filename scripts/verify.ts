import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { splitFile } from '#evidence-file/read.ts';
import { inOneSentence, type Report, verifyEvidence } from '#evidence-file/verify.ts';

const USAGE = 'npm run verify -- FILE [--witness HEAD]';

/**
 * `npm run verify -- FILE [--witness HEAD]`: says of an evidence file what it says of itself in a browser, by this
 * repository's code and not by the file's own. Ends with 1 where something does not hold, 2 where there is no such file.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const { file, witness } = readArguments(argv);
  const html = file === undefined ? undefined : await readFile(file, 'utf8').catch(() => undefined);
  if (html === undefined) {
    console.error(file === undefined ? USAGE : `${file} cannot be read. ${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const report = await reportOn(html, witness);
  console.log(inLines(report).join('\n'));
  if (!report.holds) process.exitCode = 1;
}

function readArguments(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { witness: { type: 'string' } },
    allowPositionals: true,
  });
  return { file: positionals[0], witness: values.witness };
}

/** What the file's own page would find. */
export function reportOn(html: string, witness?: string): Promise<Report> {
  const parts = splitFile(html) ?? { evidence: '', seal: '', document: '' };
  return verifyEvidence({ ...parts, reads: body => body === parts.document }, witness);
}

/** The report as lines: answers first, what they rest on below, and one code a failure. */
export const inLines = (report: Report): string[] => [
  ...report.checks.flatMap(({ answer, details, failures }) => [
    `${failures.length === 0 ? '✓' : '✗'} ${answer}`,
    ...failures.map(({ code, sentence }) => `    ${code}: ${sentence}`),
    ...details.map(line => `    ${line}`),
  ]),
  '',
  inOneSentence(report),
];
