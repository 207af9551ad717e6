import { makeVerify, signatureOf } from '../../mock-wallet/sign.ts';
import { type Vector, vectors } from '../support/mock-wallet.ts';

const published = vectors();

function verdictOn({ secret, timestamp, signature, body_base64 }: Vector, seconds: string): string {
  const body = Buffer.from(body_base64, 'base64');
  return makeVerify(secret)({ timestamp, signature, body, now: new Date(Number(seconds) * 1000) }).verdict;
}

describe('the published signature vectors, judged by the wallet', () => {
  test.each(published.vectors)('$name', (vector) => {
    expect(verdictOn(vector, vector.timestamp)).toBe('valid');
    const body = Buffer.from(vector.body_base64, 'base64');
    expect(signatureOf(vector.secret, vector.timestamp, body)).toBe(vector.signature);
  });

  // The wallet's reject codes have one for a timestamp that cannot be trusted, whether too old or not a timestamp.
  test.each(published.rejected)('$name', (vector) => {
    const reason = vector.reason === 'invalid_timestamp' ? 'stale_timestamp' : vector.reason;
    expect(verdictOn(vector, vector.now ?? vector.timestamp)).toBe(reason);
  });
});
