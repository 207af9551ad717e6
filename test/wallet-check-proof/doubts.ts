import type { Defect } from './defects/defect.ts';
import { type Call, FIELDS, Refused } from './doorkeeper.ts';
import type { Arrived } from './face.ts';
import { type Account, type Entry, HonestWallet, originalOf } from './honest-wallet.ts';
import { fromMinor } from './minor-units.ts';

/** What the contract does not forbid and the tester advises against: no required case fails, and one of advice does. */
export const doubts: readonly Defect[] = [
  {
    name: 'own id in a reject',
    says: "A reject names the wallet's own number of the refused booking as transaction_id.",
    caughtBy: ['reject-transaction-id'],
    wallet: class extends HonestWallet {
      #bookings = 0;
      override refuse({ code, message }: Refused) {
        this.#bookings += 1;
        return this.reply(200, { success: false, error: code, message, transaction_id: `${this.#bookings}` });
      }
    },
  },
  {
    name: 'ids in any case',
    says: 'The column has a collation that ignores case, so ids that differ in it are one.',
    caughtBy: ['transaction-ids-by-case'],
    wallet: class extends HonestWallet {
      override keyOf(call: Call) {
        return call.transaction_id.toLowerCase();
      }
    },
  },
  {
    name: 'ids cut at 100 characters',
    says: 'The column is a VARCHAR(100) of a lenient database, so long ids that begin alike are one.',
    caughtBy: ['long-transaction-ids'],
    wallet: class extends HonestWallet {
      override keyOf(call: Call) {
        return call.transaction_id.slice(0, 100);
      }
    },
  },
  {
    name: 'long ids refused',
    says: 'Ids of more than 100 characters are refused, where the contract has 160.',
    caughtBy: ['long-transaction-ids'],
    wallet: class extends HonestWallet {
      override checkOperator(call: Call) {
        super.checkOperator(call);
        if (call.transaction_id.length > 100) throw new Refused('bad_request', 'transaction_id is too long');
      }
    },
  },
  {
    name: 'rollback of a credit pays',
    says: 'Any transaction can be named, and its amount is given to the player: a credit is paid twice.',
    caughtBy: ['rollback-of-credit'],
    wallet: class extends HonestWallet {
      override rollbackOfAnother(call: Call, original: Entry) {
        return original.type === 'credit' ? { gains: original.amount } : super.rollbackOfAnother(call, original);
      }
    },
  },
  {
    name: 'rollback of a credit takes it back',
    says: 'Any transaction can be named and is reversed, so a win is taken from the player.',
    caughtBy: ['rollback-of-credit'],
    wallet: class extends HonestWallet {
      override rollbackOfAnother(call: Call, original: Entry) {
        return original.type === 'credit' ? { gains: -original.amount } : super.rollbackOfAnother(call, original);
      }
    },
  },
  {
    name: 'rollback finds debits of its session alone',
    says: 'The debit is looked up by session and id.',
    caughtBy: ['rollback-other-session'],
    wallet: class extends HonestWallet {
      readonly #sessions = new Map<string, string>();
      override debit(call: Call, amount: bigint, account: Account) {
        this.#sessions.set(call.transaction_id, call.session_id);
        return super.debit(call, amount, account);
      }
      override async rollback(call: Call, amount: bigint) {
        const session = this.#sessions.get(originalOf(call) ?? '');
        return session === undefined || session === call.session_id ? super.rollback(call, amount) : { gains: 0n };
      }
    },
  },
  {
    name: 'resends compared byte by byte',
    says: 'A duplicate written with other spaces is taken for other content.',
    caughtBy: ['duplicate-written-otherwise'],
    wallet: class extends HonestWallet {
      readonly #bytes = new Map<string, string>();
      override read(raw: Buffer) {
        const call = super.read(raw);
        const text = raw.toString().replace(call.request_id, '');
        const earlier = this.#bytes.get(call.transaction_id);
        if (this.entries.has(call.transaction_id) && earlier !== text && squeezed(earlier) === squeezed(text))
          throw new Refused('transaction_conflict', 'Used with other content');
        this.#bytes.set(call.transaction_id, earlier ?? text);
        return call;
      }
    },
  },
  {
    name: 'credit of zero refused',
    says: 'Wins are validated as positive.',
    caughtBy: ['credit-zero'],
    wallet: class extends HonestWallet {
      override credit(call: Call, amount: bigint, account: Account) {
        if (amount === 0n) throw new Refused('bad_request', 'amount must be positive');
        return super.credit(call, amount, account);
      }
    },
  },
  {
    name: 'right signature told',
    says: 'The refusal of a signature says which one was expected, to help with the integration.',
    caughtBy: ['signature-not-told'],
    wallet: class extends HonestWallet {
      override isSigned(signature: string, timestamp: string, raw: Buffer) {
        if (super.isSigned(signature, timestamp, raw)) return true;
        const expected = this.hmac(this.signedBytes(timestamp, raw));
        throw new Refused('invalid_signature', `Expected ${expected}, got ${signature}`);
      }
    },
  },
  {
    name: 'fractions of a second accepted',
    says: 'The timestamp is read as a number of any kind.',
    caughtBy: ['timestamp-fraction'],
    wallet: class extends HonestWallet {
      override isFresh(timestamp: string) {
        return /^[0-9]{1,12}(\.[0-9]+)?$/.test(timestamp) && Math.abs(this.age(timestamp)) <= 300;
      }
    },
  },
  {
    name: 'extra fields refused',
    says: 'A strict schema refuses fields it does not know, so the provider can add none.',
    caughtBy: ['unknown-fields'],
    wallet: class extends HonestWallet {
      override checkOperator(call: Call) {
        super.checkOperator(call);
        if (!Object.keys(call).every((name) => KNOWN.has(name))) throw new Refused('bad_request', 'Unknown field');
      }
    },
  },
  {
    name: 'amount as a number accepted',
    says: 'A JSON number is taken for an amount, after a parser has made a float of it.',
    caughtBy: ['field-amount-number'],
    wallet: class extends HonestWallet {
      override read(raw: Buffer) {
        const call = super.read(raw);
        return typeof call?.amount === 'number' ? { ...call, amount: String(call.amount) } : call;
      }
    },
  },
  {
    name: 'balance without its zeros',
    says: 'The balance is printed as short as it can be: 997.9 for 997.90.',
    caughtBy: ['reply-full-scale'],
    wallet: class extends HonestWallet {
      override written(minor: bigint, currency: string) {
        return fromMinor(minor, currency).replace(/\.?0+$/, '');
      }
    },
  },
  {
    name: 'reply as plain text',
    says: 'The reply is JSON under content-type text/plain.',
    caughtBy: ['reply-content-type'],
    wallet: class extends HonestWallet {
      override reply(status: number, body: unknown) {
        return { ...super.reply(status, body), headers: { 'content-type': 'text/plain' } };
      }
    },
  },
  {
    name: 'balance call takes its amount',
    says: 'Balance and debit share their handler, so a balance call with an amount in it is a bet.',
    caughtBy: ['balance-with-amount'],
    wallet: class extends HonestWallet {
      override async judge(call: Call, amount: bigint, account: Account) {
        if (call.transaction_type === 'balance') account.balance = this.move(call, account, -amount);
        return super.judge(call, call.transaction_type === 'balance' ? 0n : amount, account);
      }
    },
  },
  {
    name: 'unknown headers refused',
    says: 'The gateway lets through the headers of the guide and refuses any other that begins with x-.',
    caughtBy: ['unknown-headers'],
    wallet: class extends HonestWallet {
      override route(arrived: Arrived) {
        super.route(arrived);
        if (Object.keys(arrived.headers).some((name) => /^x-(?!pp-)/.test(name)))
          throw new Refused('bad_request', 'Unknown header');
      }
    },
  },
];

const squeezed = (text = ''): string => text.replace(/\s/g, '');

const KNOWN: Set<string> = new Set([...FIELDS, 'original_transaction_id']);
