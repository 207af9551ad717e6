import { type Call, Refused } from './doorkeeper.ts';
import type { Answer, Arrived } from './face.ts';
import { type Account, type Entry, HonestWallet } from './honest-wallet.ts';

/** A wallet that is right in a way of its own; a required case that fails against it is a false alarm. */
export interface Oddity {
  name: string;
  wallet: typeof HonestWallet;
  /** What the player has; enough unless named. */
  balance?: string;
}

const STATUS: Record<string, number> = { invalid_signature: 401, insufficient_funds: 402, unknown_player: 404 };

export const oddities: readonly Oddity[] = [
  {
    name: '20 ms a call, in one queue for all',
    wallet: class extends HonestWallet {
      override turnOf() {
        return 'everybody';
      }
      override async settle(call: Call) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return super.settle(call);
      }
    },
  },
  { name: 'rejects under HTTP 200', wallet: HonestWallet },
  {
    name: 'rejects under HTTP 4xx',
    wallet: class extends HonestWallet {
      override refuse({ code, message }: Refused) {
        return this.reply(STATUS[code] ?? 400, { success: false, error: code, message });
      }
    },
  },
  {
    name: 'reject codes of its own, without a message',
    wallet: class extends HonestWallet {
      override refuse({ code }: Refused) {
        return this.reply(422, { success: false, error: `ERR_${code.toUpperCase()}` });
      }
    },
  },
  {
    name: 'success under HTTP 201',
    wallet: class extends HonestWallet {
      override accept(call: Call, balance: bigint) {
        return this.reply(201, this.success(call, balance));
      }
    },
  },
  {
    name: 'more fields in a reply, others of them in a duplicate',
    wallet: class extends HonestWallet {
      override success(call: Call, balance: bigint) {
        const booking = { id: Math.random(), at: new Date().toISOString(), request_id: call.request_id };
        return { bonus_balance: '0.00', booking, ...super.success(call, balance) };
      }
    },
  },
  {
    name: 'replies indented and escaped, under charset=utf-8',
    wallet: class extends HonestWallet {
      override reply(status: number, body: unknown) {
        const text = JSON.stringify(body, null, 2).replace(/:(?! )/g, '\\u003a');
        return { status, headers: { 'Content-Type': 'application/json; charset=UTF-8' }, body: `${text}\n` };
      }
    },
  },
  {
    name: 'replies in chunks',
    wallet: class extends HonestWallet {
      override reply(status: number, body: unknown): Answer {
        return { ...super.reply(status, body), pieces: 5 };
      }
    },
  },
  {
    name: 'a connection for each call',
    wallet: class extends HonestWallet {
      override reply(status: number, body: unknown): Answer {
        return { ...super.reply(status, body), close: true };
      }
    },
  },
  {
    name: 'freshness before signature',
    wallet: class extends HonestWallet {
      override authenticate(arrived: Arrived) {
        const timestamp = String(arrived.headers['x-pp-timestamp'] ?? '');
        if (!this.isFresh(timestamp)) throw new Refused('stale_timestamp', 'Stale timestamp');
        super.authenticate(arrived);
      }
    },
  },
  {
    name: 'a refused id stays refused',
    wallet: class extends HonestWallet {
      readonly #refused = new Map<string, Refused>();
      override async settle(call: Call) {
        const earlier = this.#refused.get(call.transaction_id);
        if (earlier) throw earlier;
        try {
          return await super.settle(call);
        } catch (error) {
          if (error instanceof Refused && error.code === 'insufficient_funds')
            this.#refused.set(call.transaction_id, error);
          throw error;
        }
      }
    },
  },
  {
    name: 'duplicates compared by session and game too',
    wallet: class extends HonestWallet {
      readonly #details = new Map<string, string>();
      override isSame(call: Call, amount: bigint, earlier: Entry) {
        return super.isSame(call, amount, earlier) && this.#details.get(call.transaction_id) === detailsOf(call);
      }
      override async find(call: Call) {
        const earlier = await super.find(call);
        if (!earlier) this.#details.set(call.transaction_id, detailsOf(call));
        return earlier;
      }
    },
  },
  {
    name: 'other content types refused',
    wallet: class extends HonestWallet {
      override route(arrived: Arrived) {
        super.route(arrived);
        if (arrived.headers['content-type'] !== 'application/json')
          throw new Refused('unsupported_media_type', 'Calls are application/json');
      }
    },
  },
  {
    name: 'an account for each currency',
    wallet: class extends HonestWallet {
      readonly #others = new Map<string, Account>();
      override accountOf(call: Call) {
        if (call.currency === this.settings.currency || !this.accounts.has(call.player_id))
          return super.accountOf(call);
        return Promise.resolve({ ...(this.#others.get(call.currency) ?? { currency: call.currency, balance: 0n }) });
      }
      override move(call: Call, account: Account, gains: bigint) {
        if (call.currency === this.settings.currency) return super.move(call, account, gains);
        const balance = account.balance + gains;
        this.#others.set(call.currency, { ...account, balance });
        return balance;
      }
    },
  },
  {
    name: 'at most ten thousand a win',
    wallet: class extends HonestWallet {
      override credit(call: Call, amount: bigint, account: Account) {
        if (amount > 10_000_00n) throw new Refused('limit_exceeded', 'More than a win may be');
        return super.credit(call, amount, account);
      }
    },
  },
  {
    name: 'a clock three seconds ahead',
    wallet: class extends HonestWallet {
      override age(timestamp: string) {
        return super.age(timestamp) + 3;
      }
    },
  },
  {
    name: 'a clock three seconds behind',
    wallet: class extends HonestWallet {
      override age(timestamp: string) {
        return super.age(timestamp) - 3;
      }
    },
  },
  { name: 'a player with nothing', wallet: HonestWallet, balance: '0.00' },
  { name: 'a player with a cent', wallet: HonestWallet, balance: '0.01' },
  { name: 'a player with more than a float holds', wallet: HonestWallet, balance: '90071992547409.93' },
  {
    name: 'a late debit succeeds and moves nothing',
    wallet: class extends HonestWallet {
      override late(call: Call) {
        return this.accounts.get(call.player_id)?.balance ?? 0n;
      }
    },
  },
];

const detailsOf = ({ session_id, game_symbol, action_type }: Call): string =>
  JSON.stringify([session_id, game_symbol, action_type]);
