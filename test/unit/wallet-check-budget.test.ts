import { makeBudget, TimeUsedUp } from '../../src/wallet-check/budget.ts';

function budgetAt(limits: { timeoutMs?: number; totalMs?: number; signal?: AbortSignal } = {}) {
  let now = 0;
  const budget = makeBudget({ clock: () => new Date(now), timeoutMs: 5000, totalMs: 100_000, ...limits });
  return {
    budget,
    /** So many calls get no answer, each for as long as there is patience. */
    silent(times: number) {
      for (let silence = 0; silence < times; silence += 1) {
        const ms = budget.patience();
        now += ms;
        budget.note(ms, false);
      }
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
}

test('patience is the longest wait at first, and shrinks as a wallet stays silent', () => {
  const { budget, silent } = budgetAt();
  const waits = [0, 2, 2, 4, 8].map((times) => {
    silent(times);
    return budget.patience();
  });
  expect(waits).toEqual([5000, 2000, 1000, 500, 250]);
});

test('a wallet that is silent now and then is still given many times its average answer', () => {
  const { budget, silent } = budgetAt({ totalMs: 10_000_000 });
  for (let answer = 0; answer < 90; answer += 1) budget.note(200, true);
  silent(10);
  expect(budget.patience()).toBe(1800);
  silent(80);
  expect(budget.patience()).toBe(1000);
});

test('a hundred calls without an answer fit into the run', () => {
  const { budget, silent } = budgetAt({ totalMs: 116_000 });
  silent(100);
  expect(budget.elapsedMs()).toBeLessThan(60_000);
});

test('when the time is up nothing is sent any more, but for putting the money right', () => {
  const { budget, pass } = budgetAt();
  pass(93_500);
  expect(budget.patience()).toBe(500);
  expect(budget.isUsedUp()).toBe(false);
  pass(500);
  expect(budget.isUsedUp()).toBe(true);
  expect(() => budget.patience()).toThrow(TimeUsedUp);
  budget.release();
  expect(budget.patience()).toBe(5000);
  pass(6000);
  expect(() => budget.patience()).toThrow('the wallet used up the time');
});

test('a run that is stopped sends nothing any more, but for putting the money right', () => {
  const stop = new AbortController();
  const { budget } = budgetAt({ signal: stop.signal });
  stop.abort();
  expect(() => budget.patience()).toThrow('the run was stopped');
  budget.release();
  expect(budget.patience()).toBe(5000);
});

test('a wallet is slow when its answers are so on average', () => {
  const { budget } = budgetAt();
  expect(budget.isSlow()).toBe(false);
  for (const ms of [10, 20, 100]) budget.note(ms, true);
  expect(budget.isSlow()).toBe(false);
  budget.note(200, true);
  expect(budget.isSlow()).toBe(true);
});
