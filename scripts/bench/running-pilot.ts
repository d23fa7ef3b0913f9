import { invitedPeople } from '#application/invited/invited-people.ts';
import { addDays } from '#domain/calendar/calendar.ts';
import { type BenchServer, type Client, clientFor } from './bench-server.ts';

/** A pilot that runs today, and what measuring it needs. */
export type RunningPilot = {
  readonly workspace: string;
  readonly pilot: string;
  readonly lead: Client;
  readonly today: string;
  /** Path of the skeptic's invitation. */
  readonly invitation: string;
};

/** Does something that a person does, and may note what it cost. */
export type Note = <Done>(action: string, work: () => Promise<Done>) => Promise<Done>;

const unnoted: Note = (_, work) => work();

/** Founds a workspace and takes a pilot from its draft to its start, over HTTP. */
export async function startPilot(server: BenchServer, note: Note = unnoted): Promise<RunningPilot> {
  const { people } = server.deps.app;
  const person = await people.findOrAdd('lead@bench.example', 'Lead', server.deps.app.newId);
  const lead = clientFor(server.url, await server.deps.sessions.start(person.id));
  const { id: workspace } = await lead.command('foundWorkspace', undefined, {
    name: 'Bench',
    teamName: 'Enablement',
    timeZone: 'UTC',
    fiscalYearStart: 1,
    currency: 'EUR',
  });
  const { teams } = await lead.get('/api/v1/workspace');
  const [{ id: team } = { id: '' }] = teams as { readonly id: string }[];
  const { id: sales } = await lead.command('addTeam', undefined, {
    name: 'Sales',
    kind: 'business',
  });
  const { id: skeptic } = await lead.command('addPerson', undefined, {
    name: 'Skeptic',
    email: 'skeptic@bench.example',
    roles: ['skeptic'],
    teams: [sales],
  });
  const drafted = await note('set up a pilot from a template', () =>
    lead.command('draftPilot', undefined, { name: 'Quiz drafts', team, template: 'quiz-drafts' }),
  );
  const pilot = String(drafted['pilot']);
  const today = new Date().toISOString().slice(0, 10);
  let revision = Number(drafted['revision']);
  for (const step of stepsOf(today, person.id, String(skeptic)))
    revision = Number(
      (
        await note('save a step of a draft', () => lead.command('saveDraft', pilot, step, revision))
      )['revision'],
    );
  await note('propose to one signer, who is mailed', () =>
    lead.command('proposePilot', pilot, undefined, revision),
  );
  const invitation = await sign(server, lead, pilot, note);
  await note('record a baseline', () =>
    lead.command('recordBaseline', pilot, {
      criterion: 'C1',
      measurement: { shape: 'mean', n: 40, mean: '60', sd: '9' },
      measuredFrom: addDays(today, -30),
      measuredTo: addDays(today, -1),
    }),
  );
  await note('start the run', () => lead.command('startPilot', pilot));
  return { workspace: String(workspace), pilot, lead, today, invitation };
}

async function sign(server: BenchServer, lead: Client, pilot: string, note: Note): Promise<string> {
  const secret = server.mails.at(-1)?.text.match(/\/r\/([\w-]{43})/)?.[1] ?? '';
  const { versions } = await lead.get(`/api/v1/pilots/${pilot}`);
  const [held] = versions as { readonly version: number; readonly hash: string }[];
  const step = { secret, step: 'sign', charterHash: held?.hash ?? '' } as const;
  const invited = invitedPeople(server.deps.app);
  await note('have a code mailed', () => invited.sendCode(step));
  const signed = await note('sign, and be mailed the receipt', () =>
    invited.confirm({
      ...step,
      commandId: server.deps.app.newId(),
      version: held?.version ?? 1,
      code: server.mails.at(-1)?.subject.slice(0, 6) ?? '',
      name: 'Skeptic',
    }),
  );
  if (!signed.ok) throw new Error(`The signature was refused: ${signed.refusal.sentence}`);
  return `/r/${secret}`;
}

const stepsOf = (today: string, lead: string, skeptic: string): readonly unknown[] => [
  {
    step: 'basics',
    values: {
      name: 'Quiz drafts',
      hypothesis: 'A quiz of the same quality takes less time.',
      stage: 'one',
      pillar: 'learning-operations',
      useCase: 'content-creation',
      aiRole: 'delivery-infrastructure',
      cycleStep: 'develop',
      tool: 'A writing assistant',
      barrier: 'bandwidth',
    },
  },
  {
    step: 'criteria',
    values: {
      criteria: [
        {
          id: 'C1',
          words: 'A quiz takes at least a fifth less time.',
          metric: {
            name: 'Minutes for a quiz',
            unit: 'min',
            family: 'time-saved',
            sourceSystem: 'Time log',
          },
          kind: 'mean',
          direction: 'decrease',
          role: 'primary',
          comparison: 'before-after',
          unitOfAssignment: 'task',
          target: { scale: 'relative', change: '-0.2' },
          confidence: '90',
          rule: 'reaches-target-and-is-real',
          minimumSample: 10,
        },
      ],
    },
  },
  {
    step: 'people',
    values: {
      contributors: [lead],
      signers: [{ person: skeptic, role: 'skeptic', required: true }],
    },
  },
  {
    step: 'plan',
    values: {
      runWindow: { first: today, last: addDays(today, 27) },
      outcomeWindow: { first: today, last: addDays(today, 28) },
      costCap: '500',
      tasks: [{ id: 'T1', name: 'Draft a quiz', baselineMinutes: '60', baselineFrom: 'timed' }],
      asks: { people: 2, minutesPerWeek: 10 },
    },
  },
  {
    step: 'safeguards',
    values: {
      safeguards: { touchesLearnerData: false, humanCheck: 'A reviewer signs.', outputOwner: lead },
    },
  },
];
