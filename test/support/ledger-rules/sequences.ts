import fc from 'fast-check';
import { envelope } from '../mock-wallet.ts';
import type { Got, LedgerUnderTest, OpenLedger } from './ledger-under-test.ts';

type Command = { verb: 'debit' | 'credit' | 'rollback'; id: string; cents: number; original?: string };

// Few ids and few amounts, so that duplicates, conflicts, late debits and second rollbacks come about by themselves.
const cents = fc.constantFrom(0, 100, 250, 400);
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ verb: fc.constant('debit' as const), id: fc.constantFrom('d0', 'd1', 'd2', 'd3'), cents }),
  fc.record({ verb: fc.constant('credit' as const), id: fc.constantFrom('c0', 'c1', 'd0'), cents }),
  fc.record({
    verb: fc.constant('rollback' as const),
    id: fc.constantFrom('r0', 'r1', 'r2', 'r3'),
    cents: fc.constant(100),
    original: fc.constantFrom('d0', 'd1', 'd2', 'd3', 'c0'),
  }),
);

const INITIAL = 500;
const dollars = (amount: number) => (amount / 100).toFixed(2);
const same = (a: Command, b: Command) => JSON.stringify(a) === JSON.stringify(b);

/** Any calls in any order, one after the other and at once. */
export function sequenceRules(open: OpenLedger): void {
  let ledger: LedgerUnderTest;
  let run = 0;
  beforeAll(async () => {
    ledger = await open();
  });
  afterAll(() => ledger.close());

  /** Every run has a player and ids of its own. */
  async function newPlayer() {
    run += 1;
    const player_id = `player-${run}`;
    const named = (id: string) => `${run}:${id}`;
    await ledger.player(player_id, dollars(INITIAL));
    const send = ({ verb, id, cents, original }: Command): Promise<Got> => {
      const rollback = original === undefined ? {} : { original_transaction_id: named(original) };
      return ledger.call(envelope(verb, { player_id, transaction_id: named(id), amount: dollars(cents), ...rollback }));
    };
    return { player_id, send };
  }

  test('any sequence of debits, credits and rollbacks does what the rules say, call by call', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 40 }), async (commands) => {
        const { send } = await newPlayer();
        const model = makeModel();
        for (const next of commands) {
          const { body } = await send(next);
          const expected = model(next);
          expect(body.error ?? body.balance).toBe(typeof expected === 'string' ? expected : dollars(expected));
        }
      }),
    );
  });

  test('however calls race, money is conserved, never negative, and each id has one effect', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(command, { maxLength: 12 }), { maxLength: 4 }), async (batches) => {
        const { player_id, send } = await newPlayer();
        const accepted = new Map<string, { command: Command; text: string }>();
        for (const batch of batches) {
          const replies = await Promise.all(batch.map(async (next) => ({ command: next, ...(await send(next)) })));
          for (const { command: sent, status, text, body } of replies) {
            if (status !== 200) continue;
            expect(body.balance).toMatch(/^\d+\.\d\d$/);
            const first = accepted.get(sent.id) ?? { command: sent, text };
            accepted.set(sent.id, first);
            expect({ command: sent, text }).toEqual(first);
          }
        }
        const sent = [...accepted.values()].map((each) => each.command);
        const isRefunded = (id: string) => sent.some(({ original }) => original === id);
        const effects: number[] = sent.map(({ verb, id, cents }) => {
          if (verb === 'rollback') return 0;
          return verb === 'credit' ? cents : isRefunded(id) ? 0 : -cents;
        });
        const expected = effects.reduce((sum, effect) => sum + effect, INITIAL);
        expect(expected).toBeGreaterThanOrEqual(0);
        expect(await ledger.balanceOf(player_id)).toBe(dollars(expected));
      }),
    );
  });
}

/** The rules as an accountant would tell them: the error, or the balance after. */
function makeModel() {
  const done = new Map<string, { command: Command; balance: number }>();
  const buried = new Set<string>();
  const refunded = new Set<string>();
  let balance = INITIAL;

  function judge({ verb, id, cents, original = '' }: Command): string | number {
    if (verb === 'credit') return buried.has(id) ? 'transaction_conflict' : cents;
    if (verb === 'debit' && buried.has(id)) return 'transaction_rolled_back';
    if (verb === 'debit') return cents > balance ? 'insufficient_funds' : -cents;
    const target = done.get(original)?.command;
    if (target && target.verb !== 'debit') return 'transaction_conflict';
    const refund = target && !refunded.has(original) ? target.cents : 0;
    (target ? refunded : buried).add(original);
    return refund;
  }

  return (next: Command): string | number => {
    const before = done.get(next.id);
    if (before) return same(before.command, next) ? before.balance : 'transaction_conflict';
    const moved = judge(next);
    if (typeof moved === 'string') return moved;
    balance += moved;
    done.set(next.id, { command: next, balance });
    return balance;
  };
}
