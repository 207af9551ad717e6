import { FIELDS } from '../doorkeeper.ts';
import type { Arrived } from '../face.ts';
import { HonestWallet } from '../honest-wallet.ts';
import type { Defect } from './defect.ts';

/** Bugs in the check of the signature and of its time. */
export const signatureDefects: Defect[] = [
  {
    name: 'body re-serialised',
    says: 'The framework parses the body, and the signature is checked over the object written again.',
    caughtBy: ['raw-spaces', 'raw-escaped-letters'],
    wallet: class extends HonestWallet {
      override signedBytes(timestamp: string, raw: Buffer) {
        return super.signedBytes(timestamp, Buffer.from(JSON.stringify(this.read(raw))));
      }
    },
  },
  {
    name: 'body re-serialised in the order of a class',
    says: 'The body is read into an object of a class and written again, in the order in which the class has its fields.',
    caughtBy: ['raw-key-order'],
    wallet: class extends HonestWallet {
      override signedBytes(timestamp: string, raw: Buffer) {
        const written = JSON.stringify(this.read(raw), [...FIELDS, 'original_transaction_id']);
        return super.signedBytes(timestamp, Buffer.from(written));
      }
    },
  },
  {
    name: 'escapes resolved before the check',
    says: 'A middleware decodes \\u escapes in the text of the body before the signature is checked.',
    caughtBy: ['raw-escaped-letters', 'raw-escaped-non-ascii'],
    wallet: class extends HonestWallet {
      override signedBytes(timestamp: string, raw: Buffer) {
        const text = raw.toString().replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
        return super.signedBytes(timestamp, Buffer.from(text));
      }
    },
  },
  {
    name: 'body trimmed before the check',
    says: 'The body is read with a helper that strips white space around it.',
    caughtBy: ['raw-newline'],
    wallet: class extends HonestWallet {
      override signedBytes(timestamp: string, raw: Buffer) {
        return super.signedBytes(timestamp, Buffer.from(raw.toString().trim()));
      }
    },
  },
  {
    name: 'body read as Latin-1',
    says: 'The body is decoded as Latin-1 and signed as UTF-8, so that anything beyond ASCII does not verify.',
    caughtBy: ['raw-non-ascii'],
    wallet: class extends HonestWallet {
      override signedBytes(timestamp: string, raw: Buffer) {
        return super.signedBytes(timestamp, Buffer.from(raw.toString('latin1')));
      }
    },
  },
  {
    name: 'verified signatures remembered',
    says: 'A signature that was right once is kept with its timestamp to save the HMAC of a resend, without the body.',
    caughtBy: ['signature-of-accepted-call'],
    wallet: class extends HonestWallet {
      readonly #seen = new Set<string>();
      override isSigned(signature: string, timestamp: string, raw: Buffer) {
        const known = `${timestamp}.${signature}`;
        if (super.isSigned(signature, timestamp, raw)) this.#seen.add(known);
        return this.#seen.has(known);
      }
    },
  },
  {
    name: 'signature compared in any case',
    says: 'Both signatures are put in lower case before they are compared.',
    caughtBy: ['signature-uppercase'],
    wallet: class extends HonestWallet {
      override isEqual(given: string, expected: string) {
        return super.isEqual(given.toLowerCase(), expected);
      }
    },
  },
  {
    name: 'signature in base64 accepted',
    says: 'Hex or base64 is told by the length of the header, for another provider that sends base64.',
    caughtBy: ['signature-base64'],
    wallet: class extends HonestWallet {
      override isEqual(given: string, expected: string) {
        return super.isEqual(given.length === 44 ? Buffer.from(given, 'base64').toString('hex') : given, expected);
      }
    },
  },
  {
    name: 'what is no hex accepted',
    says: 'Decoding what is no hex gives no bytes, and no bytes are the beginning of any signature.',
    caughtBy: ['signature-not-hex'],
    wallet: class extends HonestWallet {
      override isEqual(given: string, expected: string) {
        const bytes = Buffer.from(given, 'hex');
        return given.length === 64 && bytes.equals(Buffer.from(expected, 'hex').subarray(0, bytes.length));
      }
    },
  },
  {
    name: 'coming signature preferred',
    says: 'x-pp-signature-next is checked wherever it is sent, with the secret of the present.',
    caughtBy: ['signature-next-beside'],
    wallet: class extends HonestWallet {
      override authenticate({ headers, ...arrived }: Arrived) {
        const signature = headers['x-pp-signature-next'] ?? headers['x-pp-signature'];
        super.authenticate({ ...arrived, headers: { ...headers, 'x-pp-signature': signature } });
      }
    },
  },
  {
    name: 'timestamp not signed',
    says: 'A signature over the body alone is accepted as well, so that a call can be dated anew.',
    caughtBy: ['signature-body-only'],
    wallet: class extends HonestWallet {
      override isSigned(signature: string, timestamp: string, raw: Buffer) {
        return super.isSigned(signature, timestamp, raw) || this.isEqual(signature, this.hmac(raw));
      }
    },
  },
  {
    name: 'signature over the body alone',
    says: 'The HMAC leaves the timestamp out, so that no call of the provider verifies.',
    caughtBy: ['signature-right'],
    wallet: class extends HonestWallet {
      override signedBytes(_timestamp: string, raw: Buffer) {
        return raw;
      }
    },
  },
  {
    name: 'missing signature accepted',
    says: 'The check is skipped when the header is not there, as in the tests of the operator.',
    caughtBy: ['signature-missing'],
    wallet: class extends HonestWallet {
      override isSigned(signature: string, timestamp: string, raw: Buffer) {
        return signature === '' || super.isSigned(signature, timestamp, raw);
      }
    },
  },
  {
    name: 'truncated signature accepted',
    says: 'As many characters are compared as were given, so that the first ones of a signature are enough.',
    caughtBy: ['signature-truncated'],
    wallet: class extends HonestWallet {
      override isEqual(given: string, expected: string) {
        return given.length > 0 && expected.startsWith(given);
      }
    },
  },
  {
    name: 'longer signature accepted',
    says: 'Only the first 64 characters of the header are compared.',
    caughtBy: ['signature-extended'],
    wallet: class extends HonestWallet {
      override isEqual(given: string, expected: string) {
        return super.isEqual(given.slice(0, 64), expected);
      }
    },
  },
  {
    name: 'wrong signature only logged',
    says: 'A signature that does not match is written to the log, and the call goes on.',
    caughtBy: ['signature-wrong'],
    wallet: class extends HonestWallet {
      override isSigned(signature: string) {
        return signature !== '';
      }
    },
  },
  {
    name: 'credit not verified',
    says: 'The check is called in the handlers of debit, rollback and balance, and was forgotten in that of credit.',
    caughtBy: ['signature-wrong-on-credit'],
    wallet: class extends HonestWallet {
      override authenticate(arrived: Arrived) {
        if (arrived.verb !== 'credit') super.authenticate(arrived);
      }
    },
  },
  {
    name: 'rollback not verified',
    says: 'The handler of rollback was written last, without the check.',
    caughtBy: ['signature-wrong-on-rollback'],
    wallet: class extends HonestWallet {
      override authenticate(arrived: Arrived) {
        if (arrived.verb !== 'rollback') super.authenticate(arrived);
      }
    },
  },
  {
    name: 'balance not verified',
    says: 'Balance only reads, so its handler does without the check, and anybody can ask.',
    caughtBy: ['signature-wrong-on-balance'],
    wallet: class extends HonestWallet {
      override authenticate(arrived: Arrived) {
        if (arrived.verb !== 'balance') super.authenticate(arrived);
      }
    },
  },
  {
    name: 'booked before it is verified',
    says: 'The signature is checked beside the booking, and only the reply waits for the verdict.',
    caughtBy: ['signature-wrong', 'signature-other-secret'],
    wallet: class extends HonestWallet {
      override authenticate(arrived: Arrived) {
        const signature = String(arrived.headers['x-pp-signature'] ?? '');
        try {
          super.authenticate(arrived);
        } catch (error) {
          if (signature.length !== 64) throw error;
          const call = this.read(arrived.raw);
          void this.inTurn(call, () => this.settle(call)).catch(() => {});
          throw error;
        }
      }
    },
  },
  {
    name: '500 for a wrong signature',
    says: 'The check throws, and the framework answers 500 in place of a reject.',
    caughtBy: ['signature-wrong'],
    wallet: class extends HonestWallet {
      override isSigned(signature: string, timestamp: string, raw: Buffer) {
        if (!super.isSigned(signature, timestamp, raw)) throw new Error('signature mismatch');
        return true;
      }
    },
  },
  {
    name: 'freshness not checked',
    says: 'The timestamp is signed, but nobody looks how old it is.',
    caughtBy: ['timestamp-old', 'timestamp-future'],
    wallet: class extends HonestWallet {
      override isFresh() {
        return true;
      }
    },
  },
  {
    name: 'old calls accepted',
    says: 'Only timestamps in the future are refused.',
    caughtBy: ['timestamp-old'],
    wallet: class extends HonestWallet {
      override isFresh(timestamp: string) {
        return /^[0-9]+$/.test(timestamp) && this.age(timestamp) >= -300;
      }
    },
  },
  {
    name: 'future calls accepted',
    says: 'Only old timestamps are refused: now - timestamp > 300.',
    caughtBy: ['timestamp-future'],
    wallet: class extends HonestWallet {
      override isFresh(timestamp: string) {
        return /^[0-9]+$/.test(timestamp) && this.age(timestamp) <= 300;
      }
    },
  },
  {
    name: 'an hour is fresh',
    says: 'The limit is 3600 seconds, as in the sample of another provider.',
    caughtBy: ['timestamp-just-too-old', 'timestamp-just-too-far-ahead'],
    wallet: class extends HonestWallet {
      override isFresh(timestamp: string) {
        return /^[0-9]+$/.test(timestamp) && Math.abs(this.age(timestamp)) <= 3600;
      }
    },
  },
  {
    name: 'only 30 seconds are fresh',
    says: 'The limit is 30 seconds, so that clocks a minute apart stop all play.',
    caughtBy: ['timestamp-just-in-time'],
    wallet: class extends HonestWallet {
      override isFresh(timestamp: string) {
        return /^[0-9]+$/.test(timestamp) && Math.abs(this.age(timestamp)) <= 30;
      }
    },
  },
  {
    name: 'no clock may be ahead',
    says: 'A timestamp one second in the future is refused, whatever the limit is for old ones.',
    caughtBy: ['timestamp-just-ahead'],
    wallet: class extends HonestWallet {
      override isFresh(timestamp: string) {
        return super.isFresh(timestamp) && this.age(timestamp) >= -1;
      }
    },
  },
  {
    name: 'milliseconds accepted',
    says: 'Timestamps of 13 digits are taken for milliseconds, because another provider sends those.',
    caughtBy: ['timestamp-milliseconds'],
    wallet: class extends HonestWallet {
      override isFresh(timestamp: string) {
        return super.isFresh(timestamp.length === 13 ? timestamp.slice(0, 10) : timestamp);
      }
    },
  },
  {
    name: 'no number is fresh',
    says: 'The age of a timestamp that is no number is NaN, which is not larger than 300.',
    caughtBy: ['timestamp-word', 'timestamp-nan'],
    wallet: class extends HonestWallet {
      override isFresh(timestamp: string) {
        return !(Math.abs(this.age(timestamp)) > 300);
      }
    },
  },
  {
    name: 'missing timestamp accepted',
    says: 'The check begins with if (timestamp), so a call without that header is not checked at all.',
    caughtBy: ['timestamp-missing'],
    wallet: class extends HonestWallet {
      override authenticate(arrived: Arrived) {
        if (arrived.headers['x-pp-timestamp'] !== undefined) super.authenticate(arrived);
      }
    },
  },
];
