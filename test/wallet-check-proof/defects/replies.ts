import { gzipSync } from 'node:zlib';
import type { Call, Refused } from '../doorkeeper.ts';
import type { Answer, Arrived, Reaction } from '../face.ts';
import { type Account, HonestWallet } from '../honest-wallet.ts';
import type { Defect } from './defect.ts';

const HTML = '<!doctype html><title>Error</title><h1>402 Payment Required</h1>';

/** Bugs in what goes back. */
export const replyDefects: Defect[] = [
  {
    name: 'request_id for transaction_id',
    says: 'The reply names the request_id where it should name the transaction_id.',
    caughtBy: ['reply-transaction-id'],
    wallet: class extends HonestWallet {
      override success(call: Call, balance: bigint) {
        return { ...super.success(call, balance), transaction_id: call.request_id };
      }
    },
  },
  {
    name: 'own id for transaction_id',
    says: "The reply names the wallet's own booking number as transaction_id.",
    caughtBy: ['reply-transaction-id'],
    wallet: class extends HonestWallet {
      #bookings = 0;
      override success(call: Call, balance: bigint) {
        this.#bookings += 1;
        return { ...super.success(call, balance), transaction_id: `${this.#bookings}` };
      }
    },
  },
  {
    name: 'currency left out',
    says: 'The reply has no currency.',
    caughtBy: ['reply-currency'],
    wallet: class extends HonestWallet {
      override success(call: Call, balance: bigint) {
        return { ...super.success(call, balance), currency: undefined };
      }
    },
  },
  {
    name: 'currency in lower case',
    says: 'The reply names the currency as the table has it: usd.',
    caughtBy: ['reply-currency'],
    wallet: class extends HonestWallet {
      override success(call: Call, balance: bigint) {
        return { ...super.success(call, balance), currency: call.currency.toLowerCase() };
      }
    },
  },
  {
    name: 'always in euro',
    says: 'The reply names the currency of the wallet’s licence, whatever the currency of the player.',
    caughtBy: ['reply-currency'],
    wallet: class extends HonestWallet {
      override success(call: Call, balance: bigint) {
        return { ...super.success(call, balance), currency: 'EUR' };
      }
    },
  },
  {
    name: 'success as a word',
    says: 'success is the text "true".',
    caughtBy: ['balance-answers'],
    wallet: class extends HonestWallet {
      override success(call: Call, balance: bigint) {
        return { ...super.success(call, balance), success: 'true' };
      }
    },
  },
  {
    name: 'reply in an envelope',
    says: 'The framework wraps every reply in { "data": ... }.',
    caughtBy: ['balance-answers'],
    wallet: class extends HonestWallet {
      override reply(status: number, body: unknown) {
        return super.reply(status, { data: body });
      }
    },
  },
  {
    name: 'byte order mark',
    says: 'A source file was saved with a byte order mark, which precedes every reply.',
    caughtBy: ['balance-answers'],
    wallet: class extends HonestWallet {
      override reply(status: number, body: unknown) {
        const answer = super.reply(status, body);
        return { ...answer, body: `\uFEFF${answer.body}` };
      }
    },
  },
  {
    name: 'warning before the reply',
    says: 'The interpreter prints a notice above the JSON.',
    caughtBy: ['balance-answers'],
    wallet: class extends HonestWallet {
      override reply(status: number, body: unknown) {
        const answer = super.reply(status, body);
        return { ...answer, body: `Notice: Undefined index: bonus in wallet.php on line 51\n${answer.body}` };
      }
    },
  },
  {
    name: 'balance before the transaction',
    says: 'The reply tells the balance that was read first, before the money moved.',
    caughtBy: ['debit-reply-balance'],
    wallet: class extends HonestWallet {
      override move(call: Call, account: Account, gains: bigint) {
        return super.move(call, account, gains) - gains;
      }
    },
  },
  {
    name: 'reply before the commit',
    says: 'The booking goes to a queue and the reply does not wait for it, so the next call sees the old balance.',
    caughtBy: ['balance-after-debit'],
    wallet: class extends HonestWallet {
      override move(call: Call, account: Account, gains: bigint) {
        setTimeout(() => {
          const now = this.accounts.get(call.player_id) ?? account;
          super.move(call, now, gains);
        }, 60);
        return account.balance + gains;
      }
    },
  },
  {
    name: 'balance from a cache',
    says: 'Balance calls are answered from a cache that lives a second.',
    caughtBy: ['balance-after-debit'],
    wallet: class extends HonestWallet {
      readonly #cached = new Map<string, { balance: bigint; until: number }>();
      override async accountOf(call: Call) {
        const account = await super.accountOf(call);
        if (call.transaction_type !== 'balance') return account;
        const cached = this.#cached.get(call.player_id);
        if (cached && cached.until > Date.now()) return { ...account, balance: cached.balance };
        this.#cached.set(call.player_id, { balance: account.balance, until: Date.now() + 1000 });
        return account;
      }
    },
  },
  {
    name: 'balance call books the last stake again',
    says: 'The handlers share a variable for the amount, and a balance call still finds there what the call before it had.',
    caughtBy: ['balance-moves-nothing'],
    wallet: class extends HonestWallet {
      #stake = 0n;
      override debit(call: Call, amount: bigint, account: Account) {
        this.#stake = amount;
        return super.debit(call, amount, account);
      }
      override async accountOf(call: Call) {
        const account = await super.accountOf(call);
        if (call.transaction_type === 'balance' && account.balance > this.#stake)
          this.move(call, account, -this.#stake);
        return account;
      }
    },
  },
  {
    name: 'rejects in HTML',
    says: 'The error page of the framework is sent for every reject.',
    caughtBy: ['reject-shape-insufficient-funds'],
    wallet: class extends HonestWallet {
      override refuse() {
        return { status: 402, headers: { 'content-type': 'text/html' }, body: HTML };
      }
    },
  },
  {
    name: 'rejects under 500',
    says: 'Every reject goes out under HTTP 500, which means that nobody knows what happened.',
    caughtBy: ['debit-insufficient'],
    wallet: class extends HonestWallet {
      override refuse({ code, message }: Refused) {
        return this.reply(500, { success: false, error: code, message });
      }
    },
  },
  {
    name: 'insufficient funds under 500',
    says: 'An exception of the database tells that the balance is too low, and nobody catches it.',
    caughtBy: ['debit-insufficient'],
    wallet: class extends HonestWallet {
      override refuse(refused: Refused): Reaction {
        return refused.code === 'insufficient_funds' ? this.fail(refused) : super.refuse(refused);
      }
    },
  },
  {
    name: 'insufficient funds as a success',
    says: 'A debit that cannot be paid is answered with success and the unchanged balance.',
    caughtBy: ['debit-insufficient'],
    wallet: class extends HonestWallet {
      override debit(call: Call, amount: bigint, account: Account) {
        return amount > account.balance ? { gains: 0n } : super.debit(call, amount, account);
      }
    },
  },
  {
    name: 'rejects without a code',
    says: 'A reject has a message and no error.',
    caughtBy: ['reject-shape-insufficient-funds'],
    wallet: class extends HonestWallet {
      override refuse({ message }: Refused) {
        return this.reply(400, { success: false, message });
      }
    },
  },
  {
    name: 'reject code as a number',
    says: 'error is a number of a list that the provider does not have.',
    caughtBy: ['reject-shape-insufficient-funds'],
    wallet: class extends HonestWallet {
      override refuse({ message }: Refused) {
        return this.reply(400, { success: false, error: 1006, message });
      }
    },
  },
  {
    name: 'reject with success left out',
    says: 'A reject is recognised by its status alone: the body has an error and no success.',
    caughtBy: ['reject-shape-insufficient-funds'],
    wallet: class extends HonestWallet {
      override refuse({ code, message }: Refused) {
        return this.reply(400, { error: code, message });
      }
    },
  },
  {
    name: 'rollback without a body',
    says: 'A rollback is answered with 204 No Content.',
    caughtBy: ['rollback-refunds'],
    wallet: class extends HonestWallet {
      override accept(call: Call, balance: bigint): Reaction {
        const answer = super.accept(call, balance);
        return call.transaction_type === 'rollback' ? { status: 204, headers: {}, body: '' } : answer;
      }
    },
  },
  {
    name: 'redirect',
    says: 'The router sends every call on to the path with a slash at its end.',
    caughtBy: ['balance-answers'],
    wallet: class extends HonestWallet {
      override async answer(arrived: Arrived) {
        return { status: 308, headers: { location: `${arrived.verb}/` }, body: '' };
      }
    },
  },
  {
    name: 'reply compressed unasked',
    says: 'Every reply is compressed, although the provider did not ask for it.',
    caughtBy: ['balance-answers'],
    wallet: class extends HonestWallet {
      override reply(status: number, body: unknown): Answer {
        const answer = super.reply(status, body);
        const headers = { ...answer.headers, 'content-encoding': 'gzip' };
        return { ...answer, headers, body: gzipSync(answer.body) };
      }
    },
  },
  {
    name: 'reply too large',
    says: 'The whole history of the player goes with each reply, more than 64 KiB of it.',
    caughtBy: ['reply-size', 'balance-answers'],
    wallet: class extends HonestWallet {
      override success(call: Call, balance: bigint) {
        return { ...super.success(call, balance), history: 'x'.repeat(70_000) };
      }
    },
  },
  {
    name: 'hangs on every duplicate',
    says: 'The transaction of the first call is left open, and its duplicate waits for the row for ever.',
    caughtBy: ['duplicate-debit'],
    hangs: true,
    wallet: class extends HonestWallet {
      override told(): bigint {
        throw new Silence();
      }
      override fail(error: unknown): Reaction {
        return error instanceof Silence ? 'silence' : super.fail(error);
      }
    },
  },
  {
    name: 'hangs on duplicates at once',
    says: 'Calls of one transaction that come at once wait for each other for ever.',
    caughtBy: ['ten-at-once-debit'],
    hangs: true,
    wallet: class extends HonestWallet {
      readonly #underWay = new Map<string, number>();
      override async inTurn<T>(call: Call, work: () => Promise<T>) {
        const id = call.transaction_id;
        const before = this.#underWay.get(id) ?? 0;
        this.#underWay.set(id, before + 1);
        try {
          await new Promise((resolve) => setTimeout(resolve, 4));
          if ((this.#underWay.get(id) ?? 0) > 1) throw new Silence();
          return await super.inTurn(call, work);
        } finally {
          setTimeout(() => this.#underWay.delete(id), 20);
        }
      }
      override fail(error: unknown): Reaction {
        return error instanceof Silence ? 'silence' : super.fail(error);
      }
    },
  },
  {
    name: 'hangs after a hundred calls',
    says: 'Each call keeps a connection to the database, and after a hundred there is none left.',
    caughtBy: ['debits-add-up'],
    hangs: true,
    wallet: class extends HonestWallet {
      #calls = 0;
      override async answer(arrived: Arrived): Promise<Reaction> {
        this.#calls += 1;
        return this.#calls > 100 ? 'silence' : super.answer(arrived);
      }
    },
  },
  {
    name: 'cuts the connection on large amounts',
    says: 'A process dies of an overflow, and the connection with it.',
    caughtBy: ['very-large-exact'],
    wallet: class extends HonestWallet {
      override accept(call: Call, balance: bigint): Reaction {
        return call.amount.length > 12 ? 'cut' : super.accept(call, balance);
      }
    },
  },
  {
    name: 'credit applied, then cut',
    says: 'The worker dies after the booking of a credit, before the reply.',
    caughtBy: ['credit-pays-amount'],
    wallet: class extends HonestWallet {
      override accept(call: Call, balance: bigint): Reaction {
        return call.transaction_type === 'credit' ? 'cut' : super.accept(call, balance);
      }
    },
  },
];

/** Thrown where the wallet is to say nothing at all. */
class Silence extends Error {}
