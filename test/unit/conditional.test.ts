import { isCurrent } from '../../src/http/conditional.ts';

const ETAG = '"abc"';

test.each([
  [undefined, false],
  ['', false],
  ['"abc"', true],
  ['W/"abc"', true],
  ['*', true],
  ['"x", "abc"', true],
  ['"x",W/"abc" ', true],
  ['"x"', false],
  ['abc', false],
  ['"ABC"', false],
])('If-None-Match: %s', (header, current) => expect(isCurrent(header, ETAG)).toBe(current));
