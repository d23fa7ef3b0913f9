/** What a program may be let do; each route that takes tokens names one. */
export const TOKEN_SCOPES = ['deliver-figures', 'read-reports'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** A program's way in, without its secret. Times in milliseconds since the epoch. */
export type ApiToken = {
  readonly id: string;
  readonly workspace: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly createdBy: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** To the hour. */
  readonly usedAt?: number;
};

/** Tokens of a workspace: shown once, kept hashed, scoped, expiring. A revoked one is gone. */
export type ApiTokens = {
  /** Answers the token in full, this once. Undefined: there is one of this id already. */
  create(token: Omit<ApiToken, 'createdAt' | 'usedAt'>): Promise<string | undefined>;
  /** Undefined: unknown, revoked or expired. Writes nothing. */
  read(token: string): Promise<ApiToken | undefined>;
  /** Notes that it was used, once an hour. */
  noteUse(token: ApiToken): Promise<void>;
  list(workspace: string): Promise<ApiToken[]>;
  /** False: there is no such token. */
  revoke(workspace: string, id: string): Promise<boolean>;
};

/** Ledger entries name a token by this and its id. */
export const TOKEN_ACTOR = 'token-';
