import type { GameMaths, Play } from '../domain/games/maths.ts';
import { findMaths } from '../domain/games/models.ts';
import { type Limits, whyBeyond } from '../domain/limits.ts';
import { formatAmount, isAmount, parseAmount } from '../domain/money.ts';
import { invalid, misconfigured } from '../domain/refusal.ts';

/** The maths that plays a game. @throws Refusal `misconfigured` when the record names a model that is not there. */
export function requireMaths(game: { symbol: string; maths: string }): GameMaths {
  const maths = findMaths(game.maths);
  if (!maths)
    throw misconfigured(`Game ${game.symbol} names the maths model ${game.maths}, which this server does not have`);
  return maths;
}

/**
 * The coins a game offers in a currency for a way to spin: those that its scale can express and that the limits allow, in
 * that scale.
 */
export const coinsIn = (
  maths: GameMaths,
  currency: string,
  limits: Limits | undefined,
  play: Play = maths.plain,
): string[] =>
  allCoinsIn(maths, currency)
    .filter(({ minor }) => !whyBeyond(limits, play, minor, currency))
    .map(({ text }) => text);

/** The way to spin that an option names. @throws Refusal `invalid` naming those that the game has. */
export function requirePlay(maths: GameMaths, option: string | undefined): Play {
  if (option === undefined) return maths.plain;
  const play = maths.options.find((one) => one.option.id === option);
  if (play) return play;
  const known = maths.options.map((one) => one.option.id).join(', ');
  throw invalid(`option ${option} is not offered; ${known ? `choose one of ${known}` : 'this game has none'}`);
}

interface Coin {
  minor: bigint;
  text: string;
}

/** Worked out once, since every launch and every spin asks twice. */
const coinsOf = new WeakMap<GameMaths, Map<string, Coin[]>>();

function allCoinsIn(maths: GameMaths, currency: string): Coin[] {
  const byCurrency = coinsOf.get(maths) ?? new Map<string, Coin[]>();
  coinsOf.set(maths, byCurrency);
  const known = byCurrency.get(currency);
  if (known) return known;
  const minors = maths.coins
    .map(trimmed)
    .filter((coin) => isAmount(coin, currency))
    .map((coin) => parseAmount(coin, currency));
  const coins = minors.map((minor) => ({ minor, text: formatAmount(minor, currency) }));
  byCurrency.set(currency, coins);
  return coins;
}

const trimmed = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);

/**
 * The coin in the currency's scale, when it may be played.
 * @throws Refusal `invalid` saying which limit it breaks, or that the game does not have it, and naming those on offer.
 */
export function requireCoin(
  maths: GameMaths,
  coin: string,
  currency: string,
  limits: Limits | undefined,
  play: Play = maths.plain,
): string {
  const minor = parseAmount(coin, currency);
  const wanted = formatAmount(minor, currency);
  const offered = requireCoins(maths, currency, limits, play);
  if (offered.includes(wanted)) return wanted;
  const beyond = coinsIn(maths, currency, undefined).includes(wanted) && whyBeyond(limits, play, minor, currency);
  throw invalid(`coin ${wanted} ${beyond || 'is not offered'}; choose one of ${offered.join(', ')}`);
}

/** The coins that may be played. @throws Refusal `invalid` when the limits leave none. */
export function requireCoins(
  maths: GameMaths,
  currency: string,
  limits: Limits | undefined,
  play: Play = maths.plain,
): string[] {
  const offered = coinsIn(maths, currency, limits, play);
  if (offered.length > 0) return offered;
  const what = play.option ? `of this game's option ${play.option.id}` : 'of this game';
  throw invalid(`The operator's limits in ${currency} leave no coin ${what} to play`);
}
