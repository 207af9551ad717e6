import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Features } from '../domain/games/maths.ts';
import type { Outcome } from '../domain/games/outcome.ts';
import type { LedgerKind } from '../domain/ledger.ts';
import type { Role } from '../domain/roles.ts';
import type { Answer, CallState, Leg, RoundState } from '../domain/round.ts';

/** What the tables hold. Money is bigint minor units; times come from the caller's clock, never from the database's. */
export interface Tables {
  operators: OperatorTable;
  operator_limits: OperatorLimitsTable;
  api_keys: ApiKeyTable;
  games: GameTable;
  operator_games: OperatorGameTable;
  game_art: GameArtTable;
  sessions: SessionTable;
  rounds: RoundTable;
  wallet_calls: WalletCallTable;
  wallet_attempts: WalletAttemptTable;
  audit: AuditTable;
  upkeep: UpkeepTable;
  ledger_accounts: LedgerAccountTable;
  ledger_transactions: LedgerTransactionTable;
  ledger_entries: LedgerEntryTable;
  diagnoses: DiagnosisTable;
  admin_users: AdminUserTable;
  admin_sessions: AdminSessionTable;
  admin_sign_ins: AdminSignInTable;
}

export type OperatorStatus = 'active' | 'inactive';
export type WalletMode = 'callback' | 'internal';

export interface OperatorTable {
  operator_id: string;
  status: OperatorStatus;
  currency: string;
  wallet_mode: WalletMode;
  wallet_base_url: string | null;
  /** Sealed with SECRETS_KEY; see store/sealing.ts. */
  wallet_secret: string | null;
  /** The secret to come, sealed too, while it is announced. */
  next_wallet_secret: string | null;
  /** How long the wallet may take to answer; 5000 unless set. */
  wallet_deadline_ms: Generated<number>;
  allowed_return_origins: JSONColumnType<string[]>;
  /** What staff know of it, for each other. */
  notes: Generated<string>;
  created_at: Date;
}

/** Null is no limit. */
export interface OperatorLimitsTable {
  operator_id: string;
  currency: string;
  least_stake: bigint | null;
  most_stake: bigint | null;
  most_win: bigint | null;
}

export interface ApiKeyTable {
  operator_id: string;
  key_id: string;
  key_hash: Uint8Array;
  label: string | null;
  /** Made by a diagnosis for its own use: it is good for an inactive operator too. */
  for_diagnosis: Generated<boolean>;
  created_at: Date;
  /** To a minute or two; see services/key-use.ts. */
  last_used_at: Generated<Date | null>;
  /** The same of the catalog endpoints. */
  catalog_read_at: Generated<Date | null>;
  revoked_at: Date | null;
}

export interface GameTable {
  symbol: string;
  slug: string;
  title: string;
  family: string;
  rtp: number;
  lines: number;
  asset_version: string;
  asset_symbol: string;
  game_service_version: string;
  loader_mode: string;
  launch_status: string;
  live_catalog_enabled: boolean;
  certified_browsers: JSONColumnType<string[]>;
  features: JSONColumnType<Features>;
  special_bet_profile: JSONColumnType<Record<string, unknown>> | null;
  maths: string;
}

export interface OperatorGameTable {
  operator_id: string;
  symbol: string;
}

export interface GameArtTable {
  symbol: string;
  media_type: string;
  /** Whether this is the format that was uploaded; the others were made from it. */
  uploaded: boolean;
  width: number;
  height: number;
  sha256: string;
  bytes: Uint8Array;
}

export interface SessionTable {
  operator_id: string;
  session_id: string;
  player_id: string;
  symbol: string;
  currency: string;
  coin: string | null;
  return_url: string | null;
  device: 'desktop' | 'mobile' | null;
  mgckey_hash: Uint8Array;
  created_at: Date;
  /** When the current link was opened; null while it waits to be. */
  opened_at: Date | null;
  expires_at: Date;
  /** Set when a newer session took its place. */
  superseded_at: Date | null;
}

export interface RoundTable {
  operator_id: string;
  session_id: string;
  seq: number;
  player_id: string;
  symbol: string;
  currency: string;
  client_action_id: string;
  /** The id of the player's request that began it. */
  request_id: string | null;
  coin: string;
  /** The way to spin, where it was not the plain one. */
  option: string | null;
  state: RoundState;
  version: ColumnType<number, number, number>;
  stake: bigint;
  win: bigint;
  outcome: JSONColumnType<Outcome> | null;
  /** The balance the wallet named last for this round, as a decimal string in the currency's scale. */
  balance: string | null;
  /** Where its wallet calls go: the wallet the operator had when it began. Null: the operator's present one. */
  wallet_base_url: string | null;
  created_at: Date;
  updated_at: Date;
}

