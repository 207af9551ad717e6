import { type Kysely, sql } from 'kysely';

/**
 * What the dashboard adds up, added up already: by hour, of each operator and of all, and what wallets did by day too. A
 * round counts once, when it has ended, so that nothing that was counted ever changes. `upkeep` says how far that has come.
 *
 * What was added last is found by three indexes that lead with time and not with operator_id: of all operators at once it
 * is asked for once a minute, and they are written to at their ends alone.
 *
 * Latencies are counted in groups, a column each: PostgreSQL adds up columns far faster than the items of arrays.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const BOUNDS = [
  ...[1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700],
  ...[1000, 1500, 2000, 3000, 5000, 7000, 10000, 15000, 20000, 30000],
];

const ROUNDS = `currency text not null,
    launches bigint not null,
    settled bigint not null,
    rejected bigint not null,
    rolled_back bigint not null,
    stake bigint not null,
    win bigint not null`;

const ATTEMPTS = `ok bigint not null,
    reject bigint not null,
    not_sent bigint not null,
    unknown bigint not null,
    ${BOUNDS.map((bound) => `within_${bound} bigint not null`).join(', ')},
    beyond bigint not null`;

const OF_OPERATOR = 'operator_id text not null references operators';

const statements = [
  `create index rounds_ended on rounds (updated_at, operator_id) where state in ('SETTLED', 'REJECTED', 'ROLLED_BACK')`,
  `create index sessions_by_time on sessions (created_at, operator_id)`,
  `create index wallet_attempts_by_time on wallet_attempts (sent_at)`,
  `create table upkeep (task text primary key, done_until timestamptz not null)`,
  `create table round_hours (${OF_OPERATOR}, since timestamptz not null, ${ROUNDS},
    primary key (operator_id, since, currency))`,
  `create table wallet_hours (${OF_OPERATOR}, since timestamptz not null, ${ATTEMPTS}, primary key (operator_id, since))`,
  `create table wallet_days (${OF_OPERATOR}, since timestamptz not null, ${ATTEMPTS}, primary key (operator_id, since))`,
  `create table round_totals (since timestamptz not null, ${ROUNDS}, primary key (since, currency))`,
  `create table wallet_totals (since timestamptz primary key, ${ATTEMPTS})`,
];
