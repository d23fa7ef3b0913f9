import type { EndpointName } from '#contracts/paths.ts';
import {
  call,
  done,
  FIRST_DAY,
  member,
  newId,
  type Person,
  type Product,
  type Received,
  signedIn,
} from './harness.ts';

/** A workspace with its people: two learning teams, and a skeptic on the business side. */
export type House = {
  readonly workspace: string;
  readonly team: string;
  readonly otherTeam: string;
  readonly admin: Person;
  readonly lead: Person;
  readonly contributor: Person;
  readonly skeptic: Person;
};

/** `mark` is in every name, so that whatever is read of this workspace can be recognized. */
export async function openHouse(product: Product, mark: string): Promise<House> {
  const admin = await signedIn(product, `${mark} Admin`);
  const founded = await done(product, 'foundWorkspace', {
    as: admin,
    body: {
      name: `${mark} Learning`,
      teamName: `${mark} Enablement`,
      timeZone: 'Europe/Berlin',
      fiscalYearStart: 1,
      currency: 'EUR',
    },
  });
  const { json: settings } = await call(product, 'getWorkspace', { as: admin });
  const [first] = settings['teams'] as { readonly id: string }[];
  const team = first?.id ?? '';
  const add = async (name: string, kind: string) =>
    String((await done(product, 'addTeam', { as: admin, body: { name, kind } }))['id']);
  const otherTeam = await add(`${mark} Operations`, 'learning');
  const sales = await add(`${mark} Sales`, 'business');
  return {
    workspace: String(founded['id']),
    team,
    otherTeam,
    admin,
    lead: await member(product, admin, `${mark} Lead`, ['lead', 'contributor'], [team]),
    contributor: await member(product, admin, `${mark} Contributor`, ['contributor'], [team]),
    skeptic: await member(product, admin, `${mark} Skeptic`, ['skeptic'], [sales]),
  };
}

/** A pilot while its life is played. */
export type Life = {
  readonly product: Product;
  readonly house: House;
  pilot: string;
  revision: number;
  /** The secret in the last invitation that was mailed to the skeptic. */
  secret: string;
};

/** One thing that somebody does in a pilot's life. Sent again with the same id it is the same command. */
export type Step = {
  readonly name: string;
  /** The day before which it cannot be done. */
  readonly day?: string;
  readonly send: (life: Life, commandId: string) => Promise<Received>;
};

const COMMANDED_BY_LEAD =
  (name: EndpointName, body?: (life: Life) => unknown): Step['send'] =>
  (life, commandId) =>
    call(life.product, name, {
      as: life.house.lead,
      params: { pilot: life.pilot },
      ifMatch: life.revision,
      commandId,
      ...(body ? { body: body(life) } : {}),
    });

const lead = (name: EndpointName, body?: (life: Life) => unknown, day?: string): Step => ({
  name,
  send: COMMANDED_BY_LEAD(name, body),
  ...(day === undefined ? {} : { day }),
});

const draftStep = (step: string, values: (house: House) => unknown): Step => ({
  ...lead('saveDraft', ({ house }) => ({ step, values: values(house) })),
  name: `saveDraft ${step}`,
});

const rows = (from: number) =>
  Array.from({ length: 14 }, (_, i) => ({ unit: `u${from}-${i}`, value: String(from + (i % 7)) }));

const fromInvitation = (
  form: string,
  fields: (life: Life) => Promise<Record<string, string>>,
): Step => ({
  name: `form ${form}`,
  send: async (life, commandId) => postForm(life, form, { commandId, ...(await fields(life)) }),
});

