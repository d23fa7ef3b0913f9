import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** A secret of 256 bits that can stand in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Secrets are kept hashed: who reads the table can use none of them. */
export const hashSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex');

/** An e-mail address as the table knows it where the address itself need not be there. */
export const hashAddress = (email: string): string =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('hex');

/** Six digits, evenly drawn. */
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

/** A code is short, so its hash is keyed by the invitation's secret, which the table does not hold. */
export const hashCode = (code: string, secret: string): string =>
  createHmac('sha256', secret).update(code).digest('hex');

/** Compares two hashes of one length in constant time. */
export const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
