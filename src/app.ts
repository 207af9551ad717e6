import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { DestinationStream } from 'pino';
import { makeBackground, stackOf } from './background.ts';
import type { Config } from './config.ts';
import type { Random } from './domain/games/random.ts';
import { hangUpOnce } from './http/hang-up.ts';
import { makeHttpApp } from './http/http-app.ts';
import { keptSecret } from './kept-secret.ts';
import { makeLog } from './log.ts';
import { makeMetrics } from './metrics.ts';
import { makeRandom } from './random.ts';
import { makeRedaction, passwordOf } from './redaction.ts';
import { startChores } from './services/chores.ts';
import type { Components } from './services/components.ts';
import { makeCertifying } from './services/diagnostics/certifying.ts';
import { findBrowser } from './services/diagnostics/find-browser.ts';
import { makeServices, type Services } from './services/services.ts';
import { startSettlementWorker } from './services/settlement-worker.ts';
import { type Db, openDatabase } from './store/database.ts';
import { countUnendedRounds } from './store/open-rounds.ts';
import { makeSealing } from './store/sealing.ts';
import { withBreakers } from './wallet/breakers.ts';
import { makeTransport, type Transport, walletConnector } from './wallet/transport.ts';
import { makeWatchers } from './watchers.ts';

/** What a test may put in the place of the real thing. */
export interface Overrides {
  clock?: () => Date;
  random?: Random;
  sleep?: Components['sleep'];
  transport?: Transport;
  /** Takes the log's lines instead of standard error. */
  logTo?: DestinationStream;
  validateReplies?: boolean;
}

/** A provider that answers on `url` until it is closed. */
export interface Provider {
  url: string;
  db: Db;
  services: Services;
  adminToken: string;
  appEnv: Config['appEnv'];
  /** Takes no new request, lets those under way and their wallet calls end, then closes the database. */
  close(): Promise<void>;
}

const GENERATED = new URL('../generated/', import.meta.url);
/** How long a stopping server waits for what is under way. */
const DRAIN_MS = 20_000;
/** How long it then takes to write down that the wallet calls it has cut off are of unknown result. */
const NOTING_MS = 1000;
/** How long a database may take to be closed; one that does not answer is left. */
const CLOSING_MS = 1000;

/** The composition root: builds the components from the configuration, and starts listening. */
export async function startProvider(config: Config, overrides: Overrides = {}): Promise<Provider> {
  const { clock = () => new Date(), random = makeRandom() } = overrides;
  const adminToken = config.adminToken ?? keptSecret(config.dataDir, 'admin-token', random);
  const secretsKey = config.secretsKey ?? Buffer.from(keptSecret(config.dataDir, 'secrets-key', random), 'hex');
  const redaction = makeRedaction([
    adminToken,
    ...[secretsKey, ...config.otherSecretsKeys].map((key) => Buffer.from(key).toString('hex')),
    passwordOf(config.databaseUrl),
  ]);
  const log = makeLog({ level: config.logLevel, redaction, to: overrides.logTo });
  const contract = readContract();
  const { db, close: closeDatabase } = await openDatabase({
    ...config,
    warn: (message) => log({ level: 'warn', event: 'database', message }),
  });
  const server = createServer();
  await listen(server, config);
  const url = urlOf(server, config.host);
  const publicOnly = config.appEnv !== 'development';
  const transport = withBreakers(overrides.transport ?? makeTransport({ publicOnly }), clock);
  const background = makeBackground(log);
  const unendedRounds = () => countUnendedRounds(db);
  const metrics = makeMetrics({ clock, unendedRounds, workInFlight: background.size });
  const watchers = makeWatchers(log, metrics);
  const stopping = new AbortController();
  const services = makeServices({
    db,
    clock,
    random,
    sleep: overrides.sleep ?? sleep,
    transport,
    sealing: redaction.learningFrom(makeSealing(secretsKey, random, config.otherSecretsKeys)),
    gameBaseUrl: config.gameBaseUrl ?? (config.appEnv === 'development' ? url : undefined),
    demoOperator: config.demoOperator,
    appEnv: config.appEnv,
    stopping: stopping.signal,
    background: background.keep,
    report: watchers.report,
    watchAttempt: watchers.watchAttempt,
    certifying: makeCertifying([secretsKey, ...config.otherSecretsKeys]),
    diagnosing: {
      ownUrl: url,
      contract: contract.health,
      connect: walletConnector({ publicOnly }),
      findBrowser: () => findBrowser(config),
    },
  });
  background.keep(services.diagnoses.endLost());
  background.keep(services.adminSecrets.missingKeys().then(watchers.missingKeys));
  const app = makeHttpApp({
    services,
    random,
    health: { ...contract.health, databaseAnswers: () => answers(db) },
    adminToken,
    secureCookies: config.appEnv !== 'development',
    contract: contract.document,
    validateReplies: overrides.validateReplies ?? config.appEnv === 'development',
    keyRateLimit: config.keyRateLimit,
    logFault: watchers.logFault,
    watchRequest: watchers.watchRequest,
    metricsText: metrics.text,
  });
  hangUpOnce(stopping.signal, server);
  server.on('request', app);
  const chores = startChores({
    chores: services.chores,
    atTheEnd: services.keyUse.write,
    onFault: (error) => log({ level: 'error', event: 'chore-failed', error: stackOf(error) }),
  });
  const worker = startSettlementWorker({
    settlement: services.settlement,
    background,
    onFault: (error) => log({ level: 'error', event: 'due-calls-unread', error: stackOf(error) }),
  });
  return {
    url,
    db,
    services,
    adminToken,
    appEnv: config.appEnv,
    close: once(async () => {
      stopping.abort();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await within(DRAIN_MS, Promise.all([closed, worker.stop().then(background.settled)]));
      server.closeAllConnections();
      await transport.close();
      await within(NOTING_MS, Promise.all([background.settled(), chores.stop()]));
      await within(CLOSING_MS, closeDatabase());
    }),
  };
}

function readContract() {
  const document: { info: { version: string } } = readJson('server/contract.json');
  const manifest: { files: Record<string, { sha256: string }> } = readJson('MANIFEST.json');
  const contractSha256 = manifest.files['downloads/openapi.json']?.sha256;
  if (!contractSha256)
    throw new Error('generated/MANIFEST.json does not list downloads/openapi.json; npm run generate');
  return { document, health: { version: document.info.version, contractSha256 } };
}

const readJson = (name: string) => JSON.parse(readFileSync(new URL(name, GENERATED), 'utf8'));

/** Starts listening. @throws Error in prose when the port cannot be had. */
function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: Error & { code?: string }) => {
      const taken = `Port ${port} on ${host} is in use; stop what runs there, or set PORT`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken) : error);
    });
    server.listen(port, host, resolve);
  });
}

/** Where the server answers, for a client on this machine. */
function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://${LOCAL.has(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}

const LOCAL = new Set(['0.0.0.0', '::', '127.0.0.1']);

async function answers(db: Db): Promise<boolean> {
  const asked = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, delay(2000, false, { ref: false })]);
}

const within = (ms: number, work: Promise<unknown>) => Promise.race([work, delay(ms, undefined, { ref: false })]);

/** As node:timers/promises has it, but for the error that is made there for each sleep cut short: a spin cuts one. */
const sleep: Components['sleep'] = (ms, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
