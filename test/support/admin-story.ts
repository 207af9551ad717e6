import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FaultWallet } from './fault-wallet.ts';
import { play, send } from './player.ts';
import type { RiggedRandom } from './rigged-random.ts';
import { cookieOf, ownPage, PASSWORD, signIn } from './signed-in.ts';
import { WALLET_SECRET, type World } from './world.ts';

/** Who is in the story, and with what. */
interface Cast {
  world: World;
  chance: RiggedRandom;
  wallet: FaultWallet;
  /** An admin who has signed in, with PASSWORD. */
  admin: { name: string; cookie: string };
}

type Step = () => Promise<{ status: number }>;

export const STORY_SECRET = 'a-wallet-secret-that-nobody-writes-down';
const OPERATOR = '/operators/audited';
const A_DAY = { from: '2026-06-16T00:00:00.000Z', to: '2026-06-17T00:00:00.000Z' };
const MANIFEST = {
  kind: 'reconciliation',
  operator_id: 'audited',
  ...A_DAY,
  rounds: 0,
  calls: 0,
  totals: [],
  files: [],
};

/**
 * Every admin operation that changes something, by its name; in the order of the contract each can succeed. Each is
 * requested by the admin from their own page, with its name as the request id.
 */
export function adminStory({ world, chance, wallet, admin }: Cast): Record<string, Step> {
  const headersOf = (operation: string) => ({ ...ownPage(admin.cookie), 'x-request-id': operation });

  async function change(operation: string, method: string, path: string, body?: unknown) {
    const url = `${world.url}/api/admin/v1${path}`;
    const got = await send<{ data: Record<string, string> }>(url, method, body, headersOf(operation));
    return { status: got.status, data: got.body.data ?? {} };
  }

  const { adminOperators, adminKeys, adminRounds, adminSecrets } = world.provider.services;
  const made = { keyId: '', diagnosisId: '' };

  async function leaveARoundToAPerson(): Promise<string> {
    await adminOperators.update('audited', { wallet_base_url: wallet.url, status: 'active', force: true });
    const { key } = await adminKeys.create('audited', 'round');
    chance.rig('win');
    wallet.will('credit', 'fails before', { reject: 'unknown_player', status: 404 });
    await (await play(world, { key }, { external_player_id: randomUUID() })).spin();
    const { items } = await adminRounds.list('audited', { state: ['manual'] });
    return items[0]?.round_id ?? '';
  }

  const wallet_secret = STORY_SECRET;
  return {
    createOperator: () => change('createOperator', 'POST', '/operators', { operator_id: 'audited', wallet_secret }),
    updateOperator: () =>
      change('updateOperator', 'PATCH', OPERATOR, { wallet_deadline_ms: 20_000, wallet_secret: `${wallet_secret}-2` }),
    announceSecret: () => change('announceSecret', 'POST', `${OPERATOR}/next-secret`, { wallet_secret }),
    withdrawSecret: () => change('withdrawSecret', 'DELETE', `${OPERATOR}/next-secret`),
    async activateSecret() {
      await adminSecrets.announce('audited', WALLET_SECRET);
      return change('activateSecret', 'POST', `${OPERATOR}/next-secret/activation`);
    },
    resealSecrets: () => change('resealSecrets', 'POST', '/secrets/sealing'),
    setLimits: () =>
      change('setLimits', 'PUT', `${OPERATOR}/limits/EUR`, { least_stake: '0.10', most_stake: null, most_win: null }),
    assignGames: () => change('assignGames', 'POST', `${OPERATOR}/catalog`, { all: true }),
    removeGames: () => change('removeGames', 'POST', `${OPERATOR}/catalog/remove`, { symbols: ['vs1brassbell'] }),
    async createKey() {
      const { status, data } = await change('createKey', 'POST', `${OPERATOR}/keys`, { label: 'lobby' });
      made.keyId = data.key_id ?? '';
      return { status };
    },
    revokeKey: () => change('revokeKey', 'DELETE', `${OPERATOR}/keys/${made.keyId}`),
    createGame: () =>
      change('createGame', 'POST', '/games', { symbol: 'vs20new', slug: 'new', title: 'New', maths: 'vs20doghouse' }),
    updateGame: () => change('updateGame', 'PATCH', '/games/new', { title: 'Newer' }),
    async uploadArt() {
      const headers = { ...headersOf('uploadArt'), 'content-type': 'image/png' };
      const body = await readFile(new URL('../../docs/images/game.png', import.meta.url));
      return fetch(`${world.url}/api/admin/v1/games/new/art`, { method: 'PUT', headers, body });
    },
    signManifest: () => change('signManifest', 'POST', `${OPERATOR}/manifests`, MANIFEST),
    reconcile: () => change('reconcile', 'POST', `${OPERATOR}/reconciliation`, A_DAY),
    async startDiagnosis() {
      const wish = { player_id: 'tester' };
      const { status, data } = await change('startDiagnosis', 'POST', `${OPERATOR}/diagnoses`, wish);
      made.diagnosisId = data.diagnosis_id ?? '';
      return { status };
    },
    stopDiagnosis: () => change('stopDiagnosis', 'DELETE', `${OPERATOR}/diagnoses/${made.diagnosisId}`),
    async resolveRound() {
      const path = `${OPERATOR}/rounds/${await leaveARoundToAPerson()}/resolution`;
      const why = `ticket 4711, with the key ppop_audited_${'0'.repeat(64)}`;
      return change('resolveRound', 'POST', path, { as: 'settled', why });
    },
    async redeliverCall() {
      const credit = (await leaveARoundToAPerson()).replace(/:(\d+)$/, ':doSpin:$1:2:credit');
      const path = `${OPERATOR}/calls/${encodeURIComponent(credit)}/redelivery`;
      return change('redeliverCall', 'POST', path, { why: `with the key ppop_audited_${'0'.repeat(64)}` });
    },
    createUser: () => change('createUser', 'POST', '/users', { name: 'ivo', role: 'viewer', password: PASSWORD }),
    updateUser: () => change('updateUser', 'PATCH', '/users/ivo', { role: 'support', password: `${PASSWORD}!` }),
    signIn: () => change('signIn', 'POST', '/session', { name: admin.name, password: PASSWORD }),
    changePassword: () => change('changePassword', 'PATCH', '/session', { password: PASSWORD, new_password: PASSWORD }),
    async signOut() {
      const { status } = await change('signOut', 'DELETE', '/session');
      admin.cookie = cookieOf(await signIn(world, admin.name));
      return { status };
    },
  };
}
