import { makeAutoplay } from './autoplay.ts';
import { makeKept } from './kept.ts';
import { makeMemory, readAddress, wayBack } from './launch-key.ts';
import { makePlay, type Shown } from './play.ts';
import { makeRuntime, type Runtime, type RuntimeState } from './runtime.ts';
import { makeScreen } from './screen.ts';
import { makePace } from './show/pace.ts';
import { attach } from './view/attach.ts';
import { makePage } from './view/page.ts';

const address = readAddress(location.href);
const memory = makeMemory(address.slot, () => sessionStorage);
if (address.mgckey !== undefined) {
  memory.keepMgckey(address.mgckey);
  history.replaceState(null, '', address.clean);
}

const page = makePage(document);
const kept = makeKept(() => localStorage);
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const screen = makeScreen({
  page,
  kept,
  sleep,
  pace: makePace({ now: () => performance.now(), nextFrame: () => new Promise(requestAnimationFrame) }),
  calm: matchMedia('(prefers-reduced-motion: reduce)').matches,
  dark: matchMedia('(prefers-color-scheme: dark)'),
  returnUrl: memory.returnUrl,
});

const mgckey = address.mgckey ?? memory.mgckey();
if (mgckey === undefined) {
  const detail = 'This address carries no launch key. Open the game from the lobby.';
  screen.showEnd('The game cannot be opened', detail, memory.returnUrl());
} else start(makeRuntime(mgckey, fetch.bind(globalThis)));

function start(runtime: Runtime): void {
  /** The state that the last round ended in; undefined when it did not. */
  let ended: RuntimeState | undefined;
  const play = makePlay({ runtime, sleep, newActionId, show });
  const autoplay = makeAutoplay({
    async spin() {
      ended = undefined;
      await play.spin(screen.desk.bet());
      return ended;
    },
    show: screen.showAutoplay,
  });

  async function show(shown: Shown): Promise<void> {
    if (shown.kind === 'table' && shown.state.return_url) memory.keepReturnUrl(shown.state.return_url);
    await screen.show(shown);
    if (shown.kind === 'table' && shown.notice === undefined) ended = shown.state;
  }

  attach({ page, screen, play, autoplay, kept, runtime, close: () => close(runtime) });
  void screen.show({ kind: 'opening' });
  void play.open();
}

/** Ends the session and goes back. The way back is taken even when the server cannot be told: a session ends by itself. */
async function close(runtime: Runtime): Promise<void> {
  const answer = await runtime.close();
  memory.forgetMgckey();
  const back = wayBack(returnUrlIn(answer) ?? memory.returnUrl());
  if (back) location.replace(back);
  else screen.showEnd('The game is closed', 'You can close this page now.', null);
}

function returnUrlIn(answer: Awaited<ReturnType<Runtime['close']>>): string | null | undefined {
  if (answer.kind === 'ok') return answer.data.return_url;
  return answer.kind === 'refused' ? answer.returnUrl : undefined;
}

/** 128 random bits; crypto.randomUUID is missing on plain http, where a phone may try a development server. */
function newActionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