export interface WalletCallTable {
  operator_id: string;
  transaction_id: string;
  session_id: string;
  seq: number;
  leg: Leg;
  original_transaction_id: string | null;
  request_id: string;
  raw_body: Uint8Array;
  state: CallState;
  attempts: number;
  /** An attempt was begun and has no class yet; one whose process died stays so and counts as UNKNOWN. */
  in_flight: boolean;
  /** Some attempt was UNKNOWN. */
  doubtful: boolean;
  /** Due for another attempt; while an attempt is in flight, until when it is leased to its server. */
  next_attempt_at: Date | null;
  last_sent_at: Date | null;
  last_class: string | null;
  last_detail: string | null;
  created_at: Date;
}

/** One attempt of a wallet call that has ended; one that has no row is under way, or its server died. */
export interface WalletAttemptTable {
  operator_id: string;
  transaction_id: string;
  /** 1 for the first. */
  attempt: number;
  /** When it was signed; x-pp-timestamp is the second of it. */
  sent_at: Date;
  ms: number;
  /** x-pp-signature; null where nothing was sent, and for a wallet kept here. */
  signature: Uint8Array | null;
  /** x-pp-signature-next. */
  next_signature: Uint8Array | null;
  /** The reply's HTTP status. */
  status: number | null;
  class: Answer['class'];
  detail: string | null;
  /** How the reply began. */
  reply: Uint8Array | null;
  /** How long it was in all. */
  reply_bytes: number | null;
}

/** How far a chore has come that all servers share. */
export interface UpkeepTable {
  task: string;
  done_until: Date;
}

/** What staff changed, for ever: a trigger refuses every update and delete. */
export interface AuditTable {
  /** Empty when it concerns no operator. */
  operator_id: string;
  audit_id: string;
  at: Date;
  /** The account; `token` for ADMIN_TOKEN. */
  who: string;
  operation: string;
  /** What it was done to, by the names of ids. */
  target: JSONColumnType<Record<string, string>>;
  /** Null in entries that are older than this column. */
  request_id: string | null;
  why: string | null;
  before: JSONColumnType<Record<string, unknown> | null, string | null, string | null>;
  after: JSONColumnType<Record<string, unknown> | null, string | null, string | null>;
}

/** The demo money of a player whose operator's wallet mode is internal. */
export interface LedgerAccountTable {
  operator_id: string;
  player_id: string;
  currency: string;
  /** The sum of the player's entries; never negative. */
  balance: bigint;
  opened_at: Date;
}

/** What was entered in the ledger, for ever: a trigger refuses every update and delete. */
export interface LedgerTransactionTable {
  operator_id: string;
  transaction_id: string;
  kind: LedgerKind;
  player_id: string;
  session_id: string;
  game_symbol: string;
  currency: string;
  amount: bigint;
  original_transaction_id: string | null;
  /** The debit whose stake this rollback gave back; unique, so that none is given back twice. */
  refunded_transaction_id: string | null;
  balance_after: bigint;
  created_at: Date;
}

/** What a transaction moved, by account; a trigger refuses those of one transaction that do not sum to zero. */
export interface LedgerEntryTable {
  operator_id: string;
  transaction_id: string;
  account: 'player' | 'house';
  amount: bigint;
}

export type DiagnosisState = 'running' | 'finished' | 'stopped' | 'lost';

/** A diagnosis as far as it has come, and the certificate that it came to. */
export interface DiagnosisTable {
  operator_id: string;
  diagnosis_id: string;
  state: DiagnosisState;
  /** Whether somebody, perhaps on another server, has asked it to stop. */
  stop_asked: Generated<boolean>;
  started_at: Date;
  /** When its server last said that it runs. */
  seen_at: Date;
  doing: string | null;
  /** Its temporary API key and its session, which are to be ended when its server died. */
  key_id: string | null;
  session_id: string | null;
  /** JSON, byte for byte: a certificate holds its hash. */
  report: string;
  /** JSON, byte for byte as it was signed. */
  certificate: string | null;
  signature: string | null;
  public_key: string | null;
  no_certificate: string | null;
}

export interface AdminUserTable {
  name: string;
  role: Role;
  /** Argon2id in PHC form. */
  password_hash: string;
  disabled: Generated<boolean>;
  created_at: Date;
  last_sign_in_at: Date | null;
}

export interface AdminSessionTable {
  session_hash: Uint8Array;
  name: string;
  started_at: Date;
  seen_at: Date;
}

/** Attempts to sign in with a name since the last that succeeded, whether or not there is such an account. */
export interface AdminSignInTable {
  name_hash: Uint8Array;
  failures: number;
  tried_at: Date;
  locked_until: Date | null;
}
