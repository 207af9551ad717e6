import { inPieces, isTooLong, namesIn } from '../../web/admin/catalog/names.ts';

/** How Provider Admin reads a list of games that was pasted. */

test.each([
  ['a line each', 'vs20doghouse\nvs8tidepool\r\n\r\n', ['vs20doghouse', 'vs8tidepool']],
  ['commas and spaces', ' vs20doghouse, tidepool;vs9amberwick\t', ['vs20doghouse', 'tidepool', 'vs9amberwick']],
  ['JSON', '["vs20doghouse", "vs8tidepool"]', ['vs20doghouse', 'vs8tidepool']],
  ['each once', 'a b a', ['a', 'b']],
  ['nothing', ' \n', []],
])('names are found in what was pasted: %s', (_how, text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test('a long list goes in pieces, none of them lost', () => {
  const list = Array.from({ length: 1001 }, (_, n) => n);
  const pieces = inPieces(list);
  expect(pieces.map(({ length }) => length)).toEqual([500, 500, 1]);
  expect(pieces.flat()).toEqual(list);
  expect(isTooLong('x'.repeat(64))).toBe(false);
  expect(isTooLong('x'.repeat(65))).toBe(true);
});
