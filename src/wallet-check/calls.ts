import type { Random } from '../domain/games/random.ts';
import { newRequestId, newSessionId } from '../domain/ids.ts';
import type { Amounts } from './amounts.ts';

export type Verb = 'balance' | 'debit' | 'credit' | 'rollback';

/** The body of a call, as the brief has it. */
export type Call = {
  operator_id: string;
  player_id: string;
  session_id: string;
  game_symbol: string;
  currency: string;
  request_id: string;
  transaction_id: string;
  transaction_type: Verb;
  action_type: string;
  amount: string;
  original_transaction_id?: string;
};

/** Whom the calls are about. */
export interface Player {
  operatorId: string;
  playerId: string;
  gameSymbol: string;
  /** One is made up when none is named. */
  sessionId?: string | undefined;
}

/** Makes calls, each with ids that no run has used before. */
export type Calls = ReturnType<typeof makeCalls>;

export function makeCalls(player: Player, amounts: Amounts, random: Random) {
  const run = `wc-${newSessionId(random)}`;
  let made = 0;

  const newId = (type: string): string => {
    made += 1;
    return `${run}:doSpin:${made}:1:${type}`;
  };

  const call = (type: Verb, amount: bigint): Call => ({
    operator_id: player.operatorId,
    player_id: player.playerId,
    session_id: player.sessionId ?? run,
    game_symbol: player.gameSymbol,
    currency: amounts.currency,
    request_id: newRequestId(random),
    transaction_id: newId(type),
    transaction_type: type,
    action_type: type === 'balance' ? 'balance' : 'doSpin',
    amount: amounts.write(amount),
  });

  return {
    newId,
    /** A word that nobody has used before, for an id of some other kind. */
    newWord: (): string => `wc-${newSessionId(random)}`,
    /** Its amount is always zero. */
    balance: (_amount?: bigint): Call => call('balance', 0n),
    debit: (amount: bigint): Call => call('debit', amount),
    credit: (amount: bigint): Call => call('credit', amount),
    rollback: (debit: Call): Call => ({
      ...call('rollback', 0n),
      amount: debit.amount,
      original_transaction_id: debit.transaction_id,
    }),
    /** The same call with a request id of its own, as another attempt may have it. */
    again: <T extends Call>(earlier: T): T => ({ ...earlier, request_id: newRequestId(random) }),
  };
}
