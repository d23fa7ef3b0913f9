import { readText } from '#domain/chain/free-text.ts';
import { type Measurement, type Row, rowsDigest } from '#domain/pilot/measurement.ts';
import type { PilotRefusal } from '#domain/pilot/refusals.ts';
import { currentVersion, type Pilot } from '#domain/pilot/state.ts';
import { inWords } from '#domain/verdict/judge-pilot.ts';
import type { Action } from '#identity/policy.ts';
import { questionMessage, signatureMessage, verdictMessage } from '#mailer/messages.ts';
import { type Executed, execute } from './append.ts';
import { type Caller, permitOnPilot } from './caller.ts';
import type { AppDeps, MailContent } from './deps.ts';
import { loadStream } from './load-stream.ts';
import {
  type AskedPilotCommand,
  type NotPermitted,
  type PilotKnowledge,
  pilotKey,
  pilotStream,
  readingPilots,
} from './pilot-stream.ts';
import { readWorkspace } from './workspace-facts.ts';

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
  order: PilotOrder,
): Promise<PilotResult> {
  const { pilot, commandId, command } = order;
  const key = pilotKey(caller.workspace, pilot);
  const knowledge: PilotKnowledge = {
    ...(await knowledgeFor(deps, caller, order)),
    permit: permitOnPilot(order.action, caller),
  };
  const result = await execute(deps, pilotStream(knowledge), key, {
    commandId,
    actor: caller.person.id,
    assurance: caller.assurance,
    command,
  });
  if (result.ok && result.entry && !result.replayed && result.state)
    await mailAfter(deps, caller, result.state, command);
  return result;
}

async function knowledgeFor(
  deps: AppDeps,
  caller: Caller,
  { pilot, command }: PilotOrder,
): Promise<PilotKnowledge> {
  const { timeZone, people } = await readWorkspace(deps, caller.workspace);
  if (command.type === 'propose')
    return {
      timeZone,
      directory: {
        teamsOf: Object.fromEntries(Object.entries(people).map(([id, { teams }]) => [id, teams])),
      },
    };
  if (command.type === 'judge')
    return { timeZone, rows: await rowsOf(deps, caller.workspace, pilot) };
  return { timeZone };
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
  const profile = await deps.people.get(person);
  if (!profile) return;
  const { workspace } = caller;
  const secret = await deps.invitations.create({ workspace, pilot: pilot.id, person });
  await deps.mailer.send({
    reference: deps.newId(),
    workspace,
    to: { person, name: profile.name, email: profile.email },
    ...content(`${deps.baseUrl}/r/${secret}`),
  });
}
