import { type Call, Refused } from '../doorkeeper.ts';
import { type Account, type Entry, HonestWallet, type Movement } from '../honest-wallet.ts';
import type { Defect } from './defect.ts';

/** Bugs in giving each transaction one effect and one result. */
export const idempotencyDefects: Defect[] = [
  {
    name: 'duplicates paid twice',
    says: 'transaction_id is written down and never looked up.',
    caughtBy: ['duplicate-debit'],
    wallet: class extends HonestWallet {
      override async find(call: Call) {
        const earlier = await super.find(call);
        return earlier?.buried ? earlier : undefined;
      }
    },
  },
  {
    name: 'duplicate credits paid twice',
    says: 'Only debits are looked up, because a win is sent once, people thought.',
    caughtBy: ['duplicate-credit'],
    wallet: class extends HonestWallet {
      override async find(call: Call) {
        return call.transaction_type === 'credit' ? undefined : super.find(call);
      }
    },
  },
  {
    name: 'duplicate told by request_id',
    says: 'request_id is the idempotency key, so a resend under a fresh request_id is paid again.',
    caughtBy: ['duplicate-debit'],
    wallet: class extends HonestWallet {
      readonly #requests = new Set<string>();
      override async find(call: Call) {
        const earlier = await super.find(call);
        const isKnown = this.#requests.has(call.request_id);
        this.#requests.add(call.request_id);
        return isKnown || earlier?.buried ? earlier : undefined;
      }
    },
  },
  {
    name: 'resend refused as a replay',
    says: 'A request_id that was seen is refused as a replay, though a resend carries the same bytes.',
    caughtBy: ['duplicate-same-bytes'],
    wallet: class extends HonestWallet {
      readonly #seen = new Set<string>();
      override checkOperator(call: Call) {
        super.checkOperator(call);
        if (this.#seen.has(call.request_id)) throw new Refused('bad_request', 'Replayed request');
        this.#seen.add(call.request_id);
      }
    },
  },
  {
    name: 'duplicate refused',
    says: 'A transaction_id that was used is refused as duplicate_transaction.',
    caughtBy: ['duplicate-debit'],
    wallet: class extends HonestWallet {
      override told(): bigint {
        throw new Refused('duplicate_transaction', 'Already processed');
      }
    },
  },
  {
    name: 'duplicate tells the current balance',
    says: 'A duplicate is answered with the balance of now, not with the original result.',
    caughtBy: ['duplicate-debit-after-traffic'],
    wallet: class extends HonestWallet {
      override told(call: Call) {
        return this.accounts.get(call.player_id)?.balance ?? 0n;
      }
    },
  },
  {
    name: 'duplicate with another amount succeeds',
    says: 'The id alone is compared, so another amount under it gets the first result.',
    caughtBy: ['duplicate-debit-other-amount'],
    wallet: class extends HonestWallet {
      override isSame(call: Call, _amount: bigint, earlier: Entry) {
        return super.isSame(call, earlier.amount, earlier);
      }
    },
  },
  {
    name: 'another amount is another transaction',
    says: 'The unique key holds the amount too, so another amount under the same id is booked.',
    caughtBy: ['duplicate-debit-other-amount'],
    wallet: class extends HonestWallet {
      override async find(call: Call) {
        const earlier = await super.find(call);
        return earlier && !earlier.buried && earlier.amount !== this.amountOf(call) ? undefined : earlier;
      }
    },
  },
  {
    name: 'key holds the type',
    says: 'The unique key is transaction_id and type, so a credit under the id of a debit is paid.',
    caughtBy: ['credit-under-debit-id'],
    wallet: class extends HonestWallet {
      override keyOf(call: Call) {
        const type = call.transaction_type === 'credit' ? 'credit' : 'debit';
        return `${type} ${call.transaction_id}`;
      }
    },
  },
  {
    name: 'duplicate of another type succeeds',
    says: 'A credit under the id of a debit gets the result of the debit.',
    caughtBy: ['credit-under-debit-id'],
    wallet: class extends HonestWallet {
      override isSame(call: Call, amount: bigint, earlier: Entry) {
        return super.isSame({ ...call, transaction_type: earlier.type }, amount, earlier);
      }
    },
  },
  {
    name: 'key without the player',
    says: "Whose transaction it was is not compared: another player's call under a used id gets the first one's result.",
    caughtBy: ['duplicate-unknown-player'],
    wallet: class extends HonestWallet {
      override isSame(call: Call, amount: bigint, earlier: Entry) {
        return super.isSame({ ...call, player_id: earlier.player }, amount, earlier);
      }
    },
  },
  {
    name: 'key without the operator',
    says: "Duplicates are looked up before the operator is checked, so another operator's call under a used id succeeds.",
    caughtBy: ['duplicate-other-operator'],
    wallet: class extends HonestWallet {
      override checkOperator(call: Call) {
        if (!this.entries.has(this.keyOf(call))) super.checkOperator(call);
      }
    },
  },
  {
    name: 'duplicate judged on funds first',
    says: 'The balance is checked before the id, so the resend of a debit of all the money is refused.',
    caughtBy: ['duplicate-of-spent-debit'],
    wallet: class extends HonestWallet {
      override async settle(call: Call) {
        if (call.transaction_type === 'debit') this.debit(call, this.amountOf(call), await this.accountOf(call));
        return super.settle(call);
      }
    },
  },
  {
    name: 'rejected debit remembered as done',
    says: 'The id is written down before the balance is checked, so the resend of a refused debit succeeds.',
    caughtBy: ['duplicate-of-refusal'],
    wallet: class extends HonestWallet {
      override async settle(call: Call) {
        try {
          return await super.settle(call);
        } catch (error) {
          const account = this.accounts.get(call.player_id);
          if (error instanceof Refused && error.code === 'insufficient_funds' && account)
            await this.enter(call, this.amountOf(call), { ...account }, { gains: 0n });
          throw error;
        }
      }
    },
  },
  {
    name: 'ids forgotten after a while',
    says: 'The last sixteen transactions are kept in a cache, and older ones are paid again.',
    caughtBy: ['duplicate-after-many'],
    wallet: class extends HonestWallet {
      override async enter(call: Call, amount: bigint, account: Account, movement: Movement) {
        const balance = await super.enter(call, amount, account, movement);
        for (const id of [...this.entries.keys()].slice(0, -16)) this.entries.delete(id);
        return balance;
      }
    },
  },
  {
    name: 'ids remembered for a session',
    says: 'The idempotency key holds the session, so the same transaction is paid again in another session.',
    caughtBy: ['duplicate-other-session'],
    wallet: class extends HonestWallet {
      override keyOf(call: Call) {
        return `${call.session_id} ${call.transaction_id}`;
      }
    },
  },
  {
    name: 'one debit a round',
    says: 'The key is the session and the action, so the second spin of a session is taken for the first.',
    caughtBy: ['debits-add-up'],
    wallet: class extends HonestWallet {
      override keyOf(call: Call) {
        return `${call.session_id} ${call.transaction_type === 'debit' ? call.action_type : call.transaction_id}`;
      }
    },
  },
];
