import type { BodyOf } from '#contracts/endpoints.ts';
import type { PilotView } from '#contracts/pilots.ts';
import type { ReadinessView, ScorecardView } from '#contracts/reports.ts';
import type { Decision } from '#domain/pilot/events.ts';
import { charterSteps, lastDay, SUCCESS } from './charter.ts';
import { type Invited, invited } from './invited.ts';
import { headingOf } from './reader-page.ts';
import type { Study } from './study-file.ts';
import { signedIn, type Visitor } from './visitor.ts';

/** Told of each step: who did what, and what was answered. */
export type Narrate = (who: string, what: string, answer: string) => void;

/** Where the story has led to. */
export type Played = {
  readonly pilot: PilotView;
  readonly readiness: ReadinessView;
  readonly scorecard: ScorecardView;
  readonly entries: number;
  readonly chainIntact: boolean;
};

const OWNER = 'owner@localhost';
const PEOPLE = {
  lead: { name: 'Lead', email: 'lead@study.example' },
  contributor: { name: 'Contributor', email: 'contributor@study.example' },
  skeptic: { name: 'Skeptic', email: 'skeptic@study.example' },
  executive: { name: 'Executive', email: 'executive@study.example' },
} as const;

/** Rows that one request carries. */
const ROWS_AT_ONCE = 5000;

/** Plays a whole pilot on a study's figures through the HTTP of the server at `baseUrl`, as its people would. */
export async function playStudy(baseUrl: string, study: Study, say: Narrate): Promise<Played> {
  const cast = await foundWorkspace(baseUrl, say);
  const lead = await signedIn(baseUrl, PEOPLE.lead.email);
  const contributor = await signedIn(baseUrl, PEOPLE.contributor.email);
  const skeptic = invited(baseUrl, PEOPLE.skeptic);
  const pilot = await draftPilot(lead, skeptic, { ...cast, people: study.people }, say);
  await agreeAndStart(lead, skeptic, pilot, cast.today, say);
  await recordResults(contributor, pilot, study, say);
  await judge(lead, skeptic, pilot, say);
  return readReports(baseUrl, pilot, say);
}

type Team = {
  readonly today: string;
  readonly team: string;
  readonly lead: string;
  readonly contributor: string;
  readonly skeptic: string;
};

async function foundWorkspace(baseUrl: string, say: Narrate): Promise<Team> {
  const owner = await signedIn(baseUrl, OWNER);
  await owner.call('foundWorkspace', {
    body: {
      name: 'A study, replayed',
      teamName: 'Learning and development',
      timeZone: 'UTC',
      fiscalYearStart: 1,
      currency: 'USD',
    },
  });
  const { workspace, teams } = await owner.call('getMe');
  const [team = ''] = teams;
  say('owner', 'names the workspace', workspace?.name ?? '');
  const other = await owner.call('addTeam', { body: { name: 'Engineering', kind: 'business' } });
  const add = async (
    person: keyof typeof PEOPLE,
    roles: ('lead' | 'contributor' | 'skeptic' | 'executive')[],
    teamIds: string[],
  ) => {
    const { id } = await owner.call('addPerson', {
      body: { ...PEOPLE[person], roles, teams: teamIds },
    });
    say('owner', `adds the ${person}`, 'added');
    return id;
  };
  const lead = await add('lead', ['lead'], [team]);
  const contributor = await add('contributor', ['contributor'], [team]);
  const skeptic = await add('skeptic', ['skeptic'], [other.id]);
  await add('executive', ['executive'], []);
  return { today: workspace?.today ?? '', team, lead, contributor, skeptic };
}

