/**
 * Every endpoint of the API by name: method and path under `/api/v1`. Kept apart from its schemas, so that a page
 * that only reads loads none of them.
 */
export const PATHS = {
  getMe: 'GET /me',
  getMailChoices: 'GET /me/mail',
  chooseMail: 'PUT /me/mail',
  foundWorkspace: 'POST /workspaces',
  getWorkspace: 'GET /workspace',
  addTeam: 'POST /workspace/teams',
  addPerson: 'POST /workspace/people',
  changePerson: 'PUT /workspace/people/:person',
  declare: 'POST /workspace/declarations',
  listDeclarations: 'GET /workspace/declarations',
  getLibrary: 'GET /library',
  listPilots: 'GET /pilots',
  draftPilot: 'POST /pilots',
  getPilot: 'GET /pilots/:pilot',
  saveDraft: 'PATCH /pilots/:pilot/draft',
  askForSuccess: 'POST /pilots/:pilot/questions',
  proposePilot: 'POST /pilots/:pilot/proposals',
  recordBaseline: 'POST /pilots/:pilot/baselines',
  promiseBaseline: 'POST /pilots/:pilot/baseline-promises',
  startPilot: 'POST /pilots/:pilot/start',
  logTime: 'POST /pilots/:pilot/time-logs',
  correctTimeLog: 'POST /pilots/:pilot/time-logs/:seq/corrections',
  answerWeek: 'POST /pilots/:pilot/weeks',
  recordObservation: 'POST /pilots/:pilot/observations',
  recordCost: 'POST /pilots/:pilot/costs',
  reinvestHours: 'POST /pilots/:pilot/reinvestments',
  ownOutput: 'POST /pilots/:pilot/output-ownership',
  lockPilot: 'POST /pilots/:pilot/lock',
  judgePilot: 'POST /pilots/:pilot/verdict',
  concludePilot: 'POST /pilots/:pilot/conclusion',
  stopPilot: 'POST /pilots/:pilot/stop',
  listEntries: 'GET /pilots/:pilot/entries',
  getWeek: 'GET /week',
  getReadiness: 'GET /readiness/:stage',
  getScorecard: 'GET /scorecards/:quarter',
} as const;

export type EndpointName = keyof typeof PATHS;
