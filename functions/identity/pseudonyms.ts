/**
 * Names of units (people, deals) leave an import as pseudonyms: the same unit always has the same one within a
 * workspace, and nobody can turn it back without the workspace's key, which no ledger, snapshot or report holds.
 */
export type Pseudonyms = {
  /** What stands for a unit's name in this workspace. Makes the workspace's key at the first import. */
  in(workspace: string): Promise<(unit: string) => string>;
};
