import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { sign } from '../../src/wallet/sign.ts';

const secret = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' });
const timestamp = fc.integer({ min: 0, max: 2 ** 40 }).map(String);
const body = fc.uint8Array({ maxLength: 300 });

/** HMAC-SHA256 written out from RFC 2104. */
function hmac(key: string, message: Uint8Array): string {
  const sha = (...parts: Uint8Array[]) =>
    parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
  const bytes = Buffer.from(key, 'utf8');
  const block = Buffer.alloc(64);
  (bytes.length > 64 ? sha(bytes) : bytes).copy(block);
  const inner = sha(
    block.map((byte) => byte ^ 0x36),
    message,
  );
  return sha(
    block.map((byte) => byte ^ 0x5c),
    inner,
  ).toString('hex');
}

test('it is HMAC-SHA256 over the timestamp, a dot and the raw body', () => {
  fc.assert(
    fc.property(secret, timestamp, body, (key, time, raw) => {
      const message = Buffer.concat([Buffer.from(`${time}.`), raw]);
      expect(sign(key, time, raw)).toBe(hmac(key, message));
      expect(sign(key, time, raw)).toBe(createHmac('sha256', key).update(message).digest('hex'));
      expect(sign(key, time, raw)).toMatch(/^[0-9a-f]{64}$/);
    }),
  );
});

test('one bit of the body, another timestamp or another secret makes another signature', () => {
  fc.assert(
    fc.property(secret, timestamp, fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.nat(), (key, time, raw, at) => {
      const flipped = Uint8Array.from(raw);
      const index = at % raw.length;
      flipped[index] = (flipped[index] ?? 0) ^ (1 << (at % 8));
      const signature = sign(key, time, raw);
      expect(sign(key, time, flipped)).not.toBe(signature);
      expect(sign(key, `${time}0`, raw)).not.toBe(signature);
      expect(sign(`${key}x`, time, raw)).not.toBe(signature);
    }),
  );
});
