import type { GameMaths } from '../../src/domain/games/maths.ts';
import { findMaths } from '../../src/domain/games/models.ts';
import type { Outcome } from '../../src/domain/games/outcome.ts';
import { seedGames } from '../../src/store/seed/games.ts';
import { seededRandom } from '../support/seeded-random.ts';

const sample = 'vs20doghouse';

function mathsOf(id: string): GameMaths {
  const maths = findMaths(id);
  if (!maths) throw new Error(`no model ${id}`);
  return maths;
}

describe('the seed catalog', () => {
  test('has at least a dozen games, none confused with another', () => {
    expect(seedGames.length).toBeGreaterThanOrEqual(12);
    for (const field of ['symbol', 'slug', 'title', 'maths'] as const) {
      expect(new Set(seedGames.map((game) => game[field])).size).toBe(seedGames.length);
    }
    // A path segment names a game by symbol or slug, so the two may not overlap either.
    expect(new Set(seedGames.flatMap(({ symbol, slug }) => [symbol, slug])).size).toBe(2 * seedGames.length);
  });

  test('holds the sample of the contract field for field', () => {
    expect(seedGames.find((game) => game.symbol === sample)).toEqual({
      symbol: 'vs20doghouse',
      slug: 'doghouse',
      title: 'The Dog House',
      family: 'line-free-spins',
      rtp: 96.51,
      lines: 20,
      asset_version: 'v2',
      asset_symbol: 'vs20doghouse',
      game_service_version: 'v3',
      loader_mode: 'generic',
      launch_status: 'stable',
      live_catalog_enabled: true,
      certified_browsers: ['chrome'],
      features: { bonus: true, collect: true, free_spins: true, buy_feature: true, special_bet: false },
      special_bet_profile: null,
      maths: 'vs20doghouse',
    });
  });

  test('is made of complete records, live, that claim no feature a plain line game lacks', () => {
    const fields = Object.keys(seedGames.find(({ symbol }) => symbol === sample) ?? {});
    for (const game of seedGames.filter(({ symbol }) => symbol !== sample)) {
      expect(Object.keys(game)).toEqual(fields);
      expect(game.live_catalog_enabled).toBe(true);
      expect([game.family, ...Object.values(game.features)]).toEqual(['line', false, false, false, false, false]);
    }
  });

  test.each(seedGames)('$symbol is named after its lines and its slug', ({ symbol, slug, lines, asset_symbol }) => {
    expect(symbol).toBe(`vs${lines}${slug}`);
    expect(slug).toMatch(/^[a-z]+$/);
    expect(asset_symbol).toBe(symbol);
  });
});

test('there is no maths for an unknown game', () => {
  expect(findMaths('vs20nosuchgame')).toBeUndefined();
});

describe.each(seedGames)('$symbol', (game) => {
  const maths = mathsOf(game.maths);

  test('plays the lines and returns the percentage that its record states', () => {
    expect(maths.id).toBe(game.maths);
    expect(maths.lines).toBe(game.lines);
    expect(maths.plain.rtp).toBe(game.rtp);
  });

  test('offers ascending coins, with 0.01, 0.10 and whole ones among them', () => {
    expect(maths.coins).toEqual(expect.arrayContaining(['0.01', '0.10', '1.00']));
    for (const coin of maths.coins) expect(coin).toMatch(/^\d+\.\d\d$/);
    const values = maths.coins.map(Number);
    expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
  });

  test('returns in play what it returns on paper, within five standard errors', () => {
    const random = seededRandom(game.symbol.length * 1000 + game.lines);
    const spins = 40_000;
    let [sum, squares] = [0, 0];
    for (let i = 0; i < spins; i += 1) {
      const { totalPays } = maths.draw(random);
      sum += totalPays / game.lines;
      squares += (totalPays / game.lines) ** 2;
    }
    const mean = sum / spins;
    const standardError = Math.sqrt((squares / spins - mean ** 2) / spins);
    expect(standardError).toBeGreaterThan(0);
    expect(Math.abs(mean - game.rtp / 100)).toBeLessThan(5 * standardError);
  });

  test('draws outcomes that add up', () => {
    const random = seededRandom(7);
    const outcomes: Outcome[] = Array.from({ length: 100 }, () => maths.draw(random));
    for (const { lineWins, totalPays, grid, stops } of outcomes) {
      expect(totalPays).toBe(lineWins.reduce((sum, win) => sum + win.pays, 0));
      expect(Number.isSafeInteger(totalPays) && totalPays >= 0).toBe(true);
      expect(grid).toHaveLength(stops.length);
      expect(new Set(grid.map((column) => column.length)).size).toBe(1);
      for (const { line = 0, pays } of lineWins) expect(pays > 0 && line >= 1 && line <= game.lines).toBe(true);
    }
    expect(outcomes.some((outcome) => outcome.totalPays > 0)).toBe(true);
  });
});
