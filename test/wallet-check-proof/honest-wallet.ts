import { type Call, Doorkeeper, Refused, type WalletSettings } from './doorkeeper.ts';
import type { Answer, Arrived, Reaction } from './face.ts';
import { fromMinor, toMinor } from './minor-units.ts';

export interface Account {
  currency: string;
  balance: bigint;
}

/** What a transaction was and what it left; `undone` is a debit that is rolled back, `buried` one that never came. */
export interface Entry {
  type: string;
  player: string;
  currency: string;
  amount: bigint;
  original: string | undefined;
  balance: bigint;
  undone: boolean;
  buried: boolean;
}

/** What a call gains the player; `undoes` is the debit it gives back. */
export interface Movement {
  gains: bigint;
  undoes?: Entry;
}

/**
 * A wallet as an operator might write it: two maps behind a queue for each player, every reject under HTTP 200. Each
 * step is a method, so that a defect is a subclass that takes one step wrongly.
 */
export class HonestWallet extends Doorkeeper {
  readonly accounts = new Map<string, Account>();
  readonly entries = new Map<string, Entry>();
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(settings: WalletSettings) {
    super(settings);
    const { player, currency, balance } = settings;
    this.accounts.set(player, { currency, balance: toMinor(balance, currency) ?? 0n });
  }

  async answer(arrived: Arrived): Promise<Reaction> {
    try {
      this.route(arrived);
      this.authenticate(arrived);
      const call = this.read(arrived.raw);
      this.admit(call, arrived);
      const balance = await this.inTurn(call, () => this.settle(call));
      return this.accept(call, balance);
    } catch (error) {
      if (error instanceof Refused) return this.refuse(error);
      return this.fail(error);
    }
  }

  /** Calls with the same turn go one after the other; one without a turn waits for none. */
  turnOf(call: Call): string | undefined {
    return call.player_id;
  }

  inTurn<T>(call: Call, work: () => Promise<T>): Promise<T> {
    const turn = this.turnOf(call);
    if (turn === undefined) return work();
    const result = (this.#queues.get(turn) ?? Promise.resolve()).then(work);
    this.#queues.set(
      turn,
      result.catch(() => {}),
    );
    return result;
  }

  /** Carries a call out and returns the balance to tell. */
  async settle(call: Call): Promise<bigint> {
    const amount = this.amountOf(call);
    const earlier = await this.find(call);
    if (earlier) return this.repeat(call, amount, earlier);
    const account = await this.accountOf(call);
    const movement = await this.judge(call, amount, account);
    if (call.transaction_type === 'balance') return account.balance;
    return this.enter(call, amount, account, movement);
  }

  amountOf(call: Call): bigint {
    const amount = toMinor(call.amount, call.currency);
    if (amount === undefined) throw new Refused('bad_request', 'amount is not an amount of this currency');
    return amount;
  }

  keyOf(call: Call): string {
    return call.transaction_id;
  }

  async find(call: Call): Promise<Entry | undefined> {
    await this.database();
    return this.entries.get(this.keyOf(call));
  }

  repeat(call: Call, amount: bigint, earlier: Entry): bigint {
    if (earlier.buried && call.transaction_type === 'debit') return this.late(call, earlier);
    if (!this.isSame(call, amount, earlier)) throw new Refused('transaction_conflict', 'Used with other content');
    return this.told(call, earlier);
  }

  isSame(call: Call, amount: bigint, earlier: Entry): boolean {
    return (
      !earlier.buried &&
      earlier.type === call.transaction_type &&
      earlier.player === call.player_id &&
      earlier.currency === call.currency &&
      earlier.amount === amount &&
      earlier.original === originalOf(call)
    );
  }

  told(_call: Call, earlier: Entry): bigint {
    return earlier.balance;
  }

  late(_call: Call, _tombstone: Entry): bigint {
    throw new Refused('transaction_rolled_back', 'Rolled back before it came');
  }

  /** A copy, as a database gives one. */
  async accountOf(call: Call): Promise<Account> {
    await this.database();
    const account = this.accounts.get(call.player_id);
    if (!account) throw new Refused('unknown_player', 'Unknown player');
    if (account.currency !== call.currency) throw new Refused('currency_mismatch', 'Another currency');
    return { ...account };
  }

