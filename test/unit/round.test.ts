import fc from 'fast-check';
import {
  type Answer,
  type CallHistory,
  GIVE_UP_MS,
  isOpen,
  maySend,
  nextStep,
  type RoundState,
} from '../../src/domain/round.ts';

const NOW = 1_781_627_400_000;
const call = (leg: CallHistory['leg'], doubtful: boolean, more: Partial<CallHistory> = {}): CallHistory => ({
  leg,
  doubtful,
  attempts: doubtful ? 2 : 1,
  createdAt: NOW - 1000,
  debitLastSentAt: NOW - 1000,
  debitConfirmed: leg === 'credit',
  ...more,
});

const OK: Answer = { class: 'OK', balance: '1.00' };
const NO: Answer = { class: 'REJECT', code: 'unknown_player', aboutTheCall: false };
const BAD_CALL: Answer = { class: 'REJECT', code: 'invalid_signature', aboutTheCall: true };
const ABSENT: Answer = { class: 'REJECT', code: 'transaction_not_found', aboutTheCall: false };
const NOT_SENT: Answer = { class: 'NOT_SENT', detail: 'ECONNREFUSED' };
const UNKNOWN: Answer = { class: 'UNKNOWN', detail: 'ECONNRESET' };

const TABLE: [CallHistory['leg'], string, Answer, string, string][] = [
  ['debit', 'OK', OK, 'DEBITED', 'DEBITED'],
  ['debit', 'REJECT', NO, 'REJECTED', 'ROLLBACK_PENDING'],
  ['debit', 'REJECT about the call', BAD_CALL, 'REJECTED', 'ROLLBACK_PENDING'],
  ['debit', 'NOT_SENT', NOT_SENT, 'REJECTED', 'RETRY'],
  ['debit', 'UNKNOWN', UNKNOWN, 'RETRY', 'RETRY'],
  ['credit', 'OK', OK, 'SETTLED', 'SETTLED'],
  ['credit', 'REJECT', NO, 'ROLLBACK_PENDING', 'MANUAL'],
  ['credit', 'REJECT about the call', BAD_CALL, 'RETRY', 'RETRY'],
  ['credit', 'NOT_SENT', NOT_SENT, 'RETRY', 'RETRY'],
  ['credit', 'UNKNOWN', UNKNOWN, 'RETRY', 'RETRY'],
  ['rollback', 'OK', OK, 'ROLLED_BACK', 'ROLLED_BACK'],
  ['rollback', 'REJECT', NO, 'RETRY', 'RETRY'],
  ['rollback', 'REJECT about the call', BAD_CALL, 'RETRY', 'RETRY'],
  ['rollback', 'transaction_not_found', ABSENT, 'RETRY', 'RETRY'],
  ['rollback', 'NOT_SENT', NOT_SENT, 'RETRY', 'RETRY'],
  ['rollback', 'UNKNOWN', UNKNOWN, 'RETRY', 'RETRY'],
];

test.each(TABLE)('a %s that hears %s', (leg, _heard, answer, plain, afterDoubt) => {
  expect(nextStep(call(leg, false), answer, NOW).to).toBe(plain);
  expect(nextStep(call(leg, true), answer, NOW).to).toBe(afterDoubt);
});

test('a debit is sent three times, and not for longer than 30 s, before it is rolled back', () => {
  expect(nextStep(call('debit', true, { attempts: 3 }), UNKNOWN, NOW).to).toBe('ROLLBACK_PENDING');
  expect(nextStep(call('debit', true, { attempts: 3 }), NOT_SENT, NOW).to).toBe('ROLLBACK_PENDING');
  expect(nextStep(call('debit', false, { createdAt: NOW - 30_000 }), UNKNOWN, NOW).to).toBe('RETRY');
  expect(nextStep(call('debit', false, { createdAt: NOW - 30_001 }), UNKNOWN, NOW).to).toBe('ROLLBACK_PENDING');
});

test('a debit taken up too late, or too often, is not sent any more; a credit and a rollback always are', () => {
  const begun = { attempts: 3, createdAt: NOW - 30_000 };
  expect(maySend({ leg: 'debit', ...begun }, NOW)).toBe(true);
  expect(maySend({ leg: 'debit', ...begun, attempts: 4 }, NOW)).toBe(false);
  expect(maySend({ leg: 'debit', ...begun, createdAt: NOW - 30_001 }, NOW)).toBe(false);
  for (const leg of ['credit', 'rollback'] as const)
    expect(maySend({ leg, attempts: 99, createdAt: 0 }, NOW)).toBe(true);
});

