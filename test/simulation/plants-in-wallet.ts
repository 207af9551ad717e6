import type { Answer } from '../../src/domain/round.ts';
import type { OperatorWallet, OutgoingCall } from '../../src/services/operator-wallet.ts';
import type { MakePlant, Plant } from './plants.ts';

/** Every answer to an attempt passes through here. */
const answered = (change: (answer: Answer, call: OutgoingCall) => Answer): MakePlant => {
  return () => ({
    wallet: (real) => ({
      async attempt(call) {
        const attempted = await real.attempt(call);
        return { ...attempted, answer: change(attempted.answer, call) };
      },
    }),
  });
};

/** Every call but the first of its id is changed. */
const resent = (change: (call: OutgoingCall, times: number) => OutgoingCall): MakePlant => {
  return () => {
    const times = new Map<string, number>();
    return {
      wallet: (real) => ({
        attempt(call) {
          const made = (times.get(call.transactionId) ?? 0) + 1;
          times.set(call.transactionId, made);
          return real.attempt(made > 1 ? change(call, made) : call);
        },
      }),
    };
  };
};

const rewritten = (call: OutgoingCall, fields: Record<string, string>): OutgoingCall['rawBody'] =>
  Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(call.rawBody).toString('utf8')), ...fields }));

/** A rollback of the call's debit, sent once and whatever the engine thinks of it. */
function rollBack(wallet: Pick<OperatorWallet, 'attempt'>, call: OutgoingCall): void {
  const debit = call.transactionId.replace(/:\d:\w+$/, ':1:debit');
  const transactionId = debit.replace(/:1:debit$/, ':3:rollback');
  const fields = { transaction_id: transactionId, transaction_type: 'rollback', original_transaction_id: debit };
  void wallet.attempt({ ...call, verb: 'rollback', transactionId, rawBody: rewritten(call, fields) });
}

const rollingBack = (when: (call: OutgoingCall, answer: Answer) => boolean): MakePlant => {
  return () => ({
    wallet: (real, after) => ({
      async attempt(call) {
        const attempted = await real.attempt(call);
        if (when(call, attempted.answer)) after(1, () => rollBack(real, call));
        return attempted;
      },
    }),
  });
};

const booksThat = (change: (books: Parameters<NonNullable<Plant['books']>>[0]) => Partial<typeof books>): MakePlant => {
  return () => ({ books: (books) => ({ ...books, ...change(books) }) });
};

const OK: Answer = { class: 'OK', balance: '1.00' };
const refused = (code: string): Answer => ({ class: 'REJECT', code, aboutTheCall: false });

/** Bugs of what is sent, of how answers are read, and of the wallet itself. */
export const plantsInWallet: Record<string, MakePlant> = {
  'a resent call has new bytes': resent((call, times) => {
    const requestId = `${call.requestId.slice(0, -1)}${times % 10}`;
    return { ...call, requestId, rawBody: rewritten(call, { request_id: requestId }) };
  }),
  'a resent debit has a new transaction_id': resent((call, times) => {
    if (call.verb !== 'debit') return call;
    const transactionId = call.transactionId.replace(':1:debit', `:${times + 10}:debit`);
    return { ...call, transactionId, rawBody: rewritten(call, { transaction_id: transactionId }) };
  }),
  'a debit without an answer counts as taken': answered((answer, { verb }) =>
    verb === 'debit' && answer.class === 'UNKNOWN' ? OK : answer,
  ),
  'a debit without an answer counts as refused': answered((answer, { verb }) =>
    verb === 'debit' && answer.class === 'UNKNOWN' ? refused('timeout') : answer,
  ),
  'a credit without an answer counts as refused': answered((answer, { verb }) =>
    verb === 'credit' && answer.class === 'UNKNOWN' ? refused('timeout') : answer,
  ),
  'invalid_signature counts as a verdict on a credit': answered((answer, { verb }) =>
    verb === 'credit' && answer.class === 'REJECT' ? refused(answer.code) : answer,
  ),
  'transaction_not_found ends a rollback at once': answered((answer) =>
    answer.class === 'REJECT' && answer.code === 'transaction_not_found' ? OK : answer,
  ),
  "another transaction's success is believed": answered((answer) =>
    answer.class === 'UNKNOWN' && answer.detail === 'success for another transaction_id' ? OK : answer,
  ),
  "another transaction's refusal is believed": answered((answer) =>
    answer.class === 'UNKNOWN' && answer.detail === 'a reject of another transaction_id' ? refused('limit') : answer,
  ),
  'a rollback goes out beside the retries': rollingBack(
    ({ verb }, answer) => verb === 'debit' && answer.class === 'UNKNOWN',
  ),
  'a settled round is rolled back': rollingBack(({ verb }, answer) => verb === 'credit' && answer.class === 'OK'),
  'the wallet leaves no tombstone': booksThat((books) => ({
    addTransaction: (entry) => entry.status !== 'tombstone' && books.addTransaction(entry),
  })),
  'the wallet forgets its credits': booksThat((books) => ({
    transaction(operatorId, id) {
      const known = books.transaction(operatorId, id);
      return known?.type === 'credit' ? undefined : known;
    },
  })),
};
