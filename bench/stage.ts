import { randomBytes } from 'node:crypto';
import { type Child, startChild, temporaryFolder } from './children.ts';
import type { Load } from './load.ts';
import type { Postgres } from './postgres.ts';
import { cpuSeconds } from './processes.ts';
import type { OperatorWish } from './provider.ts';
import type { Plan } from './rounds.ts';

/** What every benchmark runs on. */
export interface Stage {
  postgres: Postgres | undefined;
  plan: Plan;
  connections: number;
  /** Profile the server under test, instead of comparing it. */
  profile: boolean;
  load: Child<object>;
}

/** The server under test in a process and on a database of its own. */
export interface Target extends Child<{ url: string }> {
  databaseUrl: string | undefined;
}

export const GAME = 'vs20doghouse';
export const WALLET_SECRET = randomBytes(32).toString('hex');

/** The settings of production. */
export const productionEnv = (): Record<string, string> => ({
  APP_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: '0',
  ADMIN_TOKEN: randomBytes(32).toString('hex'),
  SECRETS_KEY: randomBytes(32).toString('hex'),
  GAME_BASE_URL: 'https://games.example.com',
  KEY_RATE_LIMIT: '1000000',
});

export async function startTarget(stage: Stage, name: string, env: Record<string, string> = {}): Promise<Target> {
  const databaseUrl = await stage.postgres?.createDatabase(name);
  const settings = { ...productionEnv(), DATA_DIR: temporaryFolder(name), ...env };
  const database = databaseUrl ? { DATABASE_URL: databaseUrl } : undefined;
  const child = await startChild<{ url: string }>('provider.ts', { ...settings, ...database });
  return { ...child, databaseUrl };
}

/** Adds an active operator; returns its key. */
export function addOperator(target: Target, id: string, wish: Partial<OperatorWish> = {}): Promise<string> {
  const usual = { id, games: 12, walletUrl: 'https://wallet.example.com', walletSecret: WALLET_SECRET };
  return target.ask('addOperator', { ...usual, ...wish });
}

/** Tells the CPU seconds used so far, by process. */
export type Watch = () => Record<string, number | undefined>;

export const watchOf =
  (stage: Stage, processes: Record<string, number>, { database = false } = {}): Watch =>
  () => ({
    ...Object.fromEntries(Object.entries(processes).map(([name, pid]) => [name, cpuSeconds(pid)])),
    ...(database && stage.postgres?.pid && { postgres: cpuSeconds(stage.postgres.pid, { children: true }) }),
    load: cpuSeconds(stage.load.pid),
  });

/** A contestant that is asked over HTTP. */
export const overHttp = (stage: Stage, name: string, load: Omit<Load, 'seconds'>, watch: Watch) => ({
  name,
  async turn(seconds: number) {
    const before = watch();
    const result = await stage.load.ask<{ replies: number; seconds: number }>('run', { ...load, seconds });
    const after = watch();
    const cpu: Record<string, number> = {};
    for (const [process, used] of Object.entries(after)) {
      const earlier = before[process];
      if (used !== undefined && earlier !== undefined) cpu[process] = ((used - earlier) * 1e6) / result.replies;
    }
    return { perSecond: result.replies / result.seconds, cpu };
  },
});
