import { createCipheriv, createHash } from 'node:crypto';
import { toNumber } from '../../src/domain/games/exact/fraction.ts';
import type { Law } from '../../src/domain/games/exact/law.ts';
import type { GameMaths } from '../../src/domain/games/maths.ts';
import type { Random } from '../../src/domain/games/random.ts';

/** What so many rounds were seen to win; money in stakes. */
export interface Seen {
  rounds: number;
  mean: number;
  deviation: number;
  /** Of all rounds, the part that won something. */
  hits: number;
}

/** Plays rounds of a game, or of one of its options, as the server draws them. */
export function simulate(
  maths: Pick<GameMaths, 'draw'>,
  { option, stake, rounds }: { option?: string | undefined; stake: number; rounds: number },
  random: Random,
): Seen {
  let [sum, squares, hits] = [0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const won = maths.draw(random, option).totalPays / stake;
    sum += won;
    squares += won * won;
    if (won > 0) hits += 1;
  }
  const mean = sum / rounds;
  return { rounds, mean, deviation: Math.sqrt(squares / rounds - mean * mean), hits: hits / rounds };
}

/** Of a normal distribution 99.9% lie this many standard deviations around its mean. */
const WITHIN = 3.2905;

/** How far the mean of so many rounds lies from the one that enumeration finds, at most, 999 times out of 1000. */
export function halfWidth({ mean, square }: Law, stake: number, rounds: number): number {
  const variance = square - toNumber(mean) ** 2;
  return (WITHIN * Math.sqrt(variance / rounds)) / stake;
}

export const isInside = (law: Law, stake: number, { mean, rounds }: Seen): boolean =>
  Math.abs(mean - toNumber(law.mean) / stake) <= halfWidth(law, stake, rounds);

const AT_ONCE = 64 * 1024;

/** The key stream of AES: as good as the server's own source, and the same for the same seed. */
export function streamOf(seed: string): Random {
  const key = createHash('sha256').update(seed).digest();
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  const nothing = Buffer.alloc(AT_ONCE);
  let [stream, at] = [cipher.update(nothing), 0];
  return (bytes) => {
    if (at + bytes > AT_ONCE) [stream, at] = [cipher.update(nothing), 0];
    at += bytes;
    return stream.subarray(at - bytes, at);
  };
}
