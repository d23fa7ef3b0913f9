import * as z from 'zod';
import { personExport } from './account.ts';
import { activityView } from './activity.ts';
import { caseStudyView, proofLibrary } from './case-study.ts';
import { draftStepInput } from './charter.ts';
import { declarationInput, declarationsView } from './declarations.ts';
import * as editions from './editions.ts';
import { entryList } from './entries.ts';
import { mailChoices } from './mail.ts';
import * as money from './money.ts';
import type { EndpointName } from './paths.ts';
import * as pieces from './pieces.ts';
import * as pilots from './pilots.ts';
import { planQuery, prospectsView } from './planner.ts';
import { readinessView, scorecardView } from './reports.ts';
import { resultSeriesView } from './results.ts';
import * as signing from './signing.ts';
import * as tokens from './tokens.ts';
import * as workspace from './workspace.ts';

/** What an endpoint takes and gives. A body that is absent takes none; `ifMatch` needs the charter's revision. */
export type EndpointContract = {
  readonly body?: z.ZodType;
  readonly query?: z.ZodObject;
  readonly response: z.ZodType;
  readonly ifMatch?: true;
  /** Counts once by what is in its body: it takes no Idempotency-Key. */
  readonly keyless?: true;
  /** What an answer is when it is a file to save, not JSON. */
  readonly produces?: 'text/html';
  readonly summary: string;
};

const command = <Body extends z.ZodType>(summary: string, body: Body) =>
  ({ summary, body, response: pilots.commandResult }) as const;
const bare = (summary: string) => ({ summary, response: pilots.commandResult }) as const;

