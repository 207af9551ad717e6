import { times, written } from '../money.ts';
import type { Game, RuntimeState, SpinOption } from '../runtime.ts';
import type { Page } from './page.ts';

export interface Bet {
  coin: string;
  option?: string;
}

export type Desk = ReturnType<typeof makeDesk>;

/** Where a player chooses the coin and the way to play, and sees what it costs. */
export function makeDesk({ part, as, say, show, make }: Page) {
  const coins = as('coin', 'select');
  let game: Game | undefined;
  let currency = '';
  let special: SpinOption | undefined;

  const stakeOf = (option: SpinOption | undefined, coin: string): string =>
    times(coin, option?.stake_coins ?? game?.lines ?? 0);

  function offerCoins(wanted: string): void {
    const offered = special?.coins ?? game?.coins ?? [];
    coins.replaceChildren(...offered.map((value) => make('option', { text: value, value })));
    coins.value = offered.includes(wanted) ? wanted : (offered[0] ?? '');
    showStake();
  }

  function showStake(): void {
    say('stake', written(stakeOf(special, coins.value || '0'), currency));
    const last = coins.options.length - 1;
    as('less', 'button').disabled = coins.disabled || coins.selectedIndex <= 0;
    as('more', 'button').disabled = coins.disabled || coins.selectedIndex >= last;
  }

  function offerSpecials(options: readonly SpinOption[]): void {
    const [bet] = options.filter(({ kind, coins: some }) => kind === 'special_bet' && some.length > 0);
    show('special', bet !== undefined);
    if (!bet) return;
    say('special', bet.title);
    part('special').title = `${bet.title}: costs ${bet.price} times the stake`;
    part('special').onclick = () => {
      if (coins.disabled) return;
      special = special ? undefined : bet;
      part('special').setAttribute('aria-pressed', String(special !== undefined));
      offerCoins(coins.value);
    };
  }

  coins.addEventListener('change', showStake);
  part('less').addEventListener('click', () => step(-1));
  part('more').addEventListener('click', () => step(1));

  function step(by: number): void {
    const next = coins.selectedIndex + by;
    if (coins.disabled || next < 0 || next >= coins.options.length) return;
    coins.selectedIndex = next;
    showStake();
  }

  return {
    /** Sets the desk up for a game, when it is opened. */
    open(state: RuntimeState): void {
      ({ game, currency } = state);
      const buys = game.options.filter(({ kind }) => kind === 'buy_feature');
      show('buy', buys.length > 0);
      offerSpecials(game.options);
      offerCoins(state.coin);
    },
    bet: (): Bet => ({ coin: coins.value, ...(special && { option: special.option }) }),
    stake: (option = special): string => written(stakeOf(option, coins.value), currency),
    /** What autoplay may lose or win: so many stakes. */
    stakes: (count: number): string => times(stakeOf(special, coins.value), count),
    step,
    /** While a round is under way nothing can be chosen. */
    lock(locked: boolean): void {
      coins.disabled = locked;
      showStake();
      for (const id of ['buy', 'special']) part(id).setAttribute('aria-disabled', String(locked));
    },
    isLocked: (): boolean => coins.disabled,
  };
}
