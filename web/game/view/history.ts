import { written } from '../money.ts';
import type { Answer, PastRound } from '../runtime.ts';
import type { Page } from './page.ts';

/** The last rounds of the session, the newest first. */
export function drawHistory({ part, make }: Page, answer: Answer<PastRound[]>, currency: string): void {
  const rounds = answer.kind === 'ok' ? answer.data : [];
  const why = whyEmpty(answer);
  part('history').replaceChildren(why === undefined ? drawRounds(rounds, currency, make) : make('p', { text: why }));
}

function whyEmpty(answer: Answer<PastRound[]>): string | undefined {
  if (answer.kind === 'refused') return answer.detail;
  if (answer.kind === 'unknown') return 'The game server does not answer; try again.';
  return answer.data.length === 0 ? 'No round has been played in this session yet.' : undefined;
}

function drawRounds(rounds: readonly PastRound[], currency: string, make: Page['make']): HTMLElement {
  const rows = rounds.map(({ at, stake, win, message, state, option }) =>
    make('tr', {}, [
      make('td', {}, [make('time', { text: new Date(at).toLocaleTimeString(), datetime: at })]),
      make('td', { text: option === null ? 'Spin' : option }),
      make('td', { text: written(stake, currency), className: 'money' }),
      make('td', { text: state === 'settled' ? written(win, currency) : message, className: 'money' }),
    ]),
  );
  const heads = ['Time', 'Played', 'Stake', 'Win'].map((text, i) =>
    make('th', { text, scope: 'col', className: i > 1 ? 'money' : '' }),
  );
  return make('table', {}, [make('thead', {}, [make('tr', {}, heads)]), make('tbody', {}, rows)]);
}
