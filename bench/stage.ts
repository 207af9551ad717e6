import { randomBytes } from 'node:crypto';
import { type Child, startChild, temporaryFolder } from './children.ts';
import type { Load } from './load.ts';
import type { Postgres } from './postgres.ts';
import { cpuSeconds } from './processes.ts';
import { printProfile } from './profile.ts';
import type { OperatorWish } from './provider.ts';
import { type Contestant, type Plan, warmUp } from './rounds.ts';

/** What every benchmark runs on. */
export interface Stage {
  postgres: Postgres | undefined;
  plan: Plan;
  connections: number;
  /** Profile the server under test, instead of comparing it. */
  profile: boolean;
  /** How many rounds the large tables have. */
  rows: number;
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

/** On a new database, unless `env` names one. */
export async function startTarget(stage: Stage, name: string, env: Record<string, string> = {}): Promise<Target> {
  const databaseUrl = env.DATABASE_URL ?? (await stage.postgres?.createDatabase(name));
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

/** Shows where a server's time goes while a contestant has its turn there. */
export async function profileTurn(stage: Stage, target: Target, contestant: Contestant, title: string): Promise<void> {
  await warmUp(contestant, stage.plan);
  await target.ask('profile');
  await contestant.turn(stage.plan.seconds);
  printProfile(await target.ask('profiled'), title);
}

/** Tells the CPU seconds used so far, by process. */
export type Watch = () => Record<string, number | undefined>;

export const watchOf =
  (stage: Stage, processes: Record<string, number | number[]>, { database = false } = {}): Watch =>
  () => ({
    ...Object.fromEntries(Object.entries(processes).map(([name, pids]) => [name, together([pids].flat())])),
    ...(database && stage.postgres?.pid && { postgres: cpuSeconds(stage.postgres.pid, { children: true }) }),
    load: cpuSeconds(stage.load.pid),
  });

const together = (pids: number[]): number => pids.reduce((sum, pid) => sum + (cpuSeconds(pid) ?? Number.NaN), 0);

/** A contestant that is asked over HTTP, at one or at several servers. */
export const overHttp = (stage: Stage, name: string, loads: Omit<Load, 'seconds'>[], watch: Watch) => ({
  name,
  async turn(seconds: number) {
    const before = watch();
    const results = await Promise.all(
      loads.map((load) => stage.load.ask<{ replies: number; seconds: number }>('run', { ...load, seconds })),
    );
    const after = watch();
    const replies = results.reduce((sum, result) => sum + result.replies, 0);
    const cpu: Record<string, number> = {};
    for (const [process, used] of Object.entries(after)) {
      const earlier = before[process];
      if (used !== undefined && earlier !== undefined) cpu[process] = ((used - earlier) * 1e6) / replies;
    }
    return { perSecond: results.reduce((sum, result) => sum + result.replies / result.seconds, 0), cpu };
  },
});
