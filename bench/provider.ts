import { Session } from 'node:inspector/promises';
import pg from 'pg';
import { destination } from 'pino';
import { type Provider, startProvider } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { oncePerTurn } from '../src/log.ts';
import { insertGames } from '../src/store/games.ts';
import { seedGames } from '../src/store/seed/games.ts';
import { serveParent } from './child.ts';

/** A statement as the server sent it. */
export interface Statement {
  text: string;
  values: unknown[];
}

export interface OperatorWish {
  id: string;
  games: number;
  walletUrl: string;
  walletSecret: string;
}

const session = new Session();

/**
 * The server under test, configured by its environment as ever; it does not check its replies, as in production. It
 * writes its log as there too, but not between the figures.
 */
const logTo = oncePerTurn(destination({ dest: '/dev/null', sync: true }));
const provider = await startProvider(readConfig(process.env), { validateReplies: false, logTo });
serveParent(
  { url: provider.url.replace('localhost', '127.0.0.1') },
  {
    addOperator: (wish: OperatorWish) => addOperator(provider, wish),
    record: () => recording.splice(0, recording.length, []),
    recorded: () => recording.pop() ?? [],
    profile: startProfile,
    profiled: async () => (await session.post('Profiler.stop')).profile,
  },
);

/** An active operator with a key and that many games. */
async function addOperator({ db, services }: Provider, { id, games, walletUrl, walletSecret }: OperatorWish) {
  const wanted = Array.from({ length: games }, (_, n) => gameNumber(n));
  for (let n = 0; n < games; n += 200) await insertGames(db, wanted.slice(n, n + 200));
  await services.adminOperators.create({
    operator_id: id,
    currency: 'USD',
    wallet_base_url: walletUrl,
    wallet_secret: walletSecret,
    activate: true,
  });
  await services.adminCatalog.assign(id, { symbols: wanted.map(({ symbol }) => symbol) });
  return (await services.adminKeys.create(id, 'bench')).key;
}

/** The seeded games, and as many more in their likeness as are asked for. */
function gameNumber(n: number) {
  const like = seedGames[n % seedGames.length];
  if (!like) throw new Error('There is no seeded game');
  const again = Math.floor(n / seedGames.length);
  const { symbol, slug, title } = like;
  return {
    ...like,
    ...(again > 0 && { symbol: `${symbol}x${again}`, slug: `${slug}-${again}`, title: `${title} ${again}` }),
  };
}

async function startProfile(): Promise<void> {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
}

/** Empty, or one list: what is sent to the database is added to it. */
const recording: Statement[][] = [];
listen();

function listen(): void {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [what, values] = given as [string | { text: string; values?: unknown[] }, unknown];
    const statement = typeof what === 'string' ? { text: what, values } : what;
    recording[0]?.push({ text: statement.text, values: Array.isArray(statement.values) ? statement.values : [] });
    return Reflect.apply(query, this, given);
  } as typeof query;
}
