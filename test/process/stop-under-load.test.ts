import type { Db } from '../../src/store/database.ts';
import { type Casino, openCasino } from '../support/casino.ts';
import type { Crowd } from '../support/crowd.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';
import { isFull, say, scaled } from '../support/scale.ts';

/** Servers that are stopped as a deployment stops them, while players spin and the wallet fails. */

const STOPS = scaled(100, 5);
const ROUNDS_BETWEEN = 40;
const LONGEST_STOP_MS = 25_000;

interface Table {
  store: string;
  casino: Casino;
  crowd: Crowd;
  took: number[];
}

let postgres: Postgres;
let casinos: Casino[] = [];
beforeAll(async () => {
  postgres = await startPostgres();
  casinos = [];
  for (const databaseUrl of [undefined, postgres.url])
    casinos.push(await openCasino({ databaseUrl, players: 30, seed: 3 }));
});
afterAll(async () => {
  for (const casino of casinos) await casino.close();
  await postgres?.stop();
});

test(`${STOPS} SIGTERMs under load end in time, and strand no round`, async () => {
  const tables = await Promise.all(casinos.map(openTable));
  for (let stop = 0; stop < STOPS; stop += 1) {
    const table = tables[stop % tables.length];
    if (table) await stopUnderLoad(table);
    if (isFull && stop % 2 === 1) say(`stop-under-load: ${stop + 1} stops, ${tables.map(line).join('; ')}`);
  }
  for (const table of tables) await endAndAudit(table);
}, 3_600_000);

async function openTable(casino: Casino, n: number): Promise<Table> {
  await casino.wallet.trouble(3 + n);
  return { store: n === 0 ? 'embedded' : 'PostgreSQL', casino, crowd: casino.play(1000), took: [] };
}

/** Stops the server once players have seen some more rounds end, and starts the next. */
async function stopUnderLoad({ casino, crowd, took }: Table): Promise<void> {
  const server = casino.servers[0];
  await crowd.hasSettled(crowd.settled() + ROUNDS_BETWEEN);
  const stopped = await server?.stop();
  expect(stopped).toMatchObject({ code: 0, signal: null });
  took.push(stopped?.ms ?? Infinity);
  expect(took.at(-1)).toBeLessThan(LONGEST_STOP_MS);
  expect(await casino.read(inFlight)).toEqual([]);
  await server?.start();
}

/** The calls that a server says it is making; one that has stopped makes none. */
const inFlight = (db: Db) =>
  db.selectFrom('wallet_calls').select(['transaction_id', 'attempts']).where('in_flight', '=', true).execute();

async function endAndAudit(table: Table): Promise<void> {
  const { casino, crowd } = table;
  await casino.rest(crowd);
  expect(await casino.servers[0]?.stop()).toMatchObject({ code: 0 });
  const { rounds, differences } = await casino.audit(crowd.shown());
  say(`stop-under-load: ${line(table)}; ${JSON.stringify(rounds)}; ${differences.length} differences`);
  expect(differences).toEqual([]);
  expect(crowd.refusals).toEqual([]);
}

function line({ store, crowd, took }: Table): string {
  const longest = (Math.max(0, ...took) / 1000).toFixed(1);
  const mean = took.reduce((sum, ms) => sum + ms, 0) / Math.max(1, took.length) / 1000;
  const times = `${took.length} stops of ${store} took ${mean.toFixed(1)} s, ${longest} s at most`;
  return `${times}, players got ${JSON.stringify(crowd.tally())}`;
}
