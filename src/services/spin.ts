import { parseAmount } from '../domain/money.ts';
import { conflict, forbidden, Refusal } from '../domain/refusal.ts';
import { isOpen } from '../domain/round.ts';
import { findRound, findRoundByAction, type RoundRow, startRound } from '../store/rounds.ts';
import type { SessionRow } from '../store/sessions.ts';
import type { Components } from './components.ts';
import { requireCoin, requireMaths, requirePlay } from './game-coins.ts';
import type { GameSession } from './game-session.ts';
import type { OperatorDirectory } from './operator-directory.ts';
import { newCall } from './round-calls.ts';
import { begin, type Settlement } from './settlement.ts';
import { type WalletLanes, walletBusy } from './wallet-lanes.ts';

export interface SpinWish {
  mgckey: string;
  action_id: string;
  coin: string;
  /** Another way to spin than the plain one. */
  option?: string;
  /** The id of the request, by which the round's wallet calls are found in the log. */
  request_id?: string;
}

/** How long a player waits for a round before being told that it is pending, and how often we look meanwhile. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 100;
/** We look less and less often, so that many who wait for one wallet ask the database little. */
const LONGEST_LOOK_MS = 1000;
/** Who waited longer than this for room has what was checked before checked again. */
const A_WHILE_MS = 500;

/** A round that was written, and its way to its end or to where it has to wait. */
interface Begun {
  started: RoundRow;
  driven: Promise<RoundRow | undefined>;
}

type Needs = Pick<Components, 'db' | 'clock' | 'random' | 'sleep' | 'stopping'> & {
  directory: OperatorDirectory;
  gameSession: GameSession;
  settlement: Settlement;
  lanes: WalletLanes;
  /** Keeps hold of work that outlives its request, and logs its failure. */
  background: (work: Promise<unknown>) => void;
};

/** Plays one round. Contract: spin. */
export function makeSpin(needs: Needs) {
  const { db, clock, random, sleep, stopping, directory, gameSession, settlement, background, lanes } = needs;
  /** The sessions in which a round is being started here: who comes at the same time shares what becomes of it. */
  const starting = new Map<string, Promise<Begun | Refusal>>();

  return async function spin(wish: SpinWish) {
    const { session, last } = await gameSession.resume(wish.mgckey);
    const until = clock().getTime() + PATIENCE_MS;
    const isLast = last?.client_action_id === wish.action_id;
    const round = isLast ? sameBet(last, wish) : await play(session, wish, last);
    return gameSession.describe(session, await ended(round, until), wish.request_id);
  };

  /** Starts a round and returns it as far as its first calls carry it, within the player's patience. */
  async function play(session: SessionRow, wish: SpinWish, last: RoundRow | undefined): Promise<RoundRow> {
    const key = `${session.operator_id} ${session.session_id}`;
    for (let ahead = starting.get(key); ahead; ahead = starting.get(key)) {
      const begun = await ahead;
      if (!(begun instanceof Refusal)) return earlier(session, wish, stillOpen(begun.started));
    }
    const start = startDriving(session, wish, last)
      .catch(refusalOf)
      .finally(() => starting.delete(key));
    starting.set(key, start);
    const begun = await start;
    if (begun instanceof Refusal) return earlier(session, wish, begun);
    const patience = new AbortController();
    const slept = sleep(PATIENCE_MS, patience.signal);
    const written = Promise.race([begun.driven, slept]).finally(() => patience.abort('the round went on'));
    return (await written) ?? begun.started;
  }

  /** Writes a round once the operator has room for it, and lets it go on in the background. */
  async function startDriving(session: SessionRow, wish: SpinWish, last: RoundRow | undefined): Promise<Begun> {
    if (last && isOpen(last.state)) throw stillOpen(last);
    const asked = clock().getTime();
    const leave = await lanes.spin(session.operator_id);
    try {
      const waited = clock().getTime() - asked;
      if (waited > PATIENCE_MS) throw walletBusy();
      // What was true before the wait need not be so now: the link may have ended, or the game been taken away.
      if (waited > A_WHILE_MS) await gameSession.resume(wish.mgckey);
      const { started, debit } = await write(session, wish, last);
      const driven = settlement.drive(begin(started, debit)).finally(leave);
      background(driven);
      return { started, driven };
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Checks the bet and writes its round, with the debit already begun. */
  async function write(session: SessionRow, wish: SpinWish, last: RoundRow | undefined) {
    const { game, operator } = await playable(session);
    const maths = requireMaths(game);
    const limits = await directory.limits(session.operator_id, session.currency);
    const play = requirePlay(maths, wish.option);
    const coin = requireCoin(maths, wish.coin, session.currency, limits, play);
    const now = clock();
    const identity = {
      operator_id: session.operator_id,
      session_id: session.session_id,
      seq: last ? last.seq + 1 : 0,
      player_id: session.player_id,
      symbol: session.symbol,
      currency: session.currency,
      client_action_id: wish.action_id,
      request_id: wish.request_id ?? null,
      coin,
      option: wish.option ?? null,
      wallet_base_url: operator.wallet_base_url,
      stake: parseAmount(coin, session.currency) * BigInt(play.stake),
      created_at: now,
    };
    const debit = newCall({ ...identity, win: 0n }, 'debit', now, random);
    const started = await startRound(db, identity, debit);
    if (!started) throw conflict('Another spin of this session came first; wait for it to end');
    return { started, debit };
  }

  /**
   * The round that this action made earlier; or else why none was started. Looked for only after a refusal, so that a
   * new spin does not pay for it.
   */
  async function earlier(session: SessionRow, wish: SpinWish, refusal: Refusal): Promise<RoundRow> {
    const known = await findRoundByAction(db, session.operator_id, session.session_id, wish.action_id);
    if (!known) throw refusal;
    return sameBet(known, wish);
  }

  async function playable(session: SessionRow) {
    const operator = await directory.operator(session.operator_id);
    if (operator?.status !== 'active') throw forbidden('Operator is not active');
    const { byName } = await directory.catalog(session.operator_id);
    const game = byName.get(session.symbol)?.game;
    if (!game) throw forbidden('Game is not enabled for this operator');
    return { game, operator };
  }

  /** The round once it has ended, or as it stands when the player's patience does, or the server. */
  async function ended(round: RoundRow, until: number): Promise<RoundRow> {
    let seen = round;
    const waits = () => isOpen(seen.state) && clock().getTime() < until && !stopping?.aborted;
    for (let wait = LOOK_MS; waits(); wait *= 2) {
      await sleep(Math.min(wait, LONGEST_LOOK_MS, Math.max(1, until - clock().getTime())));
      seen = (await findRound(db, round.operator_id, round.session_id, round.seq)) ?? seen;
    }
    return seen;
  }
}

const stillOpen = (round: RoundRow) => conflict(`Round ${round.client_action_id} is still open; wait for it to end`);

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

/** The round of the same action. @throws Refusal `conflict` when that was with another coin or option. */
function sameBet(known: RoundRow, wish: SpinWish): RoundRow {
  const already = `Action ${wish.action_id} was already played`;
  if (parseAmount(known.coin, known.currency) !== parseAmount(wish.coin, known.currency))
    throw conflict(`${already} with the coin ${known.coin}`);
  if (known.option !== (wish.option ?? null))
    throw conflict(`${already} ${known.option === null ? 'without an option' : `with the option ${known.option}`}`);
  return known;
}
