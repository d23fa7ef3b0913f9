import { required } from './environment.ts';

/** By which CloudFront is known (`infra/constructs/origin-secrets.ts`); throws at cold start where the stack gave none. */
export const originSecrets = (): string[] => required('ORIGIN_SECRETS').split(',');
