import { hideSecrets } from '../../src/domain/secrets.ts';
import { makeLog, oncePerTurn } from '../../src/log.ts';
import { makeRedaction, passwordOf } from '../../src/redaction.ts';
import type { Sealing } from '../../src/store/sealing.ts';

const HEX = '0123456789abcdef'.repeat(4);

describe('a secret is hidden by its form', () => {
  test.each([
    ['an API key', `at ppop_operator-a_${HEX}!`, 'at [hidden]!'],
    ['an mgckey', `mgc_op_${HEX.slice(32)}_${HEX}`, '[hidden]'],
    ['a bearer token', 'authorization was Bearer abc.def', 'authorization was Bearer [hidden]'],
    ['a header', 'x-api-key: 12, x-pp-signature: 34', 'x-api-key: [hidden], x-pp-signature: [hidden]'],
    ['a query', 'GET /gs2c?symbol=x&mgckey=abc&n=1', 'GET /gs2c?symbol=x&mgckey=[hidden]&n=1'],
    ['a field', '{"wallet_secret":"a b","n":null}', '{"wallet_secret":"[hidden]","n":null}'],
    ['a field of JSON in JSON', '{"body":"{\\"mgckey\\":\\"abc\\"}"}', '{"body":"{\\"mgckey\\":\\"[hidden]\\"}"}'],
    ['the login of a URL', 'cannot reach postgres://me:hunter2@db/x', 'cannot reach postgres://[hidden]@db/x'],
    ['a cookie', 'cookie: a=1; provider_admin=abc; b=2', 'cookie: a=1; provider_admin=[hidden]; b=2'],
    ['the hash of a password', 'row (olga, $argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA, f)', 'row (olga, [hidden], f)'],
    ['a signature', `signed ${HEX}`, 'signed [hidden]'],
  ])('%s', (_what, text, hidden) => expect(hideSecrets(text)).toBe(hidden));

  test('wherever 64 hex digits stand, and no shorter id', () => {
    for (let before = 0; before < 140; before += 1) {
      const around = (digits: string) => `${'x'.repeat(before)}${digits}-y`;
      expect(hideSecrets(around(HEX))).toBe(around('[hidden]'));
      expect(hideSecrets(around(HEX.slice(1)))).toBe(around(HEX.slice(1)));
    }
  });

  test('what is no secret stays', () => {
    const line = '{"wallet_secret_set":true,"wallet_secret":null,"url":"http://localhost:3000/@me","mgckey":null}';
    expect(hideSecrets(line)).toBe(line);
  });
});

describe('the log', () => {
  const lines: string[] = [];
  const sealing: Sealing = {
    seal: (text) => text,
    open: (sealed) => sealed,
    isPresent: () => true,
    hasKeyOf: () => true,
  };
  const redaction = makeRedaction(['our own "token"', undefined, 'abc']);
  const log = makeLog({ level: 'info', redaction, to: { write: (line) => void lines.push(line) } });
  beforeEach(() => void lines.splice(0));

  test('hides secrets of any form that it was told of: ours everywhere, an operator’s beside its name', () => {
    redaction.learningFrom(sealing).open('open sesame', 'operator-a');
    log({ level: 'info', event: 'e', text: 'our own "token" and open sesame', operator_id: 'operator-a' });
    log({ level: 'info', event: 'e', text: 'open sesame', operator_id: 'operator-b' });
    expect(lines.map((line) => JSON.parse(line).text)).toEqual(['[hidden] and [hidden]', 'open sesame']);
  });

  test('hides what is named as a secret, at any depth', () => {
    log({ level: 'error', event: 'e', authorization: 'a', req: { headers: { 'x-provider-api-key': 'b' } } });
    const [entry] = lines.map((line) => JSON.parse(line));
    expect([entry.authorization, entry.req.headers['x-provider-api-key']]).not.toContainEqual(
      expect.stringMatching(/^[ab]$/),
    );
  });

  test('keeps to its level', () => {
    log({ level: 'debug', event: 'e' });
    expect(lines).toEqual([]);
  });

  test('learns the password of a connection string as it is meant', () => {
    expect(passwordOf('postgres://me:a%2Fb@db/x')).toBe('a/b');
    expect(passwordOf('postgres://me:100%@db/x')).toBe('100%');
    expect([passwordOf(undefined), passwordOf('postgres://db/x'), passwordOf('db')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test('lines of one turn are written together, in their order', async () => {
  const written: string[] = [];
  const stream = oncePerTurn({ write: (lines) => void written.push(lines) });
  for (const line of ['a\n', 'b\n']) stream.write(line);
  expect(written).toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  stream.write('c\n');
  await new Promise((resolve) => setImmediate(resolve));
  expect(written).toEqual(['a\nb\n', 'c\n']);
});
