import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { faultLine } from '#http/fault-line.ts';
import type { RequestLog } from '#http/request-log.ts';

/** What is said while the product is served: no more than in AWS. */
export type LocalLog = {
  readonly requests: RequestLog;
  readonly reportError: (error: unknown) => void;
};

/** A fault for whoever looks at the terminal. */
function printFault(error: unknown): void {
  const { fault, code = '', at = [] } = faultLine(error);
  console.error(`Something went wrong: ${[fault, code, ...at].filter(Boolean).join(' ')}`);
}

/** Writes a line of JSON for each request and each fault into a file, which it begins anew; faults are printed besides. */
export function fileLog(file: string, print = printFault): LocalLog {
  mkdirSync(dirname(file), { recursive: true });
  const lines = createWriteStream(file);
  // A log that cannot be written, on a full disk for instance, keeps nobody from being served.
  lines.on('error', () => undefined);
  const say = (level: string, message: string, said: object): void => {
    const timestamp = new Date().toISOString();
    lines.write(`${JSON.stringify({ timestamp, level, message, ...said })}\n`);
  };
  return {
    requests: {
      begin: () => undefined,
      answered: (line, id) => say('INFO', 'request', { correlation_id: id, ...line }),
    },
    reportError: error => {
      say('ERROR', 'fault', faultLine(error));
      print(error);
    },
  };
}
