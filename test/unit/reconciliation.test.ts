import fc from 'fast-check';
import { formatAmount } from '../../src/domain/money.ts';
import { compareRound, type Entry, type OwnCall, type OwnRound } from '../../src/domain/reconciliation.ts';
import type { CallState, Leg, RoundState } from '../../src/domain/round.ts';
import { makeRoundTotals } from '../../src/domain/round-totals.ts';

// A round here against what an operator's books say of it: who is right is for people; that they differ must not be missed.

type Effect = Entry['effect'] | 'absent';

const callOf = (leg: Leg, state: CallState): OwnCall => ({
  transaction_id: `tx:${leg}`,
  leg,
  amount: leg === 'credit' ? 540n : 200n,
  currency: 'USD',
  state,
});

const roundOf = (state: RoundState, calls: [Leg, CallState][]): OwnRound => ({
  round_id: 'r:0',
  player_id: 'p1',
  state,
  calls: calls.map(([leg, callState]) => callOf(leg, callState)),
});

/** What differs, when the other side has these effects of an otherwise equal round. */
function kinds(round: OwnRound, effects: Partial<Record<Leg, Effect>>, change: Partial<Entry> = {}) {
  const found = compareRound(round, (id) => {
    const call = round.calls.find(({ transaction_id }) => transaction_id === id);
    const effect = call && (effects[call.leg] ?? 'absent');
    if (!call || effect === undefined || effect === 'absent') return undefined;
    const { transaction_id, leg: type, amount, currency } = call;
    return { transaction_id, line: 2, type, amount, currency, player_id: null, effect, ...change };
  });
  return found.map(({ kind, transaction_id }) => `${kind} ${transaction_id.slice(3)}`);
}

const LOST = roundOf('SETTLED', [['debit', 'OK']]);
const WON = roundOf('SETTLED', [
  ['debit', 'OK'],
  ['credit', 'OK'],
]);
const REJECTED = roundOf('REJECTED', [['debit', 'REJECTED']]);
const NEVER_SURE = roundOf('ROLLED_BACK', [
  ['debit', 'GIVEN_UP'],
  ['rollback', 'OK'],
]);
const CREDIT_REFUSED = roundOf('ROLLED_BACK', [
  ['debit', 'OK'],
  ['credit', 'REJECTED'],
  ['rollback', 'OK'],
]);
const NOT_FOUND = roundOf('ROLLED_BACK', [
  ['debit', 'GIVEN_UP'],
  ['rollback', 'REJECTED'],
]);
const CHECKING = roundOf('DEBIT_PENDING', [['debit', 'PENDING']]);
const RETURNING = roundOf('ROLLBACK_PENDING', [
  ['debit', 'OK'],
  ['credit', 'REJECTED'],
  ['rollback', 'PENDING'],
]);
const PAYING = roundOf('CREDIT_PENDING', [
  ['debit', 'OK'],
  ['credit', 'PENDING'],
]);
const BY_HAND = roundOf('SETTLED', [
  ['debit', 'OK'],
  ['credit', 'GIVEN_UP'],
]);
const KEPT_BY_HAND = roundOf('SETTLED', [
  ['debit', 'GIVEN_UP'],
  ['rollback', 'GIVEN_UP'],
]);
const NEVER_SENT = roundOf('REJECTED', [['debit', 'GIVEN_UP']]);
const VOID_BY_HAND = roundOf('ROLLED_BACK', [
  ['debit', 'OK'],
  ['credit', 'GIVEN_UP'],
]);

test.each<[string, OwnRound, Partial<Record<Leg, Effect>>, string[]]>([
  ['a lost round', LOST, { debit: 'applied' }, []],
  ['a lost round, unknown there', LOST, {}, ['missing-there debit']],
  ['a lost round, failed there', LOST, { debit: 'none' }, ['no-effect-there debit']],
  ['a lost round, undone there', LOST, { debit: 'undone' }, ['no-effect-there debit']],
  ['a won round', WON, { debit: 'applied', credit: 'applied' }, []],
  ['a won round, not paid there', WON, { debit: 'applied' }, ['missing-there credit']],
  ['a rejected round', REJECTED, {}, []],
  ['a rejected round, listed as failed', REJECTED, { debit: 'none' }, []],
  ['a rejected round, charged there', REJECTED, { debit: 'applied' }, ['effect-there debit']],
  ['a rejected round, charged and undone there', REJECTED, { debit: 'undone' }, []],
  ['an unsure debit that came and was undone', NEVER_SURE, { debit: 'undone', rollback: 'applied' }, []],
  ['an unsure debit that came, and its refund', NEVER_SURE, { debit: 'applied', rollback: 'applied' }, []],
  ['an unsure debit that never came', NEVER_SURE, {}, []],
  ['an unsure debit as a tombstone', NEVER_SURE, { debit: 'none', rollback: 'none' }, []],
  ['an unsure debit that was kept', NEVER_SURE, { debit: 'applied' }, ['effect-there debit']],
  ['an unsure debit kept, its refund idle', NEVER_SURE, { debit: 'applied', rollback: 'none' }, ['effect-there debit']],
  ['a refund of nothing', NEVER_SURE, { rollback: 'applied' }, ['missing-there debit']],
  ['a refund of what failed', NEVER_SURE, { debit: 'none', rollback: 'applied' }, ['no-effect-there debit']],
  ['a credit refused, the stake returned', CREDIT_REFUSED, { debit: 'undone', rollback: 'applied' }, []],
  ['a credit refused, the debit unheard of', CREDIT_REFUSED, {}, ['missing-there debit']],
  ['a credit refused, and paid', CREDIT_REFUSED, { debit: 'undone', credit: 'applied' }, ['effect-there credit']],
  ['a debit they never found', NOT_FOUND, {}, []],
  ['a debit they never found, and have', NOT_FOUND, { debit: 'applied' }, ['effect-there debit']],
  ['a debit on its way', CHECKING, {}, []],
  ['a debit on its way that came', CHECKING, { debit: 'applied' }, []],
  ['a stake on its way back', RETURNING, { debit: 'applied' }, []],
  ['a stake that is back', RETURNING, { debit: 'undone', rollback: 'applied' }, []],
  ['a win on its way', PAYING, { debit: 'applied' }, []],
  ['a win on its way, the stake unknown there', PAYING, {}, ['missing-there debit']],
  ['a round never sent', NEVER_SENT, {}, []],
  ['a round never sent, and charged there', NEVER_SENT, { debit: 'applied' }, ['effect-there debit']],
  ['settled by hand, and never paid', BY_HAND, { debit: 'applied' }, ['missing-there credit']],
  ['the stake kept by hand', KEPT_BY_HAND, { debit: 'applied' }, []],
  ['the stake kept by hand, and never taken', KEPT_BY_HAND, {}, ['missing-there debit']],
  [
    'the stake kept by hand, and given back',
    KEPT_BY_HAND,
    { debit: 'undone', rollback: 'applied' },
    ['no-effect-there debit', 'effect-there rollback'],
  ],
  ['settled by hand, paid in the end', BY_HAND, { debit: 'applied', credit: 'applied' }, []],
  ['void by hand', VOID_BY_HAND, { debit: 'undone' }, []],
  ['void by hand, and kept', VOID_BY_HAND, { debit: 'applied' }, ['effect-there debit']],
  ['void by hand, and paid', VOID_BY_HAND, { debit: 'undone', credit: 'applied' }, ['effect-there credit']],
])('%s', (_what, round, effects, expected) => {
  expect(kinds(round, effects)).toEqual(expected);
});

