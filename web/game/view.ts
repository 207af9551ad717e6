import { wayBack } from './launch-key.ts';
import { times, written } from './money.ts';
import type { Shown } from './play.ts';
import { drawReels } from './reels.ts';
import type { RuntimeState } from './runtime.ts';
import { type Told, tellGame, tellGrid, tellLines, tellRound } from './words.ts';

/** The page's parts, and what puts words and reels in them. Everything from the server is set as text. */
export function makeView(page: Document) {
  const part = (id: string): HTMLElement => {
    const element = page.getElementById(id);
    if (!element) throw new Error(`The page has no part ${id}`);
    return element;
  };
  const coins = part('coin') as HTMLSelectElement;
  const say = (id: string, text: string) => {
    if (part(id).textContent !== text) part(id).textContent = text;
  };
  let table: RuntimeState | undefined;

  function showTable(state: RuntimeState, notice: string | undefined): void {
    if (!table) offerCoins(state);
    table = state;
    const { game, currency, round } = state;
    const pending = round?.state === 'pending';
    page.title = game.title;
    say('title', game.title);
    say('facts', tellGame(game));
    say('balance', written(state.balance, currency));
    say('win', written(round?.win ?? times(state.coin, 0), currency));
    showStake();
    drawReels(part('reels'), game, round?.outcome ?? null);
    part('reels').setAttribute('aria-label', tellGrid(round?.outcome ?? null));
    showLines(round ? tellLines(round, currency) : []);
    tell(notice === undefined ? tellRound(round, currency) : { tone: 'void', headline: notice, detail: '' });
    setMotion(pending ? 'waiting' : 'still');
  }

  function offerCoins({ game, coin, currency }: RuntimeState): void {
    coins.replaceChildren(...game.coins.map((value) => new Option(written(value, currency), value)));
    if (game.coins.includes(coin)) coins.value = coin;
  }

  function showStake(): void {
    if (table) say('stake', written(times(coins.value, table.game.lines), table.currency));
  }

  function showLines(lines: string[]): void {
    const items = lines.map((line) => {
      const item = page.createElement('li');
      item.textContent = line;
      return item;
    });
    part('lines').replaceChildren(...items);
  }

  function tell({ tone, headline, detail }: Told): void {
    part('message').dataset.tone = tone;
    say('headline', headline);
    say('detail', detail);
  }

  /** Reels turn while a spin is out; while anything is out, the button says that it will not take another. */
  function setMotion(motion: 'still' | 'spinning' | 'waiting'): void {
    part('reels').dataset.motion = motion;
    part('spin').setAttribute('aria-disabled', String(motion !== 'still'));
    coins.disabled = motion !== 'still';
  }

  function showEnd(heading: string, detail: string, returnUrl: string | null, again?: () => void): void {
    part('game').hidden = true;
    part('end').hidden = false;
    say('end-heading', heading);
    say('end-detail', detail);
    const back = wayBack(returnUrl);
    const link = part('back') as HTMLAnchorElement;
    link.hidden = back === undefined;
    if (back) link.href = back;
    part('again').hidden = again === undefined;
    part('again').onclick = again ?? null;
    part('end-heading').focus();
  }

  function show(shown: Shown, returnUrl: string | null): void {
    if (shown.kind === 'ended') showEnd('The game has stopped', shown.detail, returnUrl, shown.again);
    else showGame(shown);
  }

  function showGame(shown: Exclude<Shown, { kind: 'ended' }>): void {
    part('game').hidden = false;
    part('end').hidden = true;
    if (shown.kind === 'table') showTable(shown.state, shown.notice);
    else showWork(MEANWHILE[shown.kind]);
  }

  function showWork(told: Told): void {
    setMotion(table ? 'spinning' : 'waiting');
    tell(told);
    showLines([]);
    if (table) say('win', written(times(table.coin, 0), table.currency));
  }

  coins.addEventListener('change', showStake);
  return { show, showEnd, coin: () => coins.value, part };
}

const MEANWHILE: Record<'opening' | 'spinning' | 'unreachable', Told> = {
  opening: { tone: 'quiet', headline: 'Opening the game', detail: '' },
  spinning: { tone: 'quiet', headline: 'Spinning …', detail: '' },
  unreachable: { tone: 'waiting', headline: 'Checking', detail: 'No answer from the game server; asking again.' },
};
