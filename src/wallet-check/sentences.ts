import type { Sentence } from './case.ts';

const guide = (says: string): Sentence => ({ says, at: '/tags/3/description' });

/** What the contract asks of a wallet, word for word; a test finds each in openapi.yaml. */
export const CONTRACT = {
  signsRawBody: guide('PP_Platform signs the exact raw JSON body with HMAC-SHA256.'),
  failClosed: guide('Fail closed on invalid signature, stale timestamp, insufficient funds, or unknown player.'),
  formula: guide('HMAC_SHA256(wallet_secret, "{timestamp}.{raw_json_body}")'),
  rawBytes: guide(
    'The signature is lowercase hex over the raw bytes of the body as they arrive: verify before parsing, compare in constant time, and never over a body that was parsed and written again.',
  ),
  fresh: guide('refuse one that is more than 300 seconds old or ahead.'),
  signedAnew: guide('Each attempt is signed anew around the same stored bytes.'),
  agree: guide(
    "`x-pp-request-id` equals the body's `request_id`, and the path's verb equals `transaction_type`; refuse a call in which they differ.",
  ),
  newFields: guide('New fields may join the body: leave those aside that you do not know.'),
  nextSignature: guide('A wallet that reads `x-pp-signature` alone never breaks'),
  idempotencyKey: guide('Treat transaction_id as the idempotency key.'),
  originalResult: guide('Return the original result for duplicate successful transaction IDs.'),
  oneEffect: guide('One effect per operator and transaction_id.'),
  sameContent: guide('The same id again with the same content returns the original result'),
  otherContent: guide('the same id with other content is a conflict (`transaction_conflict`).'),
  tenAtOnce: guide('Ten duplicates at once have one effect and ten equal replies.'),
  whoseCall: guide(
    'Refuse a call for another operator than yours, for a player you do not know, or in a currency the player does not have.',
  ),
  scale: guide("Amounts are decimal strings in the currency's scale (JPY 0, USD 2, BHD 3 digits)."),
  digits: guide(
    'More digits than the currency has, an exponent, a sign or NaN are refused, never rounded; fewer are fine (`997.9` is 997.90).',
  ),
  zeroDebit: guide('A debit of zero is legal.'),
  originalId: guide('Rollback callbacks include original_transaction_id.'),
  refundsStored: guide('A rollback refunds the stored amount of the debit it names, once.'),
  unknownDebit: guide(
    'A rollback of an unknown debit succeeds, moves nothing and leaves a tombstone: should that debit still arrive, it moves no money.',
  ),
  secondRollback: guide('A second rollback of the same debit succeeds and refunds nothing.'),
  expiredSession: guide('Credits and rollbacks are never refused because a session has expired.'),
  reject: guide('A reject is `success: false` with a code, under a 4xx status (200 is understood too).'),
  size: guide('Answer within 5 seconds, with at most 64 KiB; redirects are not followed.'),
  unclear: guide(
    'Anything unclear (a time-out, a 5xx, a malformed reply, another transaction_id) counts as unknown: the call is repeated with identical bytes.',
  ),
  postOnly: { says: 'POST {wallet_base_url}/debit', at: '/webhooks/debit/post/summary' },
  asksBalance: {
    says: "Asks for the player's balance; transaction_type and action_type are `balance` and the amount is zero in the currency's scale.",
    at: '/webhooks/balance/post/description',
  },
  takesStake: { says: 'Takes a stake from the player.', at: '/webhooks/debit/post/description' },
  paysWin: { says: "Pays a round's whole win to the player.", at: '/webhooks/credit/post/description' },
  undoes: {
    says: 'Undoes the debit that original_transaction_id names; the stored amount is refunded, once.',
    at: '/webhooks/rollback/post/description',
  },
  balanceAfter: {
    says: 'Done; the balance is the one after this transaction.',
    at: '/webhooks/debit/post/responses/200/description',
  },
  nothingMoved: { says: 'Refused; nothing was moved.', at: '/webhooks/debit/post/responses/4XX/description' },
  knownCodes: {
    says: 'Known ones: insufficient_funds, unknown_player, unknown_operator, currency_mismatch, invalid_signature, stale_timestamp, transaction_conflict, transaction_not_found, transaction_rolled_back, bad_request.',
    at: '/components/schemas/WalletReject/properties/error/description',
  },
  replyId: { says: "The request's.", at: '/components/schemas/WalletReply/properties/transaction_id/description' },
} satisfies Record<string, Sentence>;
