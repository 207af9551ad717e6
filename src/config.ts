import { LOG_LEVELS, type LogLevel } from './log-level.ts';

/** What the environment sets, checked once. */
export interface Config {
  appEnv: 'development' | 'staging' | 'production';
  host: string;
  port: number;
  walletPort: number;
  /** Without a slash at its end; undefined when it is missing, or not https in staging and production. */
  gameBaseUrl: string | undefined;
  /** A PostgreSQL server instead of the embedded one. */
  databaseUrl: string | undefined;
  dataDir: string;
  /** undefined: one is made and kept in the data folder. Not possible for several servers on one DATABASE_URL. */
  adminToken: string | undefined;
  /** 32 bytes; undefined: as above. */
  secretsKey: Uint8Array | undefined;
  /** Keys that open what they sealed, and seal nothing: one before or one to come, while SECRETS_KEY is being changed. */
  otherSecretsKeys: readonly Uint8Array[];
  keyRateLimit: number;
  /** The operator of demo money whose games anyone may try from their titles' pages. */
  demoOperator: string | undefined;
  logLevel: LogLevel;
  /** The browser that diagnoses open games with; undefined: one in the usual places; `none`: no browser. */
  browserPath: string | undefined;
  /** Where programs are: PATH. */
  programPath: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment was not usable; the message names every fault, one a line. */
export class ConfigError extends Error {}

/**
 * Reads PORT, HOST, WALLET_PORT, APP_ENV, GAME_BASE_URL, DATABASE_URL, DATA_DIR, ADMIN_TOKEN, SECRETS_KEY,
 * OTHER_SECRETS_KEYS, DEMO_OPERATOR, KEY_RATE_LIMIT, LOG_LEVEL, BROWSER_PATH and PATH. @throws ConfigError naming every fault.
 */
export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  const fault = (name: string, what: string) => {
    faults.push(`${name} ${what}`);
    return undefined;
  };
  const appEnv = readAppEnv(env, fault);
  const shared = Boolean(env.DATABASE_URL) && appEnv !== 'development';
  const needed = shared ? `is needed in ${appEnv} with DATABASE_URL, the same for every server` : '';
  const port = readNumber(env, 'PORT', 3000, 0, 65_535, fault);
  const config: Config = {
    appEnv,
    host: env.HOST || (appEnv === 'development' ? '127.0.0.1' : '0.0.0.0'),
    port,
    walletPort: readNumber(env, 'WALLET_PORT', 4010, 0, 65_535, fault),
    gameBaseUrl: readGameBaseUrl(env.GAME_BASE_URL, appEnv, fault),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL, fault),
    dataDir: env.DATA_DIR || '.data',
    adminToken: env.ADMIN_TOKEN || (needed ? fault('ADMIN_TOKEN', needed) : undefined),
    secretsKey: readSecretsKey(env.SECRETS_KEY, needed, fault),
    otherSecretsKeys: readOtherSecretsKeys(env.OTHER_SECRETS_KEYS, fault),
    demoOperator: env.DEMO_OPERATOR || undefined,
    keyRateLimit: readNumber(env, 'KEY_RATE_LIMIT', 1000, 1, 1_000_000, fault),
    logLevel: readLogLevel(env.LOG_LEVEL, appEnv, fault),
    browserPath: env.BROWSER_PATH || undefined,
    programPath: env.PATH ?? '',
  };
  if (faults.length > 0)
    throw new ConfigError(`The environment is not usable:\n${faults.map((f) => `  ${f}`).join('\n')}`);
  return config;
}

type Fault = (name: string, what: string) => undefined;

function readAppEnv(env: Environment, fault: Fault): Config['appEnv'] {
  const text = env.APP_ENV || 'development';
  if (text === 'development' || text === 'staging' || text === 'production') return text;
  fault('APP_ENV', `is ${JSON.stringify(text)}; set development, staging or production`);
  return 'production';
}

function readNumber(env: Environment, name: string, usual: number, least: number, most: number, fault: Fault): number {
  const text = env[name];
  if (!text) return usual;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  fault(name, `is ${JSON.stringify(text)}; set a whole number from ${least} to ${most}`);
  return usual;
}

/**
 * In staging and production a missing or unusable GAME_BASE_URL stops launches only, which then reply 500 with the
 * reason; the rest is still served.
 */
function readGameBaseUrl(text: string | undefined, appEnv: Config['appEnv'], fault: Fault): string | undefined {
  if (!text) return undefined;
  const url = URL.parse(text);
  const schemes = appEnv === 'development' ? ['http:', 'https:'] : ['https:'];
  if (url && schemes.includes(url.protocol) && !url.search && !url.hash && !url.username)
    return text.replace(/\/+$/, '');
  return appEnv === 'development'
    ? fault('GAME_BASE_URL', `is ${JSON.stringify(text)}; set an http or https URL`)
    : undefined;
}

function readDatabaseUrl(text: string | undefined, fault: Fault): string | undefined {
  if (!text) return undefined;
  const url = URL.parse(text);
  if (url && ['postgres:', 'postgresql:'].includes(url.protocol)) return text;
  return fault('DATABASE_URL', 'is not a postgres:// URL');
}

function readSecretsKey(text: string | undefined, needed: string, fault: Fault): Uint8Array | undefined {
  if (!text) return needed ? fault('SECRETS_KEY', `${needed}: 64 hex digits, 32 random bytes`) : undefined;
  if (SECRETS_KEY.test(text)) return Buffer.from(text, 'hex');
  return fault('SECRETS_KEY', 'must be 64 hex digits, 32 random bytes');
}

const SECRETS_KEY = /^[0-9a-f]{64}$/i;

function readOtherSecretsKeys(text: string | undefined, fault: Fault): Uint8Array[] {
  const keys = (text ?? '').split(',').filter((key) => key !== '');
  if (keys.every((key) => SECRETS_KEY.test(key))) return keys.map((key) => Buffer.from(key, 'hex'));
  fault('OTHER_SECRETS_KEYS', 'must be keys of 64 hex digits, separated by commas');
  return [];
}

/** In development only what is amiss, so that the banner of `npm start` stays in sight. */
function readLogLevel(text: string | undefined, appEnv: Config['appEnv'], fault: Fault): LogLevel {
  const usual = appEnv === 'development' ? 'warn' : 'info';
  const level = text ? LOG_LEVELS.find((known) => known === text) : usual;
  return level ?? fault('LOG_LEVEL', `is ${JSON.stringify(text)}; set one of ${LOG_LEVELS.join(', ')}`) ?? usual;
}
