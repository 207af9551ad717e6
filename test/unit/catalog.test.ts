import fc from 'fast-check';
import { catalogItem } from '../../src/domain/catalog.ts';

const GAME = { symbol: 'vs20doghouse', slug: 'doghouse', title: 'The Dog House', rtp: 96.51, maths: 'vs20doghouse' };

test("a game's artwork and launch path are as in the brief", () => {
  const url = 'https://casinoproviders.net/api/provider/v1/game-art/vs20doghouse?title=The+Dog+House&slug=doghouse';
  const { maths, ...shown } = GAME;
  expect(catalogItem(GAME, 'https://casinoproviders.net')).toEqual({
    ...shown,
    thumbnail: { symbol: maths, slug: 'doghouse', title: 'The Dog House', url },
    thumbnail_url: url,
    launch_path: '/games/doghouse',
  });
});

test('without a base URL the artwork is on this server', () => {
  expect(catalogItem(GAME, undefined).thumbnail_url).toMatch(/^\/api\/provider\/v1\/game-art\/vs20doghouse\?/);
});

test('any title comes back out of its URL as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const { thumbnail_url } = catalogItem({ ...GAME, title }, 'https://a.example');
      expect(new URL(thumbnail_url).searchParams.get('title')).toBe(title);
      expect(new URL(thumbnail_url).searchParams.get('slug')).toBe('doghouse');
    }),
  );
});
