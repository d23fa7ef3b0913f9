import type { AskedPilotCommand } from '#application/stream/pilot-stream.ts';
import type { Asked } from '#application/stream/sealing.ts';
import type { WorkspaceSummary } from '#application/stream/workspace-stream.ts';
import { templateById } from '#domain/criteria/templates.ts';
import type { Charter } from '#domain/pilot/charter.ts';

const SENTENCES = {
  person_unknown: 'Somebody named here is not in this workspace. Add them under People first.',
  team_unknown: 'There is no such team in this workspace. Choose one from the list.',
  template_unknown: 'There is no such template. Choose one from the list.',
} as const;

/** A command names somebody or something that the workspace does not have. */
export type UnknownReference = {
  readonly code: keyof typeof SENTENCES;
  readonly sentence: string;
};

const unknown = (code: UnknownReference['code']): UnknownReference => ({
  code,
  sentence: SENTENCES[code],
});

export const refuseUnknownTeams = (
  workspace: Pick<WorkspaceSummary, 'teams'>,
  named: readonly string[],
): UnknownReference | undefined =>
  named.every(team => workspace.teams.some(each => each.id === team))
    ? undefined
    : unknown('team_unknown');

/**
 * Refuses ids that are nobody's here, so that no workspace reaches for another's people or teams. `alsoKnown`: who
 * has taken a signer's place, and need be no member.
 */
export function refuseUnknown(
  workspace: Pick<WorkspaceSummary, 'people' | 'teams'>,
  command: AskedPilotCommand,
  alsoKnown: readonly string[] = [],
): UnknownReference | undefined {
  if (command.type === 'draft') {
    const unknownTeam = refuseUnknownTeams(workspace, [command.draft.team]);
    if (unknownTeam) return unknownTeam;
    const { template } = command;
    return template !== undefined && !templateById(template)
      ? unknown('template_unknown')
      : undefined;
  }
  const isKnown = (id: string): boolean =>
    Object.hasOwn(workspace.people, id) || alsoKnown.includes(id);
  return peopleNamed(command).every(isKnown) ? undefined : unknown('person_unknown');
}

function peopleNamed(command: AskedPilotCommand): readonly string[] {
  if (command.type === 'ask') return [command.stakeholder];
  if (command.type === 'propose-conversion') return [command.signer];
  if (command.type === 'choose-isolation')
    return command.estimatedBy === undefined ? [] : [command.estimatedBy];
  if (command.type === 'replace-signer') return [command.by];
  if (command.type === 'amend') return peopleIn(command.changes);
  return command.type === 'save-draft' ? peopleIn(command.values) : [];
}

function peopleIn(values: Asked<Partial<Charter>>): readonly string[] {
  const { contributors = [], signers = [], criteria = [], safeguards } = values;
  return [
    ...contributors,
    ...signers.map(each => each.person),
    ...criteria.flatMap(each => each.wordsBy ?? []),
    ...(safeguards ? [safeguards.outputOwner] : []),
  ];
}
