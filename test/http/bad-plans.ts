import { type BadRequest, invalid, type Row, type Scene, to } from './bad-request.ts';

const LONE_SURROGATE = '\ud800';

const draftPilot = to('draftPilot');
const newPilot = (changed: Record<string, unknown>) => (scene: Scene) => ({
  name: 'A pilot',
  team: scene.house.team,
  ...changed,
});
const saveDraft = to('saveDraft', { pilot: 'draft' });
const step = (name: string, values: unknown) => ({ step: name, values });
const criterion = {
  id: 'C1',
  words: 'Less time.',
  metric: { name: 'Minutes', unit: 'min', family: 'time-saved', sourceSystem: 'Log' },
  kind: 'mean',
  direction: 'decrease',
  role: 'primary',
  comparison: 'before-after',
  unitOfAssignment: 'task',
  target: { scale: 'relative', change: '-0.2' },
  confidence: '90',
  rule: 'reaches-target-and-is-real',
  minimumSample: 10,
};
const plan = {
  runWindow: { first: '2026-07-06', last: '2026-07-19' },
  outcomeWindow: { first: '2026-07-06', last: '2026-07-20' },
  costCap: '500',
  tasks: [],
  asks: { people: 2, minutesPerWeek: 10 },
};

const DRAFTS: readonly BadRequest[] = [
  draftPilot('a pilot without a name', ...invalid, { body: newPilot({ name: '' }) }),
  draftPilot('a name of blanks', ...invalid, { body: newPilot({ name: ' \n ' }) }),
  draftPilot('a name of 161 characters', ...invalid, { body: newPilot({ name: 'x'.repeat(161) }) }),
  draftPilot('a name with half a character', ...invalid, {
    body: newPilot({ name: `A ${LONE_SURROGATE}` }),
  }),
  draftPilot('a name with a zero byte', ...invalid, { body: newPilot({ name: 'A\u0000B' }) }),
  draftPilot('a template that is not there', 404, 'template_unknown', {
    body: newPilot({ template: 'no-such' }),
  }),
  draftPilot("another workspace's team", 403, 'not_permitted', {
    body: ({ other }) => ({ name: 'A pilot', team: other.team }),
  }),
  draftPilot("an admin's pilot for another workspace's team", 404, 'team_unknown', {
    as: scene => scene.house.admin,
    body: ({ other }) => ({ name: 'A pilot', team: other.team }),
  }),
  draftPilot("a copy of another workspace's pilot", 404, 'pilot_not_found', {
    body: scene => newPilot({ copyOf: scene.foreign.pilot })(scene),
  }),
  saveDraft('a step without If-Match', 428, 'precondition_required', {
    body: step('plan', plan),
    headers: { 'if-match': '' },
  }),
  saveDraft('an If-Match of any kind', 428, 'precondition_required', {
    body: step('plan', plan),
    headers: { 'if-match': '*' },
  }),
  saveDraft('an If-Match below zero', 428, 'precondition_required', {
    body: step('plan', plan),
    headers: { 'if-match': '"-1"' },
  }),
  saveDraft('an old revision', 412, 'draft_changed', {
    body: step('plan', plan),
    headers: { 'if-match': '"1"' },
  }),
  saveDraft('an old revision as a compressed answer told it', 412, 'draft_changed', {
    body: step('plan', plan),
    headers: { 'if-match': 'W/"1"' },
  }),
  saveDraft('a step that is none', ...invalid, { body: step('money', plan) }),
  saveDraft("one step's values in another", ...invalid, { body: step('basics', plan) }),
  saveDraft('no criteria', ...invalid, { body: step('criteria', { criteria: [] }) }),
  saveDraft('two criteria with one id', ...invalid, {
    body: step('criteria', { criteria: [criterion, criterion] }),
  }),
  saveDraft('a confidence that is not offered', ...invalid, {
    body: step('criteria', { criteria: [{ ...criterion, confidence: '99' }] }),
  }),
  saveDraft('a unit of 17 characters', ...invalid, {
    body: step('criteria', {
      criteria: [{ ...criterion, metric: { ...criterion.metric, unit: 'x'.repeat(17) } }],
    }),
  }),
  saveDraft("words of another workspace's person", 404, 'person_unknown', {
    body: ({ other }) =>
      step('criteria', { criteria: [{ ...criterion, wordsBy: other.skeptic.id }] }),
  }),
  saveDraft("another workspace's person as signer", 404, 'person_unknown', {
    body: ({ other }) =>
      step('people', {
        contributors: [],
        signers: [{ person: other.skeptic.id, role: 'skeptic', required: true }],
      }),
  }),
  saveDraft("another workspace's person as contributor", 404, 'person_unknown', {
    body: ({ other }) => step('people', { contributors: [other.contributor.id], signers: [] }),
  }),
  saveDraft("another workspace's person as owner of the output", 404, 'person_unknown', {
    body: ({ other }) =>
      step('safeguards', {
        safeguards: { touchesLearnerData: false, humanCheck: 'Yes', outputOwner: other.lead.id },
      }),
  }),
  saveDraft('a window that ends before it begins', 422, 'window_reversed', {
    body: step('plan', { ...plan, runWindow: { first: '2026-07-19', last: '2026-07-06' } }),
  }),
  saveDraft('a run of two years', 422, 'window_too_long', {
    body: step('plan', {
      ...plan,
      runWindow: { first: '2026-07-06', last: '2028-07-06' },
      outcomeWindow: { first: '2026-07-06', last: '2028-07-07' },
    }),
  }),
  saveDraft('a confidence above one', ...invalid, {
    body: step('plan', {
      ...plan,
      tasks: [
        {
          id: 'T1',
          name: 'Quiz',
          baselineMinutes: '60',
          baselineFrom: 'estimated',
          baselineConfidence: '1.5',
        },
      ],
    }),
  }),
  to('askForSuccess', { pilot: 'draft' })(
    "a question to another workspace's person",
    404,
    'person_unknown',
    { body: ({ other }) => ({ stakeholder: other.skeptic.id }) },
  ),
];

