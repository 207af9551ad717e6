import { newRequestId } from '../domain/ids.ts';
import { conflict, invalid, notFound } from '../domain/refusal.ts';
import { hideSecrets } from '../domain/secrets.ts';
import { resolveRound } from '../store/audit.ts';
import type { OperatorRow } from '../store/operators.ts';
import { findRoundWithCalls, listCallsById, listRounds, listRoundsWithCalls } from '../store/round-listing.ts';
import { findRound, type RoundRow } from '../store/rounds.ts';
import type { Components } from './components.ts';
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

export interface RoundWish extends Paging {
  state?: StateWord;
  /** RFC 3339. */
  from?: string;
  to?: string;
  order?: 'newest' | 'oldest';
  calls?: boolean;
}

export interface CallWish extends Paging {
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
    async list(operatorId: string, { state, from, to, order = 'newest', calls, limit, after }: RoundWish) {
      await findOperator(operatorId);
      const filter = {
        ...(state && { states: STATES[state] }),
        ...(from !== undefined && { from: instant('from', from) }),
        ...(to !== undefined && { to: instant('to', to) }),
        ...pageFrom(limit, after),
        order,
      };
      if (!calls) return page(await listRounds(db, operatorId, filter), filter.limit, roundRecord);
      const rounds = await listRoundsWithCalls(db, operatorId, filter);
      return page(rounds, filter.limit, (round) => ({ ...roundRecord(round), calls: round.calls.map(callRecord) }));
    },

    async calls(operatorId: string, { transaction_id, round_id, limit, after }: CallWish) {
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
      const filter = { ...pageFrom(limit, after), order: 'newest' as const };
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

export function instant(name: string, text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw invalid(`${name} ${text} is not a time; write it as 2026-06-16T16:30:00Z`);
  return time;
}

const pageFrom = (limit = USUAL_PAGE, after?: string) => ({ limit, ...(after && { after: readPlace(after) }) });

function page<R extends RoundRow, T>(rounds: R[], limit: number, record: (round: R) => T) {
  const last = rounds.length === limit ? rounds.at(-1) : undefined;
  return { items: rounds.map(record), next: last ? writePlace(last) : null };
}

const undrawn = ({ state, outcome }: RoundRow): string[] =>
  state === 'SETTLED' && outcome === null
    ? ['No outcome was ever drawn for this round: as settled, the player has paid the stake and seen no result']
    : [];
