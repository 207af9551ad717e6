import { figuresOf, type GameMaths, type Play } from '../../src/domain/games/maths.ts';
import { findMaths, models } from '../../src/domain/games/models.ts';
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

  test('is made of complete records, live, of every model there is', () => {
    const fields = Object.keys(seedGames[0] ?? {}).sort();
    for (const game of seedGames) {
      expect(Object.keys(game).sort()).toEqual(fields);
      expect(game.live_catalog_enabled).toBe(true);
    }
    expect(seedGames.map(({ maths }) => maths).sort()).toEqual(models.map(({ id }) => id).sort());
  });

  test('has at least six games of which no two play alike', () => {
    const ways = seedGames.map(({ maths: id }) => {
      const { model, reels, rows, features, plain } = mathsOf(id);
      const volatility = ['low', 'medium', 'high'][Math.min(2, Math.floor(plain.volatility / 3))];
      return JSON.stringify({ reels, rows, ways: 'stake' in model.lines, features, volatility });
    });
    expect(new Set(ways).size).toBeGreaterThanOrEqual(6);
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

const SPINS = 40_000;

describe.each(seedGames)('$symbol', (game) => {
  const maths = mathsOf(game.maths);
  const plays: readonly Play[] = [maths.plain, ...maths.options];
  const named = plays.map((play) => ({ play, name: play.option?.id ?? 'a plain spin' }));
  const seen = new Set<string>();

  test('plays the lines that its record states', () => {
    expect([maths.id, maths.lines]).toEqual([game.maths, game.lines]);
  });

  test.each(named)(
    '$name: its figures are what enumeration finds, and it returns what the record states',
    ({ play }) => {
      const { option, stake, ...figures } = play;
      expect(figures).toEqual(figuresOf(maths.exact(option?.id), stake));
      expect(play.rtp).toBe(game.rtp);
    },
  );

  test('offers ascending coins, with 0.01, 0.10 and whole ones among them', () => {
    expect(maths.coins).toEqual(expect.arrayContaining(['0.01', '0.10', '1.00']));
    for (const coin of maths.coins) expect(coin).toMatch(/^\d+\.\d\d$/);
    const values = maths.coins.map(Number);
    expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
  });

  test.each(named)('$name: returns in play what it returns on paper, within five standard errors', ({ play }) => {
    const random = seededRandom(game.symbol.length * 1000 + play.stake);
    const spins = play.option?.kind === 'buy_feature' ? SPINS / 10 : SPINS;
    let [won, hits] = [0, 0];
    for (let i = 0; i < spins; i += 1) {
      const outcome = maths.draw(random, play.option?.id);
      expectWithin(outcome, play);
      for (const feature of featuresOf(outcome)) seen.add(feature);
      won += outcome.totalPays / play.stake;
      if (outcome.totalPays > 0) hits += 1;
    }
    expect(Math.abs(won / spins - play.rtp / 100)).toBeLessThan((5 * play.volatility) / Math.sqrt(spins));
    const rate = play.hitRate / 100;
    expect(Math.abs(hits / spins - rate)).toBeLessThanOrEqual(5 * Math.sqrt((rate * (1 - rate)) / spins) + 0.0001);
  });

  test('has the features that its record claims, and no other', () => {
    for (const { option } of maths.options) seen.add(option.kind);
    const { features } = game;
    expect([...seen].sort()).toEqual(
      Object.entries(features)
        .flatMap(([name, has]) => (has ? [name] : []))
        .sort(),
    );
    const special = maths.options.find(({ option }) => option.kind === 'special_bet');
    expect(game.special_bet_profile).toEqual(
      special
        ? { option: special.option.id, stake_coins: special.stake, price: special.stake / game.lines, rtp: game.rtp }
        : null,
    );
  });

  test('a bought feature comes with every round', () => {
    for (const { option } of maths.options.filter((one) => one.option.kind === 'buy_feature')) {
      const random = seededRandom(3);
      for (let i = 0; i < 1000; i += 1) {
        const { freeSpins, pick } = maths.draw(random, option.id);
        expect(freeSpins ?? pick).toBeDefined();
      }
    }
  });
});

function expectWithin(outcome: Outcome, { mostPays }: Play): void {
  const { totalPays } = outcome;
  if (!Number.isSafeInteger(totalPays) || totalPays < 0 || totalPays > mostPays) {
    throw new Error(`A round cannot pay ${totalPays}: ${JSON.stringify(outcome)}`);
  }
}

function* featuresOf({ freeSpins = [], ...first }: Outcome): Generator<string> {
  if (freeSpins.length > 0) yield 'free_spins';
  for (const { pick, collected } of [first, ...freeSpins]) {
    if (pick) yield 'bonus';
    if (collected) yield 'collect';
  }
}
