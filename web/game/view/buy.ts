import type { Game } from '../runtime.ts';
import type { Desk } from './desk.ts';
import type { Page } from './page.ts';

/** What can be bought with the coin that is chosen now. */
export function offerFeatures({ part, as, make }: Page, game: Game, desk: Desk, buy: (option: string) => void): void {
  const offers = game.options
    .filter(({ kind }) => kind === 'buy_feature')
    .map((option) => {
      const { title, price, rtp, coins } = option;
      const playable = coins.includes(desk.bet().coin);
      const go = make('button', { type: 'button', className: 'go', text: `Buy for ${desk.stake(option)}` });
      go.disabled = !playable;
      go.addEventListener('click', () => {
        as('buy-panel', 'dialog').close();
        buy(option.option);
      });
      const facts = playable
        ? `${price} times the stake · RTP ${rtp}%`
        : `Not with this coin; choose one of ${coins.join(', ') || 'none'}.`;
      return make('div', { className: 'offer' }, [make('h3', { text: title }), make('p', { text: facts }), go]);
    });
  part('buy-offers').replaceChildren(...offers);
}
