import { join } from 'node:path';
import { parseArgs } from 'node:util';

export type LocalArguments = {
  readonly port: number;
  readonly dataDirectory: string;
  /** No demo workspace: the first page asks for a name of one's own. */
  readonly empty: boolean;
  readonly logFile: string;
};

const DEFAULT_PORT = 4400;

/** Reads `--port N`, `--data DIR`, `--log FILE` and `--empty`. Throws a plain sentence on anything else. */
export function readArguments(argv: readonly string[]): LocalArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      log: { type: 'string' },
      empty: { type: 'boolean', default: false },
    },
  });
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('--port takes a number from 0 to 65535.');
  const dataDirectory = values.data ?? join('.data', values.empty ? 'empty' : 'demo');
  const logFile = values.log ?? join(dataDirectory, 'log.jsonl');
  return { port, dataDirectory, empty: values.empty, logFile };
}
