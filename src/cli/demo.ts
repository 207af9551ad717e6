import { randomBytes } from 'node:crypto';
import type { Provider } from '../app.ts';
import { insertGames } from '../store/games.ts';
import type { OperatorRow } from '../store/operators.ts';
import { seedGames } from '../store/seed/games.ts';
import type { Demo } from './command-line.ts';
import { addPlayer } from './mock-wallet.ts';

/** The operator, player and money that `npm start` gives its user to try. */
export const DEMO_OPERATOR = 'operator-a';
/** The account of Provider Admin that it gives them. */
/** Whose demo money the titles' pages are tried with. */
export const DEMO_VISITORS = 'visitors';
const DEMO_ADMIN = 'admin';
const DEMO_PLAYER = { player_id: 'player-129001', currency: 'USD', balance: '1000.00' };

interface Needs {
  provider: Provider;
  walletUrl: string;
  walletSecret: string;
  /** What an earlier start left; its key is kept while it works. */
  before: Demo | undefined;
}

/** A wallet secret for the demo, 256 random bits as hex. */
export const newDemoSecret = (): string => randomBytes(32).toString('hex');

/** Makes sure of the demo's operator, catalog, key, player and admin. What is there already stays as its user left it. */
export async function seedDemo({ provider, walletUrl, walletSecret, before }: Needs): Promise<Demo> {
  const wallet = { wallet_base_url: walletUrl, wallet_secret: walletSecret };
  // Hashing takes a while, and another thread.
  const [admin_password] = await Promise.all([adminPassword(provider, before), seedPlay(provider, wallet, before)]);
  return {
    base_url: provider.url,
    operator_id: DEMO_OPERATOR,
    api_key: await workingKey(provider, before?.api_key),
    admin_token: provider.adminToken,
    admin_name: DEMO_ADMIN,
    admin_password,
    ...wallet,
    player_id: DEMO_PLAYER.player_id,
  };
}

type Wallet = Pick<Demo, 'wallet_base_url' | 'wallet_secret'>;

async function seedPlay(provider: Provider, wallet: Wallet, before: Demo | undefined): Promise<void> {
  const { services, db } = provider;
  await insertGames(db, seedGames);
  const operator = await services.adminOperators.find(DEMO_OPERATOR).catch(() => undefined);
  if (!operator) await createOperator(provider, wallet);
  else if (needsWallet(operator, wallet.wallet_base_url, before)) await pointAtWallet(provider, wallet);
  await ensurePlayer(wallet.wallet_base_url);
  await ensureVisitors(provider);
}

async function createOperator({ services, appEnv }: Provider, wallet: Wallet): Promise<void> {
  const reachable = appEnv === 'development' ? wallet : { wallet_secret: wallet.wallet_secret };
  await services.adminOperators.create({ operator_id: DEMO_OPERATOR, currency: 'USD', activate: true, ...reachable });
  await services.adminCatalog.assign(DEMO_OPERATOR, { all: true });
}

async function ensureVisitors({ services }: Provider): Promise<void> {
  if (await services.adminOperators.find(DEMO_VISITORS).catch(() => undefined)) return;
  const visitors = { operator_id: DEMO_VISITORS, currency: 'USD', wallet_mode: 'internal', activate: true } as const;
  await services.adminOperators.create(visitors);
  await services.adminCatalog.assign(DEMO_VISITORS, { all: true });
}

/** The mock wallet has moved to another port, or its secret was lost with demo.json. */
const needsWallet = (operator: OperatorRow, walletUrl: string, before: Demo | undefined): boolean =>
  operator.wallet_mode === 'callback' &&
  (before === undefined || before.wallet_base_url !== walletUrl || operator.wallet_base_url === null);

async function pointAtWallet({ services, appEnv }: Provider, wallet: Wallet): Promise<void> {
  if (appEnv === 'development') await services.adminOperators.update(DEMO_OPERATOR, { ...wallet, force: true });
}

async function workingKey({ services }: Provider, key: string | undefined): Promise<string> {
  const works = key !== undefined && (await services.authenticate(key).catch(() => undefined));
  return works ? key : (await services.adminKeys.create(DEMO_OPERATOR, 'demo')).key;
}

/** Makes the account once. What it is good for after that is its users' own affair. */
async function adminPassword({ services }: Provider, before: Demo | undefined): Promise<string | null> {
  const { adminUsers } = services;
  const known = before?.admin_password;
  if (known) return (await adminUsers.has(DEMO_ADMIN, known)) ? known : null;
  const exists = await adminUsers.find(DEMO_ADMIN).catch(() => undefined);
  return exists ? null : (await adminUsers.create({ name: DEMO_ADMIN, role: 'admin' })).made;
}

async function ensurePlayer(walletUrl: string): Promise<void> {
  const reply = await fetch(`${walletUrl}/__control/state`);
  const { players }: { players: { player_id: string; currency: string }[] } = JSON.parse(await reply.text());
  const known = players.some((player) => player.player_id === DEMO_PLAYER.player_id);
  if (!known) await addPlayer(walletUrl, DEMO_PLAYER);
}
