import { AsyncLocalStorage } from 'node:async_hooks';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

type Attribute = { readonly S?: string };
type Key = { readonly pk?: Attribute; readonly sk?: Attribute };
type RequestBody = {
  readonly Item?: Key;
  readonly Key?: Key;
  readonly ExpressionAttributeValues?: { readonly ':pk'?: Attribute };
  readonly RequestItems?: Readonly<Record<string, { readonly Keys?: readonly Key[] }>>;
};
type HttpRequest = { readonly headers: Record<string, string>; readonly body: Uint8Array };

/** What one piece of work asked of the table, and what it still asks for after it has been answered. */
export type Trace = {
  /** Partitions that it read. */
  readonly read: string[];
  /** Keys that were written or deleted: a write whose condition did not hold is none. */
  readonly written: string[];
};

export type Traces = {
  readonly during: <Result>(
    work: () => Promise<Result>,
  ) => Promise<{ readonly result: Result; readonly trace: Trace }>;
};

const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);
const READS = new Set(['GetItem', 'BatchGetItem', 'Query']);
const decoder = new TextDecoder();

/**
 * Follows what `client` sends by the work that it is sent for, through every `await` and timer: a job that an earlier
 * request began is that request's. An operation that it cannot tell throws.
 */
export function traceRequests(client: DynamoDBClient): Traces {
  const current = new AsyncLocalStorage<Trace>();
  client.middlewareStack.add(
    next => async args => {
      const trace = current.getStore();
      if (!trace) return next(args);
      const { headers, body } = args.request as HttpRequest;
      const operation = headers['x-amz-target']?.split('.')[1] ?? 'unknown';
      const sent = JSON.parse(decoder.decode(body)) as RequestBody;
      if (READS.has(operation)) trace.read.push(...partitionsIn(sent));
      else if (!WRITES.has(operation)) throw new Error(`${operation} is not traced.`);
      const answer = await next(args);
      if (WRITES.has(operation)) trace.written.push(nameOf(sent.Item ?? sent.Key));
      return answer;
    },
    { step: 'finalizeRequest', priority: 'low', name: 'traceRequests' },
  );
  return {
    async during(work) {
      const trace: Trace = { read: [], written: [] };
      const result = await current.run(trace, work);
      return { result, trace };
    },
  };
}

function partitionsIn({ Key, ExpressionAttributeValues, RequestItems }: RequestBody): string[] {
  const keys = Object.values(RequestItems ?? {}).flatMap(({ Keys }) => Keys ?? []);
  return [Key?.pk, ExpressionAttributeValues?.[':pk'], ...keys.map(({ pk }) => pk)].flatMap(
    found => found?.S ?? [],
  );
}

const nameOf = (key: Key | undefined): string => `${key?.pk?.S} ${key?.sk?.S}`;
