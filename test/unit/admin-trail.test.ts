import { backward, onward, readTrail } from '../../web/admin/parts/trail.ts';

/** The way through a paged list: it leads back the way it came. */

const first = readTrail(null, null);

test('back leads through the same pages to the first', () => {
  const third = onward(onward(first, 'b'), 'c');
  expect(third.after).toBe('c');
  expect(backward(third).after).toBe('b');
  expect(backward(backward(third))).toEqual(first);
});

test('what the history kept of the way is read again', () => {
  const third = onward(onward(first, 'b'), 'c');
  expect(readTrail('c', JSON.parse(JSON.stringify({ before: third.before })))).toEqual(third);
});

test.each([null, undefined, 'x', { before: 'b' }, { before: [1] }, { before: [] }])(
  'a link that brings no way (%j) leads back to the first page',
  (state) => {
    expect(backward(readTrail('c', state))).toEqual(first);
  },
);
