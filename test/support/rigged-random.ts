import { randomBytes } from 'node:crypto';
import { findMaths } from '../../src/domain/games/models.ts';
import type { Random } from '../../src/domain/games/random.ts';

/** Real chance for every id and secret; the draw of a spin (four bytes a reel) as the test wants it. */
export interface RiggedRandom {
  random: Random;
  /** How the next spins of the game end, on its lines alone, until it is told otherwise; else they are drawn honestly. */
  rig(outcome: 'win' | 'loss' | 'honest', maths?: string): void;
  /** What the rigged win pays, in coins. */
  pays(): number;
}

export function rigRandom(): RiggedRandom {
  let word: number | undefined;
  let pays = 0;
  return {
    random: (bytes) => (bytes === 4 && word !== undefined ? bytesOf(word) : randomBytes(bytes)),
    pays: () => pays,
    rig(outcome, id = 'vs20doghouse') {
      word = undefined;
      if (outcome === 'honest') return;
      const maths = findMaths(id);
      // The same stop on every reel: among the first hundred there is a win, and a spin without one.
      for (let stop = 0; stop < 100 && word === undefined; stop += 1) {
        const drawn = maths?.draw(() => bytesOf(stop));
        const onLines = drawn?.lineWins.reduce((sum, win) => sum + win.pays, 0) ?? 0;
        pays = drawn?.totalPays ?? 0;
        if (pays > 0 === (outcome === 'win') && pays === onLines) word = stop;
      }
      if (word === undefined) throw new Error(`${id} has no ${outcome} to rig`);
    },
  };
}

const bytesOf = (word: number): Uint8Array => Uint8Array.of(0, 0, 0, word);
