import type { Delivery } from '../../src/wallet/transport.ts';
import type { Dice } from './dice.ts';
import type { WalletReply } from './wallet.ts';

/** What the network does to one call. Times in milliseconds from the sending, or from the arrival for `answersIn`. */
export interface Fate {
  name: string;
  /** When the wallet gets it; never, when undefined. */
  arrivesIn?: number;
  /** When the wallet gets it a second time. */
  copyIn?: number;
  /** What the server hears, made of the wallet's reply where that got the call; nothing, when undefined. */
  answer?: MakeAnswer;
  answersIn?: number;
  /** The server hears it whether or not the call has arrived yet. */
  answersAnyway?: true;
}

type MakeAnswer = (reply: WalletReply | undefined, transactionId: string) => Delivery;

const JSON_TYPE = 'application/json';
const reply = (status: number, body: string, contentType = JSON_TYPE): Delivery => ({
  kind: 'reply',
  status,
  contentType,
  body: Buffer.from(body),
});
const asItIs = (from: WalletReply | undefined): Delivery => reply(from?.status ?? 500, from?.body ?? '');
const always = (delivery: Delivery) => () => delivery;
const reset = always({ kind: 'no-reply', detail: 'ECONNRESET' });
const refused = always({ kind: 'not-sent', detail: 'ECONNREFUSED' });
const failure = always(reply(503, '{"success":false,"error":"busy"}'));
const html = always(reply(200, '<html>It works</html>', 'text/html'));
const garbage = always(reply(200, '{"success":tr'));
const nothing = always(reply(200, '{}'));
const tooMany = always(reply(429, '{"success":false,"error":"too_many"}'));

/** A reply of the wallet's with one field changed; where it says no or got nothing, a success that is made up. */
const changed =
  (field: 'transaction_id' | 'currency', value: string): MakeAnswer =>
  (from, transaction_id) => {
    const said: Record<string, unknown> = from ? JSON.parse(from.body) : {};
    const made = { balance: '100', currency: 'USD', transaction_id, ...said, success: true, [field]: value };
    return reply(200, JSON.stringify(made));
  };
const otherId = changed('transaction_id', 'another:doSpin:7:1:debit');
const noToAnother = always(
  reply(402, '{"success":false,"error":"insufficient_funds","transaction_id":"another:doSpin:7:1:debit"}'),
);
const otherCurrency = changed('currency', 'XAF');

const rejects = (status: number, error: string) =>
  always(reply(status, JSON.stringify({ success: false, error, message: 'no' })));
const REJECTS: [status: number, code: string][] = [
  [402, 'insufficient_funds'],
  [401, 'invalid_signature'],
  [401, 'stale_timestamp'],
  [404, 'unknown_player'],
  [400, 'session_expired'],
  [200, 'limit_reached'],
  [409, 'transaction_rolled_back'],
];

/** Everything is well; the server hears the wallet's own words. */
export const FINE: Fate = { name: 'delivered', arrivesIn: 20, answer: asItIs };

const FATES: [(dice: Dice) => Fate, ...((dice: Dice) => Fate)[]] = [
  (d) => ({ name: 'slow', arrivesIn: d.below(2500), answer: asItIs, answersIn: d.below(2400) }),
  (d) => ({ name: 'late beyond patience', arrivesIn: d.between(4900, 30_000), answer: asItIs }),
  (d) => ({ name: 'very late', arrivesIn: d.between(30_000, 400_000), answer: asItIs }),
  (d) => ({ name: 'late by a minute', arrivesIn: d.between(20_000, 90_000), answer: asItIs }),
  (d) => ({ name: 'late by a minute', arrivesIn: d.between(20_000, 90_000), answer: asItIs }),
  (d) => ({ name: 'answered too late', arrivesIn: d.below(50), answer: asItIs, answersIn: d.between(4900, 20_000) }),
  () => ({ name: 'lost' }),
  (d) => ({ name: 'its answer lost', arrivesIn: d.below(100) }),
  (d) => ({ name: 'copied', arrivesIn: d.below(100), copyIn: d.below(8000), answer: asItIs }),
  (d) => ({ name: 'copied, the copy very late', arrivesIn: 10, copyIn: d.below(400_000), answer: asItIs }),
  () => ({ name: 'reset before', answer: reset }),
  (d) => ({ name: 'reset after', arrivesIn: d.below(100), answer: reset }),
  (d) => ({ name: 'reset, then arrives', arrivesIn: d.below(20_000), answer: reset, answersAnyway: true }),
  () => ({ name: 'connection refused', answer: refused }),
  () => ({ name: 'connection refused', answer: refused }),
  () => ({ name: '503 before', answer: failure }),
  (d) => ({ name: '503 after', arrivesIn: d.below(100), answer: failure }),
  (d) => ({ name: 'HTML after', arrivesIn: d.below(100), answer: html }),
  () => ({ name: 'HTML before', answer: html }),
  (d) => ({ name: 'garbage after', arrivesIn: d.below(100), answer: d.chance(0.5) ? garbage : nothing }),
  () => ({ name: 'other id before', answer: otherId }),
  (d) => ({ name: 'other id after', arrivesIn: d.below(100), answer: otherId }),
  () => ({ name: 'another refused before', answer: noToAnother }),
  (d) => ({ name: 'another refused after', arrivesIn: d.below(100), answer: noToAnother }),
  () => ({ name: 'other currency before', answer: otherCurrency }),
  (d) => ({ name: 'other currency after', arrivesIn: d.below(100), answer: otherCurrency }),
  () => ({ name: 'too many', answer: tooMany }),
  refusal,
  refusal,
  refusal,
  refusal,
  refusal,
  refusal,
  refusal,
];

/** A refusal that the wallet's books know nothing of, as from a check in front of them. */
function refusal(dice: Dice): Fate {
  const [status, code] = dice.pick(REJECTS as [(typeof REJECTS)[number]]);
  return { name: `refused: ${code}`, answer: rejects(status, code), answersIn: dice.below(4000) };
}

/** How a schedule draws its fates: of all of them, or again and again of one or two, as when one thing is broken. */
export function fatesOf(dice: Dice): () => Fate {
  if (dice.chance(0.5)) return () => dice.pick(FATES)(dice);
  const [one, other] = [dice.pick(FATES), dice.pick(FATES)];
  return () => (dice.chance(0.7) ? one : other)(dice);
}
