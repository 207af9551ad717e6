import { newMgcSecret, newSessionId, writeMgckey } from '../../src/domain/ids.ts';
import { hashOfMgcSecret } from '../../src/services/launch.ts';
import type { OperatorDirectory } from '../../src/services/operator-directory.ts';
import { findGame } from '../../src/store/games.ts';
import type { RoundRow } from '../../src/store/rounds.ts';
import { openRecordingBooks } from './books.ts';
import { type Dice, rollDice } from './dice.ts';
import { fatesOf } from './fates.ts';
import { audit, makeJudge, type Violation } from './judge.ts';
import { makeNetwork } from './network.ts';
import { type MakePlant, NO_PLANT } from './plants.ts';
import { play, type Seat } from './player.ts';
import { makeScheduler } from './scheduler.ts';
import { type Server, startServer } from './server.ts';
import type { Store } from './store.ts';
import { makeTrouble } from './trouble.ts';
import { OPERATOR, openWallet } from './wallet.ts';

const START = Date.UTC(2026, 0, 1);
const GAME = 'vs20doghouse';
/** Within this after healing every round has ended; the longer where the wallet may say transaction_not_found. */
const REST_MS = 60_000;
const REST_WITHOUT_TOMBSTONES_MS = 660_000;
/** The last copy of a call arrives within this. */
const LAST_ARRIVAL_MS = 500_000;

export interface Played {
  rounds: RoundRow[];
  violations: Violation[];
  trace: () => string[];
}

export interface ScheduleWish {
  seed: number;
  /** At most so many servers on the database. */
  servers: number;
  plant?: MakePlant | undefined;
}

/** Plays one schedule to its end, in virtual time; the seed decides all of it. The store is left as it was found. */
export async function playSchedule(
  store: Store,
  { seed, servers: most, plant: makePlant = NO_PLANT }: ScheduleWish,
): Promise<Played> {
  const plant = makePlant();
  const dice = rollDice(seed);
  const scheduler = makeScheduler(START);
  const judge = makeJudge({ now: scheduler.now });
  const books = openRecordingBooks((entry) => judge.booked(books, entry));
  const tombstones = dice.chance(0.6);
  const open = { books: plant.books?.(books) ?? books, tombstones, onFault: judge.violated };
  const network = makeNetwork({
    scheduler,
    dice,
    drawFate: fatesOf(dice),
    faultiness: dice.pick([0, 0.15, 0.4, 0.75, 1]),
    faultsFrom: scheduler.now() + (dice.chance(0.4) ? dice.below(20_000) : 0),
    wallet: openWallet(open),
    onSend(call, sender) {
      judge.send(call);
      if (call.verb !== 'balance') trouble.sent(sender);
    },
    onAnswer: judge.heard,
  });
  const directory = await directoryOf(store);
  const servers: Server[] = [];
  const onRows = (rows: Record<string, unknown>[], { text }: { text: string }) => {
    for (const row of rows) if (row.client_action_id) judge.saw(roundOf(row));
    if (!text.startsWith('select')) for (const server of servers) server.stir();
  };
  const trouble = makeTrouble({ scheduler, dice, fate: rollDice(~seed), servers, most, network, start });
  function start(name: string): Server {
    scheduler.note(name, 'starts');
    return startServer({
      name,
      scheduler,
      dice,
      store,
      network,
      directory,
      plant,
      weather: trouble.weather,
      onRows,
      onFault: judge.violated,
    });
  }
  trouble.begin();
  const players = { scheduler, dice, judge, anyServer: trouble.anyServer, isOver: trouble.isHealed };
  const sessionIds: string[] = [];
  for (let number = 1 + dice.below(2); number >= 1; number -= 1) {
    const seat = await takeSeat(store, dice, `player-${Math.floor(number)}`);
    sessionIds.push(seat.sessionId);
    books.setPlayer({ operator_id: OPERATOR, player_id: seat.playerId, currency: 'USD', balance: 1_000_000n });
    void play(players, seat, 1 + Math.floor(dice.below(3)));
  }
  const restBy = trouble.healsAt + (tombstones ? REST_MS : REST_WITHOUT_TOMBSTONES_MS);
  const endBy = restBy + LAST_ARRIVAL_MS;
  for (let next = scheduler.nextAt(); next !== undefined && judge.violations.length === 0; next = scheduler.nextAt()) {
    if (next > restBy)
      for (const round of judge.openRounds())
        judge.violated(
          `rest: round ${round.session_id}:${round.seq} is ${round.state} ${(restBy - trouble.healsAt) / 1000} s after healing`,
        );
    if (next > endBy) break;
    await scheduler.step();
  }
  const rounds = await store.rounds(sessionIds);
  if (judge.violations.length === 0) audit(judge, books, rounds);
  const due = await store.earliestDue();
  if (due !== undefined && judge.violations.length === 0)
    judge.violated('a call is pending although every round has ended');
  return { rounds, violations: judge.violations, trace: scheduler.trace };
}

/** The round of a row that may show its session beside it. */
const roundOf = (row: Record<string, unknown>) =>
  ({ ...row, created_at: row.round_created_at ?? row.created_at }) as unknown as RoundRow;

/** A player's session, its link opened. */
async function takeSeat(store: Store, dice: Dice, name: string): Promise<Seat> {
  const sessionId = newSessionId(dice.bytes);
  const playerId = `${name}-${sessionId.slice(0, 8)}`;
  const secret = newMgcSecret(dice.bytes);
  const hour = 3600_000;
  await store.db
    .insertInto('sessions')
    .values({
      operator_id: OPERATOR,
      session_id: sessionId,
      player_id: playerId,
      symbol: GAME,
      currency: 'USD',
      mgckey_hash: hashOfMgcSecret(secret),
      created_at: new Date(START),
      opened_at: new Date(START),
      expires_at: new Date(START + hour),
    })
    .execute();
  const mgckey = writeMgckey({ operatorId: OPERATOR, sessionId, secret });
  return { name, playerId, sessionId, mgckey, coin: dice.pick(['0.10', '0.01', '1.00']) };
}

/** The operator and its one game as every server knows them. The real directory keeps them by the real clock. */
async function directoryOf({ db, operator }: Store): Promise<OperatorDirectory> {
  const game = await findGame(db, GAME);
  const known = {
    operator: async () => operator,
    game: async () => game,
    limits: async () => undefined,
    catalog: async () => ({ byName: new Map([[GAME, { game }]]) }),
  };
  return known as unknown as OperatorDirectory;
}
