import { amountsOf } from '../../src/wallet-check/amounts.ts';
import { makeBudget, TimeUsedUp } from '../../src/wallet-check/budget.ts';
import { makeCaller } from '../../src/wallet-check/caller.ts';
import { type Call, makeCalls } from '../../src/wallet-check/calls.ts';
import { makePurse } from '../../src/wallet-check/check.ts';
import { makeFunds } from '../../src/wallet-check/funds.ts';
import type { Arrival, Wire } from '../../src/wallet-check/wire.ts';
import { seededRandom } from '../support/seeded-random.ts';

interface Slowness {
  takesMs(call: Call): number;
  /** Says yes to this call, and moves nothing. */
  ignores?(call: Call): boolean;
  totalMs?: number;
}

/** A player with 1000.00 at a correct wallet, and the tester's hands; each call takes so long, on a clock of its own. */
function slowWallet({ takesMs, ignores = () => false, totalMs = 100_000 }: Slowness) {
  let now = 0;
  let money = 100_000n;
  let due: { at: number; change: bigint }[] = [];
  const sent: string[] = [];
  const givenUp: string[] = [];
  const amounts = amountsOf('USD');
  const land = () => {
    for (const { at, change } of due) if (at <= now) money += change;
    due = due.filter(({ at }) => at > now);
  };
  const wire: Wire = {
    async send({ body }, patienceMs): Promise<Arrival> {
      const call: Call = JSON.parse(Buffer.from(body).toString());
      const { transaction_type: type, transaction_id } = call;
      sent.push(`${type} ${call.amount}`);
      const amount = amounts.read(call.amount) ?? 0n;
      const takes = takesMs(call);
      if (!ignores(call))
        due.push({ at: now + takes, change: type === 'credit' ? amount : type === 'debit' ? -amount : 0n });
      now += Math.min(takes, patienceMs);
      land();
      if (takes > patienceMs) givenUp.push(call.transaction_id);
      if (takes > patienceMs) return { kind: 'silence', afterMs: patienceMs };
      const reply = { success: true, transaction_id, balance: amounts.write(money) };
      return { kind: 'reply', status: 200, headers: {}, body: Buffer.from(JSON.stringify(reply)) };
    },
    connections: () => 1,
    close: async () => {},
  };
  const clock = () => new Date(now);
  const budget = makeBudget({ clock, timeoutMs: 5000, totalMs });
  const caller = makeCaller({ base: 'http://w', secret: 's', clock, amounts, budget, hide: (text) => text });
  const player = { operatorId: 'operator-a', playerId: 'p1', gameSymbol: 'g' };
  const calls = makeCalls(player, amounts, seededRandom(1));
  const purse = makePurse();
  return {
    budget,
    calls,
    sent,
    /** Calls whose answers were not waited for. */
    givenUp,
    purse,
    funds: makeFunds({ caller, calls, wire, amounts, budget, purse }),
    play: (call: Call) => caller.send(wire, call, {}),
    /** What the player has once everything has landed. */
    inTheEnd() {
      now += 60_000;
      land();
      return amounts.write(money);
    },
  };
}

test('a correct wallet that takes a second is never given up, and its player has what they had', async () => {
  const { budget, funds, calls, play, purse, givenUp, inTheEnd } = slowWallet({
    takesMs: ({ transaction_type }) => (transaction_type === 'credit' ? 1100 : 900),
    totalMs: 20_000,
  });
  await funds.begin();
  const answers = [];
  try {
    for (;;) {
      purse.forget();
      answers.push(await play(calls.credit(300n)), await play(calls.debit(200n)));
    }
  } catch (error) {
    expect(error).toBeInstanceOf(TimeUsedUp);
  }
  expect(answers.length).toBeGreaterThan(5);
  purse.forget();
  budget.release();
  expect((await funds.giveBack()).summary).toBe('The player has what they had: 1000.00 USD.');
  expect(givenUp).toEqual([]);
  expect(inTheEnd()).toBe('1000.00');
});

test('what lands while the money is put right is put right too', async () => {
  const { budget, funds, calls, play, purse, sent, inTheEnd } = slowWallet({
    takesMs: ({ amount }) => (amount === '50.00' && sent.length < 5 ? 5300 : 200),
  });
  await funds.begin();
  await play(calls.debit(2000n));
  await play(calls.credit(5000n));
  purse.forget();
  budget.release();
  const { summary } = await funds.giveBack();
  expect(sent.slice(-2)).toEqual(['debit 50.00', 'balance 0.00']);
  expect(summary).toBe('The player has what they had: 1000.00 USD.');
  expect(inTheEnd()).toBe('1000.00');
});

test('a correction that shows nowhere is not made again, and the wallet that accepted it is not blamed', async () => {
  const { budget, funds, calls, play, purse, sent } = slowWallet({
    takesMs: () => 200,
    ignores: ({ transaction_type }) => transaction_type === 'credit',
  });
  await funds.begin();
  await play(calls.debit(2000n));
  purse.forget();
  budget.release();
  expect((await funds.giveBack()).summary).toBe(
    'The player has 20.00 USD less than before, 980.00 USD instead of 1000.00 USD. The credit of 20.00 that was to put it right was accepted; another call may have landed after it, or somebody else moved the money.',
  );
  expect(sent.filter((call) => call === 'credit 20.00')).toHaveLength(1);
});
