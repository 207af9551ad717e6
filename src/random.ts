import { randomBytes } from 'node:crypto';
import type { Random } from './domain/games/random.ts';

const AT_A_TIME = 1024;

/**
 * The system's strong random bytes, of which it is asked for many at a time: a spin takes a dozen times a few, and asking
 * takes longer than they do. No byte is given out twice.
 */
export function makeRandom(): Random {
  let left: Uint8Array = new Uint8Array();
  return (bytes) => {
    if (bytes > left.length) left = randomBytes(Math.max(bytes, AT_A_TIME));
    const given = left.subarray(0, bytes);
    left = left.subarray(bytes);
    return given;
  };
}
