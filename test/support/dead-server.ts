import { randomUUID } from 'node:crypto';
import { newCall } from '../../src/services/round-calls.ts';
import { applyMove, type NewCall, type RoundRow, startRound } from '../../src/store/rounds.ts';
import { gameOf, launch } from './player.ts';
import type { TestOperator, World } from './world.ts';

/** What a server leaves behind that dies in the middle of a round: all that it had written, and nothing else. */

/** When what it had begun is taken up. */
export const LEASE_MS = 15_000;
export const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

/** A round whose debit was begun; of a server that had read of another wallet, that one's. */
export async function diedAtDebit(world: World, operator: TestOperator, wallet_base_url?: string) {
  const player_id = randomUUID();
  const { mgckey, session_id } = await launch(world, operator, { external_player_id: player_id });
  const identity = {
    operator_id: operator.id,
    session_id,
    seq: 0,
    player_id,
    symbol: 'vs20doghouse',
    currency: 'USD',
    client_action_id: randomUUID(),
    coin: '0.10',
    stake: 200n,
    ...(wallet_base_url && { wallet_base_url }),
    created_at: world.time.clock(),
  };
  const debit = newCall({ ...identity, win: 0n }, 'debit', identity.created_at, random);
  const round = await startRound(world.provider.db, identity, debit);
  if (!round) throw new Error('the round was not stored');
  const look = async () => (await gameOf(world, mgckey).round(identity.client_action_id)).body.data.round;
  return { round, debit, look };
}

/** A round whose debit was confirmed, its win of 5.40 drawn and its credit begun. */
export async function diedAtCredit(world: World, operator: TestOperator, carryOut: (debit: NewCall) => unknown) {
  const died = await diedAtDebit(world, operator);
  await carryOut(died.debit);
  const credit = newCall({ ...died.round, win: 540n }, 'credit', world.time.clock(), random);
  await confirmDebit(world, died.round, died.debit, credit);
  return { ...died, credit };
}

/** Writes that the debit was answered, if it can still be written. */
export const confirmDebit = (world: World, round: RoundRow, debit: NewCall, next: NewCall) =>
  applyMove(world.provider.db, {
    round,
    call: { transaction_id: debit.transaction_id, attempts: 1 },
    callState: 'OK',
    answer: { class: 'OK', detail: null, doubtful: false },
    sent: {
      sent_at: world.time.clock(),
      ms: 5,
      signature: null,
      next_signature: null,
      status: 200,
      reply: Buffer.from('{"success":true}'),
      reply_bytes: 16,
    },
    to: 'CREDIT_PENDING',
    drawn: { win: 540n, outcome: { grid: [['D']], stops: [0], lineWins: [], totalPays: 54 } },
    balance: '998.00',
    next,
    now: world.time.clock(),
  });
