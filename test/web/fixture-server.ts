import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { CharterView } from '#contracts/charter.ts';
import { ENDPOINTS } from '#contracts/endpoints.ts';
import { type EndpointName, PATHS } from '#contracts/paths.ts';
import type { PilotView } from '#contracts/pilots.ts';
import * as account from './fixture-account.ts';
import { DECLARATIONS } from './fixture-declarations.ts';
import * as money from './fixture-money.ts';
import * as pilots from './fixture-pilots.ts';
import * as published from './fixture-published.ts';
import * as reports from './fixture-reports.ts';
import * as fixtures from './fixture-workspace.ts';

const DIST = join(import.meta.dirname, '../../dist/web');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** A request that the app sent to the API. */
export type Seen = {
  readonly name: EndpointName;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly key: string | undefined;
  readonly ifMatch: string | undefined;
};

type Refusal = { readonly status: number; readonly code: string; readonly detail: string };
type Call = Seen & { readonly params: Readonly<Record<string, string>> };

/**
 * Serves the built app under its content security policy, and an API that holds every request and every answer
 * against the contracts. It knows no rules of the domain: it keeps what it is sent.
 */
export async function startFixtureServer({ hasWorkspace = true } = {}) {
  const seen: Seen[] = [];
  const state = {
    hasWorkspace,
    workspace: fixtures.newWorkspace(),
    pilots: pilots.newPilots(),
    week: structuredClone(reports.WEEK),
  };
  const server = createServer((request, response) => {
    answer(request, response, state, seen).catch(error => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    state,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type State = Awaited<ReturnType<typeof startFixtureServer>>['state'];

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  state: State,
  seen: Seen[],
) {
  const url = new URL(request.url ?? '/', 'http://fixture');
  if (url.pathname.startsWith('/api/v1/')) return answerApi(request, response, url, state, seen);
  if (url.pathname === '/local/doors')
    return sendJson(response, 200, {
      doors: [
        { id: 'sign', title: 'Sign a pilot', text: 'As the VP of Sales', href: '/app' },
        { id: 'log', title: 'Log a week', text: 'As a contributor', href: '/app/week' },
        {
          id: 'read',
          title: 'Read the scorecard',
          text: 'As an executive',
          href: '/app/reports/scorecards/2026-Q1',
        },
        { id: 'set-up', title: 'Set up a pilot', text: 'As the lead', href: '/app/pilots/new' },
      ],
      clock: { now: '2026-03-16T09:30:00.000Z' },
    });
  const file =
    extname(url.pathname) && !url.pathname.startsWith('/app') ? url.pathname : '/index.html';
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
  });
  response.end(await readFile(join(DIST, file)));
}

async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  state: State,
  seen: Seen[],
) {
  const found = endpointAt(request.method ?? 'GET', url.pathname.slice('/api/v1'.length));
  if (!found) return sendProblem(response, refusal(404, 'not_found', 'There is no such address.'));
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const contract = ENDPOINTS[found.name];
  const sent: unknown = text === '' ? undefined : JSON.parse(text);
  const parsed = 'body' in contract ? contract.body.safeParse(sent) : undefined;
  const call: Call = {
    ...found,
    body: parsed?.data ?? sent,
    key: header(request, 'idempotency-key'),
    ifMatch: header(request, 'if-match'),
  };
  seen.push(call);
  if (parsed && !parsed.success)
    return sendProblem(response, refusal(400, 'invalid_input', parsed.error.message));
  const result = carryOut(call, state);
  if (isRefusal(result)) return sendProblem(response, result);
  sendJson(response, 200, contract.response.parse(result));
}

const header = (request: IncomingMessage, name: string): string | undefined =>
  request.headers[name]?.toString();

