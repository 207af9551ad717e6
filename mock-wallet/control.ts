import type { Books, Player, Transaction } from './books.ts';
import type { Journal } from './journal.ts';
import { formatAmount, parseAmount, scaleOf } from './money.ts';
import { type Reply, reject, rejectReply } from './replies.ts';

export type ControlParts = { operatorId: string; books: Books; journal: Journal };

/** The wallet as it stands: players, transactions in the order they came, and the last calls. */
export function readState({ books, journal }: ControlParts): Reply {
  const { players, transactions } = books.atomically(() => ({
    players: books.players(),
    transactions: books.transactions(),
  }));
  return ok({
    players: players.map(showPlayer),
    transactions: transactions.map(showTransaction),
    calls: journal.entries(),
  });
}

/** Creates a player, or sets the currency and balance of one that exists. */
export function writePlayer({ operatorId, books }: ControlParts, body: Buffer): Reply {
  const player = readPlayer(operatorId, body);
  if (typeof player === 'string') return rejectReply(reject('bad_request', player));
  books.atomically(() => books.setPlayer(player));
  return ok({ success: true, player: showPlayer(player) });
}

const ok = (body: unknown): Reply => ({ status: 200, body: JSON.stringify(body) });

function readPlayer(operatorId: string, body: Buffer): Player | string {
  const { player_id, currency, balance } = parseObject(body);
  if (typeof player_id !== 'string' || !/^.{1,128}$/su.test(player_id) || !player_id.isWellFormed())
    return 'player_id is a string of 1 to 128 characters';
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency))
    return 'currency is an ISO 4217 code of three capital letters, such as USD';
  const minor = typeof balance === 'string' ? parseAmount(balance, currency) : undefined;
  if (minor === undefined)
    return `balance is a decimal string with at most ${scaleOf(currency)} decimals, such as "10"`;
  return { operator_id: operatorId, player_id, currency, balance: minor };
}

function parseObject(body: Buffer): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

const showPlayer = (player: Player) => ({ ...player, balance: formatAmount(player.balance, player.currency) });

function showTransaction({ amount, moved, balance_after, reply: _, ...rest }: Transaction) {
  const show = (minor: bigint) => formatAmount(minor, rest.currency);
  return { ...rest, amount: show(amount), moved: show(moved), balance_after: show(balance_after) };
}