async function draftPilot(
  lead: Visitor,
  skeptic: Invited,
  cast: Team & { readonly people: number },
  say: Narrate,
): Promise<string> {
  const { pilot } = await lead.call('draftPilot', {
    body: { name: 'Tasks with and without AI', team: cast.team },
  });
  const params = { pilot };
  say('lead', 'sets a pilot up', 'draft');
  await lead.call('askForSuccess', { params, body: { stakeholder: cast.skeptic } });
  say('lead', 'asks what success would look like', 'mailed');
  say('skeptic', `answers: “${SUCCESS}”`, await skeptic.answer(SUCCESS));
  let { revision } = await lead.call('getPilot', { params });
  for (const body of charterSteps(cast)) {
    ({ revision } = await lead.call('saveDraft', { params, body, revision }));
    say('lead', `saves ${body.step}`, `revision ${revision}`);
  }
  await lead.call('promiseBaseline', {
    params,
    body: {
      criterion: 'C1',
      by: lastDay(cast.today),
      reason: 'The tasks without AI are done in the same weeks and are the figure to compare with.',
    },
  });
  say('lead', 'says openly when the baseline comes', lastDay(cast.today));
  const proposed = await lead.call('proposePilot', { params, revision });
  say('lead', 'proposes the charter', proposed.phase);
  return pilot;
}

async function agreeAndStart(
  lead: Visitor,
  skeptic: Invited,
  pilot: string,
  today: string,
  say: Narrate,
): Promise<void> {
  say('skeptic', 'reads it, asks for a code and signs', await skeptic.sign());
  const { phase } = await lead.call('startPilot', { params: { pilot } });
  say('lead', `starts it on ${today}`, phase);
}

type Observed = BodyOf<'recordObservation'>;

async function recordResults(
  contributor: Visitor,
  pilot: string,
  { without, withAi, forecast }: Study,
  say: Narrate,
): Promise<void> {
  const params = { pilot };
  const record = (group: Observed['group'], measurement: Observed['measurement']) =>
    contributor.call('recordObservation', {
      params,
      body: { criterion: 'C1', group, measurement },
    });
  for (const [what, figures] of [
    ['without AI', forecast.without],
    ['with AI', forecast.withAi],
  ] as const) {
    await record('forecast', { shape: 'mean', ...figures });
    say('contributor', `notes what people forecast ${what}`, `${figures.n} forecasts`);
  }
  for (const [group, rows] of [
    ['comparison', without],
    ['with-ai', withAi],
  ] as const)
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const part = rows.slice(from, from + ROWS_AT_ONCE);
      await record(group, { shape: 'rows', rows: [...part] });
      say('contributor', `records the ${group} rows`, `${part.length} rows`);
    }
}

const DECISIONS: Readonly<Record<string, Decision>> = { met: 'scale', 'not-met': 'retire' };

async function judge(lead: Visitor, skeptic: Invited, pilot: string, say: Narrate): Promise<void> {
  const params = { pilot };
  await lead.open('/local/clock', { move: 'end-date' });
  const { clock } = await lead.call('getMe');
  say('clock', 'moves to the end date', clock.now.slice(0, 10));
  await lead.call('lockPilot', { params });
  say('lead', 'locks the figures', 'locked');
  const { phase } = await lead.call('judgePilot', { params });
  say('lead', 'asks for the verdict', phase);
  say('skeptic', 'accepts that it was judged as signed', await skeptic.acceptVerdict());
  const { verdicts } = await lead.call('getPilot', { params });
  const decision = DECISIONS[verdicts.at(-1)?.outcome ?? ''] ?? 'iterate';
  const concluded = await lead.call('concludePilot', { params, body: { decision } });
  say('lead', `decides to ${decision}`, concluded.phase);
}

async function readReports(baseUrl: string, pilot: string, say: Narrate): Promise<Played> {
  const executive = await signedIn(baseUrl, PEOPLE.executive.email);
  const { workspace } = await executive.call('getMe');
  const quarter = workspace?.quarter ?? '';
  const readiness = await executive.call('getReadiness', { params: { stage: 'one' } });
  const met = readiness.gates.filter(each => each.status === 'met').length;
  const readinessPage = await executive.open('/readiness/one');
  say(
    'executive',
    `reads “${headingOf(readinessPage.html)}”`,
    `${met} of ${readiness.gates.length} gates met`,
  );
  const scorecard = await executive.call('getScorecard', { params: { quarter } });
  const page = await executive.open(`/scorecards/${quarter}`);
  say('executive', `reads the scorecard of ${quarter}`, headingOf(page.html));
  const { entries, chain } = await executive.call('listEntries', { params: { pilot } });
  return {
    pilot: await executive.call('getPilot', { params: { pilot } }),
    readiness,
    scorecard,
    entries: entries.length,
    chainIntact: chain.intact,
  };
}
