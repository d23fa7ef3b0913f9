import { draftStepInput } from '../charter.ts';
import * as money from '../money.ts';
import type { EndpointsOf } from '../paths.ts';
import * as pieces from '../pieces.ts';
import * as pilots from '../pilots.ts';
import * as spent from '../spent.ts';
import type { EndpointContract } from './contract.ts';
import { bare, command } from './pilot-command.ts';

/** What each endpoint of this resource takes and gives. */
export const endpoints = {
  saveDraft: { ...command('Save one step of a draft', draftStepInput), ifMatch: true },
  askForSuccess: command('Ask a stakeholder what success would look like', pilots.askInput),
  proposePilot: { ...bare('Propose the charter to its signers'), ifMatch: true },
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
  ownOutput: command('Take responsibility for the output by name', pilots.ownershipInput),
  lockPilot: bare('Lock the observations'),
  judgePilot: bare('Compute the verdict'),
  concludePilot: command('Decide what follows', pilots.conclusionInput),
  stopPilot: command('Stop before the end', pilots.stopInput),
} as const satisfies Record<EndpointsOf<'pilotCommands'>, EndpointContract>;
