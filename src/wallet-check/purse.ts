import type { Amounts } from './amounts.ts';
import { TimeUsedUp } from './budget.ts';
import type { Answer, Caller } from './caller.ts';
import type { Calls } from './calls.ts';
import type { Purse } from './check.ts';
import type { BalanceReport } from './report.ts';
import type { Wire } from './wire.ts';

/** What a player needs for every case: a hundred units, or as many minor units as make the arithmetic tell. */
const workingFunds = ({ scale }: Amounts): bigint => (scale > 2 ? 100n * 10n ** BigInt(scale) : 10_000n);

interface Needs {
  caller: Caller;
  calls: Calls;
  wire: Wire;
  amounts: Amounts;
  purse: Purse;
}

export type Funds = ReturnType<typeof makeFunds>;

/** Keeps the player in the money that they began with, and in enough to play with meanwhile. */
export function makeFunds({ caller, calls, wire, amounts, purse }: Needs, before: bigint | undefined) {
  const least = workingFunds(amounts);
  const enough = before === undefined || before > least ? before : least;

  async function read(): Promise<bigint | undefined> {
    if (purse.known !== undefined) return purse.known;
    const { accepted, fields, balance } = await caller.send(wire, calls.balance(), {});
    if (!accepted) return undefined;
    purse.known = balance;
    return balance ?? amounts.readRoughly(fields?.balance);
  }

  /** Brings the balance to this by one credit or debit, when it is another; says what the wallet answered. */
  async function bringTo(wanted: bigint): Promise<Answer | undefined> {
    const balance = await read();
    if (balance === undefined || balance === wanted) return undefined;
    purse.known = undefined;
    return caller.send(wire, wanted > balance ? calls.credit(wanted - balance) : calls.debit(balance - wanted), {});
  }

  return {
    /** Puts right what a case has left, so that the next finds what the first found. */
    async restore(): Promise<void> {
      if (enough !== undefined) await untilTimeIsUp(() => bringTo(enough));
    },
    /** Gives the player back what they had, and says what came of it. */
    async giveBack(): Promise<BalanceReport> {
      if (before === undefined) return unknownBefore;
      const last = await untilTimeIsUp(() => bringTo(before));
      const after = await untilTimeIsUp(read);
      return balanceReport(amounts, before, after, last);
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
    return { before: amounts.write(before), after: null, difference: null, summary };
  }
  const difference = after - before;
  const more = difference > 0n ? 'more' : 'less';
  const size = amounts.show(difference < 0n ? -difference : difference);
  const why = last && !last.accepted ? ` The call that should have put it right got: HTTP ${last.status}.` : '';
  return {
    before: amounts.write(before),
    after: signed(amounts, after),
    difference: signed(amounts, difference),
    summary:
      difference === 0n
        ? `The player has what they had: ${amounts.show(before)}.`
        : `The player has ${size} ${more} than before: ${amounts.show(after)} instead of ${amounts.show(before)}.${why}`,
  };
}

const signed = (amounts: Amounts, minor: bigint): string =>
  minor < 0n ? `-${amounts.write(-minor)}` : amounts.write(minor);
