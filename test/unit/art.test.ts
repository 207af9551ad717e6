import fc from 'fast-check';
import { preferredImage } from '../../src/http/handlers/art.ts';
import { drawTitle, escapeText } from '../../src/services/title-svg.ts';

const FORMATS = ['image/webp', 'image/png', 'image/jpeg'] as const;

test.each([
  ['', undefined],
  ['*/*', undefined],
  ['application/json', undefined],
  ['text/html, application/xhtml+xml', undefined],
  ['image/png', 'image/png'],
  ['IMAGE/PNG', 'image/png'],
  ['image/*', 'image/webp'],
  ['image/avif, image/jpeg', 'image/jpeg'],
  ['image/avif', undefined],
  ['image/png;q=0.2, image/jpeg;q=0.8', 'image/jpeg'],
  ['image/png;q=0, image/*;q=0.1', 'image/webp'],
  ['image/jpeg, image/png', 'image/jpeg'],
  ['image/png;q=x', undefined],
  ['application/json;q=1, image/png;q=0.1', 'image/png'],
])('Accept: %s', (accept, wanted) => expect(preferredImage(accept, FORMATS)).toBe(wanted));

test('no Accept header makes it fail, or take what it did not offer', () => {
  fc.assert(
    fc.property(fc.string(), (accept) => expect([undefined, ...FORMATS]).toContain(preferredImage(accept, FORMATS))),
  );
});

test('a title stays text: nothing in it opens or closes a tag', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      expect(escapeText(title)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      const tags =
        drawTitle(title, 'vs20doghouse')
          .match(/<\/?[a-z]+/gi)
          ?.map((tag) => tag.toLowerCase()) ?? [];
      const known = ['svg', 'defs', 'lineargradient', 'stop', 'rect', 'circle', 'text', 'tspan'].flatMap((tag) => [
        `<${tag}`,
        `</${tag}`,
      ]);
      expect(tags.filter((tag) => !known.includes(tag))).toEqual([]);
    }),
  );
});

test('each game has its colours, the same every time', () => {
  expect(drawTitle('T', 'vs20doghouse')).toBe(drawTitle('T', 'vs20doghouse'));
  expect(drawTitle('T', 'vs20doghouse')).not.toBe(drawTitle('T', 'vs1brassbell'));
});
