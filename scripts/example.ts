import { once } from 'node:events';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fileLog } from '#local/log.ts';
import { quietly } from '#local/quietly.ts';
import { startLocalServer } from '#local/server.ts';
import { closingReport } from './example/closing-report.ts';
import { type Played, playStudy } from './example/play-study.ts';
import { readStudy, type Study, StudyFileError } from './example/study-file.ts';

const USAGE = 'Usage: npm run example -- FILE.csv [--stay]';

/**
 * `npm run example -- FILE.csv`: plays a whole pilot on a study's real figures, through the HTTP of a server of its
 * own whose data is in memory. `--stay` keeps serving, so that one can look around, until it is interrupted.
 */
export async function main(
  argv: readonly string[],
  say: (line: string) => void = line => console.log(line),
): Promise<void> {
  const { file, stay } = readArguments(argv);
  const study = file === undefined ? USAGE : studyIn(file);
  if (typeof study === 'string') {
    say(study);
    process.exitCode = 1;
    return;
  }
  say(describe(study));
  const server = await quietly(() =>
    startLocalServer({
      port: 0,
      demo: false,
      webDirectory: resolve('dist/web'),
      log: fileLog(resolve('dist/example/log.jsonl')),
    }),
  );
  try {
    say(`Playing it at ${server.url}.\n`);
    const played = await playStudy(server.url, study, (who, what, answer) =>
      say(`${who.padEnd(12)}${what.padEnd(64)} ${answer}`),
    );
    for (const line of ['', ...closingReport(played, study), '']) say(line);
    for (const line of addresses(server.url, played, stay)) say(line);
    if (stay) await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  } finally {
    await server.close();
  }
}

function readArguments(argv: readonly string[]): { file: string | undefined; stay: boolean } {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { stay: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  return { file: positionals[0], stay: values.stay };
}

/** The study, or why it cannot be played. */
function studyIn(file: string): Study | string {
  try {
    return readStudy(file);
  } catch (fault) {
    if (fault instanceof StudyFileError) return fault.message;
    throw fault;
  }
}

function describe({ people, without, withAi, withoutReview, leftOut }: Study): string {
  const parts = [
    `${without.length + withAi.length} tasks of ${people} people: ${without.length} without AI, ${withAi.length} with it`,
    ...(withoutReview > 0 ? [`${withoutReview} lack a review time, which counts as none`] : []),
    ...(leftOut > 0 ? [`${leftOut} rows without a time or a group are left out`] : []),
  ];
  return `${parts.join('; ')}.`;
}

function addresses(url: string, { pilot, scorecard }: Played, stay: boolean): string[] {
  const places = [
    ['The pilot', `/app/pilots/${pilot.id}`],
    ['Readiness report', '/readiness/one'],
    ['Scorecard', `/scorecards/${scorecard.quarter}`],
    ['Outbox', '/local/outbox'],
  ] as const;
  return [
    stay
      ? 'Where to look (Ctrl-C ends it):'
      : 'Where to look; run it with --stay and these stay open:',
    ...places.map(([name, path]) => `  ${name.padEnd(18)}${url}${path}`),
  ];
}