function endpointAt(method: string, path: string) {
  for (const [name, address] of Object.entries(PATHS) as [EndpointName, string][]) {
    const [wanted, pattern = ''] = address.split(' ');
    const match = new RegExp(`^${pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(path);
    if (wanted === method && match) return { name, params: { ...match.groups } };
  }
  return undefined;
}

const MORE_PIECES =
  'With 26 pieces of work in all it would be eight in ten: 2 people instead of 1, or 3 weeks instead of 2.';
const PROSPECTS = {
  units: { pilot: 20, comparison: 20 },
  ifNothingChanged: 0.04,
  atTarget: 0.22,
  atExpected: 0.41,
  smallestToldFromNone: 0.44,
  sentences: ['This pilot cannot show what you ask of it.', MORE_PIECES],
  remedies: [MORE_PIECES],
};

/** What is answered the same whatever the call's body is. */
const READ: Partial<Record<EndpointName, (state: State) => unknown>> = {
  getMe: state => fixtures.meOf(state.hasWorkspace),
  getWorkspace: state => state.workspace,
  listSessions: () => account.SESSIONS,
  getMailChoices: () => account.MAIL_CHOICES,
  listTokens: () => account.TOKENS,
  getLibrary: () => fixtures.LIBRARY,
  getWeek: state => state.week,
  listEntries: () => reports.ENTRIES,
  listActivity: () => reports.ACTIVITY,
  listHours: () => money.HOURS,
  listResults: () => reports.RESULTS,
  getFinance: () => money.FINANCE,
  listDeclarations: () => DECLARATIONS,
  planTest: () => PROSPECTS,
  declare: () => ({ id: 'd1' }),
  getReadiness: () => reports.READINESS,
  getScorecard: () => reports.SCORECARD,
  listReports: () => published.REPORTS,
  getReport: () => published.REPORT,
  getEdition: () => published.EDITION,
  getProofLibrary: () => published.PROOF,
  getCaseStudy: () => published.CASE_STUDY,
  listPilots: state => ({ pilots: [...state.pilots.values()].map(pilots.listItemOf) }),
};

function carryOut(call: Call, state: State): unknown {
  const read = READ[call.name];
  if (read) return read(state);
  const body = (call.body ?? {}) as Record<string, unknown>;
  if (call.name === 'foundWorkspace') {
    state.hasWorkspace = true;
    return { id: 'w1' };
  }
  if (call.name === 'addPerson') {
    const { name, email } = body as { name: string; email: string };
    const id = `p${state.workspace.people.length}`;
    state.workspace.people.push({ id, name, email, roles: ['skeptic'], teams: [] });
    return { id };
  }
  if (call.name === 'draftPilot') {
    const { name, team, template } = body as { name: string; team: string; template?: string };
    const pilot = pilots.blankPilot('drafted', { name, team }, template);
    state.pilots.set(pilot.id, pilot);
    return resultOf(pilot);
  }
  const pilot = state.pilots.get(call.params['pilot'] ?? '');
  if (!pilot) return refusal(404, 'pilot_not_found', 'There is no such pilot.');
  if (call.name === 'getPilot') return pilot;
  return carryOutOn(pilot, call, body, state);
}

function carryOutOn(
  pilot: PilotView,
  call: Call,
  body: Record<string, unknown>,
  state: State,
): unknown {
  if (call.ifMatch !== undefined && call.ifMatch !== `"${pilot.revision}"`)
    return refusal(412, 'draft_changed', 'Somebody else changed this draft in the meantime.');
  switch (call.name) {
    case 'saveDraft':
      Object.assign(pilot.draft, body['values']);
      if (pilot.draft.signers)
        pilot.draft.signers = pilot.draft.signers.map(each => ({ ...each, outside: true }));
      pilot.name = pilot.draft.name;
      pilot.revision += 1;
      break;
    case 'askForSuccess':
      pilot.questions.push({
        stakeholder: { id: String(body['stakeholder']), name: 'Priya Nair' },
        askedAt: '2026-03-16T09:31:00.000Z',
        answer: {
          words: 'Quizzes take a fifth less time, and nobody complains about them.',
          at: '2026-03-16T09:32:00.000Z',
        },
      });
      break;
    case 'recordBaseline':
      pilot.baselines.push({
        criterion: String(body['criterion']),
        kind: 'recorded',
        at: '2026-03-16T09:33:00.000Z',
        measurement: { shape: 'mean', n: 20, text: '45 on average over 20' },
      });
      break;
    case 'proposePilot':
      pilot.phase = 'proposed';
      pilot.versions.push({
        version: 1,
        hash: 'c'.repeat(64),
        proposedAt: '2026-03-16T09:35:00.000Z',
        charter: pilot.draft as CharterView,
        signatures: [],
        changeRequests: [],
        declines: [],
        conditions: [],
        places: (pilot.draft as CharterView).signers.map(each =>
          pilots.placeOf(each, 'Priya Nair'),
        ),
      });
      pilot.next = { sentence: 'Waiting for Priya Nair to answer.', whose: 'skeptic' };
      break;
    case 'logTime':
    case 'answerWeek':
      for (const each of state.week.pilots)
        if (each.pilot === pilot.id)
          each.answered = call.name === 'logTime' ? 'logged' : (body['answer'] as 'nothing');
      break;
    case 'concludePilot':
      pilot.phase = 'concluded';
      pilot.conclusion = { decision: 'retire', at: '2026-03-16T09:36:00.000Z' };
      break;
  }
  return resultOf(pilot);
}

const resultOf = ({ id, phase, revision }: PilotView) => ({
  pilot: id,
  phase,
  revision,
  seq: 1,
  hash: 'd'.repeat(64),
  replayed: false,
});

const refusal = (status: number, code: string, detail: string): Refusal => ({
  status,
  code,
  detail,
});

const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'detail' in value && 'code' in value;

function sendProblem(response: ServerResponse, problem: Refusal) {
  sendJson(response, problem.status, { type: 'about:blank', title: problem.code, ...problem });
}

function sendJson(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
