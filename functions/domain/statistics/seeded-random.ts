import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** A reproducible stream of random numbers. The same seed gives the same stream, everywhere and for good. */
export type RandomStream = {
  /** A whole number from 0 to 2³² − 1. */
  readonly next32: () => number;
  /** A whole number from 0 to `bound` − 1, each equally likely. `bound` is from 1 to 2²¹. */
  readonly below: (bound: number) => number;
};

/** Four words of state, not all zero. */
export type Xoshiro128State = readonly [number, number, number, number];

const rotateLeft = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/**
 * The xoshiro128** 1.1 generator. Not for secrets.
 *
 * Source: Blackman & Vigna 2021, ACM Trans Math Softw 47:36. Unbiased bounds: Lemire 2019, ACM Trans Model
 * Comput Simul 29:3.
 */
export function xoshiro128([seed0, seed1, seed2, seed3]: Xoshiro128State): RandomStream {
  let [s0, s1, s2, s3] = [seed0 | 0, seed1 | 0, seed2 | 0, seed3 | 0];
  const next32 = (): number => {
    const word = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotateLeft(s3, 11);
    return word;
  };
  const below = (bound: number): number => {
    const unfair = 2 ** 32 % bound;
    for (;;) {
      const product = next32() * bound;
      const high = Math.floor(product / 2 ** 32);
      if (product - high * 2 ** 32 >= unfair) return high;
    }
  };
  return { next32, below };
}

/** A stream from any text: the first 128 bits of the text's SHA-256, big-endian, are the state. */
export function seededRandom(seed: string): RandomStream {
  const view = new DataView(sha256(utf8ToBytes(seed)).buffer);
  return xoshiro128([view.getUint32(0), view.getUint32(4), view.getUint32(8), view.getUint32(12)]);
}
