import { type Call, type FaultState, makeApi } from './api.ts';
import { makeDesk, narrow } from './desk.ts';
import { part } from './dom.ts';
import { makeFaultsView } from './faults-view.ts';
import { makeHead } from './head-view.ts';
import { followEvents } from './live.ts';
import { attempt, tell } from './notice.ts';
import { gathered } from './pace.ts';
import { makePlayers } from './players.ts';
import { makePlayersView } from './players-view.ts';
import { copy } from './take-away.ts';

const api = makeApi(fetch.bind(globalThis));
const players = makePlayers();
let faulty: FaultState[] = [];
let operator = 'operator-a';

const head = makeHead(location.origin);
const desk = makeDesk({ api, onCount: head.showCount });
const faultsView = makeFaultsView({ api, onFaults: showFaults });
const playersView = makePlayersView({ api, players, onMore: () => attempt(() => readPlayers(players.next())) });

const drawPlayers = gathered(requestAnimationFrame, () => {
  playersView.draw();
  head.showExamples(operator, players.list()[0]);
});
const readPlayersSoon = gathered(
  (work) => setTimeout(work, 100),
  () => attempt(() => readPlayers(null)),
);
const countFaultsSoon = gathered(
  (work) => setTimeout(work, 500),
  () => attempt(async () => showFaults(await api.faults())),
);

/** The page behind this player, or the first one. */
async function readPlayers(after: string | null): Promise<void> {
  const page = await api.players(after ?? undefined);
  if (after === null) players.replace(page.players, page.players_after);
  else players.more(page.players, page.players_after);
  drawPlayers();
}

function showFaults(faults: FaultState[]): void {
  faulty = faults;
  faultsView.show(faults);
  head.showFaults(faults);
}

/** How often a fault acted is no event of its own. */
function onCall(call: Call): void {
  desk.put(call);
  if (faulty.length > 0 && call.ended !== null) countFaultsSoon();
}

/** Until the wallet has told what there is, the page asks again. */
async function begin(): Promise<void> {
  const after = await desk.read().catch((error: Error) => tell(error.message, 'bad'));
  if (typeof after === 'string') return follow(after);
  head.showState(false);
  setTimeout(begin, 2000);
}

/** Players and faults come with the events, once they are followed. */
function follow(after: string): void {
  desk.goToAddress();
  attempt(async () => faultsView.offer(await api.scenarios()));
  attempt(async () => {
    operator = await api.operator();
    head.showOperator(operator);
    drawPlayers();
  });
  followEvents({
    open: (address) => new EventSource(address),
    wait: (ms, work) => setTimeout(work, ms),
    after,
    onState: head.showState,
    listeners: {
      'call-arrived': onCall,
      'call-answered': onCall,
      'players-changed'({ players: changed, all }) {
        players.changed(changed);
        if (all) readPlayersSoon();
        else drawPlayers();
      },
      'faults-changed': ({ faults }) => showFaults(faults),
      missed: () => attempt(desk.readAnew),
    },
  });
}

for (const example of document.querySelectorAll<HTMLElement>('[data-copy]'))
  example.addEventListener('click', () =>
    attempt(() => copy(part(example.dataset.copy ?? '').textContent ?? ''), 'It is copied'),
  );
if (narrow.matches) for (const id of ['players', 'faults']) part(id).removeAttribute('open');

begin();
