import type { z } from 'zod';
import type { Caller } from '#application/caller.ts';
import type { ENDPOINTS, ResponseOf } from '#contracts/endpoints.ts';
import type { EndpointName, PATHS } from '#contracts/paths.ts';
import type { Problem } from '#contracts/problem.ts';
import type { ApiToken, TokenScope } from '#identity/api-tokens.ts';
import type { Action } from '#identity/policy.ts';
import type { Session } from '#identity/sessions.ts';
import type { HttpDeps } from './deps.ts';
import type { Download } from './download.ts';
import type { ProblemCode } from './problem-details.ts';

type PathOf<Name extends EndpointName> = (typeof PATHS)[Name];
type ParamsIn<Path extends string> = Path extends `${string}:${infer Param}/${infer Rest}`
  ? Param | ParamsIn<Rest>
  : Path extends `${string}:${infer Param}`
    ? Param
    : never;
type QueryOf<Name extends EndpointName> = (typeof ENDPOINTS)[Name] extends {
  query: infer Query extends z.ZodType;
}
  ? z.output<Query>
  : undefined;
type ParsedBodyOf<Name extends EndpointName> = (typeof ENDPOINTS)[Name] extends {
  body: infer Body extends z.ZodType;
}
  ? z.output<Body>
  : undefined;

/** What a handler is given: checked against the contract, with the caller's permission settled. */
export type Call<Name extends EndpointName, Who = Caller> = {
  readonly deps: HttpDeps;
  readonly caller: Who;
  readonly session: Session;
  readonly params: Readonly<Record<ParamsIn<PathOf<Name>>, string>>;
  readonly query: QueryOf<Name>;
  readonly body: ParsedBodyOf<Name>;
  /** UUIDv7 of the `Idempotency-Key` header; empty for reads. */
  readonly commandId: string;
  /** Revision of the `If-Match` header; 0 where the contract asks for none. */
  readonly revision: number;
};

export type Answer<Name extends EndpointName> =
  | {
      readonly ok: true;
      readonly body: ResponseOf<Name>;
      readonly etag?: string;
      readonly status?: 201 | 202;
      /** The name of the file that a browser keeps it as. */
      readonly saveAs?: string;
    }
  | { readonly ok: true; readonly download: Download }
  | {
      readonly ok: false;
      readonly refusal: {
        readonly code: ProblemCode;
        readonly sentence: string;
        readonly issues?: Problem['issues'];
      };
    };

/** A call by a person or by a program: either way within one workspace. */
export type TokenCall<Name extends EndpointName> = Omit<Call<Name, undefined>, 'session'> & {
  readonly workspace: string;
  readonly token: ApiToken | undefined;
};

/** A route names its permission; one without does not compile. `open` ones need a session but no workspace. */
export type Route<Name extends EndpointName> =
  | {
      readonly permission: Action;
      readonly open?: false;
      /** Programs whose token has this scope may call it too; the caller is then absent, the token there. */
      readonly scope: TokenScope;
      readonly handle: (call: TokenCall<Name>) => Promise<Answer<Name>>;
    }
  | {
      readonly permission: Action;
      readonly open?: false;
      readonly scope?: undefined;
      readonly handle: (call: Call<Name>) => Promise<Answer<Name>>;
    }
  | {
      readonly permission: Action;
      readonly open: true;
      readonly scope?: undefined;
      readonly handle: (call: Call<Name, undefined>) => Promise<Answer<Name>>;
    };

/** Every endpoint of the contracts has its route: a missing one does not compile. */
export type Routes<Names extends EndpointName = EndpointName> = {
  readonly [Name in Names]: Route<Name>;
};
