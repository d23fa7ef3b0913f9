import { readText } from '#domain/chain/free-text.ts';
import type { PilotCommand } from '#domain/pilot/commands.ts';
import { type Measurement, type Row, rowsDigest } from '#domain/pilot/measurement.ts';
import type { PilotRefusal } from '#domain/pilot/refusals.ts';
import { currentVersion, type Pilot } from '#domain/pilot/state.ts';
import { inWords } from '#domain/verdict/judge-pilot.ts';
import { directoryOf } from '#domain/workspace/state.ts';
import type { Action } from '#identity/policy.ts';
import { questionMessage, signatureMessage, verdictMessage } from '#mailer/messages.ts';
import { type Executed, execute } from './append.ts';
import { type Caller, permitOnPilot } from './caller.ts';
import type { AppDeps } from './deps.ts';
import { loadStream } from './load-stream.ts';
import { type MailContent, mailPerson } from './mail-person.ts';
import {
  type AskedPilotCommand,
  type BareCommand,
  type NotPermitted,
  pilotKey,
  pilotStream,
  readingPilots,
} from './pilot-stream.ts';
import { seal } from './sealing.ts';
import { readWorkspace } from './workspace-facts.ts';
import type { WorkspaceSummary } from './workspace-stream.ts';

export type PilotResult = Executed<Pilot | undefined, PilotRefusal | NotPermitted>;

/** One command to one pilot by a signed-in person. */
export type PilotOrder = {
  readonly pilot: string;
  readonly commandId: string;
  readonly action: Action;
  readonly command: AskedPilotCommand;
};

/** Looks up what the decision needs, decides and appends, then mails whoever has to know. */
export async function commandPilot(
  deps: AppDeps,
  caller: Caller,
  { pilot, commandId, action, command: asked }: PilotOrder,
): Promise<PilotResult> {
  const workspace = await readWorkspace(deps, caller.workspace);
  const bare = seal<BareCommand>(asked, deps.random.salt);
  const command = await withKnowledge(deps, workspace, pilot, bare);
  const stream = pilotStream(workspace.timeZone, permitOnPilot(action, caller));
  const result = await execute(deps, stream, pilotKey(caller.workspace, pilot), {
    commandId,
    actor: caller.person.id,
    assurance: caller.assurance,
    asked,
    command,
  });
  if (result.ok && result.entry && !result.replayed && result.state)
    await mailAfter(deps, caller, result.state, asked);
  return result;
}

/** Adds what the product looks up itself: who is on which team, and the rows that a verdict is computed from. */
async function withKnowledge(
  deps: AppDeps,
  workspace: WorkspaceSummary,
  pilot: string,
  command: BareCommand,
): Promise<PilotCommand> {
  switch (command.type) {
    case 'propose':
      return { ...command, directory: directoryOf(workspace) };
    case 'judge':
      return { ...command, rows: await rowsOf(deps, workspace.id, pilot) };
    default:
      return command;
  }
}

/** Every row that the pilot's baselines and observations name, by digest. */
export async function rowsOf(
  deps: AppDeps,
  workspace: string,
  pilot: string,
): Promise<Record<string, readonly Row[]>> {
  const { state } = await loadStream(deps, readingPilots, pilotKey(workspace, pilot));
  const rows: Record<string, readonly Row[]> = {};
  for (const measurement of state ? measurementsOf(state) : [])
    if (measurement.shape === 'rows') {
      const found = await deps.rows.get(workspace, measurement.digest);
      if (found) rows[measurement.digest] = found;
    }
  return rows;
}

function measurementsOf(pilot: Pilot): Measurement[] {
  const baselines = Object.values(pilot.baselines).flatMap(each =>
    each.kind === 'recorded' ? [each.measurement] : [],
  );
  return [...baselines, ...pilot.observations.map(each => each.measurement)];
}

/** A measurement as it comes in: rows inline. */
export type MeasurementWithRows =
  | Exclude<Measurement, { shape: 'rows' }>
  | { readonly shape: 'rows'; readonly rows: readonly Row[] };

/** Keeps the rows under their digest first, so that the entry that names them is never without them. */
export async function keepRows(
  deps: AppDeps,
  workspace: string,
  measurement: MeasurementWithRows,
): Promise<Measurement> {
  if (measurement.shape !== 'rows') return measurement;
  const { rows } = measurement;
  const digest = rowsDigest(rows);
  await deps.rows.put(workspace, digest, rows);
  return { shape: 'rows', digest, count: rows.length };
}

async function mailAfter(
  deps: AppDeps,
  caller: Caller,
  pilot: Pilot,
  command: AskedPilotCommand,
): Promise<void> {
  const name = readText(currentVersion(pilot)?.charter.name ?? pilot.draft.name);
  const lead = caller.person.name;
  switch (command.type) {
    case 'ask':
      return invite(deps, caller, pilot, command.stakeholder, link =>
        questionMessage({ pilot: name, lead, link }),
      );
    case 'propose': {
      const version = currentVersion(pilot);
      for (const signer of version?.charter.signers ?? [])
        await invite(deps, caller, pilot, signer.person, link =>
          signatureMessage({ pilot: name, lead, version: version?.version ?? 1, link }),
        );
      return;
    }
    case 'judge': {
      const outcome = inWords(pilot.verdicts.at(-1)?.verdict.outcome ?? 'inconclusive');
      for (const signer of currentVersion(pilot)?.charter.signers ?? [])
        await invite(deps, caller, pilot, signer.person, link =>
          verdictMessage({ pilot: name, outcome, link }),
        );
    }
  }
}

/** A fresh link to one person, by mail. */
async function invite(
  deps: AppDeps,
  caller: Caller,
  pilot: Pilot,
  person: string,
  content: (link: string) => MailContent,
): Promise<void> {
  const { workspace } = caller;
  const secret = await deps.invitations.create({ workspace, pilot: pilot.id, person });
  await mailPerson(deps, workspace, person, content(`${deps.baseUrl}/r/${secret}`));
}
