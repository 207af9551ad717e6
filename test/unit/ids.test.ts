import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import {
  newApiKey,
  newMgcSecret,
  newRequestId,
  newSessionId,
  readApiKey,
  readMgckey,
  transactionId,
  writeMgckey,
} from '../../src/domain/ids.ts';

const operatorId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,62}$/);
const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));

test('an API key names its operator and its key_id, with 256 bits of secret', () => {
  fc.assert(
    fc.property(operatorId, (id) => {
      const { key, keyId } = newApiKey(id, randomBytes);
      expect(readApiKey(key)).toEqual({ operatorId: id, keyId });
      expect(key).toMatch(new RegExp(`^ppop_${id}_${keyId}[0-9a-f]{52}$`));
    }),
  );
});

test('an mgckey is read as it was written', () => {
  fc.assert(
    fc.property(operatorId, hex(32), hex(64), (id, sessionId, secret) => {
      const parts = { operatorId: id, sessionId, secret };
      const mgckey = writeMgckey(parts);
      expect(readMgckey(mgckey)).toEqual(parts);
      expect(encodeURIComponent(mgckey)).toBe(mgckey);
      expect(mgckey.length).toBeLessThanOrEqual(256);
    }),
  );
});

test('what is not well-formed is not read', () => {
  const { key } = newApiKey('operator-a', randomBytes);
  const mgckey = writeMgckey({
    operatorId: 'o',
    sessionId: newSessionId(randomBytes),
    secret: newMgcSecret(randomBytes),
  });
  for (const spoil of [
    (k: string) => `${k}0`,
    (k: string) => k.slice(0, -1),
    (k: string) => ` ${k}`,
    (k: string) => `${k}\n`,
    (k: string) => k.toUpperCase(),
  ]) {
    expect(readApiKey(spoil(key))).toBeUndefined();
    expect(readMgckey(spoil(mgckey))).toBeUndefined();
  }
  fc.assert(
    fc.property(fc.string(), (text) => expect([readApiKey(text), readMgckey(text)]).toEqual([undefined, undefined])),
  );
});

test('no two calls share a transaction_id', () => {
  const part = fc.record({
    sessionId: hex(32),
    action: fc.constantFrom('doSpin', 'balance'),
    round: fc.nat(),
    step: fc.nat(12),
    type: fc.constantFrom('debit', 'credit', 'rollback', 'balance'),
  });
  fc.assert(
    fc.property(part, part, (a, b) => {
      expect(transactionId(a) === transactionId(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      expect(transactionId(a).split(':')).toEqual([a.sessionId, a.action, `${a.round}`, `${a.step}`, a.type]);
    }),
  );
});

test('ids are drawn from all their bits', () => {
  const drawn: number[] = [];
  const random = (bytes: number) => {
    drawn.push(bytes);
    return new Uint8Array(bytes).fill(0xab);
  };
  const ids = [
    newSessionId(random),
    newRequestId(random),
    newMgcSecret(random),
    newApiKey('o', random).key.slice('ppop_o_'.length),
  ];
  expect(drawn).toEqual([16, 16, 32, 32]);
  expect(ids).toEqual([16, 16, 32, 32].map((bytes) => 'ab'.repeat(bytes)));
});
