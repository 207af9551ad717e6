import { type Kysely, sql } from 'kysely';

/**
 * Diagnoses of operators, with the certificate that one came to. `seen_at` is when the server that runs it said so last:
 * one that has not for a while is lost, with the key and session named here still to be ended.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table diagnoses (
    operator_id text not null references operators,
    diagnosis_id text not null,
    state text not null check (state in ('running', 'finished', 'stopped', 'lost')),
    stop_asked boolean not null default false,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    doing text,
    key_id text,
    session_id text,
    report text not null,
    certificate text,
    signature text,
    public_key text,
    no_certificate text,
    primary key (operator_id, diagnosis_id)
  )`,
  `create unique index diagnoses_running on diagnoses (operator_id) where state = 'running'`,
  `create index diagnoses_newest on diagnoses (operator_id, started_at desc)`,
  `alter table api_keys add column for_diagnosis boolean not null default false`,
];
