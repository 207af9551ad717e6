import { loadLook } from './looks/index.ts';
import type { Game } from './runtime.ts';
import { makeHtmlStage } from './stage/html-stage.ts';
import { idleLanding } from './stage/landings.ts';
import { dress } from './view/dress.ts';
import { makePage } from './view/page.ts';
import { drawPaytable, drawRules } from './view/paytable.ts';

const page = makePage(document);
const game: Game | null = JSON.parse(page.part('title-page').dataset.game ?? 'null');
if (game?.rules) void show(game, game.rules);

/** Draws the title in its look: reels that stand, paytable and rules, all from the data in the page. */
async function show(game: Game, rules: NonNullable<Game['rules']>): Promise<void> {
  const look = await loadLook(game.look, rules.symbols);
  dress(page, look, matchMedia('(prefers-color-scheme: dark)'));
  const window = page.part('reels');
  window.style.setProperty('--reels', String(game.reels));
  window.style.setProperty('--rows', String(game.rows));
  (document.querySelector('.more') as HTMLElement).hidden = false;
  const stage = makeHtmlStage({ look, size: game, window, calm: true, heard: () => undefined });
  stage.put(idleLanding(rules, game));
  drawPaytable(page, look, rules, { coin: '1', said: 'Amounts in coins.' });
  drawRules(page, game, rules);
}
