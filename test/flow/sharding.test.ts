import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { operations } from '../../generated/server/operations.ts';
import { makeDashboard } from '../../src/services/dashboard.ts';
import { makeRollUp } from '../../src/services/roll-up.ts';
import { listAudit } from '../../src/store/audit.ts';
import { type Database, type Db, openDatabase } from '../../src/store/database.ts';
import { listSilentDiagnoses } from '../../src/store/diagnoses.ts';
import { countUnendedRounds } from '../../src/store/open-rounds.ts';
import { listOperatorIds, listOperators, listSealedSecrets } from '../../src/store/operators.ts';
import { PARTITIONED_TABLES, partitionTables } from '../../src/store/partition.ts';
import { claimDueCalls } from '../../src/store/wallet-calls.ts';
import { adminApi } from '../support/admin-api.ts';
import { type DatabasePlace, makeDatabasePlace } from '../support/database-place.ts';
import { type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { operatorTables, relationsIn } from '../support/plans.ts';
import { play, send } from '../support/player.ts';
import { recordStatements, type Statement } from '../support/recorded-statements.ts';
import { type RiggedRandom, rigRandom } from '../support/rigged-random.ts';
import { ownPage, PASSWORD, signedIn } from '../support/signed-in.ts';
import { staff } from '../support/terminal.ts';
import { eventually } from '../support/test-time.ts';
import { ADMIN_TOKEN, openWorld, type TestOperator, type World } from '../support/world.ts';

/**
 * The tables shard by operator_id: every key and index leads with it, and whatever an operator, a player or the staff
 * ask is answered from the one shard of that operator. PostgreSQL's own planner says so, of every statement that it
 * got while all operations were carried out on a database in which each operator-owned table has four partitions.
 */

/** Written by people: small, and in one piece. */
const SMALL_TABLES = ['api_keys', 'audit', 'diagnoses', 'operator_games', 'operator_limits', 'operators'];

/** The statements that are about all operators. */
const OF_ALL_OPERATORS: ((db: Db) => Promise<unknown>)[] = [
  function theLeasePoller(db) {
    return claimDueCalls(db, new Date(), new Date(), { most: 1, each: 1, taken: {} });
  },
  function theMetricsScrape(db) {
    return countUnendedRounds(db);
  },
  function aServerLooksForWhatAnotherLeft(db) {
    return listSilentDiagnoses(db, new Date());
  },
  function staffReadTheAudit(db) {
    return listAudit(db, { limit: 1 });
  },
  function staffListOperators(db) {
    return listOperators(db, { limit: 1 });
  },
  function oldAttemptsAreRemovedOfEach(db) {
    return listOperatorIds(db);
  },
  function staffLookAtTheDashboard(db) {
    return makeDashboard({ db, findOperator: () => Promise.reject(new Error('no operator is asked for')) })(A_DAY);
  },
  function staffLookAtMonthsOfIt(db) {
    const dashboard = makeDashboard({ db, findOperator: () => Promise.reject(new Error('no operator is asked for')) });
    return dashboard({ from: '2026-01-01T00:00:00Z', to: A_DAY.to });
  },
  async function whatItShowsIsAddedUp(db) {
    await db.deleteFrom('upkeep').execute();
    await makeRollUp({ db, clock: () => new Date() })();
  },
  function staffResealSecrets(db) {
    return listSealedSecrets(db);
  },
];

const DEMO_OPERATOR = 'demo-house';
const A_DAY = { from: '2026-06-16T00:00:00Z', to: '2026-06-17T00:00:00Z' };

let place: DatabasePlace;
let database: Database;
let statements: Statement[];
let carriedOut: Set<string>;

beforeAll(async () => {
  place = await makeDatabasePlace();
  const empty = await openDatabase(place.options);
  await partitionTables(empty, 4, await operatorTables(empty.db)).finally(empty.close);
  const recorded = recordStatements();
  carriedOut = await carryOutEverything().finally(recorded.stop);
  statements = distinct(recorded.statements);
  database = await openDatabase(place.options);
}, 120_000);
afterAll(async () => {
  await database?.close();
  await place.remove();
});

test('every operation of the contract was carried out', () => {
  expect(operations.map(({ operationId }) => operationId).filter((name) => !carriedOut.has(name))).toEqual([]);
});

test('no statement but the named ones is answered from more than one partition', async () => {
  const wide = new Set<string>();
  const named = new Set<string>();
  const touched = new Set<string>();
  for (const statement of statements) {
    const relations = await relationsIn(database.db, statement);
    for (const name of relations) touched.add(name.replace(/_p\d$/, ''));
    if (shardsOf(relations).size > 1) wide.add(statement.text);
  }
  for (const ask of OF_ALL_OPERATORS) {
    const asked = (await textsOf(ask)).filter((text) => wide.has(text));
    expect([ask.name, asked.length > 0]).toEqual([ask.name, true]);
    for (const text of asked) named.add(text);
  }
  expect([...wide].filter((text) => !named.has(text))).toEqual([]);
  expect((await operatorTables(database.db)).filter((table) => !touched.has(table))).toEqual([]);
});

test('a statement that lacks operator_id would be found', async () => {
  const text = 'select * from rounds r join sessions s using (operator_id, session_id) where session_id = $1';
  const relations = await relationsIn(database.db, { text, values: [randomUUID()] });
  expect(shardsOf(relations).size).toBe(4);
  const bound = await relationsIn(database.db, { text: `${text} and operator_id = $2`, values: ['s', 'operator-a'] });
  expect(shardsOf(bound).size).toBe(1);
});

test('a table that belongs to operators is either partitioned or known to be small', async () => {
  expect(await operatorTables(database.db)).toEqual([...PARTITIONED_TABLES, ...SMALL_TABLES].sort());
});

test('their keys and indexes lead with operator_id, and references between them carry it along', async () => {
  const { rows } = await sql<{ name: string; leads: string; refers: string | null }>`
    select conname as name, attname as leads, (select attname from pg_attribute
        where attrelid = confrelid and attnum = confkey[1]) as refers
      from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where conparentid = 0 and contype in ('p', 'u', 'x', 'f')
        and conrelid = any(${await operatorTables(database.db)}::regclass[])
    union all
    select indexrelid::regclass::text, pg_get_indexdef(indexrelid, 1, false), null
      from pg_index where indrelid = any(${await operatorTables(database.db)}::regclass[])`.execute(database.db);
  expect(rows.length).toBeGreaterThan(30);
  const others = rows.filter(({ leads, refers }) => leads !== 'operator_id' || (refers ?? leads) !== leads);
  expect(others.map(({ name }) => name).sort()).toEqual([
    ...['audit_by_time', 'audit_of_operation', 'audit_of_who'],
    ...[
      'operator_games_symbol_fkey',
      'rounds_ended',
      'sessions_by_time',
      'wallet_attempts_by_time',
      'wallet_calls_due',
    ],
  ]);
});

/** Which partitions, of whatever table, these are. */
const shardsOf = (relations: string[]) => new Set(relations.flatMap((name) => /_p(\d)$/.exec(name)?.[1] ?? []));

/** Those that PostgreSQL can explain, each text once. */
const distinct = (all: Statement[]): Statement[] =>
  [...new Map(all.map((statement) => [statement.text, statement])).values()].filter(({ text }) =>
    /^\s*(select|insert|update|delete|with)\b/i.test(text),
  );

async function textsOf(ask: (db: Db) => Promise<unknown>): Promise<string[]> {
  const recorded = recordStatements();
  await ask(database.db);
  recorded.stop();
  return recorded.statements.map(({ text }) => text);
}

let world: World;
let wallet: FaultWallet;
let chance: RiggedRandom;
let desk: ReturnType<typeof staff>;

/** Every operation, by operators whose wallets behave, fail and are kept here. Returns the operations that succeeded. */
async function carryOutEverything(): Promise<Set<string>> {
  chance = rigRandom();
  wallet = await openFaultWallet();
  world = await openWorld({ env: { ...place.env, DEMO_OPERATOR }, random: chance.random });
  desk = staff(world);
  try {
    await integrate(await world.operator());
    await manageGames();
    await manageOperators(await world.operator());
    await playThroughFaults(await world.operator({ walletUrl: wallet.url }));
    await playWithDemoMoney();
    await comeAndGo();
    await fetch(`${world.url}/metrics`, { headers: { authorization: `Bearer ${ADMIN_TOKEN}` } });
  } finally {
    await world.close();
    await wallet.close();
  }
  const requests = world.logged.map((line) => JSON.parse(line)).filter(({ event }) => event === 'request');
  return new Set(requests.filter(({ status }) => status < 400).map(({ operation }) => operation));
}

/** What an operator and its players do on a good day. */
async function integrate(operator: TestOperator) {
  const get = (path: string) => fetch(`${world.url}${path}`, { headers: { 'x-provider-api-key': operator.key } });
  for (const path of ['/health', '/api/provider/v1/games', '/api/provider/v1/games/doghouse', '/games/doghouse']) {
    await get(path);
  }
  await get('/api/provider/v1/game-art/vs20doghouse');
  const player = { external_player_id: randomUUID() };
  await world.fund(player.external_player_id, '1000.00');
  const first = await play(world, operator, player);
  await get(new URL(first.launch_url).pathname + new URL(first.launch_url).search);
  await first.init();
  chance.rig('win');
  const action_id = randomUUID();
  await first.spin({ action_id });
  chance.rig('loss');
  await first.spin();
  await first.round(action_id);
  await first.history();
  await first.spin({ action_id });
  const refreshed = await play(world, operator, player);
  await refreshed.close();
  world.time.advance(1000);
  expect((await play(world, operator, player)).session_id).not.toBe(first.session_id);
  await goLive(operator);
}

/** A diagnosis with its certificate, after players came on each device. */
async function goLive({ id, key }: TestOperator) {
  for (const device of ['desktop', 'mobile'])
    await (await play(world, { key }, { device, external_player_id: device })).init();
  await world.fund('tester', '1000.00');
  const { diagnosis_id } = await desk.json('diagnose', id, '--player', 'tester');
  await desk.json('operator', 'certificate', id);
  const asAdmin = { headers: { authorization: `Bearer ${ADMIN_TOKEN}` } };
  const admin = `${world.url}/api/admin/v1`;
  await fetch(`${admin}/certificate-keys`, asAdmin);
  await fetch(`${admin}/operators/${id}/diagnoses`, asAdmin);
  await fetch(`${admin}/operators/${id}/diagnoses/${diagnosis_id}`, { ...asAdmin, method: 'DELETE' });
}

async function manageGames() {
  await desk.json('game', 'list');
  await desk.json('game', 'show', 'doghouse');
  await desk.json('game', 'create', 'vs20new', '--maths', 'vs20doghouse', '--slug', 'new', '--title', 'New');
  await desk.json('game', 'edit', 'vs20new', '--title', 'Newer');
  await desk.json('art', 'upload', 'vs20new', 'docs/images/game.png');
  const { read, post } = adminApi(world);
  for (const path of ['games/vs20new/art', 'maths']) await read(`/${path}`);
  await post('/game-lookup', { names: ['doghouse'] });
  await fetch(`${world.url}/api/admin/v1/games/doghouse/art/drawn`, {
    headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
  });
}

async function manageOperators({ id, keyId }: TestOperator) {
  await desk.json('operator', 'list');
  await desk.json('operator', 'show', id);
  await desk.json('operator', 'deactivate', id);
  await desk.json('operator', 'wallet', id, '--url', `${wallet.url}/`);
  await desk.json('operator', 'limits', id, '--most-stake', '5.00');
  await desk.json('operator', 'limits', id);
  await desk.json('secret', 'rotate', id);
  await desk.json('secret', 'cancel', id);
  await desk.json('secret', 'rotate', id);
  await desk.json('secret', 'activate', id);
  await desk.json('secret', 'reseal');
  await desk.json('key', 'list', id);
  await desk.json('key', 'revoke', id, keyId);
  await desk.json('catalog', 'list', id);
  await desk.json('catalog', 'remove', id, 'doghouse');
}

/** Retries, a rollback, a round left to a person, and what staff then look up. */
async function playThroughFaults(operator: TestOperator) {
  await desk.json('operator', 'wallet', operator.id, '--deadline-ms', '20000');
  chance.rig('win');
  wallet.will('credit', 'fails before', 'fails after', 'ok');
  const player = () => play(world, operator, { external_player_id: randomUUID() });
  const paid = await player();
  await paid.spin();
  wallet.will('debit', 'fails after', 'fails after', 'fails after');
  await (await player()).spin();
  wallet.will('credit', 'fails before', { reject: 'unknown_player', status: 404 });
  await (await player()).spin();
  const rounds = (...words: string[]) => desk.json<{ round_id: string }[]>('rounds', operator.id, ...words);
  const [left] = await eventually('a round is left to a person', async () => {
    const found = await rounds('--state', 'manual');
    return found.length > 0 && found;
  });
  const to = world.time.clock().toISOString();
  await desk.json('rounds', operator.id, '--from', '2020-01-01', '--to', to);
  await desk.json('calls', operator.id);
  await desk.json('calls', operator.id, '--round', left?.round_id ?? '');
  await desk.json('calls', operator.id, '--transaction', `${paid.session_id}:doSpin:0:1:debit`);
  await desk.json(
    'reconcile',
    operator.id,
    '--from',
    '2020-01-01',
    '--to',
    to,
    '--out',
    `${place.options.dataDir}/day`,
  );
  await lookUp(operator, paid.session_id);
  await desk.json('resolve', left?.round_id ?? '', '--operator', operator.id, '--as', 'settled', '--why', 'ticket 1');
}

/** Staff sign in, look around, change their password and sign out. */
async function comeAndGo() {
  const page = ownPage(await signedIn(world, 'admin', 'olga'));
  await desk.json('admin-user', 'create', 'ivo', '--role', 'viewer');
  await desk.json('admin-user', 'disable', 'ivo');
  await desk.json('admin-user', 'list');
  for (const path of ['session', 'users/ivo', 'audit', 'audit?operator_id=demo-house'])
    await fetch(`${world.url}/api/admin/v1/${path}`, { headers: page });
  const change = { password: PASSWORD, new_password: 'another long password' };
  await send(`${world.url}/api/admin/v1/session`, 'PATCH', change, page);
  await fetch(`${world.url}/api/admin/v1/session`, { method: 'DELETE', headers: page });
}

/** What staff look rounds up by; and a call that they send again. */
async function lookUp({ id }: TestOperator, session: string) {
  const { read, post } = adminApi(world);
  await read(`/operators/${id}/onboarding`);
  await read(`/operators/${id}/catalog/preview`);
  await read(`/operators/${id}/rounds/${session}:0`);
  const filters = ['--state', 'manual', 'pending', 'settled', '--player', 'p', '--game', 'vs20doghouse'];
  await desk.json('rounds', id, ...filters, '--transaction', `${session}:doSpin:0:1:debit`);
  await desk.json('rounds', id, '--game', 'vs20doghouse', '--state', 'rejected', 'rolled-back');
  await desk.json('calls', id, ...filters);
  const left = await desk.json<{ transaction_id: string }[]>('calls', id, '--state', 'manual');
  wallet.will('credit', { reject: 'unknown_player', status: 404 });
  await desk.json('redeliver', left.at(-1)?.transaction_id ?? '', '--operator', id, '--why', 'ticket 2');
  const months = `from=2026-01-01T00:00:00Z&to=${A_DAY.to}`;
  const day = `from=${A_DAY.from}&to=${A_DAY.to}`;
  for (const query of [day, months, `${day}&operator_id=${id}`, `${months}&operator_id=${id}`])
    await read(`/dashboard?${query}`);
  const books = `/operators/${id}/reconciliation`;
  await post(books, A_DAY);
  await fetch(`${world.url}/api/admin/v1${books}/rounds.jsonl?${day}`, {
    headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
  }).then((reply) => reply.text());
  for (const chore of world.provider.services.chores) await chore();
}

async function playWithDemoMoney() {
  const { operator_id: id } = await desk.json<{ operator_id: string }>(
    ...['operator', 'create', DEMO_OPERATOR, '--wallet-mode', 'internal', '--activate'],
  );
  await desk.json('catalog', 'assign', id, '--all');
  const { key } = await desk.json<{ key: string }>('key', 'create', id);
  chance.rig('win');
  await (await play(world, { key })).spin();
  await fetch(`${world.url}/games/doghouse/demo`, { method: 'POST', redirect: 'manual' });
}
