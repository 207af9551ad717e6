import type { GameMaths } from '../domain/games/maths.ts';
import { findMaths } from '../domain/games/models.ts';
import { formatAmount, isAmount, parseAmount } from '../domain/money.ts';
import { invalid, misconfigured } from '../domain/refusal.ts';

/** The maths that plays a game. @throws Refusal `misconfigured` when the record names a model that is not there. */
export function requireMaths(game: { symbol: string; maths: string }): GameMaths {
  const maths = findMaths(game.maths);
  if (!maths)
    throw misconfigured(`Game ${game.symbol} names the maths model ${game.maths}, which this server does not have`);
  return maths;
}

/** The coins a game offers in a currency: those that its scale can express, as decimal strings in that scale. */
export const coinsIn = (maths: GameMaths, currency: string): string[] =>
  maths.coins
    .filter((coin) => isAmount(trimmed(coin), currency))
    .map((coin) => formatAmount(parseAmount(trimmed(coin), currency), currency));

const trimmed = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);

/** The coin in the currency's scale, when the game offers it. @throws Refusal `invalid` naming those it offers. */
export function requireCoin(maths: GameMaths, coin: string, currency: string): string {
  const wanted = formatAmount(parseAmount(coin, currency), currency);
  const offered = coinsIn(maths, currency);
  if (!offered.includes(wanted)) throw invalid(`coin ${wanted} is not offered; choose one of ${offered.join(', ')}`);
  return wanted;
}