/** The contract of every endpoint, by name. */
export const ENDPOINTS = {
  getMe: { summary: 'Who is signed in', response: workspace.meView },
  chooseWorkspace: {
    summary: 'Work in another of one’s workspaces',
    body: workspace.chosenWorkspaceInput,
    response: workspace.created,
  },
  listSessions: { summary: 'Where one is signed in', response: workspace.sessionsView },
  revokeSession: { summary: 'End a session of one’s own', response: workspace.nothing },
  getMailChoices: { summary: 'What the reader is mailed', response: mailChoices },
  chooseMail: {
    summary: 'Choose when the weekly nudge comes, and what is not mailed',
    body: mailChoices,
    response: mailChoices,
  },
  foundWorkspace: {
    summary: 'Set up a workspace',
    body: workspace.newWorkspaceInput,
    response: workspace.created,
  },
  getWorkspace: { summary: 'Settings, teams and people', response: workspace.workspaceView },
  addTeam: { summary: 'Add a team', body: workspace.newTeamInput, response: workspace.created },
  addPerson: {
    summary: 'Add a person',
    body: workspace.newPersonInput,
    response: workspace.created,
  },
  changePerson: {
    summary: "Change a person's roles and teams",
    body: workspace.changedPersonInput,
    response: workspace.created,
  },
  exportMe: { summary: 'All that is held of oneself, as a file', response: personExport },
  exportPerson: { summary: 'All that is held of a person, as a file', response: personExport },
  erasePerson: {
    summary: 'Order that a person’s name, address and words are erased',
    response: workspace.created,
  },
  tryAddressAgain: {
    summary: 'Mail an address again that had sent mail back',
    response: workspace.created,
  },
  removePerson: { summary: 'Take a person out of the workspace', response: workspace.created },
  renameTeam: {
    summary: 'Give a team another name',
    body: workspace.renamedTeamInput,
    response: workspace.created,
  },
  changeSettings: {
    summary: 'Change settings of the workspace',
    body: workspace.changedSettingsInput,
    response: workspace.created,
  },
  listActivity: {
    summary: 'What was done to the workspace itself, newest first',
    response: activityView,
  },
  listTokens: { summary: 'API tokens, without their secrets', response: tokens.tokensView },
  createToken: {
    summary: 'Make an API token; it is shown this once',
    body: tokens.newTokenInput,
    response: tokens.createdToken,
  },
  revokeToken: { summary: 'Revoke an API token', response: workspace.nothing },
  deliverFigures: {
    summary: 'Deliver a batch of figures to a criterion, with an API token',
    body: tokens.batchInput,
    response: tokens.batchResult,
    keyless: true,
  },
  declare: {
    summary: 'Declare what nothing else can show',
    body: declarationInput,
    response: workspace.created,
  },
  listDeclarations: { summary: 'What has been declared', response: declarationsView },
  getFinance: { summary: 'Rate bands and the goals of the year', response: money.financeView },
  setRateBand: {
    summary: 'Set the loaded rate of a role band',
    body: money.rateBandInput,
    response: workspace.created,
  },
  planGoal: {
    summary: 'Plan a goal of a fiscal year',
    body: money.goalInput,
    response: workspace.created,
  },
  getLibrary: { summary: 'Metrics and templates', response: workspace.libraryView },
  planTest: {
    summary: 'What a test of this size can show, before anybody signs',
    query: planQuery,
    response: prospectsView,
  },
  listPilots: {
    summary: 'The pilots of the workspace, newest first',
    query: z.strictObject({
      cursor: z.string().max(200).exactOptional(),
      limit: z.coerce.number().int().min(1).max(1000).exactOptional(),
    }),
    response: pilots.pilotList,
  },
  draftPilot: command('Set up a pilot from a template, a copy, or blank', pilots.newPilotInput),
  getPilot: { summary: 'A pilot, whole', response: pilots.pilotView },
  saveDraft: { ...command('Save one step of a draft', draftStepInput), ifMatch: true },
  askForSuccess: command('Ask a stakeholder what success would look like', pilots.askInput),
  proposePilot: { ...bare('Propose the charter to its signers'), ifMatch: true },
  amendPilot: {
    ...command('Change a signed charter while the pilot runs', signing.amendmentInput),
    ifMatch: true,
  },
  listInvitations: {
    summary: 'Links that were mailed, and until when they hold',
    response: signing.invitationList,
  },
  resendInvitation: command('Mail a new link; the old one is void', signing.resendInput),
  replaceSigner: command('Name somebody in the place of a signer', signing.replacementInput),
  resolveCondition: command("Say how a signer's condition was met", signing.resolutionInput),
  recordBaseline: command('Record the figure before the start', pilots.baselineInput),
  promiseBaseline: command('Say by when a baseline is collected', pilots.baselinePromiseInput),
  drawGroups: command('Draw by lot what is done with AI', pieces.drawInput),
  startPilot: bare('Start the run'),
  logTime: command('Log work on a task', pilots.timeLogInput),
  correctTimeLog: command('Put a log right', pilots.timeLogCorrectionInput),
  logPiece: command('Log the next piece of work as it was drawn', pieces.pieceInput),
  correctPiece: command('Put a logged piece of work right', pieces.pieceCorrectionInput),
  answerWeek: command('Say that a week had nothing to log', pilots.weekAnswerInput),
  recordObservation: command('Record results for a criterion', pilots.observationInput),
  correctObservation: command(
    'Put recorded results right, or withdraw them',
    pilots.observationCorrectionInput,
  ),
  recordCost: command('Record a cost', pilots.costInput),
  recordEffort: command("Record people's time as a cost", money.effortInput),
  chooseIsolation: command(
    'Choose how the effect is told from everything else',
    money.isolationInput,
  ),
  proposeConversion: command('Propose what a result is worth', money.conversionInput),
  signConversion: bare('Sign for finance what a result is worth'),
  reinvestHours: command('Record what reclaimed hours went into', pilots.reinvestmentInput),
  ownOutput: command('Take responsibility for the output by name', pilots.ownershipInput),
  lockPilot: bare('Lock the observations'),
  judgePilot: bare('Compute the verdict'),
  concludePilot: command('Decide what follows', pilots.conclusionInput),
  stopPilot: command('Stop before the end', pilots.stopInput),
  listEntries: {
    summary: "A pilot's ledger entries and the check of its chain",
    response: entryList,
  },
  listHours: {
    summary: "The logs that a pilot's hours are made of",
    response: money.hourList,
  },
  listResults: {
    summary: 'Baseline and results over time; until the figures are locked, how much was recorded',
    response: resultSeriesView,
  },
  getEvidenceFile: {
    summary: 'The evidence file of a pilot: one page that checks itself without a network',
    response: z.string(),
    produces: 'text/html',
  },
  getWeek: { summary: 'What the reader logs this week', response: pilots.weekView },
  getReadiness: {
    summary: 'A readiness report',
    query: z.strictObject({
      asOf: z.string().max(10).exactOptional(),
      team: z.string().max(64).exactOptional(),
    }),
    response: readinessView,
  },
  getScorecard: { summary: 'The scorecard of a quarter', response: scorecardView },
  getProofLibrary: {
    summary: 'Every pilot that came to its end, to be found and copied',
    response: proofLibrary,
  },
  getCaseStudy: { summary: 'A judged or stopped pilot on one page', response: caseStudyView },
  listReports: { summary: 'Reports that were begun or published', response: editions.reportList },
  getReport: {
    summary: 'The life of a report: text, editions, what readers said',
    response: editions.reportView,
  },
  requestText: {
    summary: 'Have the text of a report written: 202 while a job is at it, 200 once it is there',
    response: editions.requestedText,
  },
  editText: {
    summary: 'Change the text of a report; it is checked against its facts',
    body: editions.editedText,
    response: editions.reportChanged,
  },
  ownText: {
    summary: 'Answer for the text of a report by name',
    body: editions.ownedText,
    response: editions.reportChanged,
  },
  publishReport: {
    summary: 'Publish a report as it is now; a later edition says what it corrects',
    body: editions.publishing,
    response: editions.reportChanged,
  },
  getEdition: { summary: 'A published edition, as it was', response: editions.editionView },
  inviteReader: {
    summary: 'Mail a published report to somebody without an account',
    body: editions.newReader,
    response: editions.reportChanged,
  },
  askAboutReport: {
    summary: 'Ask about a published edition',
    body: editions.readerQuestion,
    response: editions.reportChanged,
  },
  answerReader: {
    summary: "Answer a reader's question",
    body: editions.readerAnswer,
    response: editions.reportChanged,
  },
  decideOnReport: {
    summary: 'Decide about a pilot that an edition asks about',
    body: editions.readerDecision,
    response: editions.reportChanged,
  },
  acknowledgeReport: {
    summary: 'Say that one has read an edition',
    body: editions.acknowledgment,
    response: editions.reportChanged,
  },
} as const satisfies Record<EndpointName, EndpointContract>;

export type Endpoints = typeof ENDPOINTS;
export type BodyOf<Name extends EndpointName> = Endpoints[Name] extends {
  body: infer Body extends z.ZodType;
}
  ? z.input<Body>
  : undefined;
export type ResponseOf<Name extends EndpointName> = z.output<Endpoints[Name]['response']>;
