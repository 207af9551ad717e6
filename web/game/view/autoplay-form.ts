import type { AutoplayPlan } from '../autoplay.ts';
import { written } from '../money.ts';
import type { Desk } from './desk.ts';
import type { Page } from './page.ts';

const LOSSES = [10, 25, 50, 100];
const WINS = [10, 25, 50, 100];

/** Where a player says how long autoplay goes on. */
export function makeAutoplayForm({ as, say, make }: Page, desk: Desk, start: (plan: AutoplayPlan) => void) {
  const form = as('auto-form', 'form');
  const select = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;

  form.addEventListener('submit', () => {
    const feature = form.elements.namedItem('feature') as HTMLInputElement;
    start({
      spins: Number(select('spins').value),
      lossLimit: select('loss').value || undefined,
      winLimit: select('win').value || undefined,
      stopOnFeature: feature.checked,
    });
  });

  function offer(name: string, counts: readonly number[], currency: string, chosen: number | undefined): void {
    const amounts = counts.map((count) => {
      const amount = desk.stakes(count);
      return make('option', { text: `${written(amount, currency)} (${count} stakes)`, value: amount });
    });
    select(name).replaceChildren(...amounts, make('option', { text: 'Never', value: '' }));
    select(name).value = chosen === undefined ? '' : desk.stakes(chosen);
  }

  return {
    /** Before it is opened: the limits are multiples of the stake that is chosen now. */
    prepare(currency: string): void {
      say('auto-stake', `Each spin costs ${desk.stake()}.`);
      offer('loss', LOSSES, currency, 25);
      offer('win', WINS, currency, undefined);
    },
  };
}
