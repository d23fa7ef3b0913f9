import { draftStepInput } from '../charter.ts';
import * as money from '../money.ts';
import type { EndpointsOf } from '../paths.ts';
import * as pieces from '../pieces.ts';
import * as inputs from '../pilot-inputs.ts';
import * as spent from '../spent.ts';
import type { EndpointContract } from './contract.ts';
import { bare, command } from './pilot-command.ts';

/** What each endpoint of this resource takes and gives. */
export const endpoints = {
  saveDraft: { ...command('Save one step of a draft', draftStepInput), ifMatch: true },
  askForSuccess: command('Ask a stakeholder what success would look like', inputs.askInput),
  proposePilot: { ...bare('Propose the charter to its signers'), ifMatch: true },
  recordBaseline: command('Record the figure before the start', inputs.baselineInput),
  promiseBaseline: command('Say by when a baseline is collected', inputs.baselinePromiseInput),
  drawGroups: command('Draw by lot what is done with AI', pieces.drawInput),
  startPilot: bare('Start the run'),
  logTime: command('Log work on a task', inputs.timeLogInput),
  correctTimeLog: command('Put a log right', inputs.timeLogCorrectionInput),
  logPiece: command('Log the next piece of work as it was drawn', pieces.pieceInput),
  correctPiece: command('Put a logged piece of work right', pieces.pieceCorrectionInput),
  answerWeek: command('Say that a week had nothing to log', inputs.weekAnswerInput),
  recordObservation: command('Record results for a criterion', inputs.observationInput),
  correctObservation: command(
    'Put recorded results right, or withdraw them',
    inputs.observationCorrectionInput,
  ),
  recordCost: command('Record a cost', spent.costInput),
  recordEffort: command("Record people's time as a cost", spent.effortInput),
  correctCost: command('Put a cost right, or withdraw it', spent.costCorrectionInput),
  chooseIsolation: command(
    'Choose how the effect is told from everything else',
    money.isolationInput,
  ),
  proposeConversion: command('Propose what a result is worth', money.conversionInput),
  signConversion: bare('Sign for finance what a result is worth'),
  reinvestHours: command('Record what reclaimed hours went into', spent.reinvestmentInput),
  correctReinvestment: command(
    'Put right what hours went into, or withdraw it',
    spent.reinvestmentCorrectionInput,
  ),
  ownOutput: command('Take responsibility for the output by name', inputs.ownershipInput),
  lockPilot: bare('Lock the observations'),
  judgePilot: bare('Compute the verdict'),
  concludePilot: command('Decide what follows', inputs.conclusionInput),
  stopPilot: command('Stop before the end', inputs.stopInput),
} as const satisfies Record<EndpointsOf<'pilotCommands'>, EndpointContract>;
