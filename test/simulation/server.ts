import type { Random } from '../../src/domain/games/random.ts';
import { makeGameSession } from '../../src/services/game-session.ts';
import { makeInternalWallet } from '../../src/services/internal-wallet.ts';
import type { OperatorDirectory } from '../../src/services/operator-directory.ts';
import { makeOperatorWallet } from '../../src/services/operator-wallet.ts';
import { makeSettlement } from '../../src/services/settlement.ts';
import { makeSpin } from '../../src/services/spin.ts';
import { makeWalletLanes } from '../../src/services/wallet-lanes.ts';
import { withBreakers } from '../../src/wallet/breakers.ts';
import type { Dice } from './dice.ts';
import type { Network } from './network.ts';
import type { Plant } from './plants.ts';
import type { Process, Scheduled, Scheduler } from './scheduler.ts';
import { gatedDb, type Result, type Statement, type Store, sealing } from './store.ts';

const LOOK_EVERY_MS = 250;
const MOST_AT_ONCE = 256;

interface Needs {
  name: string;
  scheduler: Scheduler;
  dice: Dice;
  store: Store;
  network: Network;
  directory: OperatorDirectory;
  plant: Plant;
  /** Draws how long a statement or a sleep takes beyond what it must, and whether a statement fails. */
  weather: { delay(): number; fails(): 'before' | 'after' | undefined };
  /** Hears every row that a statement gave back, also one that the server did not live to see. */
  onRows: (rows: Result['rows'], statement: Statement) => void;
  /** Hears what no server may do, whatever happens to it. */
  onFault: (what: string) => void;
}

export type Server = ReturnType<typeof startServer>;

/** What the engine is told when a statement was lost on its way there or back. */
export class ConnectionLost extends Error {}

/** One server: the real engine on a gated database, network, clock and chance of its own. */
export function startServer(needs: Needs) {
  const { name, scheduler, dice, store, network, directory, plant, weather, onRows, onFault } = needs;
  const process: Process = { name, alive: true, pausedUntil: 0 };
  const random: Random = dice.bytes;
  // No two machines agree on the time.
  const skew = Math.round(dice.between(-2000, 2000));
  const clock = () => new Date(scheduler.now() + skew);
  const db = gatedDb(ask);
  const transport = withBreakers(network.transportOf(process), clock);
  const lanes = makeWalletLanes({ shut: transport.shut });
  const internal = makeInternalWallet({ db, clock });
  const operatorWallet = makeOperatorWallet({ clock, random, sealing, transport, internal, directory, lanes });
  const wallet = {
    ...operatorWallet,
    ...plant.wallet?.(operatorWallet, (ms, run) => scheduler.after(ms, process, run)),
  };
  const settlement = makeSettlement({ db, clock, random, directory, wallet, lanes, report: () => {} });
  const gameSession = makeGameSession({ db, clock, directory, wallet });
  let working = 0;
  const spin = makeSpin({ db, clock, random, sleep, directory, gameSession, settlement, lanes, background: keep });

  function keep(work: Promise<unknown>): void {
    working += 1;
    work
      .catch((error: unknown) => failed(error))
      .finally(() => {
        working -= 1;
      });
  }

  /** A server may lose its database; whatever else it throws is a fault of its own. */
  function failed(error: unknown): void {
    scheduler.note(name, `gives up for now: ${error}`);
    if (!(error instanceof ConnectionLost)) onFault(`${name} failed: ${error}`);
  }

  async function ask(asked: Statement): Promise<Result> {
    await plant.before?.(asked, wallet);
    return new Promise((resolve, reject) => {
      const carryOut = async () => {
        const result = await store.query(plant.statement?.(asked, clock().getTime()) ?? asked);
        const rows = [...result.rows].sort(byTransaction);
        onRows(rows, asked);
        return { ...result, rows: plant.rows?.(rows, asked) ?? rows };
      };
      const run = async () => {
        const fails = weather.fails();
        if (fails) scheduler.note(name, `loses its connection ${fails} it ${wordsOf(asked)}`);
        if (fails !== 'before') await carryOut().then(fails ? lost : heard, reject);
        else lost();
      };
      const lost = () => reject(new ConnectionLost('the connection to the database was lost'));
      const heard = (result: Result) => {
        if (!asked.text.startsWith('select')) scheduler.note(name, `${wordsOf(asked)}: ${result.rowCount} rows`);
        resolve(result);
      };
      const orphaned = async () => {
        if (dice.chance(0.5)) return;
        scheduler.note(name, `did not live to see that it ${wordsOf(asked)}`);
        await carryOut().catch(failed);
      };
      scheduler.after(weather.delay(), process, run, orphaned);
    });
  }

  function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      // Timers fire late; a player's page that looks every 100 ms may look less often.
      const step = scheduler.after(ms * (ms < 1000 ? dice.between(1, 15) : 1), process, resolve);
      signal?.addEventListener('abort', () => {
        step.cancel();
        reject(signal.reason);
      });
    });
  }

  /** The worker looks when a call is due and not before: a look that finds nothing changes nothing. */
  let nextLook: Scheduled | undefined;
  function lookIn(ms: number): void {
    nextLook?.cancel();
    nextLook = scheduler.after(ms, process, look);
  }
  async function look(): Promise<void> {
    nextLook = undefined;
    idle = false;
    const due = await store.earliestDue();
    if (due === undefined || due > clock().getTime() || working >= MOST_AT_ONCE) {
      idle = true;
      if (due !== undefined) lookIn(Math.max(due - clock().getTime(), 0) + dice.below(LOOK_EVERY_MS));
      return;
    }
    settlement
      .takeUpDue(MOST_AT_ONCE - working)
      .then((works) => works.forEach(keep))
      .catch((error: unknown) => failed(error))
      .finally(() => lookIn(LOOK_EVERY_MS));
  }
  let idle = true;
  lookIn(dice.below(LOOK_EVERY_MS));

  return {
    process,
    spin,
    gameSession,
    /** Something was written: there may be a call that is due sooner. */
    stir(): void {
      if (idle && process.alive) lookIn(dice.below(LOOK_EVERY_MS));
    },
  };
}

const byTransaction = (a: Record<string, unknown>, b: Record<string, unknown>) =>
  String(a.transaction_id ?? a.seq).localeCompare(String(b.transaction_id ?? b.seq));

/** What a statement does, in a few words. */
function wordsOf({ text, values }: Statement): string {
  const id = values.find((value) => typeof value === 'string' && value.includes(':doSpin:')) ?? '';
  const kind = text.includes('insert into rounds')
    ? 'starts a round'
    : text.includes('doubtful or in_flight')
      ? 'claims due calls'
      : text.includes('update rounds')
        ? 'moves a round'
        : text.includes('update wallet_calls')
          ? 'postpones'
          : text.slice(0, 40).replace(/\s+/g, ' ');
  return `${kind} ${id}`;
}
