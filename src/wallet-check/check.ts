import type { Amounts } from './amounts.ts';
import type { Answer, Caller, Wish } from './caller.ts';
import type { Call, Calls } from './calls.ts';
import type { Contract } from './contract.ts';
import type { Evidence } from './evidence.ts';
import type { Wire } from './wire.ts';

/** The wallet did not do as it should: what was expected, what was found, and the call that shows it. */
export class Unmet extends Error {
  readonly expected: string;
  readonly found: string;
  readonly answer: Answer | undefined;

  constructor(expected: string, found: string, answer?: Answer) {
    super(`expected ${expected}, found ${found}`);
    this.expected = expected;
    this.found = found;
    this.answer = answer;
  }
}

/** What is known of the player's balance without asking: nothing, as soon as a call may have changed it. */
export interface Purse {
  known(): bigint | undefined;
  learn(balance: bigint): void;
  forget(): void;
  /** Whether the wallet has ever said the balance. */
  wasKnown(): boolean;
}

export function makePurse(known?: bigint): Purse {
  let wasKnown = known !== undefined;
  return {
    known: () => known,
    wasKnown: () => wasKnown,
    learn(balance) {
      known = balance;
      wasKnown = true;
    },
    forget() {
      known = undefined;
    },
  };
}

/** A purse for calls that move nothing: what is known of it stays so, and is looked at when all of them are over. */
export const knowing = (balance: bigint): Purse => ({
  known: () => balance,
  wasKnown: () => true,
  learn() {},
  forget() {},
});

export interface CheckParts {
  amounts: Amounts;
  contract: Contract;
  calls: Calls;
  caller: Caller;
  wire: Wire;
  /** Opens a wire with so many connections, which the caller closes. */
  openWire(connections: number): Wire;
  purse: Purse;
}

/** The hands of one case: it makes calls, sends them, and holds the answers to what they should be. */
export type Check = ReturnType<typeof makeCheck>;

/** Every call and its answer are added to the evidence. */
export function makeCheck(parts: CheckParts, evidence: Evidence[]) {
  const { amounts, calls, caller, contract, purse } = parts;

  /** Sends a call once. @throws Unmet when no HTTP answer came. */
  async function send(call: Call, wish: Wish = {}, wire: Wire = parts.wire): Promise<Answer> {
    // Money that cannot be put right, as nobody says how much there is, is not moved in the first place.
    if (!purse.wasKnown() && call.transaction_type !== 'balance') await balance();
    purse.forget();
    const answer = await caller.send(wire, call, wish);
    evidence.push(answer.evidence);
    if (answer.arrival.kind !== 'reply') throw new Unmet('an answer', answer.evidence.body, answer);
    return answer;
  }

  async function accepts(call: Call, wish?: Wish, expected = `the ${call.transaction_type} is accepted`) {
    const answer = await send(call, wish);
    if (!answer.accepted) throw new Unmet(`${expected}: success: true under a 2xx status`, described(answer), answer);
    return answer;
  }

  /** The player's balance, asked for unless it is known. @throws Unmet when the wallet does not say it, or it is negative. */
  async function balance(): Promise<bigint> {
    const known = purse.known();
    if (known !== undefined && known >= 0n) return known;
    const answer = await accepts(calls.balance(), {}, 'the balance call is accepted');
    if (answer.balance === undefined || answer.balance < 0n)
      throw new Unmet(`a balance in ${amounts.currency}`, `balance ${JSON.stringify(answer.fields?.balance)}`, answer);
    purse.learn(answer.balance);
    return answer.balance;
  }

  /** Asks for the balance, which has to be this. */
  async function balanceIs(expected: bigint, because: string): Promise<void> {
    const found = await balance();
    if (found === expected) return;
    const difference = amounts.show(found - expected);
    const more = found > expected ? `+${difference}` : difference;
    throw new Unmet(`a balance of ${amounts.show(expected)}: ${because}`, `${amounts.show(found)} (${more})`);
  }

  /** The call is refused, and nothing moved. */
  async function refuses(
    call: Call,
    wish?: Wish,
    expected = `the ${call.transaction_type} is refused`,
  ): Promise<Answer> {
    const before = await balance();
    const answer = await send(call, wish);
    if (!answer.refused) throw new Unmet(`${expected}: success: false, or a 4xx status`, described(answer), answer);
    await balanceIs(before, 'what is refused moves nothing');
    return answer;
  }

  /** Sends them all before any is answered; the answers are in the order of the calls. @throws Unmet as send does. */
  const atOnce = (sent: readonly Call[], wish?: Wish): Promise<Answer[]> => allOf(sent.map((call) => send(call, wish)));

  return {
    amounts,
    contract,
    calls,
    now: caller.now,
    send,
    accepts,
    refuses,
    balance,
    balanceIs,
    atOnce,
    allOf,
    /** Makes sure of a credit, without which all that a case takes could not be given back. */
    async canGiveBack(): Promise<void> {
      await accepts(calls.credit(1n), {}, 'before the player is left with nothing, a credit is accepted');
    },
    /** Makes sure of a debit, without which what a case gives could not be taken back. */
    async canTakeBack(): Promise<void> {
      await accepts(calls.debit(1n), {}, 'before the player is given a fortune, a debit is accepted');
    },
    /** Runs calls over one connection, and says how many it took. */
    async onOneConnection(work: (send: (call: Call, wish?: Wish) => Promise<Answer>) => Promise<void>) {
      const wire = parts.openWire(1);
      try {
        await work((call, wish) => send(call, wish, wire));
        return wire.connections();
      } finally {
        await wire.close();
      }
    },
  };
}

/** Waits for all of them, also when one has failed: none is left under way. */
async function allOf(answers: Promise<Answer>[]): Promise<Answer[]> {
  const ends = await Promise.allSettled(answers);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
}

/** An answer in a few words. */
export function described({ arrival, evidence, status, fields, text }: Answer): string {
  if (arrival.kind !== 'reply') return evidence.body;
  if (!fields) return `HTTP ${status} with ${text === '' ? 'no body' : 'a body that is not a JSON object'}`;
  if (fields.success === true) return `HTTP ${status}, success: true, balance ${JSON.stringify(fields.balance)}`;
  return `HTTP ${status}, success: ${JSON.stringify(fields.success)}, error ${JSON.stringify(fields.error)}`;
}
