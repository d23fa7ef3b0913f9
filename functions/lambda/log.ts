import { Logger } from '@aws-lambda-powertools/logger';
import { faultLine } from '#http/fault-line.ts';
import type { RequestLog } from '#http/request-log.ts';
import { SERVICE } from './metric-names.ts';

/** The log of every function: structured, and without what people typed. Codes, counts and routes alone. */
export const log = new Logger({ serviceName: SERVICE });

export const logError = (error: unknown): void => log.error('fault', { ...faultLine(error) });

/** Requests to the API and the pages, each under the id that its browser gave it. */
export const requests: RequestLog = {
  begin: id => {
    log.resetKeys();
    log.setCorrelationId(id);
  },
  answered: line => log.info('request', line),
};
