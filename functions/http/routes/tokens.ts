import { receiveBatch } from '#application/pilot/receive-batch.ts';
import type { EndpointsOf } from '#contracts/paths.ts';
import type { TokensView } from '#contracts/tokens.ts';
import type { ApiToken } from '#identity/api-tokens.ts';
import type { HttpDeps } from '../deps.ts';
import { idFrom } from '../derived-id.ts';
import type { Routes } from '../route.ts';

const DAY_MS = 86_400_000;
const TOKEN_EXISTS = {
  code: 'token_exists',
  sentence: 'This token was made already, and shown once. Revoke it and make another.',
} as const;
const NO_TOKEN = {
  code: 'not_found',
  sentence: 'There is no such token any more. Load the page again.',
} as const;
const TOKENS_ONLY = {
  code: 'not_permitted',
  sentence:
    'Figures are delivered with an API token. Record them on the page of the pilot instead.',
} as const;

/** API tokens, and what a program does with one. */
export const routes: Routes<EndpointsOf<'tokens'>> = {
  listTokens: {
    permission: 'manage-tokens',
    handle: async ({ deps, caller }) => ({
      ok: true,
      body: await viewTokens(deps, caller.workspace, await deps.tokens.list(caller.workspace)),
    }),
  },

  createToken: {
    permission: 'manage-tokens',
    handle: async ({ deps, caller, body: { days, ...wanted }, commandId }) => {
      const id = idFrom(caller.person.id, commandId, 'token');
      const token = await deps.tokens.create({
        id,
        workspace: caller.workspace,
        ...wanted,
        createdBy: caller.person.id,
        expiresAt: deps.app.clock.wall() + days * DAY_MS,
      });
      return token === undefined
        ? { ok: false, refusal: TOKEN_EXISTS }
        : { ok: true, body: { id, token }, status: 201 };
    },
  },

  revokeToken: {
    permission: 'manage-tokens',
    handle: async ({ deps, caller, params }) =>
      (await deps.tokens.revoke(caller.workspace, params.token))
        ? { ok: true, body: {} }
        : { ok: false, refusal: NO_TOKEN },
  },

  deliverFigures: {
    permission: 'deliver-figures',
    scope: 'deliver-figures',
    handle: async ({ deps, token, params: { pilot, criterion }, body }) => {
      if (!token) return { ok: false, refusal: TOKENS_ONLY };
      const { batch: name, from, to, group, measurement } = body;
      const delivery = { pilot, criterion, group, measurement, batch: { name, from, to } };
      const result = await receiveBatch(deps.app, token, delivery);
      if (!result.ok) return result;
      const recorded = result.entry !== undefined;
      return { ok: true, body: { recorded }, ...(recorded ? { status: 201 } : {}) };
    },
  },
};

async function viewTokens(
  deps: HttpDeps,
  workspace: string,
  tokens: readonly ApiToken[],
): Promise<TokensView> {
  const makers = await deps.app.people.names(
    workspace,
    tokens.map(each => each.createdBy),
  );
  const asInstant = (at: number) => new Date(at).toISOString();
  return {
    tokens: tokens.map(({ id, name, scopes, createdBy, createdAt, expiresAt, usedAt }) => ({
      id,
      name,
      scopes: [...scopes],
      createdBy: { id: createdBy, name: makers.get(createdBy)?.name ?? 'somebody who has left' },
      createdAt: asInstant(createdAt),
      expiresAt: asInstant(expiresAt),
      expired: expiresAt <= deps.app.clock.wall(),
      ...(usedAt === undefined ? {} : { usedAt: asInstant(usedAt) }),
    })),
  };
}
