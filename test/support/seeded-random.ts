import type { Random } from '../../src/domain/games/random.ts';

/** A repeatable source for tests (mulberry32): the same seed gives the same bytes. Never for play. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const word = () => {
    state = (state + 0x6d2b79f5) | 0;
    const a = Math.imul(state ^ (state >>> 15), 1 | state);
    const b = (a + Math.imul(a ^ (a >>> 7), 61 | a)) ^ a;
    return (b ^ (b >>> 14)) >>> 0;
  };
  return (bytes) => {
    const filled = new Uint8Array(Math.ceil(bytes / 4) * 4);
    for (let i = 0; i < bytes; i += 4) {
      const next = word();
      for (let j = 0; j < 4; j += 1) filled[i + j] = next >>> (24 - 8 * j);
    }
    return filled.subarray(0, bytes);
  };
}
