import { makeRandom } from '../../src/random.ts';

test('it gives as many bytes as it is asked for, and none of them twice', () => {
  const random = makeRandom();
  const sizes = [4, 16, 1000, 5000, 12, 1024, 32];
  const given = Array.from({ length: 200 }, (_, n) => random(sizes[n % sizes.length] ?? 0));
  expect(given.map(({ length }) => length)).toEqual(given.map((_, n) => sizes[n % sizes.length]));
  const places = new Map<ArrayBufferLike, [from: number, to: number][]>();
  for (const { buffer, byteOffset, length } of given) {
    const others = places.get(buffer) ?? [];
    for (const [from, to] of others) expect(byteOffset >= to || byteOffset + length <= from).toBe(true);
    places.set(buffer, [...others, [byteOffset, byteOffset + length]]);
  }
  expect(new Set(given.filter(({ length }) => length > 4).map((bytes) => bytes.toString())).size).toBeGreaterThan(150);
});

test('of the bytes no one is usual', () => {
  const random = makeRandom();
  const counts = new Array<number>(256).fill(0);
  for (let n = 0; n < 64_000; n += 1) for (const byte of random(4)) counts[byte] = (counts[byte] ?? 0) + 1;
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(250);
});
