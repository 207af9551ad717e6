import { type RawBuilder, sql } from 'kysely';
import { LATENCY_BOUNDS } from '../domain/latency.ts';
import { ofOperator } from './of-operator.ts';

/** A stretch of time, its end not in it. */
export interface Span {
  from: Date;
  to: Date;
}

/** What is counted of rounds, in a currency. */
export const ROUND_FIGURES = ['launches', 'settled', 'rejected', 'rolled_back', 'stake', 'win'] as const;

/** The groups that latencies are counted in. */
export const LATENCIES = [...LATENCY_BOUNDS.map((bound) => `within_${bound}`), 'beyond'];
/** What the answers to attempts were. */
export const CLASSES = ['ok', 'reject', 'not_sent', 'unknown'];
/** What is counted of attempts. */
export const WALLET_FIGURES = [...CLASSES, ...LATENCIES];

/** Names as columns, perhaps each as something is made of it. */
export const columns = (names: readonly string[], make: (name: string) => string = (name) => name) =>
  sql.raw(names.map(make).join(', '));

export const sums = (names: readonly string[]) =>
  columns(names, (name) => `coalesce(sum(${name}), 0)::bigint as ${name}`);

const EPOCH = sql`timestamptz '1970-01-01T00:00:00Z'`;

/** The hour or day, in UTC, that a time is in. */
export const startOf = (unit: 'hour' | 'day', time: string): RawBuilder<unknown> =>
  sql`date_bin(${sql.lit(`1 ${unit}`)}::interval, ${sql.raw(time)}, ${EPOCH})`;

/** Whether a time lies in a span, of an operator's rows or of all. */
export const during = (time: string, { from, to }: Span, operatorId: string | undefined): RawBuilder<unknown> =>
  sql`${ofOperator(operatorId)} ${sql.ref(time)} >= ${from} and ${sql.ref(time)} < ${to}`;

/** Launches and ended rounds as they lie in the tables, by operator, hour (`since`) and currency. */
export const roundsCounted = (span: Span, operatorId?: string) => sql`
  select operator_id, since, currency, ${sums(ROUND_FIGURES)} from (
    select operator_id, ${startOf('hour', 'updated_at')} as since, currency, 0 as launches,
      (state = 'SETTLED')::int as settled, (state = 'REJECTED')::int as rejected,
      (state = 'ROLLED_BACK')::int as rolled_back,
      case state when 'SETTLED' then stake else 0 end as stake, case state when 'SETTLED' then win else 0 end as win
    from rounds
    where ${during('updated_at', span, operatorId)} and state in ('SETTLED', 'REJECTED', 'ROLLED_BACK')
    union all
    select operator_id, ${startOf('hour', 'created_at')}, currency, 1, 0, 0, 0, 0, 0 from sessions
    where ${during('created_at', span, operatorId)}
  ) each_one group by operator_id, since, currency`;

/** What an attempt of each latency group is, beside one that was sent. */
function inGroup(name: string): string {
  const [n, last] = [LATENCIES.indexOf(name), LATENCIES.length - 1];
  const above = n === 0 ? '' : ` and ms > ${LATENCY_BOUNDS[n - 1]}`;
  return n === last ? above : `${above} and ms <= ${LATENCY_BOUNDS[n]}`;
}

/** Attempts as they lie in the table, by operator and hour. What was not sent took no time of a wallet's. */
export const attemptsCounted = (span: Span, operatorId?: string) => sql`
  select operator_id, ${startOf('hour', 'sent_at')} as since,
    ${columns(CLASSES, (name) => `count(*) filter (where class = '${name.toUpperCase()}') as ${name}`)},
    ${columns(LATENCIES, (name) => `count(*) filter (where class <> 'NOT_SENT'${inGroup(name)}) as ${name}`)}
  from wallet_attempts where ${during('sent_at', span, operatorId)} group by operator_id, since`;
