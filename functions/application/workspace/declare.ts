import { type Caller, orderedBy } from '#application/caller.ts';
import { type AppendDeps, execute } from '#application/stream/append.ts';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import { type Asked, seal } from '#application/stream/sealing.ts';
import { workspaceKey, workspaceStream } from '#application/stream/workspace-stream.ts';
import type { DeclarationInput } from '#contracts/declarations.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import type { DeclarationEvent } from '#domain/workspace/declarations.ts';
import { askedDeclaration } from './declaration-input.ts';
import type { WorkspaceResult } from './workspace-commands.ts';

/** Records a declaration in the caller's name; `id` is that of what it brings into being. */
export function declare(
  deps: AppendDeps,
  caller: Caller,
  commandId: string,
  input: DeclarationInput,
  id: string,
): Promise<WorkspaceResult> {
  return recordDeclaration(
    deps,
    caller,
    commandId,
    askedDeclaration(input, { person: caller.person.id, id }),
  );
}

/** Also for what no person declares: that a feed delivered. */
export async function recordDeclaration(
  deps: AppendDeps,
  caller: Pick<Caller, 'workspace' | 'assurance'> & { readonly person: { readonly id: string } },
  commandId: string,
  event: Asked<DeclarationEvent>,
): Promise<WorkspaceResult> {
  const pilots = await summariesOf(deps, caller.workspace, pilotsNamed(event));
  return execute(deps, workspaceStream, workspaceKey(caller.workspace), {
    ...orderedBy(caller, commandId),
    asked: { type: 'declare', event },
    command: { type: 'declare', event: seal<DeclarationEvent>(event, deps.random.salt), pilots },
  });
}

function pilotsNamed(event: Asked<DeclarationEvent>): readonly string[] {
  if ('pilot' in event) return [event.pilot];
  return event.type === 'CoalitionJoined' ? event.pilots : [];
}

async function summariesOf(
  deps: AppendDeps,
  workspace: string,
  pilots: readonly string[],
): Promise<PilotSummary[]> {
  const stored = await Promise.all(
    [...new Set(pilots)].map(pilot => deps.readModels.get(pilotKey(workspace, pilot))),
  );
  // Written by `pilotStream` under its schema number, which is what makes the shape known.
  return stored.flatMap(each => (each ? [each.summary as PilotSummary] : []));
}
