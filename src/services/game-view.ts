import type { LineSlotModel } from '../domain/games/line-slot-model.ts';
import type { GameMaths } from '../domain/games/maths.ts';
import { findMaths } from '../domain/games/models.ts';
import { FREE_SPINS, reelSets } from '../domain/games/reel-sets.ts';
import type { Limits } from '../domain/limits.ts';
import type { GameRow } from '../store/games.ts';
import { coinsIn } from './game-coins.ts';

/** A game as staff see it: its record, and what its maths make of a round. Contract: GameRecord. */
export function gameRecord(game: GameRow) {
  const maths = findMaths(game.maths);
  return {
    ...game,
    volatility: maths?.plain.volatility ?? null,
    hit_rate: maths?.plain.hitRate ?? null,
    most_win: maths ? maths.plain.mostPays / maths.lines : null,
  };
}

/** A model, as far as it decides what a game is that plays it. Contract: MathsModel. */
export const mathsView = ({ id, lines, features, plain }: GameMaths) => ({
  maths: id,
  lines,
  rtp: plain.rtp,
  features,
  volatility: plain.volatility,
  hit_rate: plain.hitRate,
  most_win: plain.mostPays / lines,
});

/** A game as its page shows it, without its rules. Contract: RuntimeGame. */
export const gameView = (game: GameRow, maths: GameMaths, currency: string, limits: Limits | undefined) => ({
  title: game.title,
  look: game.asset_symbol,
  lines: game.lines,
  rtp: game.rtp,
  coins: coinsIn(maths, currency, limits),
  reels: maths.reels,
  rows: maths.rows,
  options: optionsView(maths, currency, limits),
});

/** The other ways to spin, and the coins they may be played with. Contract: SpinOption. */
const optionsView = (maths: GameMaths, currency: string, limits: Limits | undefined) =>
  maths.options.map((play) => ({
    option: play.option.id,
    kind: play.option.kind,
    title: play.option.title,
    price: play.stake / maths.lines,
    stake_coins: play.stake,
    coins: coinsIn(maths, currency, limits, play),
    reels: play.option.id,
    rtp: play.rtp,
    ...figuresView(play),
  }));

/** How the game plays. Contract: GameRules. */
export function rulesView(maths: GameMaths) {
  const { model, features, linePatterns, plain } = maths;
  const { freeSpins, bonus = null, collect = null } = model;
  const waysPay = 'stake' in model.lines;
  return {
    features,
    symbols: symbolsView(model),
    pays_by: waysPay ? ('ways' as const) : ('lines' as const),
    line_rows: linePatterns.map((rows) => [...rows]),
    ways: waysPay ? model.rows ** model.strips.length : null,
    reel_sets: Array.from(reelSets(model), ([name, strips]) => ({ name, strips: [...strips] })),
    free_spins: freeSpins
      ? {
          symbol: freeSpins.scatter,
          spins: [...freeSpins.spins],
          again: [...freeSpins.again],
          most: freeSpins.most,
          multipliers: [...freeSpins.multipliers],
          reels: FREE_SPINS,
        }
      : null,
    bonus: bonus && { ...bonus, prizes: [...bonus.prizes] },
    collect: collect && { ...collect, values: [...collect.values] },
    ...figuresView(plain),
  };
}

function symbolsView({ names, wild, pays, freeSpins, bonus, collect }: LineSlotModel) {
  const roles = new Map<string | undefined, 'wild' | 'scatter' | 'bonus' | 'money' | 'collector'>([
    [wild, 'wild'],
    [freeSpins?.scatter, 'scatter'],
    [bonus?.symbol, 'bonus'],
    [collect?.money, 'money'],
    [collect?.collector, 'collector'],
  ]);
  const paysOf = (symbol: string) => (symbol === freeSpins?.scatter ? freeSpins.pays : pays[symbol]) ?? [];
  return Object.entries(names).map(([symbol, name]) => ({
    symbol,
    name,
    role: roles.get(symbol) ?? ('regular' as const),
    pays: [...paysOf(symbol)],
  }));
}

const figuresView = ({ volatility, hitRate, mostPays }: GameMaths['plain']) => ({
  volatility,
  hit_rate: hitRate,
  most_pays: mostPays,
});
