import type { EndpointName } from '#contracts/paths.ts';
import type { House, Life } from './pilot-life.ts';

/** Where bad input is sent: two workspaces, with pilots in three phases and one that belongs to the other. */
export type Scene = {
  readonly house: House;
  readonly other: House;
  readonly draft: Life;
  readonly proposed: Life;
  readonly running: Life;
  readonly foreign: Life;
};

type Given<T> = T | ((scene: Scene) => T);

/** One request that has to be refused. */
export type BadRequest = {
  readonly what: string;
  readonly to: EndpointName;
  readonly status: number;
  readonly code: string;
  readonly pilot?: 'draft' | 'proposed' | 'running' | 'foreign';
  readonly params?: Given<Record<string, string>>;
  readonly query?: Record<string, string>;
  readonly as?: (scene: Scene) => { readonly cookie: string };
  readonly body?: object | string | null | ((scene: Scene) => object);
  /** The body as bytes, in place of `body`. */
  readonly raw?: () => BodyInit;
  /** Changes to the headers that a right request has; an empty value takes one away. */
  readonly headers?: Record<string, string>;
};

export type Row = Omit<BadRequest, 'to' | 'what' | 'status' | 'code'>;
/** Rows of a table of bad requests to one endpoint, with what they share. */
export const to =
  (endpoint: EndpointName, shared: Row = {}) =>
  (what: string, status: number, code: string, row: Row = {}): BadRequest => ({
    what,
    to: endpoint,
    status,
    code,
    ...shared,
    ...row,
  });

export const invalid = [400, 'bad_request'] as const;
