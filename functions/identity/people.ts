import type { Member } from '#domain/workspace/state.ts';

/**
 * Name and address of a person. The ledger knows the id alone, so that both can be erased. The name is what they are
 * called in a workspace: what another workspace calls them is nobody's business here.
 */
export type Profile = { readonly id: string; readonly name: string; readonly email: string };

/** What a person's standing became, and whether that ends the sessions that they have. */
export type Placement = {
  /** Absent: no longer in the workspace. */
  readonly member: Member | undefined;
  /** Milliseconds since the epoch, real time: sessions begun before are over. Absent: they go on. */
  readonly changedAt?: number;
};

export type People = {
  /** The person of an address, made with this name if there is none yet. */
  findOrAdd(email: string, name: string, newId: () => string): Promise<Profile>;
  findByEmail(email: string): Promise<Profile | undefined>;
  /** The person of an address as this workspace calls them from now on, unless it calls them something already. */
  introduce(
    workspace: string,
    person: { readonly email: string; readonly name: string },
    newId: () => string,
  ): Promise<Profile>;
  get(workspace: string, id: string): Promise<Profile | undefined>;
  /** Names by id, one request for up to 50; ids that are not known are left out. */
  names(workspace: string, ids: readonly string[]): Promise<ReadonlyMap<string, Profile>>;
  /**
   * Notes that the ledger is about to change a person's standing. Until `place` says what it became, sessions ask the
   * ledger: a crash between the two can neither lose a membership nor keep a role that was taken away.
   * @param at real time, in milliseconds since the epoch
   */
  expectChange(person: string, workspace: string, at: number): Promise<void>;
  /** Puts a person's standing in a workspace beside their sessions, where one query reads both. */
  place(person: string, workspace: string, placement: Placement): Promise<void>;
};
