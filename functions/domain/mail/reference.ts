import { hashText } from '../chain/canonical.ts';

/** Crockford's base 32: no I, L, O or U to be misread. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/**
 * The reference of a message, `7K3F9-Q2MXA`: it follows from what makes the message necessary, so that the same message
 * sent again, by whomever, carries the same one (rule E2). 50 bits: among 10,000 messages of a workspace two agree once
 * in some 20 million workspaces.
 */
export function mailReference(cause: string): string {
  const hash = hashText('mail', cause);
  let bits = BigInt(`0x${hash.slice(0, 13)}`) >> 2n;
  let digits = '';
  for (let index = 0; index < LENGTH; index += 1) {
    digits = DIGITS.charAt(Number(bits & 31n)) + digits;
    bits >>= 5n;
  }
  return `${digits.slice(0, 5)}-${digits.slice(5)}`;
}