test.each<[string, Partial<Entry>]>([
  ['amount-differs', { amount: 201n }],
  ['currency-differs', { currency: 'EUR' }],
  ['type-differs', { type: 'credit' }],
  ['player-differs', { player_id: 'p2' }],
])('%s, whatever became of the round', (kind, change) => {
  for (const round of [LOST, REJECTED, NEVER_SURE, CHECKING])
    expect(kinds(round, { debit: 'undone' }, change)).toContain(`${kind} debit`);
});

const effect = fc.constantFrom<Effect>('applied', 'undone', 'none', 'absent');
const anyRound = fc.constantFrom(
  ...[LOST, WON, REJECTED, NEVER_SENT, NEVER_SURE, CREDIT_REFUSED, NOT_FOUND, BY_HAND, KEPT_BY_HAND, VOID_BY_HAND],
);

test('where a round has ended, the money of both sides is the same, or something is named', () => {
  fc.assert(
    fc.property(anyRound, effect, effect, effect, (round, debit, credit, rollback) => {
      const effects = { debit, credit, rollback };
      // A debit shown as undone stands for both itself and its refund, whether or not that is listed too.
      const undone = debit === 'undone';
      const there =
        (credit === 'applied' && round.calls.some(({ leg }) => leg === 'credit') ? 540 : 0) +
        (rollback === 'applied' && !undone && round.calls.some(({ leg }) => leg === 'rollback') ? 200 : 0) -
        (debit === 'applied' ? 200 : 0);
      const here = { SETTLED: round === WON || round === BY_HAND ? 340 : -200, REJECTED: 0, ROLLED_BACK: 0 }[
        round.state as 'SETTLED'
      ];
      if (there !== here) expect(kinds(round, effects)).not.toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('totals are the sums of the rounds, to the last digit and however they are ordered', () => {
  const states: RoundState[] = ['SETTLED', 'REJECTED', 'ROLLED_BACK', 'MANUAL', 'CREDIT_PENDING'];
  const anyCounted = fc.record({
    currency: fc.constantFrom('USD', 'JPY', 'BHD'),
    state: fc.constantFrom(...states),
    stake: fc.bigInt(0n, 10n ** 17n),
    win: fc.bigInt(0n, 10n ** 17n),
  });
  fc.assert(
    fc.property(fc.array(anyCounted, { maxLength: 40 }), (rounds) => {
      const [forth, back] = [makeRoundTotals(), makeRoundTotals()];
      for (const round of rounds) forth.add(round);
      for (const round of rounds.toReversed()) back.add(round);
      expect(forth.totals()).toEqual(back.totals());
      for (const total of forth.totals()) {
        const own = rounds.filter(({ currency }) => currency === total.currency);
        const sum = (state: RoundState[], of: 'stake' | 'win') =>
          own.filter((round) => state.includes(round.state)).reduce((all, round) => all + round[of], 0n);
        const [stakes, wins] = [sum(['SETTLED'], 'stake'), sum(['SETTLED'], 'win')];
        const ggr = stakes - wins;
        expect(total).toMatchObject({
          rounds: own.length,
          manual: own.filter(({ state }) => state === 'MANUAL').length,
          stakes: formatAmount(stakes, total.currency),
          wins: formatAmount(wins, total.currency),
          ggr: `${ggr < 0n ? '-' : ''}${formatAmount(ggr < 0n ? -ggr : ggr, total.currency)}`,
          stakes_rolled_back: formatAmount(sum(['ROLLED_BACK'], 'stake'), total.currency),
          stakes_open: formatAmount(sum(['MANUAL', 'CREDIT_PENDING'], 'stake'), total.currency),
        });
      }
    }),
  );
});
