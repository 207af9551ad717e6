import type { Kept } from './kept.ts';
import { times } from './money.ts';
import type { Shown } from './play.ts';
import type { Rules, RuntimeState } from './runtime.ts';
import type { Pace } from './show/pace.ts';
import type { Settled } from './show/round-show.ts';
import type { Player } from './sound/sound.ts';
import { setTable, type Table } from './table.ts';
import { type Desk, makeDesk } from './view/desk.ts';
import { makeEnd } from './view/end.ts';
import type { Page } from './view/page.ts';
import { makeSigns } from './view/signs.ts';
import { type Mode, makeTable } from './view/table.ts';
import { type Told, tellGame, tellGrid, tellRound, tellWins } from './words.ts';

interface Needs {
  page: Page;
  pace: Pace;
  kept: Kept;
  calm: boolean;
  dark: MediaQueryList;
  sleep: (ms: number) => Promise<void>;
  returnUrl: () => string | null;
}

export interface Screen {
  show: (shown: Shown) => Promise<void>;
  showEnd: (heading: string, detail: string, returnUrl: string | null) => void;
  /** How many spins autoplay has left; undefined when it is over. */
  showAutoplay: (left: number | undefined, why?: string) => void;
  desk: Desk;
  /** Undefined until the game is open. */
  table: () => Table | undefined;
  hurry: () => void;
  sound: Player['play'];
  /** The player did something, so that sound may begin. */
  wake: () => void;
}

/**
 * How long a result stands before autoplay goes on, where reels do not turn and so take no time: without it, autoplay would be
 * over before anyone could end it.
 */
const LOOK_MS = 1000;

/** What the player sees of a play. */
export function makeScreen({ page, pace, kept, calm, dark, sleep, returnUrl }: Needs): Screen {
  const signs = makeSigns({
    page,
    pace,
    currency: () => currency,
    opened: () => table?.player.play('prize'),
  });
  const words = makeTable(page);
  const desk = makeDesk(page);
  const end = makeEnd(page);
  let table: Table | undefined;
  let currency = '';
  /** Whether another spin of autoplay follows. */
  let goesOn = false;

  function setMode(mode: Mode): void {
    words.mode(mode);
    desk.lock(mode !== 'idle');
  }

  async function open(state: RuntimeState): Promise<Table> {
    const { game } = state;
    currency = state.currency;
    words.name(game.title, tellGame(game));
    const made = await setTable(state, { page, pace, kept, signs, calm, dark, sleep });
    table = made;
    desk.open(state);
    return made;
  }

  async function showTable(state: RuntimeState, notice: string | undefined): Promise<void> {
    const isReopened = table === undefined;
    const made = table ?? (await open(state));
    const { round, balance } = state;
    const settled = asSettled(state, made.rules);
    if (notice === undefined && settled) {
      if (!kept.hasSeen(state.session_id, settled.round.action_id)) {
        words.tell(MEANWHILE[isReopened ? 'reopened' : 'spinning']);
        setMode('spinning');
      }
      await made.show.settle(settled);
    } else await made.show.halt(round !== null && round.state !== 'settled');
    signs.balance(balance);
    signs.win(round?.win ?? times(state.coin, 0));
    words.reels(tellGrid(round?.outcome ?? null, made.rules));
    words.paid(round ? tellWins(round, made.rules, currency) : []);
    words.tell(
      notice === undefined ? tellRound(round, currency, balance) : { tone: 'void', headline: notice, detail: '' },
    );
    if (settled && goesOn && calm) await pace.pause(LOOK_MS);
    setMode(round?.state === 'pending' ? 'waiting' : 'idle');
  }

  async function show(shown: Shown): Promise<void> {
    if (shown.kind === 'ended') {
      const heading = table ? 'The game has stopped' : 'The game cannot be opened';
      return end.show(heading, shown.detail, shown.returnUrl ?? returnUrl(), shown.again);
    }
    end.hide();
    if (shown.kind === 'table') return showTable(shown.state, shown.notice);
    words.tell(MEANWHILE[shown.kind]);
    if (shown.kind !== 'spinning') return;
    setMode('spinning');
    words.paid([]);
    signs.win(times(desk.bet().coin, 0));
    table?.show.spin();
  }

  return {
    show,
    showEnd: (heading, detail, back) => end.show(heading, detail, back),
    showAutoplay(left, why) {
      goesOn = left !== undefined && left > 1;
      words.autoplay(left);
      if (why) words.add(why);
    },
    desk,
    table: () => table,
    sound: (name, size) => table?.player.play(name, size),
    wake: () => table?.player.wake(),
    hurry(): void {
      pace.hurry();
      table?.stage.hurry();
    },
  };
}

function asSettled({ round, balance, currency }: RuntimeState, rules: Rules): Settled | undefined {
  if (round?.state !== 'settled' || !round.outcome) return undefined;
  return { round: { ...round, outcome: round.outcome }, rules, currency, balance };
}

const MEANWHILE: Record<'opening' | 'reopened' | 'spinning' | 'unreachable', Told> = {
  opening: { tone: 'quiet', headline: 'Opening the game', detail: '' },
  reopened: { tone: 'quiet', headline: 'Your last round', detail: 'It has ended; this is what it came to.' },
  spinning: { tone: 'quiet', headline: 'Spinning …', detail: '' },
  unreachable: { tone: 'waiting', headline: 'Checking', detail: 'No answer from the game server; asking again.' },
};
