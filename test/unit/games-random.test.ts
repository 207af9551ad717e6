import fc from 'fast-check';
import { type Random, uniformBelow } from '../../src/domain/games/random.ts';
import { seededRandom } from '../support/seeded-random.ts';

/** A source that gives these 32-bit words in order, then zeros. */
function wordsInOrder(words: Iterable<number>): Random {
  const iterator = words[Symbol.iterator]();
  return () => {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, iterator.next().value ?? 0);
    return bytes;
  };
}

const words = 2 ** 32;

describe('a uniform integer below n', () => {
  test('is an integer in [0, n) whatever the source says', () => {
    const n = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: words }));
    fc.assert(
      fc.property(n, fc.array(fc.integer({ min: 0, max: words - 1 }), { maxLength: 8 }), (n, source) => {
        const drawn = uniformBelow(wordsInOrder(source), n);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < n).toBe(true);
      }),
    );
  });

  test.each([2, 3, 7, 32, 43])('falls on each of %i values equally often', (n) => {
    const random = seededRandom(n);
    const draws = 50_000;
    const counts = new Array<number>(n).fill(0);
    for (let i = 0; i < draws; i += 1) {
      const drawn = uniformBelow(random, n);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    const expected = draws / n;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    const freedom = n - 1;
    expect(chiSquare).toBeLessThan(freedom + 5 * Math.sqrt(2 * freedom));
  });

  test('draws again where a remainder would favour the low values', () => {
    // With n = 3/4 of all words, a remainder would give the lowest third of the values twice the weight of the others.
    const n = 3 * 2 ** 30;
    const step = 2 ** 20;
    const evenly = Array.from({ length: words / step }, (_, i) => i * step);
    const kept = evenly.filter((word) => word < n).length;
    const random = wordsInOrder(evenly);
    const thirds = [0, 0, 0];
    for (let i = 0; i < kept; i += 1) {
      const third = Math.floor(uniformBelow(random, n) / 2 ** 30);
      thirds[third] = (thirds[third] ?? 0) + 1;
    }
    expect(thirds).toEqual([kept / 3, kept / 3, kept / 3]);
  });

  test('refuses exactly the words above the largest multiple of n', () => {
    const limit = words - (words % 10);
    expect(uniformBelow(wordsInOrder([limit - 1]), 10)).toBe(9);
    expect(uniformBelow(wordsInOrder([limit, words - 1, 7]), 10)).toBe(7);
    expect(uniformBelow(wordsInOrder([words - 1]), words)).toBe(words - 1);
  });

  test('reads its own bytes when the source hands out slices of one buffer', () => {
    const pool = Uint8Array.of(9, 9, 9, 9, 0, 0, 0, 5);
    expect(uniformBelow(() => pool.subarray(4), 100)).toBe(5);
  });

  test.each([0, -1, 1.5, Number.NaN, words + 1, Number.POSITIVE_INFINITY])('n = %p is out of range', (n) => {
    expect(() => uniformBelow(seededRandom(1), n)).toThrow(RangeError);
  });

  test('fails, rather than hanging or guessing, on a broken source', () => {
    expect(() => uniformBelow(() => Uint8Array.of(255, 255, 255, 255), 10)).toThrow('random source repeats');
    expect(() => uniformBelow(() => new Uint8Array(3), 10)).toThrow('3 bytes');
  });
});
