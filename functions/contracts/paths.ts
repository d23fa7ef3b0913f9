/**
 * Every endpoint of the API, by resource and name: method and path under `/api/v1`. Kept apart from its schemas, so
 * that a page that only reads loads none of them. The API loads what serves a resource with its first request
 * (`http/resources.ts`).
 */
export const RESOURCES = {
  account: {
    getMe: 'GET /me',
    chooseWorkspace: 'PUT /me/workspace',
    listSessions: 'GET /me/sessions',
    revokeSession: 'DELETE /me/sessions/:session',
    exportMe: 'GET /me/export',
  },
  mail: {
    getMailChoices: 'GET /me/mail',
    chooseMail: 'PUT /me/mail',
    tryAddressAgain: 'POST /workspace/people/:person/address-trials',
  },
  workspace: {
    foundWorkspace: 'POST /workspaces',
    getWorkspace: 'GET /workspace',
    addTeam: 'POST /workspace/teams',
    addPerson: 'POST /workspace/people',
    changePerson: 'PUT /workspace/people/:person',
    getLibrary: 'GET /library',
  },
  administration: {
    listActivity: 'GET /workspace/activity',
    exportPerson: 'GET /workspace/people/:person/export',
    erasePerson: 'POST /workspace/people/:person/erasure',
    removePerson: 'DELETE /workspace/people/:person',
    renameTeam: 'PATCH /workspace/teams/:team',
    changeSettings: 'PATCH /workspace/settings',
  },
  tokens: {
    listTokens: 'GET /workspace/tokens',
    createToken: 'POST /workspace/tokens',
    revokeToken: 'DELETE /workspace/tokens/:token',
    deliverFigures: 'POST /pilots/:pilot/criteria/:criterion/batches',
  },
  declarations: {
    declare: 'POST /workspace/declarations',
    listDeclarations: 'GET /workspace/declarations',
  },
  finance: {
    getFinance: 'GET /workspace/finance',
    setRateBand: 'POST /workspace/rate-bands',
    planGoal: 'POST /workspace/goals',
  },
  planner: {
    planTest: 'GET /planner',
  },
  pilots: {
    listPilots: 'GET /pilots',
    getPilot: 'GET /pilots/:pilot',
    listEntries: 'GET /pilots/:pilot/entries',
    listHours: 'GET /pilots/:pilot/hours',
    listResults: 'GET /pilots/:pilot/results',
    getEvidenceFile: 'GET /pilots/:pilot/evidence-file',
    getWeek: 'GET /week',
  },
  newPilot: {
    draftPilot: 'POST /pilots',
  },
  pilotCommands: {
    saveDraft: 'PATCH /pilots/:pilot/draft',
    askForSuccess: 'POST /pilots/:pilot/questions',
    proposePilot: 'POST /pilots/:pilot/proposals',
    recordBaseline: 'POST /pilots/:pilot/baselines',
    promiseBaseline: 'POST /pilots/:pilot/baseline-promises',
    drawGroups: 'POST /pilots/:pilot/draw',
    startPilot: 'POST /pilots/:pilot/start',
    logTime: 'POST /pilots/:pilot/time-logs',
    correctTimeLog: 'POST /pilots/:pilot/time-logs/:seq/corrections',
    logPiece: 'POST /pilots/:pilot/pieces',
    correctPiece: 'POST /pilots/:pilot/pieces/:seq/corrections',
    answerWeek: 'POST /pilots/:pilot/weeks',
    recordObservation: 'POST /pilots/:pilot/observations',
    correctObservation: 'POST /pilots/:pilot/observations/:seq/corrections',
    recordCost: 'POST /pilots/:pilot/costs',
    recordEffort: 'POST /pilots/:pilot/efforts',
    correctCost: 'POST /pilots/:pilot/costs/:seq/corrections',
    chooseIsolation: 'POST /pilots/:pilot/isolation',
    proposeConversion: 'POST /pilots/:pilot/conversions',
    signConversion: 'POST /pilots/:pilot/conversions/:conversion/signature',
    reinvestHours: 'POST /pilots/:pilot/reinvestments',
    correctReinvestment: 'POST /pilots/:pilot/reinvestments/:seq/corrections',
    ownOutput: 'POST /pilots/:pilot/output-ownership',
    lockPilot: 'POST /pilots/:pilot/lock',
    judgePilot: 'POST /pilots/:pilot/verdict',
    concludePilot: 'POST /pilots/:pilot/conclusion',
    stopPilot: 'POST /pilots/:pilot/stop',
  },
  signing: {
    amendPilot: 'POST /pilots/:pilot/amendments',
    listInvitations: 'GET /pilots/:pilot/invitations',
    resendInvitation: 'POST /pilots/:pilot/invitations',
    replaceSigner: 'POST /pilots/:pilot/replacements',
    resolveCondition: 'POST /pilots/:pilot/condition-resolutions',
  },
  reports: {
    getReadiness: 'GET /readiness/:stage',
    getScorecard: 'GET /scorecards/:quarter',
  },
  published: {
    getProofLibrary: 'GET /proof',
    getCaseStudy: 'GET /pilots/:pilot/case-study',
    listReports: 'GET /reports',
    getReport: 'GET /reports/:report',
    requestText: 'POST /reports/:report/text',
    editText: 'PUT /reports/:report/text',
    ownText: 'POST /reports/:report/ownership',
    publishReport: 'POST /reports/:report/editions',
    getEdition: 'GET /reports/:report/editions/:edition',
    inviteReader: 'POST /reports/:report/readers',
    askAboutReport: 'POST /reports/:report/questions',
    answerReader: 'POST /reports/:report/questions/:question/answer',
    decideOnReport: 'POST /reports/:report/decisions',
    acknowledgeReport: 'POST /reports/:report/acknowledgments',
  },
} as const;

export type Resource = keyof typeof RESOURCES;
/** The names of a resource's endpoints. */
export type EndpointsOf<Of extends Resource> = EndpointName & keyof (typeof RESOURCES)[Of];

/** Every endpoint by name: method and path under `/api/v1`. */
export const PATHS = {
  ...RESOURCES.account,
  ...RESOURCES.mail,
  ...RESOURCES.workspace,
  ...RESOURCES.administration,
  ...RESOURCES.tokens,
  ...RESOURCES.declarations,
  ...RESOURCES.finance,
  ...RESOURCES.planner,
  ...RESOURCES.pilots,
  ...RESOURCES.newPilot,
  ...RESOURCES.pilotCommands,
  ...RESOURCES.signing,
  ...RESOURCES.reports,
  ...RESOURCES.published,
} as const;

export type EndpointName = keyof typeof PATHS;
