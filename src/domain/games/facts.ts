import type { GameMaths } from './maths.ts';

/** What a game's record says of its maths; see the contract's Game. */
export const gameFacts = (maths: GameMaths) => ({
  lines: maths.lines,
  rtp: maths.plain.rtp,
  features: maths.features,
  special_bet_profile: specialBetOf(maths),
});

function specialBetOf({ options, lines }: GameMaths): Record<string, unknown> | null {
  const special = options.find(({ option }) => option.kind === 'special_bet');
  return special
    ? { option: special.option.id, stake_coins: special.stake, price: special.stake / lines, rtp: special.rtp }
    : null;
}
