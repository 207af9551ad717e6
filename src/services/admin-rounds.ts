import { newRequestId } from '../domain/ids.ts';
import { conflict, invalid, notFound } from '../domain/refusal.ts';
import { hideSecrets } from '../domain/secrets.ts';
import { listAttempts } from '../store/attempts.ts';
import { listAuditOfRound, resolveRound } from '../store/audit.ts';
import type { OperatorRow } from '../store/operators.ts';
import { findRoundWithCalls, listCallsById, listRounds, listRoundsWithCalls } from '../store/round-listing.ts';
import { findRound, type RoundRow } from '../store/rounds.ts';
import type { Components } from './components.ts';
import { instant } from './instant.ts';
import { ATTEMPTS_KEPT_MS } from './old-attempts.ts';
import { recordedRound, SHOWN_EACH_END } from './recorded-round.ts';
import {
  callRecord,
  readPlace,
  readRoundId,
  roundRecord,
  STATES,
  type StateWord,
  writePlace,
} from './round-records.ts';

type Needs = Pick<Components, 'db' | 'clock' | 'random'> & {
  /** @throws Refusal `not-found`. */
  findOperator: (operatorId: string) => Promise<OperatorRow>;
};

export interface Paging {
  limit?: number;
  /** The `next` of the page before. */
  after?: string;
}

interface FilterWish extends Paging {
  state?: StateWord[];
  player_id?: string;
  symbol?: string;
  /** RFC 3339. */
  from?: string;
  to?: string;
}

export interface RoundWish extends FilterWish {
  transaction_id?: string;
  order?: 'newest' | 'oldest';
  calls?: boolean;
}

export interface CallWish extends FilterWish {
  transaction_id?: string[];
  round_id?: string;
}

export interface ResolutionWish {
  as: 'settled' | 'rolled-back';
  why: string;
  /** Of the staff. */
  who: string;
  requestId: string;
}

const USUAL_PAGE = 100;

/** What the provider's staff see of rounds and calls, and what they may record of them. Contract: listRounds and its neighbours. */
export function makeAdminRounds({ db, clock, random, findOperator }: Needs) {
  return {
    async list(operatorId: string, { calls, order, transaction_id, ...wish }: RoundWish) {
      await findOperator(operatorId);
      const filter = { ...filterFrom(wish), order: order ?? 'newest', transactionId: transaction_id };
      if (!calls) return page(await listRounds(db, operatorId, filter), filter.limit, roundRecord);
      const rounds = await listRoundsWithCalls(db, operatorId, filter);
      return page(rounds, filter.limit, (round) => ({ ...roundRecord(round), calls: round.calls.map(callRecord) }));
    },

    /** @throws Refusal `not-found`. */
    async record(operatorId: string, roundId: string) {
      const { session_id, seq } = readRoundId(roundId);
      const round = await findRoundWithCalls(db, operatorId, session_id, seq);
      if (!round) throw notFound(`Operator ${operatorId} has no round ${roundId}`);
      const attempts = await Promise.all(round.calls.map((call) => listAttempts(db, call, SHOWN_EACH_END)));
      const since = new Date(clock().getTime() - ATTEMPTS_KEPT_MS);
      return recordedRound({ round, attempts, audit: await listAuditOfRound(db, round), since });
    },

    async calls(operatorId: string, { transaction_id, round_id, ...wish }: CallWish) {
      await findOperator(operatorId);
      if (transaction_id && round_id) throw invalid('Name transaction_ids or a round, not both');
      if (transaction_id)
        return { items: (await listCallsById(db, operatorId, transaction_id)).map(callRecord), next: null };
      if (round_id) {
        const { session_id, seq } = readRoundId(round_id);
        const round = await findRoundWithCalls(db, operatorId, session_id, seq);
        if (!round) throw notFound(`Operator ${operatorId} has no round ${round_id}`);
        return { items: round.calls.map(callRecord), next: null };
      }
      const filter = { ...filterFrom(wish), order: 'newest' as const };
      const rounds = await listRoundsWithCalls(db, operatorId, filter);
      const { items, next } = page(rounds, filter.limit, ({ calls }) => calls.map(callRecord));
      return { items: items.flat(), next };
    },

    /** Records what became of a MANUAL round. @throws Refusal `conflict` when it is not MANUAL. */
    async resolve(operatorId: string, roundId: string, wish: ResolutionWish) {
      const { session_id, seq } = readRoundId(roundId);
      const round = await findRound(db, operatorId, session_id, seq);
      if (!round) throw notFound(`Operator ${operatorId} has no round ${roundId}`);
      const resolved = await resolveRound(db, {
        round,
        to: wish.as === 'settled' ? 'SETTLED' : 'ROLLED_BACK',
        audit_id: newRequestId(random),
        who: wish.who,
        operation: 'resolveRound',
        target: { round_id: roundId },
        request_id: wish.requestId,
        why: hideSecrets(wish.why),
        at: clock(),
      });
      if (!resolved) throw await notManual(round, roundId);
      return { round: roundRecord(resolved), warnings: undrawn(resolved) };
    },
  };

  async function notManual(before: RoundRow, roundId: string) {
    const now = (await findRound(db, before.operator_id, before.session_id, before.seq)) ?? before;
    return conflict(`Round ${roundId} is ${now.state}; only a MANUAL one can be resolved, and nothing was changed`);
  }
}

const filterFrom = ({ state, player_id, symbol, from, to, limit = USUAL_PAGE, after }: FilterWish) => ({
  states: state?.flatMap((word) => STATES[word]),
  player: player_id,
  symbol,
  from: from === undefined ? undefined : instant('from', from),
  to: to === undefined ? undefined : instant('to', to),
  after: after === undefined ? undefined : readPlace(after),
  limit,
});

function page<R extends RoundRow, T>(rounds: R[], limit: number, record: (round: R) => T) {
  const last = rounds.length === limit ? rounds.at(-1) : undefined;
  return { items: rounds.map(record), next: last ? writePlace(last) : null };
}

const undrawn = ({ state, outcome }: RoundRow): string[] =>
  state === 'SETTLED' && outcome === null
    ? ['No outcome was ever drawn for this round: as settled, the player has paid the stake and seen no result']
    : [];
