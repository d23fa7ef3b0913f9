import type { Caller } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import { workspaceKey, workspaceStream } from '#application/stream/workspace-stream.ts';
import type { DeclarationsView } from '#contracts/declarations.ts';
import type { PersonRef } from '#contracts/primitives.ts';
import { readText } from '#domain/chain/free-text.ts';
import { METRIC_LIBRARY } from '#domain/criteria/metric-library.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { coalitionOf } from '#domain/workspace/coalition.ts';
import { type Declarations, NO_DECLARATIONS } from '#domain/workspace/declarations.ts';
import { type Safeguard, safeguardsOn } from '#domain/workspace/safeguards.ts';
import { DECLARERS, mayDeclare } from '#identity/policy.ts';
import { declarationRecords, type Names } from './declaration-records.ts';
import { readSummaries } from './summaries.ts';

/** The page of declarations: the words come from the ledger, pilots from their summaries. */
export async function showDeclarations(deps: AppDeps, caller: Caller): Promise<DeclarationsView> {
  const [{ state }, { pilots, workspace }] = await Promise.all([
    loadStream(deps, workspaceStream, workspaceKey(caller.workspace)),
    readSummaries(deps, caller.workspace),
  ]);
  const declarations = state?.declarations ?? NO_DECLARATIONS;
  const people = await deps.people.names(workspace.id, Object.keys(workspace.people));
  const names: Names = {
    currency: workspace.currency,
    person: id => people.get(id)?.name ?? 'somebody who has left',
    pilot: id => pilots.find(each => each.id === id)?.name ?? 'a pilot that is gone',
    metric: id => METRIC_LIBRARY.find(each => each.id === id)?.name ?? id,
  };
  const person = (id: string) => ({ id, name: names.person(id) });
  return {
    records: declarationRecords(declarations, names).map(each => ({
      ...each,
      by: person(each.by),
    })),
    safeguards: safeguardsOn(
      declarations,
      new Date(deps.clock.now()).toISOString(),
      workspace.timeZone,
    ).map(each => viewSafeguard(each, person)),
    coalition: coalitionOf(declarations).map(each => ({
      part: each.part,
      person: person(each.person),
    })),
    objections: objectionsOf(declarations, names),
    pilots: pilots.map(choiceOf),
    may: Object.keys(DECLARERS).filter(type =>
      mayDeclare(type as keyof typeof DECLARERS, caller.standing),
    ),
  };
}

const viewSafeguard = (
  { area, state, policy, reviewed, due }: Safeguard,
  person: (id: string) => PersonRef,
): DeclarationsView['safeguards'][number] => ({
  area,
  state,
  ...(policy
    ? {
        policy: {
          words: readText(policy.policy),
          ...(policy.link ? { link: readText(policy.link) } : {}),
          owner: person(policy.owner),
          partner: person(policy.partner),
          at: policy.at,
          expires: policy.expires,
        },
      }
    : {}),
  ...(reviewed ? { reviewed: { by: person(reviewed.by), at: reviewed.at } } : {}),
  ...(due === undefined ? {} : { due }),
});

const objectionsOf = ({ objections }: Declarations, names: Names): DeclarationsView['objections'] =>
  objections.map(({ objection, person, barrier, words, at, links, closed }) => {
    const pilot = (id: string) => ({ id, name: names.pilot(id) });
    return {
      objection,
      person: { id: person, name: names.person(person) },
      barrier,
      words: readText(words),
      at,
      links: links.map(link => pilot(link.pilot)),
      ...(closed ? { closedBy: pilot(closed.pilot) } : {}),
    };
  });

const choiceOf = ({ id, name, outcome, criteria }: PilotSummary) => ({
  id,
  name,
  judged: outcome !== undefined,
  met: criteria
    .filter(criterion => criterion.outcome === 'met')
    .map(criterion => ({ criterion: criterion.id, name: criterion.name })),
});
