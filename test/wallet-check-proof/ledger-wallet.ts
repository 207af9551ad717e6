import { insertOperator } from '../../src/store/operators.ts';
import type { Callback } from '../../src/wallet/envelope.ts';
import { internalBooks } from '../support/internal-books.ts';
import { openLedgerDatabase } from '../support/ledger-rules/internal-ledger.ts';
import { Doorkeeper, Refused, type WalletSettings } from './doorkeeper.ts';
import { type Arrived, type Listening, listen, type Reaction } from './face.ts';

type Books = ReturnType<typeof internalBooks>;

/** The provider's own ledger on the embedded database, behind the door of a wallet: what it never sees is HTTP. */
class LedgerWallet extends Doorkeeper {
  readonly #books: Books;

  constructor(settings: WalletSettings, books: Books) {
    super(settings);
    this.#books = books;
  }

  async answer(arrived: Arrived): Promise<Reaction> {
    try {
      this.route(arrived);
      this.authenticate(arrived);
      const call = this.read(arrived.raw);
      this.checkRequestId(call, arrived);
      // The ledger opens an account for whoever is named: whom the operator knows is decided at the launch.
      if (call.player_id !== this.settings.player) throw new Refused('unknown_player', 'There is no such player');
      const delivery = await this.#books.deliver(arrived.verb as Callback['type'], arrived.raw);
      if (delivery.kind !== 'reply') throw new Error(delivery.detail);
      const headers = { 'content-type': delivery.contentType ?? '' };
      return { status: delivery.status, headers, body: Buffer.from(delivery.body) };
    } catch (error) {
      return error instanceof Refused ? refusal(400, error.code) : refusal(500, 'internal_error');
    }
  }
}

const refusal = (status: number, error: string): Reaction => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ success: false, error }),
});

/** Starts the internal ledger as a wallet, in a database of its own. */
export async function startLedgerWallet(settings: WalletSettings): Promise<Listening> {
  const { operator, player, currency, balance } = settings;
  const database = await openLedgerDatabase();
  await insertOperator(database.db, {
    operator_id: operator,
    status: 'active',
    currency,
    wallet_mode: 'internal',
    wallet_base_url: null,
    wallet_secret: null,
    allowed_return_origins: '[]',
    created_at: new Date(),
  });
  const books = internalBooks(database.db, operator);
  await books.fund(player, balance, currency);
  const wallet = new LedgerWallet(settings, books);
  const { url, close } = await listen((arrived) => wallet.answer(arrived));
  return { url, close: () => close().then(database.close) };
}
