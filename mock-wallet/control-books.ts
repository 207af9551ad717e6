import type { Player } from './book-entries.ts';
import type { NumberedTransaction, TransactionWish } from './book-pages.ts';
import { pageOfCalls, showCall } from './calls.ts';
import { type ControlParts, ok, refused } from './control-parts.ts';
import type { Delivery } from './delivery.ts';
import { formatAmount, parseAmount, scaleOf } from './money.ts';

type PlayerPageWish = { limit: number; after?: string };
type PlayerWish = { player_id: string; currency: string; balance: string };

/** The operations on players and transactions. */
export const bookHandlers = (parts: ControlParts) => ({
  getState: ({ values }: { values: { limit: number } }): Delivery => {
    const { calls, before } = pageOfCalls(parts.journal.entries(), values);
    return parts.books.atomically(() =>
      ok({
        operator_id: parts.operatorId,
        ...playerPage(parts, values),
        ...transactionPage(parts, values),
        calls: calls.map((call) => showCall(call)),
        calls_before: before,
        kept: parts.books.kept(),
      }),
    );
  },
  listPlayers: ({ values }: { values: PlayerPageWish }): Delivery => ok(playerPage(parts, values)),
  listTransactions: ({ values }: { values: TransactionWish }): Delivery => ok(transactionPage(parts, values)),
  getPlayer({ values: { player_id } }: { values: { player_id: string } }): Delivery {
    const player = parts.books.player(parts.operatorId, player_id);
    return player ? ok(showPlayer(player)) : refused('not_found', `There is no player ${player_id}`);
  },
  writePlayer: ({ body }: { body: PlayerWish }): Delivery => writePlayer(parts, body),
  reset: ({ body: { keep = [] } }: { body: { keep?: string[] } }): Delivery => reset(parts, keep),
});

function playerPage({ books, operatorId }: ControlParts, { limit, after = '' }: PlayerPageWish) {
  const players = books.playersAfter(operatorId, after, limit + 1);
  const page = players.slice(0, limit);
  const isLast = players.length <= limit;
  return { players: page.map(showPlayer), players_after: isLast ? null : (page.at(-1)?.player_id ?? null) };
}

function transactionPage({ books }: ControlParts, wish: TransactionWish) {
  const transactions = books.transactionsBefore({ ...wish, limit: wish.limit + 1 });
  const isLast = transactions.length <= wish.limit;
  const page = isLast ? transactions : transactions.slice(1);
  return { transactions: page.map(showTransaction), transactions_before: isLast ? null : (page[0]?.seq ?? null) };
}

function writePlayer({ operatorId, books, feed }: ControlParts, { player_id, currency, balance }: PlayerWish) {
  const minor = parseAmount(balance, currency);
  if (minor === undefined)
    return refused('bad_request', `balance has more than the ${scaleOf(currency)} decimals of ${currency}`);
  const player = { operator_id: operatorId, player_id, currency, balance: minor };
  books.atomically(() => books.setPlayer(player));
  feed.playersChanged([showPlayer(player)]);
  return ok({ success: true, player: showPlayer(player) });
}

function reset({ books, journal, faults, feed }: ControlParts, keep: string[]): Delivery {
  books.atomically(() => {
    if (!keep.includes('transactions')) books.clearTransactions();
    if (!keep.includes('players')) books.clearPlayers();
  });
  if (!keep.includes('calls')) {
    journal.clear();
    feed.callsForgotten();
  }
  if (!keep.includes('faults')) faults.replace([]);
  feed.faultsChanged();
  feed.allPlayersChanged();
  return ok({ success: true });
}

export const showPlayer = (player: Player) => ({ ...player, balance: formatAmount(player.balance, player.currency) });

function showTransaction({ amount, moved, balance_after, reply: _, ...rest }: NumberedTransaction) {
  const show = (minor: bigint) => formatAmount(minor, rest.currency);
  return { ...rest, amount: show(amount), moved: show(moved), balance_after: show(balance_after) };
}
