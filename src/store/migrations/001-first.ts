import { type Kysely, sql } from 'kysely';

/** Operators, keys, games, sessions, rounds and wallet calls. Whatever belongs to an operator leads with operator_id. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table operators (
    operator_id text primary key,
    status text not null check (status in ('active', 'inactive')),
    currency text not null,
    wallet_mode text not null check (wallet_mode in ('callback')),
    wallet_base_url text,
    wallet_secret text,
    allowed_return_origins jsonb not null,
    created_at timestamptz not null
  )`,
  `create table api_keys (
    operator_id text not null references operators,
    key_id text not null,
    key_hash bytea not null,
    label text,
    created_at timestamptz not null,
    revoked_at timestamptz,
    primary key (operator_id, key_id)
  )`,
  `create table games (
    symbol text primary key,
    slug text not null unique,
    title text not null,
    family text not null,
    rtp double precision not null,
    lines integer not null,
    asset_version text not null,
    asset_symbol text not null,
    game_service_version text not null,
    loader_mode text not null,
    launch_status text not null,
    live_catalog_enabled boolean not null,
    certified_browsers jsonb not null,
    features jsonb not null,
    special_bet_profile jsonb,
    maths text not null
  )`,
  `create table operator_games (
    operator_id text not null references operators,
    symbol text not null references games,
    primary key (operator_id, symbol)
  )`,
  `create table game_art (
    symbol text not null references games,
    media_type text not null,
    uploaded boolean not null,
    width integer not null,
    height integer not null,
    sha256 text not null,
    bytes bytea not null,
    primary key (symbol, media_type)
  )`,
  `create table sessions (
    operator_id text not null references operators,
    session_id text not null,
    player_id text not null,
    symbol text not null,
    currency text not null,
    coin text,
    return_url text,
    device text,
    mgckey_hash bytea not null,
    created_at timestamptz not null,
    opened_at timestamptz,
    expires_at timestamptz not null,
    superseded_at timestamptz,
    primary key (operator_id, session_id)
  )`,
  `create unique index sessions_current on sessions (operator_id, player_id, symbol, currency)
    where superseded_at is null`,
  `create table rounds (
    operator_id text not null,
    session_id text not null,
    seq integer not null,
    player_id text not null,
    symbol text not null,
    currency text not null,
    client_action_id text not null,
    coin text not null,
    state text not null check (state in
      ('DEBIT_PENDING', 'CREDIT_PENDING', 'ROLLBACK_PENDING', 'SETTLED', 'REJECTED', 'ROLLED_BACK', 'MANUAL')),
    version integer not null,
    stake bigint not null check (stake >= 0),
    win bigint not null check (win >= 0),
    outcome jsonb,
    balance text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (operator_id, session_id, seq),
    unique (operator_id, session_id, client_action_id),
    foreign key (operator_id, session_id) references sessions
  )`,
  `create unique index rounds_open on rounds (operator_id, session_id)
    where state in ('DEBIT_PENDING', 'CREDIT_PENDING', 'ROLLBACK_PENDING')`,
  `create table wallet_calls (
    operator_id text not null,
    transaction_id text not null,
    session_id text not null,
    seq integer not null,
    leg text not null check (leg in ('debit', 'credit', 'rollback')),
    original_transaction_id text,
    request_id text not null,
    raw_body bytea not null,
    state text not null check (state in ('PENDING', 'OK', 'REJECTED', 'GIVEN_UP')),
    attempts integer not null,
    in_flight boolean not null,
    doubtful boolean not null,
    next_attempt_at timestamptz,
    last_sent_at timestamptz,
    last_class text,
    last_detail text,
    created_at timestamptz not null,
    primary key (operator_id, transaction_id),
    unique (operator_id, session_id, seq, leg),
    foreign key (operator_id, session_id, seq) references rounds
  )`,
  `create index wallet_calls_due on wallet_calls (next_attempt_at) where state = 'PENDING'`,
];