test('transaction_not_found ends a rollback once the debit, sent last 600 s ago, can no longer arrive', () => {
  expect(nextStep(call('rollback', false, { debitLastSentAt: NOW - 599_999 }), ABSENT, NOW).to).toBe('RETRY');
  expect(nextStep(call('rollback', true, { debitLastSentAt: NOW - 600_000 }), ABSENT, NOW).to).toBe('ROLLED_BACK');
  expect(nextStep(call('credit', false, { debitLastSentAt: NOW - 600_000 }), ABSENT, NOW).to).toBe('ROLLBACK_PENDING');
});

test('a wallet that took the stake and knows nothing of it later is not believed: a person looks', () => {
  const confirmed = { debitConfirmed: true, debitLastSentAt: NOW - 600_000 };
  expect(nextStep(call('rollback', false, { ...confirmed, debitLastSentAt: NOW - 599_999 }), ABSENT, NOW).to).toBe(
    'RETRY',
  );
  expect(nextStep(call('rollback', false, confirmed), ABSENT, NOW)).toEqual({
    to: 'MANUAL',
    why: 'the wallet confirmed the debit, and now does not know it',
  });
  expect(nextStep(call('rollback', false, confirmed), OK, NOW).to).toBe('ROLLED_BACK');
});

test.each(['credit', 'rollback'] as const)('a %s without a verdict in 75 hours is left to a person', (leg) => {
  for (const answer of [UNKNOWN, NOT_SENT, BAD_CALL]) {
    expect(nextStep(call(leg, true, { createdAt: NOW - GIVE_UP_MS + 1 }), answer, NOW).to).toBe('RETRY');
    expect(nextStep(call(leg, true, { createdAt: NOW - GIVE_UP_MS }), answer, NOW)).toMatchObject({
      to: 'MANUAL',
      why: expect.stringContaining(leg),
    });
  }
});

const history = fc.record<CallHistory>({
  leg: fc.constantFrom('debit', 'credit', 'rollback'),
  attempts: fc.integer({ min: 1, max: 10_000 }),
  doubtful: fc.boolean(),
  createdAt: fc.integer({ min: NOW - 2 * GIVE_UP_MS, max: NOW }),
  debitLastSentAt: fc.integer({ min: NOW - 2 * GIVE_UP_MS, max: NOW }),
  debitConfirmed: fc.boolean(),
});
const answer = fc.constantFrom(OK, NO, BAD_CALL, ABSENT, NOT_SENT, UNKNOWN);

test('an OK is never asked again, and only an OK confirms anything', () => {
  fc.assert(
    fc.property(history, answer, (call, heard) => {
      const { to } = nextStep(call, heard, NOW);
      if (heard === OK) expect(to).toBe({ debit: 'DEBITED', credit: 'SETTLED', rollback: 'ROLLED_BACK' }[call.leg]);
      else expect(['DEBITED', 'SETTLED']).not.toContain(to);
    }),
  );
});

test('money that may have moved is never given up for lost', () => {
  fc.assert(
    fc.property(history, answer, (call, heard) => {
      const { to } = nextStep(call, heard, NOW);
      const doubt = call.doubtful || heard === UNKNOWN;
      if (call.leg === 'debit' && doubt) expect(to).not.toBe('REJECTED');
      if (call.leg === 'credit' && doubt) expect(to).not.toBe('ROLLBACK_PENDING');
      if (call.leg !== 'debit') expect(to).not.toBe('REJECTED');
      if (call.debitConfirmed && heard === ABSENT) expect(to).not.toBe('ROLLED_BACK');
    }),
  );
});

test('the wait doubles from half a second to half a minute, and no further', () => {
  const waits = [1, 2, 3, 4, 6, 7, 1000].map((attempts) => nextStep(call('credit', true, { attempts }), UNKNOWN, NOW));
  expect(waits.map((step) => step.to === 'RETRY' && step.withinMs)).toEqual([
    500, 1000, 2000, 4000, 16_000, 30_000, 30_000,
  ]);
});

test('a round is open until it has ended, or waits for a person', () => {
  const open: RoundState[] = ['DEBIT_PENDING', 'CREDIT_PENDING', 'ROLLBACK_PENDING'];
  const ended: RoundState[] = ['SETTLED', 'REJECTED', 'ROLLED_BACK', 'MANUAL'];
  expect([...open, ...ended].filter(isOpen)).toEqual(open);
});