  async judge(call: Call, amount: bigint, account: Account): Promise<Movement> {
    if (call.transaction_type === 'debit') return this.debit(call, amount, account);
    if (call.transaction_type === 'credit') return this.credit(call, amount, account);
    if (call.transaction_type === 'rollback') return this.rollback(call, amount);
    if (amount !== 0n) throw new Refused('bad_request', 'A balance call has no amount');
    return { gains: 0n };
  }

  debit(_call: Call, amount: bigint, account: Account): Movement {
    if (amount > account.balance) throw new Refused('insufficient_funds', 'Insufficient funds');
    return { gains: -amount };
  }

  credit(_call: Call, amount: bigint, _account: Account): Movement {
    return { gains: amount };
  }

  async rollback(call: Call, amount: bigint): Promise<Movement> {
    if (originalOf(call) === call.transaction_id) throw new Refused('bad_request', 'A rollback names a debit');
    await this.database();
    const original = this.entries.get(this.keyOf({ ...call, transaction_id: originalOf(call) ?? '' }));
    if (!original) return this.rollbackOfUnknown(call, amount);
    if (original.type !== 'debit' || original.player !== call.player_id) return this.rollbackOfAnother(call, original);
    if (original.buried || original.undone) return this.rollbackAgain(call, original);
    return { gains: this.refundOf(call, amount, original), undoes: original };
  }

  rollbackOfUnknown(call: Call, amount: bigint): Movement {
    this.bury(call, amount);
    return { gains: 0n };
  }

  bury(call: Call, amount: bigint): void {
    const debit = { ...call, transaction_id: originalOf(call) ?? '', transaction_type: 'debit' };
    this.entries.set(this.keyOf(debit), { ...entryOf(debit, amount, 0n), buried: true });
  }

  rollbackOfAnother(_call: Call, _original: Entry): Movement {
    throw new Refused('transaction_conflict', 'original_transaction_id is no debit of this player');
  }

  rollbackAgain(_call: Call, _original: Entry): Movement {
    return { gains: 0n };
  }

  refundOf(_call: Call, _amount: bigint, original: Entry): bigint {
    return original.amount;
  }

  async enter(call: Call, amount: bigint, account: Account, { gains, undoes }: Movement): Promise<bigint> {
    await this.database();
    const balance = this.move(call, account, gains);
    this.entries.set(this.keyOf(call), entryOf(call, amount, balance));
    if (undoes) undoes.undone = true;
    return balance;
  }

  /** Writes the balance that follows from the one that was read. */
  move(call: Call, account: Account, gains: bigint): bigint {
    const balance = account.balance + gains;
    this.accounts.set(call.player_id, { ...account, balance });
    return balance;
  }

  /** What the player has, as a decimal string. */
  holds(): string {
    const { player, currency } = this.settings;
    return fromMinor(this.accounts.get(player)?.balance ?? 0n, currency);
  }

  /** The way to a database and back, on which other calls are served. */
  database(): Promise<void> {
    return new Promise(setImmediate);
  }

  written(minor: bigint, currency: string): unknown {
    return fromMinor(minor, currency);
  }

  success(call: Call, balance: bigint): Record<string, unknown> {
    const { currency, transaction_id } = call;
    return { success: true, balance: this.written(balance, currency), currency, transaction_id };
  }

  accept(call: Call, balance: bigint): Reaction {
    return this.reply(200, this.success(call, balance));
  }

  refuse({ code, message }: Refused): Reaction {
    return this.reply(200, { success: false, error: code, message });
  }

  fail(_error: unknown): Reaction {
    return this.reply(500, { success: false, error: 'internal_error' });
  }

  reply(status: number, body: unknown): Answer {
    return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  }
}

export const originalOf = ({ transaction_type, original_transaction_id }: Call): string | undefined =>
  transaction_type === 'rollback' ? original_transaction_id : undefined;

const entryOf = (call: Call, amount: bigint, balance: bigint): Entry => ({
  type: call.transaction_type,
  player: call.player_id,
  currency: call.currency,
  amount,
  original: originalOf(call),
  balance,
  undone: false,
  buried: false,
});
