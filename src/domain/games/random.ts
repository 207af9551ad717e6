/** A source of cryptographically strong bytes: each call returns exactly as many fresh bytes as it was asked for. */
export type Random = (bytes: number) => Uint8Array;

const words = 2 ** 32;
// An honest source is refused at most every other time, so this many refusals in a row do not happen by chance.
const mostRefusals = 128;

/**
 * A uniform integer in [0, n), by rejection: words above the largest multiple of n are drawn again, never folded.
 * @throws RangeError when n is not an integer in 1..2^32.
 * @throws Error when the source gives too few bytes, or only words that must be refused.
 */
export function uniformBelow(random: Random, n: number): number {
  if (!Number.isInteger(n) || n < 1 || n > words) throw new RangeError(`n must be an integer in 1..2^32, not ${n}`);
  const limit = words - (words % n);
  for (let refusals = 0; refusals < mostRefusals; refusals += 1) {
    const word = nextWord(random);
    if (word < limit) return word % n;
  }
  throw new Error('The random source repeats itself: replace it, no draw can be fair.');
}

function nextWord(random: Random): number {
  const bytes = random(4);
  if (bytes.length !== 4) throw new Error(`The random source gave ${bytes.length} bytes where 4 were asked for.`);
  let word = 0;
  for (const byte of bytes) word = word * 256 + byte;
  return word;
}
