import { queryOnce } from './postgres.ts';
import { progress } from './rounds.ts';
import { insertLike } from './rows.ts';
import { OPERATOR, type RecordedSpin } from './spins.ts';

/** How many there are of what a database holds. */
export interface Size {
  operators: number;
  sessionsEach: number;
  roundsEach: number;
}

const LARGE = ['sessions', 'rounds', 'wallet_calls'];

/** One of an operator's sessions, by its number; ids are as scattered as random ones. */
export const sessionId = (operator: string, n: number | string): string => `md5('${operator} ' || ${n})`;

/**
 * Fills a database with operators and their sessions, rounds and calls, in the likeness of recorded spins, of which some
 * have to have won: rounds in the order of their time, nearly all of them settled, and each session known by the key of
 * the recorded one. Then puts it all in order, so that the measurement does not.
 */
export async function fill(url: string, spins: RecordedSpin[], size: Size): Promise<void> {
  const filling = new URL(url);
  filling.searchParams.set('options', '-c session_replication_role=replica -c synchronous_commit=off');
  const others = `t, generate_series(1, ${size.operators - 1}) n where t.operator_id = '${OPERATOR}'`;
  await insertLike(url, 'operators', { operator_id: `'operator-' || n` }, `operators ${others}`);
  for (const table of LARGE) await queryOnce(url, `alter table ${table} set (autovacuum_enabled = off)`);
  for (let number = 0; number < size.operators; number += 1) {
    await fillOperator(filling.href, number === 0 ? OPERATOR : `operator-${number}`, spins, size);
    progress(`filling: ${number + 1} of ${size.operators} operators`);
  }
  for (const table of LARGE) await queryOnce(url, `alter table ${table} reset (autovacuum_enabled)`);
  await queryOnce(url, `vacuum (analyze) ${LARGE.join()}`);
  await queryOnce(url, 'checkpoint');
}

async function fillOperator(url: string, operator: string, spins: RecordedSpin[], size: Size): Promise<void> {
  const { sessionsEach, roundsEach } = size;
  const [lost, won] = [spins.find(({ win }) => !win), spins.find(({ win }) => win)];
  if (!lost || !won) throw new Error('Of the recorded spins none has won, or all');
  const like = `t.operator_id = '${OPERATOR}' and t.session_id = '${lost.sessionId}'`;
  const seq = `(i / ${sessionsEach})`;
  const one = {
    operator_id: `'${operator}'`,
    session_id: sessionId(operator, `(i % ${sessionsEach})`),
    player_id: `'player-' || (i % ${sessionsEach})`,
    expires_at: `now() + interval '30 minutes'`,
    seq,
    created_at: `now() - interval '${roundsEach + 1} days' + ${seq} * interval '1 day' + i % 80000 * interval '1 second'`,
    client_action_id: 'md5(i::text)',
    transaction_id: `${sessionId(operator, `(i % ${sessionsEach})`)} || ':doSpin:' || ${seq} || ':' ||
      split_part(t.transaction_id, ':', 4) || ':' || t.leg`,
  };
  const state = `case when i % 50 = 7 then 'REJECTED' when i % 1000 = 8 then 'ROLLED_BACK'
    when i % 100000 = 9 then 'MANUAL' else t.state end`;
  const rounds = `generate_series(0, ${sessionsEach * roundsEach - 1}) i join`;
  const bySeq = `t on ${like} and t.seq = case when (i + ${seq}) % 4 = 0 then ${won.seq} else ${lost.seq} end`;
  await insertLike(url, 'sessions', one, `generate_series(0, ${sessionsEach - 1}) i join sessions t on ${like}`);
  await insertLike(url, 'rounds', { ...one, state }, `${rounds} rounds ${bySeq}`);
  await insertLike(url, 'wallet_calls', one, `${rounds} wallet_calls ${bySeq}`);
}
