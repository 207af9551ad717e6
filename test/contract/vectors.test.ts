import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Vector {
  readonly name: string;
  readonly secret: string;
  readonly timestamp: string;
  readonly body_base64: string;
  readonly signature: string;
  readonly now?: string;
  readonly reason?: string;
}
const file = path.resolve(import.meta.dirname, '../../generated/downloads/signature-vectors.json');
const { vectors, rejected } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[]; rejected: Vector[] };

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** HMAC as RFC 2104 writes it, so that the vectors do not rest on the library that made them. */
function hmac(secret: string, message: Uint8Array): string {
  const bytes = Buffer.from(secret, 'utf8');
  const key = Buffer.alloc(64);
  (bytes.length > 64 ? sha256(bytes) : bytes).copy(key);
  const inner = sha256(
    key.map((byte) => byte ^ 0x36),
    message,
  );
  return sha256(
    key.map((byte) => byte ^ 0x5c),
    inner,
  ).toString('hex');
}

function expected({ secret, timestamp, body_base64 }: Vector): string {
  return hmac(secret, Buffer.concat([Buffer.from(`${timestamp}.`), Buffer.from(body_base64, 'base64')]));
}

test('there are at least 200 vectors, all with names of their own, no two the same', () => {
  const all = [...vectors, ...rejected];
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(new Set(all.map(({ name: _, ...vector }) => JSON.stringify(vector))).size).toBe(all.length);
});

test.each(vectors)('$name', (vector) => {
  const { now = vector.timestamp, ...named } = vector;
  expect(Object.keys(named)).toEqual(['name', 'secret', 'timestamp', 'body_base64', 'signature']);
  expect(Math.abs(Number(now) - Number(vector.timestamp))).toBeLessThanOrEqual(300);
  expect(vector.signature).toBe(expected(vector));
  expect(Buffer.from(vector.body_base64, 'base64').toString('base64')).toBe(vector.body_base64);
});

test.each(rejected)('$name', (vector) => {
  const stale = Math.abs(Number(vector.now ?? vector.timestamp) - Number(vector.timestamp)) > 300;
  const malformed = !/^[0-9]{1,12}$/.test(vector.timestamp);
  const reason = malformed ? 'invalid_timestamp' : stale ? 'stale_timestamp' : 'invalid_signature';
  expect(vector.reason).toBe(reason);
  expect(vector.signature === expected(vector)).toBe(reason !== 'invalid_signature');
});

test('RFC 4231, case 2, holds for the second way of computing', () => {
  expect(hmac('Jefe', Buffer.from('what do ya want for nothing?'))).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});
