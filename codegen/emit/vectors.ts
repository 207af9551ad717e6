import { createHmac } from 'node:crypto';
import { jsonFile } from '../json.ts';
import type { Files } from '../target.ts';
import { ACCEPTED, type Case } from './accepted-vectors.ts';
import { REJECTED } from './rejected-vectors.ts';

/**
 * What every wallet implementation must accept and refuse. `timestamp` is text, as in the header; `secret` stands for its
 * UTF-8 bytes; `now` is the receiver's clock in Unix seconds, the timestamp itself when absent.
 */
export function emitVectors(): Files {
  const vectors = ACCEPTED.map((accepted) => ({
    ...written(accepted),
    signature: sign(accepted),
    ...nowOf(accepted),
  }));
  const rejected = REJECTED.map(({ made, now, reason, ...sent }) => ({
    ...written(sent),
    signature: made(sign(sent), sent, sign),
    ...nowOf({ now }),
    reason,
  }));
  const names = [...vectors, ...rejected].map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two signature vectors are called "${twice}"`);
  return new Map([['signature-vectors.json', jsonFile({ vectors, rejected })]]);
}

const nowOf = ({ now }: { now?: string | undefined }) => (now === undefined ? {} : { now });

function written({ name, secret, timestamp, body }: Case) {
  return { name, secret, timestamp, body_base64: Buffer.from(body).toString('base64') };
}

/** The contract's rule: lowercase hex of HMAC_SHA256(wallet_secret, "{timestamp}.{raw_json_body}"). */
function sign({ secret, timestamp, body }: Case): string {
  return createHmac('sha256', Buffer.from(secret, 'utf8')).update(`${timestamp}.`).update(body).digest('hex');
}
