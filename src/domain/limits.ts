import type { Play } from './games/maths.ts';
import { formatAmount } from './money.ts';

/** What an operator's players may stake and win at once, in minor units; null is no limit. */
export interface Limits {
  least_stake: bigint | null;
  most_stake: bigint | null;
  most_win: bigint | null;
}

/** Why a coin, in minor units, may not be played so within these limits, as the end of a sentence; undefined when it may. */
export function whyBeyond(
  limits: Limits | undefined,
  play: Pick<Play, 'stake' | 'mostPays'>,
  coin: bigint,
  currency: string,
): string | undefined {
  const stake = coin * BigInt(play.stake);
  const win = coin * BigInt(play.mostPays);
  const money = (minor: bigint) => `${formatAmount(minor, currency)} ${currency}`;
  const { least_stake: least = null, most_stake: most = null, most_win: mostWin = null } = limits ?? {};
  if (least !== null && stake < least)
    return `stakes ${money(stake)}, less than the operator's least of ${money(least)}`;
  if (most !== null && stake > most) return `stakes ${money(stake)}, more than the operator's most of ${money(most)}`;
  if (mostWin !== null && win > mostWin) {
    return `could win ${money(win)}, more than the operator's most of ${money(mostWin)}`;
  }
  return undefined;
}
