import { type Kysely, sql } from 'kysely';

/**
 * The accounts of Provider Admin, their sessions, and the names that signing in has failed with. Of a session and of a
 * name that was tried only the hash is kept: people type passwords where names belong.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table admin_users (
    name text primary key,
    role text not null check (role in ('viewer', 'support', 'admin')),
    password_hash text not null,
    disabled boolean not null default false,
    created_at timestamptz not null,
    last_sign_in_at timestamptz
  )`,
  `create table admin_sessions (
    session_hash bytea primary key,
    name text not null references admin_users,
    started_at timestamptz not null,
    seen_at timestamptz not null
  )`,
  `create index admin_sessions_of_user on admin_sessions (name)`,
  `create table admin_sign_ins (
    name_hash bytea primary key,
    failures integer not null,
    tried_at timestamptz not null,
    locked_until timestamptz
  )`,
  `create index admin_sign_ins_tried on admin_sign_ins (tried_at)`,
];
