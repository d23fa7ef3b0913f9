import { readText } from '#domain/chain/free-text.ts';
import type { PilotCommand } from '#domain/pilot/commands.ts';
import { type Measurement, type Row, rowsDigest } from '#domain/pilot/measurement.ts';
import type { PilotRefusal } from '#domain/pilot/refusals.ts';
import { currentVersion, type Pilot } from '#domain/pilot/state.ts';
import { inWords } from '#domain/verdict/judge-pilot.ts';
import { directoryOf } from '#domain/workspace/state.ts';
import type { Action } from '#identity/policy.ts';
import {
  criteriaChangedMessage,
  questionMessage,
  signatureMessage,
} from '#mailer/messages/invitations.ts';
import type { Letter } from '#mailer/messages/letter.ts';
import { priceMessage } from '#mailer/messages/prices.ts';
import { verdictMessage } from '#mailer/messages/verdicts.ts';
import { type Executed, execute } from './append.ts';
import { type Caller, permitOnPilot } from './caller.ts';
import type { AppDeps } from './deps.ts';
import { refuseUnknown, type UnknownReference } from './known-references.ts';
import { loadStream } from './load-stream.ts';
import { mailPerson } from './mail-person.ts';
import {
  type AskedPilotCommand,
  type BareCommand,
  type NotPermitted,
  pilotKey,
  pilotStream,
  readingPilots,
} from './pilot-stream.ts';
import { seal } from './sealing.ts';
import { headInWords } from './signed-heads.ts';
import { readWorkspace } from './workspace-facts.ts';
import type { WorkspaceSummary } from './workspace-stream.ts';

export type PilotResult = Executed<
  Pilot | undefined,
  PilotRefusal | NotPermitted | UnknownReference
>;

/** One command to one pilot by a signed-in person. */
export type PilotOrder = {
  readonly pilot: string;
  readonly commandId: string;
  readonly action: Action;
  readonly command: AskedPilotCommand;
  /** The rows that the command names by their digest: kept when it is not refused. */
  readonly rows?: readonly Row[];
};

/**
 * Looks up what the decision needs, decides and appends, then mails whoever has to know. Four requests: workspace
 * with snapshot, entries, entry, summary; one more for a new pilot, a due snapshot, or up to 2,000 rows.
 */
export async function commandPilot(
  deps: AppDeps,
  caller: Caller,
  { pilot, commandId, action, command: asked, rows }: PilotOrder,
): Promise<PilotResult> {
  const key = pilotKey(caller.workspace, pilot);
  const [workspace, loaded] = await Promise.all([
    readWorkspace(deps, caller.workspace),
    loadStream(deps, readingPilots, key),
  ]);
  const refusal = refuseUnknown(workspace, asked);
  if (refusal) return { ok: false, refusal };
  const bare = seal<BareCommand>(asked, deps.random.salt);
  const command = await withKnowledge(deps, workspace, loaded.state, bare);
  const stream = pilotStream(workspace.timeZone, permitOnPilot(action, caller));
  const { person, assurance } = caller;
  const order = { commandId, actor: person.id, assurance, asked, command };
  const result = await execute(deps, stream, key, order, {
    loaded,
    ...(rows ? { beforeAppend: () => deps.rows.put(workspace.id, rowsDigest(rows), rows) } : {}),
  });
  if (result.ok && result.entry && !result.replayed && result.state)
    await mailAfter(deps, caller, result.state, asked, headInWords(result.entry));
  return result;
}

/** Adds what the product looks up itself: who is on which team, and the rows that a verdict is computed from. */
async function withKnowledge(
  deps: AppDeps,
  workspace: WorkspaceSummary,
  pilot: Pilot | undefined,
  command: BareCommand,
): Promise<PilotCommand> {
  switch (command.type) {
    case 'propose':
    case 'delegate':
    case 'replace-signer':
    case 'amend':
      return { ...command, directory: directoryOf(workspace) };
    case 'propose-conversion':
      return { ...command, directory: directoryOf(workspace), bands: bandsOf(workspace) };
    case 'record-effort':
      return { ...command, bands: bandsOf(workspace) };
    case 'judge':
      return {
        ...command,
        rows: pilot ? await rowsOf(deps, workspace.id, pilot) : {},
        timeZone: workspace.timeZone,
      };
    default:
      return command;
  }
}

const bandsOf = ({ finance }: WorkspaceSummary) => finance?.bands ?? [];

/** Every row that the pilot's baselines and observations name, by digest. */
async function rowsOf(
  deps: AppDeps,
  workspace: string,
  pilot: Pilot,
): Promise<Record<string, readonly Row[]>> {
  const rows: Record<string, readonly Row[]> = {};
  for (const measurement of measurementsOf(pilot))
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

/** The measurement as the ledger holds it, its rows apart. */
export function withoutRows(measurement: MeasurementWithRows): {
  readonly measurement: Measurement;
  readonly rows?: readonly Row[];
} {
  if (measurement.shape !== 'rows') return { measurement };
  const { rows } = measurement;
  return { measurement: { shape: 'rows', digest: rowsDigest(rows), count: rows.length }, rows };
}

async function mailAfter(
  deps: AppDeps,
  caller: Caller,
  pilot: Pilot,
  command: AskedPilotCommand,
  head: string,
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
      const before = pilot.versions.at(-2)?.charter.signers.map(each => each.person) ?? [];
      const messageFor = (signer: string) =>
        before.includes(signer) ? criteriaChangedMessage : signatureMessage;
      for (const signer of version?.charter.signers ?? [])
        await invite(deps, caller, pilot, signer.person, link =>
          messageFor(signer.person)({ pilot: name, lead, version: version?.version ?? 1, link }),
        );
      return;
    }
    case 'propose-conversion': {
      const link = `${deps.baseUrl}/app/pilots/${pilot.id}/costs`;
      await mailPerson(
        deps,
        caller.workspace,
        command.signer,
        priceMessage({ pilot: name, lead, basis: command.basis.typed, link }),
      );
      return;
    }
    case 'judge': {
      const outcome = inWords(pilot.verdicts.at(-1)?.verdict.outcome ?? 'inconclusive');
      for (const signer of currentVersion(pilot)?.charter.signers ?? [])
        await invite(deps, caller, pilot, signer.person, link =>
          verdictMessage({ pilot: name, outcome, head, link }),
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
  content: (link: string) => Letter,
): Promise<void> {
  const { workspace } = caller;
  const secret = await deps.invitations.create({ workspace, pilot: pilot.id, person });
  await mailPerson(deps, workspace, person, content(`${deps.baseUrl}/r/${secret}`));
}
