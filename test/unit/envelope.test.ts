import fc from 'fast-check';
import { encodeCallback } from '../../src/wallet/envelope.ts';

const base = {
  operatorId: 'operator-a',
  playerId: 'player-129001',
  sessionId: 'session-token',
  gameSymbol: 'vs20doghouse',
  currency: 'USD',
  requestId: '7d8a3996269f4cf3bb9f5aa6f65de3c1',
  transactionId: 'session-token:doSpin:0:1:debit',
  type: 'debit' as const,
  actionType: 'doSpin',
  amount: 200n,
};

const BRIEF = `{
  "operator_id": "operator-a",
  "player_id": "player-129001",
  "session_id": "session-token",
  "game_symbol": "vs20doghouse",
  "currency": "USD",
  "request_id": "7d8a3996269f4cf3bb9f5aa6f65de3c1",
  "transaction_id": "session-token:doSpin:0:1:debit",
  "transaction_type": "debit",
  "action_type": "doSpin",
  "amount": "2.00"
}`;

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

test("a callback is the brief's, without its white space", () => {
  expect(text(encodeCallback(base))).toBe(JSON.stringify(JSON.parse(BRIEF)));
});

test('a rollback names its debit, last', () => {
  const sent = text(encodeCallback({ ...base, type: 'rollback', originalTransactionId: base.transactionId }));
  expect(sent.endsWith(`"amount":"2.00","original_transaction_id":"${base.transactionId}"}`)).toBe(true);
});

test.each([
  ['JPY', '200'],
  ['USD', '2.00'],
  ['BHD', '0.200'],
])('an amount in %s reads %s', (currency, amount) => {
  expect(JSON.parse(text(encodeCallback({ ...base, currency }))).amount).toBe(amount);
});

test('a player is named in UTF-8, whatever they are called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (playerId) => {
      expect(
        JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(encodeCallback({ ...base, playerId }))).player_id,
      ).toBe(playerId);
    }),
  );
});
