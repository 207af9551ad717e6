import { makeMemory, readAddress, wayBack } from './launch-key.ts';
import { makePlay } from './play.ts';
import { makeRuntime } from './runtime.ts';
import { makeView } from './view.ts';

const address = readAddress(location.href);
const memory = makeMemory(address.slot, () => sessionStorage);
if (address.mgckey !== undefined) {
  memory.keepMgckey(address.mgckey);
  history.replaceState(null, '', address.clean);
}

const view = makeView(document);
const mgckey = address.mgckey ?? memory.mgckey();
if (mgckey === undefined) {
  const detail = 'This address carries no launch key. Open the game from the lobby.';
  view.showEnd('The game cannot be opened', detail, memory.returnUrl());
} else start(mgckey);

function start(mgckey: string): void {
  const runtime = makeRuntime(mgckey, fetch.bind(globalThis));
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const play = makePlay({
    runtime,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    newActionId,
    shortestSpinMs: calm ? 0 : 700,
    show(shown) {
      if (shown.kind === 'table' && shown.state.return_url) memory.keepReturnUrl(shown.state.return_url);
      view.show(shown, memory.returnUrl());
    },
  });
  const spin = () => play.spin(view.coin());
  view.part('spin').addEventListener('click', spin);
  view.part('close').addEventListener('click', () => close(runtime));
  document.addEventListener('keydown', (event) => onKey(event, spin));
  view.show({ kind: 'opening' }, null);
  play.open();
}

/** Space and Enter spin wherever nothing else takes them. Holding a key down spins once. */
function onKey(event: KeyboardEvent, spin: () => void): void {
  if (event.key !== ' ' && event.key !== 'Enter') return;
  const elsewhere = event.target instanceof Element && event.target.closest('button, a, select') !== null;
  if (event.repeat || !elsewhere) event.preventDefault();
  if (!event.repeat && !elsewhere && !view.part('game').hidden) spin();
}

/** Ends the session and goes back. The way back is taken even when the server cannot be told: a session ends by itself. */
async function close(runtime: ReturnType<typeof makeRuntime>): Promise<void> {
  const answer = await runtime.close();
  memory.forgetMgckey();
  const back = wayBack(answer.kind === 'ok' ? answer.data.return_url : memory.returnUrl());
  if (back) location.replace(back);
  else view.showEnd('The game is closed', 'You can close this page now.', null);
}

/** 128 random bits; crypto.randomUUID is missing on plain http, where a phone may try a development server. */
function newActionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