const PHASES: readonly BadRequest[] = [
  saveDraft('a step of a running pilot', 409, 'wrong_phase', {
    pilot: 'running',
    body: step('plan', plan),
  }),
  to('proposePilot', { pilot: 'running' })('proposing what runs', 409, 'wrong_phase'),
  to('startPilot', { pilot: 'draft' })('starting a draft', 409, 'wrong_phase'),
  to('startPilot', { pilot: 'proposed' })('starting unsigned', 409, 'signatures_missing'),
  to('lockPilot', { pilot: 'running' })('locking before the end', 409, 'not_locked_yet'),
  to('judgePilot', { pilot: 'running' })('judging before the end', 409, 'not_locked_yet'),
  to('concludePilot', { pilot: 'running' })(
    'concluding without a verdict',
    409,
    'verdict_missing',
    {
      body: { decision: 'scale' },
    },
  ),
  to('concludePilot', { pilot: 'running' })('a decision that is none', ...invalid, {
    body: { decision: 'celebrate' },
  }),
  to('stopPilot', { pilot: 'running' })('stopping without a reason', ...invalid, {
    body: { reason: '' },
  }),
  to('stopPilot', { pilot: 'running' })('a reason of 4,001 characters', ...invalid, {
    body: { reason: 'x'.repeat(4001) },
  }),
];

