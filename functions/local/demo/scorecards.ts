import type { Caller } from '#application/caller.ts';
import { ownText } from '#application/report/edit-text.ts';
import { runNarrativeJob } from '#application/report/narrative-job.ts';
import { publishReport } from '#application/report/publish.ts';
import {
  acknowledgeEdition,
  answerReader,
  askAboutEdition,
  decideOnEdition,
  type Reader,
} from '#application/report/reader-commands.ts';
import { reportKey, reportStream } from '#application/report/report-stream.ts';
import { requestText } from '#application/report/request-text.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import { workspaceKey, workspaceStream } from '#application/stream/workspace-stream.ts';
import { quarterName } from '#domain/calendar/calendar.ts';
import type { Decision } from '#domain/pilot/events.ts';
import type { ReportSubject } from '#domain/report/subject.ts';
import type { QuartersAgo, Weekday } from './calendar.ts';
import type { Turn } from './chronology.ts';
import { DEMO_WORKSPACE } from './people.ts';
import { demoId, type Stage, stepper, type When, waitFor } from './stage.ts';

/** What an executive makes of a quarter, and what she is told. */
type Reading = {
  readonly quarter: QuartersAgo;
  readonly question: string;
  readonly answer: string;
  readonly pilot: string;
  readonly decision: Decision;
  readonly words: string;
};

/** Two quarters ago: time saved twice, and a guardrail that held a third pilot back. */
export const firstScorecard = (stage: Stage, turn: Turn): Promise<void> =>
  publishes(stage, turn, {
    quarter: 2,
    question:
      'The handouts were quicker and worse. Who noticed, and would we have noticed without this test?',
    answer:
      'Ines asked for the blind review before we began, so the verdict had to count it. Nobody on my team would have asked.',
    pilot: 'handouts-in-plain-words',
    decision: 'retire',
    words: 'Stop this one. Keep the blind review in everything that follows.',
  });

/** Last quarter: a business result, and the skeptic who disputes it. */
export const secondScorecard = (stage: Stage, turn: Turn): Promise<void> =>
  publishes(stage, turn, {
    quarter: 1,
    question:
      'Ines believes the days and not the reason. What would it take for her to believe it?',
    answer:
      'Two desks were compared that we had chosen. Drawn by lot, in the same weeks, she says that she would. It takes six weeks and no new money.',
    pilot: 'support-starters',
    decision: 'iterate',
    words: 'Do that before anybody asks me to scale it.',
  });

async function publishes(stage: Stage, turn: Turn, reading: Reading): Promise<void> {
  const { app, cast, calendar } = stage;
  const workspace = DEMO_WORKSPACE.id;
  const subject = {
    kind: 'scorecard',
    quarter: quarterName(calendar.quarter(reading.quarter)),
  } as const;
  const lead: Caller = { ...cast.lead, workspace, assurance: 'sso' };
  const executive: Reader = { person: cast.executive.person.id, workspace, assurance: 'sso' };
  const step = await reportStepper(stage, turn, subject);
  const on = (weekday: Weekday, hour: number): When => [
    calendar.inQuarter((reading.quarter - 1) as QuartersAgo, 0, weekday),
    hour,
  ];
  const question = demoId(stage.datedAt, `${subject.quarter}/question`);
  const { pilot, decision, words } = reading;

  await step(on('Mon', 9), commandId =>
    requestText(app, lead, commandId, subject, demoId(stage.datedAt, `${subject.quarter}/text`)),
  );
  await waitFor(stage, turn, on('Mon', 9));
  await writeText(stage, subject);
  await step(on('Mon', 10), async commandId =>
    ownText(app, lead, commandId, subject, (await readReport(stage, subject))?.text?.hash ?? ''),
  );
  await step(on('Mon', 10.1), commandId => publishReport(app, lead, commandId, subject));
  await step(on('Mon', 18), commandId =>
    askAboutEdition(app, executive, commandId, subject, {
      question,
      edition: 1,
      words: reading.question,
    }),
  );
  await step(on('Tue', 9), commandId =>
    answerReader(app, { ...executive, person: lead.person.id }, commandId, subject, {
      question,
      words: reading.answer,
    }),
  );
  await step(on('Tue', 18), commandId =>
    decideOnEdition(app, executive, commandId, subject, { edition: 1, pilot, decision, words }),
  );
  await step(on('Tue', 18.1), commandId =>
    acknowledgeEdition(app, executive, commandId, subject, 1),
  );
}

/** A report's commands are in its own stream, that it was read in the workspace's. */
async function reportStepper(stage: Stage, turn: Turn, subject: ReportSubject) {
  const workspace = DEMO_WORKSPACE.id;
  const [report, declared] = await Promise.all([
    loadStream(stage.app, reportStream, reportKey(workspace, subject)),
    loadStream(stage.app, workspaceStream, workspaceKey(workspace)),
  ]);
  const known = new Set([...report.commands.keys(), ...declared.commands.keys()]);
  return stepper(stage, reportKey(workspace, subject).stream, known, turn);
}

async function readReport({ app }: Stage, subject: ReportSubject) {
  return (await loadStream(app, reportStream, reportKey(DEMO_WORKSPACE.id, subject))).state;
}

/** The job that the request left behind: by rule, since no model is asked while a past is played. */
async function writeText(stage: Stage, subject: ReportSubject): Promise<void> {
  const job = (await readReport(stage, subject))?.job?.id;
  if (job === undefined) return;
  const key = { ...reportKey(DEMO_WORKSPACE.id, subject), job };
  await runNarrativeJob(stage.app, key, { takeOver: true });
}
