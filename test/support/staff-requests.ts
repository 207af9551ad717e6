import type { Page } from 'playwright-core';
import { type Operation, operations } from '../../generated/server/operations.ts';

/** What is there to act on. */
export interface Things {
  operatorId: string;
  keyId: string;
  roundId: string;
}

type Wish = [method: string, path: string, body?: object];

const A_DAY = { from: '2026-06-16T00:00:00.000Z', to: '2026-06-17T00:00:00.000Z' };

/** A request for each operation of Provider Admin that not everybody may, which would succeed for who may. */
const wishes = ({ operatorId, keyId, roundId }: Things): Partial<Record<Operation['operationId'], Wish>> => {
  const operator = `/operators/${operatorId}`;
  const credit = encodeURIComponent(roundId.replace(/:(\d+)$/, ':doSpin:$1:2:credit'));
  const user = { name: 'ivo', role: 'viewer', password: 'a password of the tests' };
  return {
    listUsers: ['GET', '/users'],
    createUser: ['POST', '/users', user],
    getUser: ['GET', '/users/nadia'],
    updateUser: ['PATCH', '/users/nadia', { role: 'viewer' }],
    createOperator: ['POST', '/operators', { operator_id: 'unwanted' }],
    updateOperator: ['PATCH', operator, { status: 'inactive' }],
    announceSecret: ['POST', `${operator}/next-secret`, {}],
    withdrawSecret: ['DELETE', `${operator}/next-secret`],
    activateSecret: ['POST', `${operator}/next-secret/activation`],
    resealSecrets: ['POST', '/secrets/sealing'],
    setLimits: ['PUT', `${operator}/limits/USD`, { least_stake: null, most_stake: '1.00', most_win: null }],
    assignGames: ['POST', `${operator}/catalog`, { all: true }],
    removeGames: ['POST', `${operator}/catalog/remove`, { all: true }],
    createKey: ['POST', `${operator}/keys`, { label: 'mine' }],
    revokeKey: ['DELETE', `${operator}/keys/${keyId}`],
    resolveRound: [
      'POST',
      `${operator}/rounds/${encodeURIComponent(roundId)}/resolution`,
      { as: 'settled', why: 'so' },
    ],
    redeliverCall: ['POST', `${operator}/calls/${credit}/redelivery`, { why: 'so' }],
    signManifest: ['POST', `${operator}/manifests`, { kind: 'reconciliation' }],
    reconcile: ['POST', `${operator}/reconciliation`, A_DAY],
    getReconciliationFile: ['GET', `${operator}/reconciliation/rounds.csv?${new URLSearchParams(A_DAY)}`],
    startDiagnosis: ['POST', `${operator}/diagnoses`, { player_id: 'tester' }],
    stopDiagnosis: ['DELETE', `${operator}/diagnoses/${'0'.repeat(32)}`],
    createGame: ['POST', '/games', { symbol: 'vs20new', slug: 'new', title: 'New', maths: 'vs20doghouse' }],
    updateGame: ['PATCH', '/games/vs20doghouse', { live_catalog_enabled: false }],
    uploadArt: ['PUT', '/games/vs20doghouse/art', {}],
  };
};

/** Every operation that asks for this role, or one of these. */
export const operationsOf = (...roles: string[]): Operation['operationId'][] =>
  operations
    .filter(({ contractPath, role }) => contractPath.startsWith('/api/admin/') && role && roles.includes(role))
    .map(({ operationId }) => operationId);

/** Types requests into the page, with all that its own requests have. @returns what each was answered with. */
export function typeRequests(page: Page, ids: readonly Operation['operationId'][], things: Things) {
  const known = wishes(things);
  const requests = ids.map((id): [string, ...Wish] => {
    const wish = known[id];
    if (!wish) throw new Error(`staff-requests.ts has no request for ${id}`);
    return [id, ...wish];
  });
  return page.evaluate(sendEach, requests);
}

/** Runs in the page. */
async function sendEach(requests: [string, ...Wish][]): Promise<[id: string, status: number, detail: string][]> {
  const answers: [string, number, string][] = [];
  for (const [id, method, path, body] of requests) {
    const type = method === 'PUT' && path.endsWith('/art') ? 'image/png' : 'application/json';
    const reply = await fetch(`/api/admin/v1${path}`, {
      method,
      headers: { 'x-provider-admin': '1', ...(body && { 'content-type': type }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    answers.push([id, reply.status, (await reply.json()).detail]);
  }
  return answers;
}
