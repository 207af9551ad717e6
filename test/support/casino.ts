import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Db, openDatabase } from '../../src/store/database.ts';
import { seedGames } from '../../src/store/seed/games.ts';
import { audit, recorded } from './audit.ts';
import { type Crowd, gatherCrowd, type Shown } from './crowd.ts';
import { launch } from './player.ts';
import { makeServerProcess, type ServerProcess } from './server-process.ts';
import { staff } from './terminal.ts';
import { eventually } from './test-time.ts';
import { DEADLINE_MS, openTroubledWallet, type TroubledWallet } from './troubled-wallet.ts';
import { ADMIN_TOKEN, OPERATOR, WALLET_SECRET } from './world.ts';

/** Servers as processes on one store, an operator whose wallet outlives them, and players with two sessions each. */
export interface Casino {
  servers: ServerProcess[];
  wallet: TroubledWallet;
  desk: ReturnType<typeof staff>;
  mgckeys: string[];
  /** Lets all players spin on and on, at any of the servers, with pauses of up to `thinkMs`. */
  play(thinkMs: number): Crowd;
  /** Ends the wallet's trouble and then the playing. @throws Error when rounds are still open after a minute. */
  rest(crowd: Crowd): Promise<void>;
  /** Reads the store; the embedded one can be read while no server runs. */
  read<T>(look: (db: Db) => Promise<T>): Promise<T>;
  /** Shuts the wallet, and holds its books and what players were shown against the store. */
  audit(shown: Shown[]): Promise<Audit>;
  close(): Promise<void>;
}

export interface Audit {
  /** How many rounds ended how. */
  rounds: Record<string, number>;
  differences: string[];
}

interface Wish {
  /** A PostgreSQL; without it the embedded one. */
  databaseUrl?: string | undefined;
  servers?: number;
  players: number;
  /** Of the players' pauses. */
  seed: number;
}

const GAMES = ['vs20doghouse', 'vs25moonharbor'];
const FUNDS = 1_000_000_00n;
/** Soon spent, so that debits are refused as well. */
const SMALL_CHANGE = 15_00n;
/** A lease of 15 s, and half a minute between attempts. */
const LONGEST_REST_MS = 60_000;

/** Opens a casino. What the provider's staff and the operator would make, they make over HTTP. */
export async function openCasino({ databaseUrl, servers: count = 1, players, seed }: Wish): Promise<Casino> {
  const dataDir = mkdtempSync(join(tmpdir(), 'provider-casino-'));
  const wallet = await openTroubledWallet();
  const env = environment(dataDir, databaseUrl);
  const servers = await Promise.all(Array.from({ length: count }, () => makeServerProcess(env)));
  const crowds: Crowd[] = [];
  const close = async () => {
    await Promise.all(crowds.map((crowd) => crowd.scatter()));
    await Promise.all(servers.map((server) => server.kill()));
    await wallet.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const read: Casino['read'] = async (look) => {
    const { db, close: closeDatabase } = await openDatabase({ databaseUrl, dataDir });
    return look(db).finally(closeDatabase);
  };
  try {
    await Promise.all(servers.map((server) => server.start()));
    return { ...(await openForPlay({ servers, wallet, players, seed, crowds, read })), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const environment = (dataDir: string, databaseUrl: string | undefined): Record<string, string> => ({
  DATA_DIR: dataDir,
  ADMIN_TOKEN,
  SECRETS_KEY: randomBytes(32).toString('hex'),
  LOG_LEVEL: 'error',
  ...(databaseUrl && { DATABASE_URL: databaseUrl }),
});

type Premises = Pick<Casino, 'servers' | 'wallet' | 'read'> & Pick<Wish, 'players' | 'seed'> & { crowds: Crowd[] };

async function openForPlay(premises: Premises): Promise<Omit<Casino, 'close'>> {
  const { servers, wallet, players, seed, crowds, read } = premises;
  const urls = servers.map((server) => server.url);
  const at = { url: urls[0] ?? '' };
  const desk = staff(at);
  const key = await makeOperator(desk, wallet.url);
  const funded = fundPlayers(wallet, players);
  const mgckeys = await launchAll(at, key, [...funded.keys()]);
  return {
    servers,
    wallet,
    desk,
    mgckeys,
    play(thinkMs) {
      const crowd = gatherCrowd({ urls, mgckeys, seed, thinkMs });
      crowds.push(crowd);
      return crowd;
    },
    async rest(crowd) {
      await wallet.heal();
      await crowd.leave(LONGEST_REST_MS);
      const open = () => desk.json<unknown[]>('rounds', OPERATOR, '--state', 'pending');
      await eventually('no round is open', async () => (await open()).length === 0, LONGEST_REST_MS);
    },
    read,
    async audit(shown) {
      await wallet.shut();
      const stored = await read(recorded);
      const { books } = wallet;
      const rounds: Audit['rounds'] = {};
      for (const { state } of stored.rounds) rounds[state] = (rounds[state] ?? 0) + 1;
      const evidence = { ...stored, players: books.players(), transactions: books.transactions(), funded, shown };
      return { rounds, differences: audit(evidence) };
    },
  };
}

/** @returns its API key. */
async function makeOperator(desk: Casino['desk'], walletUrl: string): Promise<string> {
  for (const { symbol, slug, title, maths } of seedGames.filter((game) => GAMES.includes(game.symbol))) {
    await desk.json('game', 'create', symbol, '--slug', slug, '--title', title, '--maths', maths);
  }
  const wallet = ['--wallet-url', walletUrl, '--wallet-secret', WALLET_SECRET];
  await desk.json('operator', 'create', OPERATOR, ...wallet, '--wallet-deadline-ms', `${DEADLINE_MS}`, '--activate');
  await desk.json('catalog', 'assign', OPERATOR, '--all');
  return (await desk.json<{ key: string }>('key', 'create', OPERATOR)).key;
}

/** @returns what each player begins with; every tenth has little. */
function fundPlayers(wallet: TroubledWallet, count: number): Map<string, bigint> {
  const funded = new Map<string, bigint>();
  for (let n = 0; n < count; n += 1) funded.set(`player-${n}`, n % 10 === 9 ? SMALL_CHANGE : FUNDS);
  for (const [player, funds] of funded) wallet.fund(player, funds);
  return funded;
}

/** A session in each game for each player. */
async function launchAll(at: { url: string }, key: string, players: string[]): Promise<string[]> {
  const mgckeys: string[] = [];
  for (const external_player_id of players) {
    for (const symbol of GAMES) mgckeys.push((await launch(at, { key }, { external_player_id, symbol })).mgckey);
  }
  return mgckeys;
}
