/** Which teams each person is on, by ids. A person may be on several. */
export type Directory = { readonly teamsOf: Readonly<Record<string, readonly string[]>> };

/**
 * True when a person is outside the team that owns a pilot: on no team of it, nor on a team that any of its
 * members belongs to (rule P3). Somebody on no team at all is outside.
 */
export function isOutside(directory: Directory, person: string, owningTeam: string): boolean {
  const near = new Set([owningTeam]);
  for (const teams of Object.values(directory.teamsOf))
    if (teams.includes(owningTeam)) for (const team of teams) near.add(team);
  return !(directory.teamsOf[person] ?? []).some(team => near.has(team));
}
