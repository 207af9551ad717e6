import { ConfigError, readConfig } from '../../src/config.ts';

const KEY = '0f'.repeat(32);
const OTHER = 'c3'.repeat(32);

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const [title, ...faults] = error.message.split('\n');
    expect(title).toBe('The environment is not usable:');
    return faults.map((fault) => fault.trim());
  }
}

test('nothing set: development on this machine only, the embedded database, the ports of the README', () => {
  expect(readConfig({})).toMatchObject({
    appEnv: 'development',
    host: '127.0.0.1',
    port: 3000,
    walletPort: 4010,
    dataDir: '.data',
    databaseUrl: undefined,
    gameBaseUrl: undefined,
    adminToken: undefined,
    secretsKey: undefined,
  });
  expect(readConfig({ PORT: '', APP_ENV: '', HOST: '' })).toEqual(readConfig({}));
  expect(readConfig({ APP_ENV: 'production' }).host).toBe('0.0.0.0');
  expect([readConfig({}).logLevel, readConfig({ APP_ENV: 'production' }).logLevel]).toEqual(['warn', 'info']);
});

test('everything set', () => {
  const env = {
    APP_ENV: 'staging',
    HOST: '::1',
    PORT: '0',
    WALLET_PORT: '65535',
    GAME_BASE_URL: 'https://games.example.com/base//',
    DATA_DIR: '/data',
    DATABASE_URL: 'postgresql://u:p@db/x?sslmode=require',
    ADMIN_TOKEN: 't',
    SECRETS_KEY: KEY.toUpperCase(),
    OTHER_SECRETS_KEYS: `${OTHER},${KEY}`,
    DEMO_OPERATOR: 'visitors',
    KEY_RATE_LIMIT: '7',
    LOG_LEVEL: 'debug',
    BROWSER_PATH: '/opt/browser',
    PATH: '/usr/bin',
  };
  expect(readConfig(env)).toEqual({
    appEnv: 'staging',
    host: '::1',
    port: 0,
    walletPort: 65_535,
    gameBaseUrl: 'https://games.example.com/base',
    dataDir: '/data',
    databaseUrl: env.DATABASE_URL,
    adminToken: 't',
    secretsKey: Buffer.from(KEY, 'hex'),
    otherSecretsKeys: [Buffer.from(OTHER, 'hex'), Buffer.from(KEY, 'hex')],
    demoOperator: 'visitors',
    keyRateLimit: 7,
    logLevel: 'debug',
    browserPath: '/opt/browser',
    programPath: '/usr/bin',
  });
});

test('every fault is named in one message, and no secret is repeated', () => {
  const faults = faultsOf({
    APP_ENV: 'prod',
    PORT: '70000',
    WALLET_PORT: '-1',
    KEY_RATE_LIMIT: '0',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'mysql://root:hunter2@db',
    SECRETS_KEY: 'abc',
    OTHER_SECRETS_KEYS: `${KEY}, ${KEY}`,
  });
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(
    expect.arrayContaining([
      'APP_ENV',
      'PORT',
      'WALLET_PORT',
      'KEY_RATE_LIMIT',
      'DATABASE_URL',
      'SECRETS_KEY',
      'OTHER_SECRETS_KEYS',
      'LOG_LEVEL',
    ]),
  );
  expect(faults.join()).not.toContain('hunter2');
  expect(faults).toContain('APP_ENV is "prod"; set development, staging or production');
});

test.each(['x', '1.5', '1e3', ' 80', '0x50', '-0', '65536'])('PORT %j is not one', (PORT) => {
  expect(faultsOf({ PORT })).toEqual([`PORT is ${JSON.stringify(PORT)}; set a whole number from 0 to 65535`]);
});

test.each(['ftp://a', 'games', 'http://u@a', 'http://a/?q', 'http://a/#f'])(
  'GAME_BASE_URL %s is a fault in development, and stops launches only elsewhere',
  (GAME_BASE_URL) => {
    expect(faultsOf({ GAME_BASE_URL })).toHaveLength(1);
    for (const APP_ENV of ['staging', 'production'])
      expect(readConfig({ APP_ENV, GAME_BASE_URL }).gameBaseUrl).toBeUndefined();
  },
);

test('http will do in development, and nowhere else', () => {
  const GAME_BASE_URL = 'http://games.example.com';
  expect(readConfig({ GAME_BASE_URL }).gameBaseUrl).toBe(GAME_BASE_URL);
  expect(readConfig({ GAME_BASE_URL, APP_ENV: 'production' }).gameBaseUrl).toBeUndefined();
});

test('servers that share a database share a token and a key: they cannot be made here', () => {
  const DATABASE_URL = 'postgres://db/x';
  expect(faultsOf({ DATABASE_URL })).toEqual([]);
  const faults = faultsOf({ DATABASE_URL, APP_ENV: 'production' });
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['ADMIN_TOKEN', 'SECRETS_KEY']);
  expect(faultsOf({ DATABASE_URL, APP_ENV: 'production', ADMIN_TOKEN: 't', SECRETS_KEY: KEY })).toEqual([]);
});
