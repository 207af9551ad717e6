import type { AutoplayPlan, makeAutoplay } from '../autoplay.ts';
import type { Kept } from '../kept.ts';
import type { makePlay } from '../play.ts';
import type { Runtime } from '../runtime.ts';
import type { Screen } from '../screen.ts';
import { makeAutoplayForm } from './autoplay-form.ts';
import { offerFeatures } from './buy.ts';
import { listen } from './controls.ts';
import { makeDialogs, type Tab } from './dialogs.ts';
import { drawHistory } from './history.ts';
import type { Page } from './page.ts';
import { drawPaytable, drawRules } from './paytable.ts';

interface Needs {
  page: Page;
  screen: Screen;
  play: ReturnType<typeof makePlay>;
  autoplay: ReturnType<typeof makeAutoplay>;
  kept: Kept;
  runtime: Runtime;
  close: () => void;
}

/** Makes everything on the page do what it says. */
export function attach({ page, screen, play, autoplay, kept, runtime, close }: Needs): void {
  const { part, on } = page;
  const dialogs = makeDialogs(page, (tab) => void draw(tab));
  const form = makeAutoplayForm(page, screen.desk, (plan: AutoplayPlan) => void autoplay.start(plan));
  let muted = kept.isMuted();

  /** One button for all: it spins, stops reels that turn, and ends autoplay. */
  function spin(): void {
    if (autoplay.isRunning()) stopAutoplay();
    else if (play.isBusy()) screen.hurry();
    else {
      screen.sound('press');
      void play.spin(screen.desk.bet());
    }
  }

  function stopAutoplay(): void {
    autoplay.stop();
    screen.hurry();
  }

  function openPanel(
    id: 'panel' | 'auto-panel' | 'buy-panel',
    prepare: (currency: string) => void = () => undefined,
  ): void {
    const table = screen.table();
    if (!table) return;
    prepare(table.currency);
    dialogs.open(id);
  }

  async function draw(tab: Tab): Promise<void> {
    const table = screen.table();
    if (!table) return;
    const { game, rules, look, currency } = table;
    const { coin } = screen.desk.bet();
    const said = `Amounts in ${currency} with the coin ${coin}.`;
    if (tab === 'pays') drawPaytable(page, look, rules, { coin, said });
    if (tab === 'rules') drawRules(page, game, rules);
    if (tab === 'history') drawHistory(page, await runtime.history(), currency);
  }

  function mute(quiet: boolean): void {
    muted = quiet;
    kept.keepMuted(quiet);
    part('mute').setAttribute('aria-pressed', String(quiet));
    screen.table()?.player.mute(quiet);
  }

  part('mute').setAttribute('aria-pressed', String(muted));
  on('mute', 'click', () => mute(!muted));
  on('info', 'click', () => openPanel('panel'));
  on('close', 'click', close);
  on('auto', 'click', () => {
    if (autoplay.isRunning()) stopAutoplay();
    else if (!screen.desk.isLocked()) openPanel('auto-panel', form.prepare);
  });
  on('buy', 'click', () => {
    if (screen.desk.isLocked()) return;
    openPanel('buy-panel', () => {
      const table = screen.table();
      if (table) offerFeatures(page, table.game, screen.desk, buy);
    });
  });
  listen(page, { spin, step: screen.desk.step, stopAutoplay, hurry: screen.hurry, touched: screen.wake });

  function buy(option: string): void {
    void play.spin({ coin: screen.desk.bet().coin, option });
  }
}
