import { inBytes } from '../../web/admin/games/art/weight.ts';
import type { Game } from '../../web/admin/games/game-api.ts';
import { changedIn, draftOf, EMPTY, slugFor } from '../../web/admin/games/game-edit.ts';

/** What Provider Admin's pages of games work out by themselves. */

describe('an edit of a game', () => {
  const game = { ...EMPTY, title: 'The Dog House', slug: 'doghouse', certified_browsers: ['chrome'], rtp: 96.51 };
  const before = draftOf(game as unknown as Game);

  test('holds what can be edited, and nothing else', () => {
    expect(Object.keys(before)).toEqual(Object.keys(EMPTY));
    expect(before).toMatchObject({ title: 'The Dog House', certified_browsers: ['chrome'] });
  });

  test('sends the fields that were changed', () => {
    expect(changedIn({ ...before, certified_browsers: ['chrome'] }, before)).toEqual({});
    const draft = { ...before, title: 'Dogs', certified_browsers: ['chrome', 'safari'], live_catalog_enabled: false };
    expect(changedIn(draft, before)).toEqual({
      title: 'Dogs',
      certified_browsers: ['chrome', 'safari'],
      live_catalog_enabled: false,
    });
    expect(changedIn({ ...before, title: '' }, before)).toEqual({});
  });
});

test.each([
  ['The Dog House', 'the-dog-house'],
  ['  ¡Olé, señor!  ', 'ole-senor'],
  ['赌场', ''],
  [`${'long '.repeat(20)}`, 'long-long-long-long-long-long-long-long-long-long-long-long-long'],
])('a slug is made of %j', (title, slug) => {
  expect(slugFor(title)).toBe(slug);
  expect(slug.length).toBeLessThanOrEqual(64);
});

test.each([
  [999, '999 B'],
  [1536, '1.5 KiB'],
  [320_000, '313 KiB'],
  [8 * 1024 * 1024, '8.0 MiB'],
])('%d bytes weigh %s', (bytes, text) => {
  expect(inBytes(bytes)).toBe(text);
});
