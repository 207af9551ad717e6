import type { Outcome, Round, Rules, Spin } from '../../web/game/runtime.ts';

/** A spin of three reels on which nothing happened. */
export const SPIN: Spin = {
  reels: 'base',
  stops: [0, 0, 0],
  grid: [
    ['K', 'A'],
    ['Q', 'J'],
    ['J', 'Q'],
  ],
  line_wins: [],
  scatter: null,
  money: [],
  collected: null,
  pick: null,
  multiplier: 1,
  pays: 0,
};

const symbol = (name: string, letter: string, role: Rules['symbols'][number]['role'] = 'regular') => ({
  symbol: letter,
  name,
  role,
  pays: role === 'regular' ? [0, 2, 15] : [],
});

/** A game of three reels and two rows with every feature there is. */
export const RULES: Rules = {
  features: { bonus: true, collect: true, free_spins: true, buy_feature: true, special_bet: true },
  symbols: [
    symbol('Ace', 'A'),
    symbol('King', 'K'),
    symbol('Star', 'S', 'scatter'),
    symbol('Chest', 'B', 'bonus'),
    symbol('Coin', 'C', 'money'),
    symbol('Net', 'N', 'collector'),
    symbol('Moon', 'W', 'wild'),
  ],
  pays_by: 'lines',
  line_rows: [
    [0, 0, 0],
    [1, 1, 1],
    [0, 1, 0],
  ],
  ways: null,
  reel_sets: [
    { name: 'base', strips: ['KAQJSB', 'QJAKSW', 'JQAKSBCN'] },
    { name: 'free', strips: ['KKAA', 'QQJJ', 'JJQQ'] },
  ],
  free_spins: { symbol: 'S', spins: [0, 0, 8], again: [0, 2, 4], most: 30, multipliers: [2, 3], reels: 'free' },
  bonus: { symbol: 'B', needs: 2, picks: 2, prizes: [10, 20, 30] },
  collect: {
    money: 'C',
    collector: 'N',
    values: [
      { pays: 5, weight: 3 },
      { pays: 50, weight: 1 },
    ],
  },
  volatility: 6.5,
  hit_rate: 28.4,
  most_pays: 12_000,
};

/** A settled round with these spins, at a coin of 0.10 and a stake of 2.00. */
export function roundOf(spins: Spin[], change: Partial<Round> = {}): Round & { outcome: Outcome } {
  const outcome = { spins, total_pays: spins.reduce((sum, { pays }) => sum + pays, 0) };
  const money = { stake: '2.00', win: (outcome.total_pays / 10).toFixed(2), coin: '0.10' };
  return { action_id: 'a', state: 'settled', ...money, message: 'settled', option: null, ...change, outcome };
}