const IDS: readonly BadRequest[] = [
  to('getPilot', { pilot: 'foreign' })("another workspace's pilot", 404, 'pilot_not_found'),
  to('listEntries', { pilot: 'foreign' })("another workspace's entries", 404, 'pilot_not_found'),
  to('stopPilot', { pilot: 'foreign' })(
    "stopping another workspace's pilot",
    404,
    'pilot_not_found',
    {
      body: { reason: 'Mine now' },
    },
  ),
  to('getPilot')('a pilot id that reaches into other keys', 404, 'not_found', {
    params: { pilot: 'a#b' },
  }),
  to('getPilot')('a pilot id that is a path', 404, 'not_found', { params: { pilot: '../x' } }),
  to('getPilot')('a pilot id of 300 characters', 404, 'not_found', {
    params: { pilot: 'x'.repeat(300) },
  }),
  to('stopPilot')('stopping a pilot id with a zero byte', 404, 'not_found', {
    params: { pilot: 'a\u0000' },
    body: { reason: 'No' },
  }),
  to('listPilots')('a page of no pilots', ...invalid, { query: { limit: '0' } }),
  to('listPilots')('a page of 1,001', ...invalid, { query: { limit: '1001' } }),
  to('listPilots')('a limit in words', ...invalid, { query: { limit: 'all' } }),
  to('listPilots')('a cursor of 201 characters', ...invalid, {
    query: { cursor: 'x'.repeat(201) },
  }),
  to('listPilots')('a cursor that leads nowhere', ...invalid, { query: { cursor: 'no-such' } }),
  to('listPilots')('a query that does not exist', ...invalid, { query: { sort: 'name' } }),
  to('getReadiness')('a stage that is none', 404, 'not_found', { params: { stage: 'four' } }),
  to('getReadiness')('readiness as of no day', 404, 'not_found', {
    params: { stage: 'one' },
    query: { asOf: '2026-02-30' },
  }),
  to('getScorecard')('a fifth quarter', 404, 'not_found', { params: { quarter: '2026-Q5' } }),
  to('getScorecard')('a quarter in words', 404, 'not_found', { params: { quarter: 'latest' } }),
];

const asAdmin: Row = { as: scene => scene.house.admin };
const addPerson = to('addPerson', asAdmin);
const newPerson = { name: 'New', email: 'new@people.test', roles: ['contributor'], teams: [] };

const PEOPLE: readonly BadRequest[] = [
  addPerson('an address that is none', ...invalid, { body: { ...newPerson, email: 'new' } }),
  addPerson('an address of 300 characters', ...invalid, {
    body: { ...newPerson, email: `${'x'.repeat(288)}@people.test` },
  }),
  addPerson('a role that is none', ...invalid, { body: { ...newPerson, roles: ['owner'] } }),
  addPerson('a team that is not there', 404, 'team_unknown', {
    body: { ...newPerson, teams: ['no-such'] },
  }),
  addPerson("another workspace's team", 404, 'team_unknown', {
    body: ({ other }) => ({ ...newPerson, teams: [other.team] }),
  }),
  to('addPerson')('an admin, by a lead', 403, 'not_permitted', {
    body: { ...newPerson, roles: ['admin'] },
  }),
  to('addPerson')('an admin who is there, to take their role away', 409, 'person_exists', {
    body: { ...newPerson, email: 'here.admin@people.test' },
  }),
  to('changePerson', asAdmin)("another workspace's person", 404, 'person_unknown', {
    params: ({ other }) => ({ person: other.lead.id }),
    body: { roles: ['lead'], teams: [] },
  }),
  to('changePerson', asAdmin)('the last admin’s own role', 409, 'last_admin', {
    params: ({ house }) => ({ person: house.admin.id }),
    body: { roles: ['lead'], teams: [] },
  }),
  to('addTeam', asAdmin)('a team of no kind', ...invalid, { body: { name: 'X', kind: 'secret' } }),
  to('foundWorkspace')('a second workspace', 403, 'not_permitted', {
    body: {
      name: 'W',
      teamName: 'T',
      timeZone: 'Europe/Berlin',
      fiscalYearStart: 1,
      currency: 'EUR',
    },
  }),
];

/** Drafts, phases, addresses and people, wrong in every way. */
export const BAD_PLANS: readonly BadRequest[] = [...DRAFTS, ...PHASES, ...IDS, ...PEOPLE];
