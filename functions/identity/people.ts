import type { Member } from '#domain/workspace/state.ts';

/** Name and address of a person. The ledger knows the id alone, so that both can be erased. */
export type Profile = { readonly id: string; readonly name: string; readonly email: string };

export type People = {
  /** The person of an address, made with this name if there is none yet. */
  findOrAdd(email: string, name: string, newId: () => string): Promise<Profile>;
  findByEmail(email: string): Promise<Profile | undefined>;
  get(id: string): Promise<Profile | undefined>;
  /** Names by id, one request for up to 100; ids that are not known are left out. */
  names(ids: readonly string[]): Promise<ReadonlyMap<string, Profile>>;
  /** Puts a person's standing in a workspace beside their sessions, where one query reads both. */
  putMember(person: string, workspace: string, member: Member): Promise<void>;
};