/** Posts a form of the invitation that the skeptic was mailed last. */
export async function postForm(
  { product, secret }: Pick<Life, 'product' | 'secret'>,
  form: string,
  fields: Readonly<Record<string, string>>,
): Promise<Received> {
  const answer = await product.app.request(`/r/${secret}/${form}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text(), json: {} };
}

/** Confirms a step with the code that was mailed for it; asks for one unless one is given. */
const confirmed = (
  step: string,
  extra: (life: Life) => Record<string, string> = () => ({}),
): Step => {
  let sent: { readonly id: string; readonly code: string } | undefined;
  return fromInvitation('confirm', async life => {
    const { version, hash } = await versionOf(life);
    if (sent?.id !== life.pilot) {
      await postForm(life, 'code', { step, charterHash: hash });
      sent = { id: life.pilot, code: codeMailed(life.product) };
    }
    return { step, version, charterHash: hash, code: sent.code, ...extra(life) };
  });
};

export async function versionOf({ product, house, pilot }: Life) {
  const { json } = await call(product, 'getPilot', { as: house.lead, params: { pilot } });
  const [version] = json['versions'] as { readonly version: number; readonly hash: string }[];
  return { version: String(version?.version), hash: version?.hash ?? '' };
}

export const codeMailed = ({ mails }: Product): string =>
  mails.at(-1)?.subject.match(/^\d{6}/)?.[0] ?? '';

export const secretMailed = ({ mails }: Product): string =>
  mails.findLast(each => /\/r\/[\w-]{43}$/m.test(each.text))?.text.match(/\/r\/([\w-]{43})/)?.[1] ??
  '';

/** From the first draft to the conclusion, in order. */
export const LIFE: readonly Step[] = [
  {
    name: 'draftPilot',
    send: ({ product, house }, commandId) =>
      call(product, 'draftPilot', {
        as: house.lead,
        commandId,
        body: { name: 'Quiz drafts', team: house.team, template: 'quiz-drafts' },
      }),
  },
  draftStep('basics', () => ({
    name: 'Quiz drafts',
    hypothesis: 'A quiz of the same quality takes less time.',
    stage: 'one',
    pillar: 'learning-operations',
    useCase: 'content-creation',
    aiRole: 'delivery-infrastructure',
    cycleStep: 'develop',
    tool: 'A writing assistant',
    barrier: 'bandwidth',
  })),
  lead('askForSuccess', ({ house }) => ({ stakeholder: house.skeptic.id })),
  fromInvitation('answer', async () => ({ words: 'A quiz takes at least a fifth less time.' })),
  draftStep('criteria', house => ({
    criteria: [
      {
        id: 'C1',
        words: 'A quiz takes at least a fifth less time.',
        wordsBy: house.skeptic.id,
        metric: {
          libraryId: 'task-minutes',
          name: 'Minutes for a quiz',
          unit: 'min',
          family: 'time-saved',
          sourceSystem: 'Log',
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
        skewed: true,
      },
    ],
  })),
  draftStep('people', house => ({
    contributors: [house.lead.id, house.contributor.id],
    signers: [{ person: house.skeptic.id, role: 'skeptic', required: true }],
  })),
  draftStep('plan', () => ({
    runWindow: { first: '2026-07-06', last: '2026-07-19' },
    outcomeWindow: { first: '2026-07-06', last: '2026-07-20' },
    costCap: '500',
    tasks: [{ id: 'T1', name: 'Draft a quiz', baselineMinutes: '60', baselineFrom: 'timed' }],
    asks: { people: 2, minutesPerWeek: 10 },
    hoursDestination: 'Interviews with new managers',
  })),
  draftStep('safeguards', house => ({
    safeguards: {
      touchesLearnerData: false,
      humanCheck: 'A named reviewer edits and releases each quiz.',
      outputOwner: house.lead.id,
    },
  })),
  lead('proposePilot'),
  confirmed('sign', ({ house }) => ({ name: house.skeptic.name })),
  lead('recordBaseline', () => ({
    criterion: 'C1',
    measurement: { shape: 'rows', rows: rows(60) },
    measuredFrom: '2026-06-01',
    measuredTo: '2026-06-30',
  })),
  lead('startPilot', undefined, '2026-07-06'),
  {
    name: 'logTime',
    day: '2026-07-07',
    send: ({ product, house, pilot }, commandId) =>
      call(product, 'logTime', {
        as: house.contributor,
        params: { pilot },
        commandId,
        body: {
          task: 'T1',
          workDate: '2026-07-07',
          count: 4,
          minutesWithAi: '38',
          reworkMinutes: '6',
        },
      }),
  },
  lead('recordObservation', () => ({
    criterion: 'C1',
    group: 'with-ai',
    measurement: { shape: 'rows', rows: rows(38) },
  })),
  lead('recordCost', () => ({ kind: 'license', amount: '40', on: '2026-07-07' })),
  lead('ownOutput', () => ({ statement: 'I read and released every quiz.' })),
  lead('lockPilot', undefined, '2026-07-20'),
  lead('judgePilot'),
  confirmed('accept-verdict'),
  lead('concludePilot', () => ({ decision: 'scale' })),
];

export const newLife = (product: Product, house: House): Life => ({
  product,
  house,
  pilot: '',
  revision: 0,
  secret: '',
});

/** Plays one step, on its day, and keeps what the next one needs. */
export async function play(life: Life, step: Step, commandId?: string): Promise<Received> {
  const { clock } = life.product;
  if (step.day !== undefined && Date.parse(step.day) > clock.now()) clock.setDay(step.day);
  const answer = await step.send(life, commandId ?? newId(clock));
  if (answer.status >= 400)
    throw new Error(`${step.name} answered ${answer.status}: ${answer.text}`);
  life.pilot ||= String(answer.json['pilot']);
  life.revision = Number(answer.json['revision'] ?? life.revision);
  life.secret = secretMailed(life.product);
  return answer;
}

/** A pilot just after the named step. Its life begins on the first day, whatever the clock shows. */
export async function playUntil(product: Product, house: House, last: string): Promise<Life> {
  product.clock.setDay(FIRST_DAY);
  const life = newLife(product, house);
  for (const step of LIFE) {
    await play(life, step);
    if (step.name === last) return life;
  }
  throw new Error(`A pilot's life has no step ${last}.`);
}
