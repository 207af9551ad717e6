import type { Amounts } from './amounts.ts';
import { type Budget, TimeUsedUp } from './budget.ts';
import type { Answer, Caller } from './caller.ts';
import type { Calls } from './calls.ts';
import { described, type Purse } from './check.ts';
import type { BalanceReport } from './report.ts';
import type { Wire } from './wire.ts';

/** What a player needs for every case: a hundred units, or as many minor units as make the arithmetic tell. */
export const workingFunds = ({ scale }: Amounts): bigint => (scale > 2 ? 100n * 10n ** BigInt(scale) : 10_000n);

/** How often the last credit or debit is sent, under one transaction_id, until it has a definite answer. */
const ATTEMPTS = 3;
/** How often the money is put right at the end, since a call that was given up may still land after it. */
const CORRECTIONS = 5;

const isUnclear = ({ accepted, refused }: Answer): boolean => !accepted && !refused;

interface Needs {
  caller: Caller;
  calls: Calls;
  wire: Wire;
  amounts: Amounts;
  budget: Budget;
  purse: Purse;
}

export type Funds = ReturnType<typeof makeFunds>;

/** Keeps the player in the money that they began with, and in enough to play with meanwhile. */
export function makeFunds({ caller, calls, wire, amounts, budget, purse }: Needs) {
  const least = workingFunds(amounts);
  let before: bigint | undefined;

  /** The balance, to the nearest minor unit; by a debit of zero, when the balance call does not say it. */
  async function read(): Promise<bigint | undefined> {
    const known = purse.known();
    if (known !== undefined) return known;
    for (const call of [calls.balance(), calls.debit(0n)]) {
      const { accepted, fields, balance } = await caller.send(wire, call, {});
      if (accepted && balance !== undefined && call.transaction_type === 'balance') purse.learn(balance);
      const said = accepted ? (balance ?? amounts.readRoughly(fields?.balance)) : undefined;
      if (said !== undefined) return said;
    }
    return undefined;
  }

  /** Brings the balance from this to that by one credit or debit; says what the wallet answered. */
  async function bring(balance: bigint, wanted: bigint, attempts = 1): Promise<Answer> {
    purse.forget();
    const call = wanted > balance ? calls.credit(wanted - balance) : calls.debit(balance - wanted);
    let answer = await caller.send(wire, call, {});
    for (let made = 1; made < attempts && isUnclear(answer); made += 1) answer = await caller.send(wire, call, {});
    return answer;
  }

  /** The last correction, when one was needed. One after which the balance is what it was is not made again. */
  async function putRight(had: bigint): Promise<Answer | undefined> {
    let last: Answer | undefined;
    let seen: bigint | undefined;
    for (let made = 0; made < CORRECTIONS; made += 1) {
      const balance = await untilTimeIsUp(read);
      if (balance === undefined || balance === had || balance === seen) break;
      seen = balance;
      last = (await untilTimeIsUp(() => bring(balance, had, ATTEMPTS))) ?? last;
    }
    return last;
  }

  return {
    /** Finds out what the player has, unless the first call said it. */
    async begin(): Promise<void> {
      before = await untilTimeIsUp(read);
    },
    /**
     * Puts right what a case has left, so that the next finds what the first found. With a slow wallet it waits until
     * the player has too little.
     */
    async restore(): Promise<void> {
      if (before === undefined) return;
      const balance = await untilTimeIsUp(read);
      if (balance === undefined || (budget.isSlow() && balance >= least)) return;
      const enough = before > least ? before : least;
      if (balance !== enough) await untilTimeIsUp(() => bring(balance, enough));
      if (purse.known() === undefined) await untilTimeIsUp(read);
    },
    /** Gives the player back what they had, and says what came of it. */
    async giveBack(): Promise<BalanceReport> {
      const had = before;
      if (had === undefined) return unknownBefore;
      const last = await putRight(had);
      const after = await untilTimeIsUp(read);
      return balanceReport(amounts, had, after, last);
    },
  };
}

async function untilTimeIsUp<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TimeUsedUp) return undefined;
    throw error;
  }
}

const unknownBefore: BalanceReport = {
  before: null,
  after: null,
  difference: null,
  summary: 'The wallet did not say the balance before the run, so what the run left of it is not known.',
};

function balanceReport(
  amounts: Amounts,
  before: bigint,
  after: bigint | undefined,
  last: Answer | undefined,
): BalanceReport {
  if (after === undefined) {
    const summary = `The balance was ${amounts.show(before)} before the run; the wallet did not say it afterwards.`;
    return { before: signed(amounts, before), after: null, difference: null, summary };
  }
  return {
    before: signed(amounts, before),
    after: signed(amounts, after),
    difference: signed(amounts, after - before),
    summary: summaryOf(amounts, before, after, last),
  };
}

function summaryOf(amounts: Amounts, before: bigint, after: bigint, last: Answer | undefined): string {
  if (after === before) return `The player has what they had: ${amounts.show(before)}.`;
  const more = after > before ? `${amounts.show(after - before)} more` : `${amounts.show(before - after)} less`;
  return `The player has ${more} than before, ${amounts.show(after)} instead of ${amounts.show(before)}. ${whyStill(last)}`;
}

function whyStill(last: Answer | undefined): string {
  if (!last) return 'There was no time left to put it right.';
  const correction = `The ${last.sent.transaction_type} of ${last.sent.amount}`;
  if (!last.accepted) return `${correction} did not put it right: ${described(last)}.`;
  return `${correction} that was to put it right was accepted; another call may have landed after it, or somebody else moved the money.`;
}

const signed = (amounts: Amounts, minor: bigint): string =>
  minor < 0n ? `-${amounts.write(-minor)}` : amounts.write(minor);
