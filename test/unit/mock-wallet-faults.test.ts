import fc from 'fast-check';
import { type Fault, isGlob, makeFaults, type SeenCall } from '../../mock-wallet/faults.ts';

const NOW = new Date('2026-06-16T16:30:00Z');
const call = (wish: Partial<SeenCall> = {}): SeenCall => ({ verb: 'debit', player: 'p1', transaction: 't1', ...wish });
const act = { delay_ms: 1 };

/** Which of these calls, counted from 1, the fault acts on. */
function actsOn(fault: Omit<Fault, 'act'>, calls: SeenCall[]): number[] {
  const faults = makeFaults();
  faults.add([{ ...fault, act }]);
  return calls.flatMap((each, i) => (faults.meet(each, NOW) ? [i + 1] : []));
}
const times = (n: number, wish?: Partial<SeenCall>) => Array.from({ length: n }, () => call(wish));

describe('what a fault matches', () => {
  test.each<[string, Omit<Fault, 'act'>, number[]]>([
    ['every call, when nothing is named', {}, [1, 2, 3, 4]],
    ['a leg', { match: { leg: 'credit' } }, [2]],
    ['several legs', { match: { leg: ['credit', 'balance'] } }, [2, 4]],
    ['a player', { match: { player: 'p2' } }, [3]],
    ['players by a pattern', { match: { player: 'p?' } }, [1, 2, 3]],
    ['a transaction', { match: { transaction: 's:1:debit' } }, [1]],
    ['transactions by a pattern', { match: { transaction: 's:*' } }, [1, 2]],
    ['all that is named together', { match: { leg: 'debit', transaction: 's:*' } }, [1]],
  ])('%s', (_, fault, expected) => {
    const calls = [
      call({ transaction: 's:1:debit' }),
      call({ verb: 'credit', transaction: 's:1:credit' }),
      call({ player: 'p2', transaction: 'other' }),
      call({ verb: 'balance', player: undefined, transaction: undefined }),
    ];
    expect(actsOn(fault, calls)).toEqual(expected);
  });

  test.each<[string, Omit<Fault, 'act'>, number[]]>([
    ['the third', { match: { nth: 3 } }, [3]],
    ['the first two', { match: { first: 2 } }, [1, 2]],
    ['every third', { match: { every: 3 } }, [3, 6]],
    ['two times', { times: 2 }, [1, 2]],
    ['every second, two times', { match: { every: 2 }, times: 2 }, [2, 4]],
  ])('%s', (_, fault, expected) => {
    expect(actsOn(fault, times(7))).toEqual(expected);
  });

  test('counts by transaction or by player, where it says so', () => {
    const calls = ['a', 'a', 'b', 'b', 'a'].map((id) => call({ transaction: id, player: id }));
    expect(actsOn({ match: { first: 1 } }, calls)).toEqual([1]);
    expect(actsOn({ match: { first: 1, per: 'transaction' } }, calls)).toEqual([1, 3]);
    expect(actsOn({ match: { nth: 2, per: 'player' } }, calls)).toEqual([2, 4]);
  });

  test('counts of many transactions do not pile up: the oldest are forgotten', () => {
    const many = Array.from({ length: 10_001 }, (_, i) => call({ transaction: `t${i}` }));
    const again = actsOn({ match: { nth: 2, per: 'transaction' } }, [
      ...many,
      call({ transaction: 't10000' }),
      call({ transaction: 't0' }),
    ]);
    expect(again).toEqual([10_002]);
  });

  test('for a while from its first match, by the clock', () => {
    const faults = makeFaults();
    faults.add([{ act, match: { leg: 'debit' }, for_ms: 30_000 }]);
    const meets = (seconds: number, verb: SeenCall['verb'] = 'debit') =>
      faults.meet(call({ verb }), new Date(NOW.getTime() + seconds * 1000)) !== undefined;
    expect([meets(0, 'credit'), meets(100), meets(129.999), meets(130), meets(500)]).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(faults.list(NOW)).toMatchObject([{ seen: 4, acted: 2 }]);
  });
});

describe('chance', () => {
  const half = (seed?: number) =>
    actsOn({ match: { probability: 0.5, ...(seed !== undefined && { seed }) } }, times(200));

  test('the same seed draws the same calls, another seed others', () => {
    expect(half(7)).toEqual(half(7));
    expect(half(7)).not.toEqual(half(8));
    expect(half()).toEqual(half(1));
  });

  test.each([0, 0.1, 0.5, 1])('a probability of %d is about so many of ten thousand, with any seed', (probability) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const share = actsOn({ match: { probability, seed } }, times(10_000)).length / 10_000;
        expect(Math.abs(share - probability)).toBeLessThan(0.03);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the order', () => {
  test('the first that matches acts, and the others count on', () => {
    const faults = makeFaults();
    faults.add([
      { name: 'first', match: { nth: 1 }, act },
      { name: 'second', match: { nth: 2 }, act },
    ]);
    const met = times(3).map((each) => faults.meet(each, NOW)?.fault.name);
    expect(met).toEqual(['first', 'second', undefined]);
  });

  test('what comes later is tried first, and what is removed no more', () => {
    const faults = makeFaults();
    faults.add([{ name: 'old', act }]);
    faults.add([{ name: 'new', act, times: 1 }], 'a-scenario');
    expect(times(2).map((each) => faults.meet(each, NOW)?.fault.name)).toEqual(['new', 'old']);
    expect(faults.list(NOW)).toMatchObject([
      { id: 'f2', scenario: 'a-scenario', spent: true },
      { id: 'f1', spent: false },
    ]);
    expect([faults.remove('f1'), faults.remove('f1'), faults.isEmpty()]).toEqual([true, false, false]);
    faults.replace([]);
    expect(faults.isEmpty()).toBe(true);
  });
});

describe('patterns', () => {
  test.each([
    ['*', '', true],
    ['*', 'anything', true],
    ['a*c', 'abc', true],
    ['a*c', 'ac', true],
    ['a*c', 'abcd', false],
    ['*:debit', 's:doSpin:0:1:debit', true],
    ['*a*b*', 'xxaxxbxx', true],
    ['*a*b*', 'xxbxxaxx', false],
    ['a?c', 'ac', false],
    ['?', '🎰', true],
    ['a.c', 'abc', false],
    ['', '', true],
    ['', 'a', false],
  ])('%s and %s: %s', (pattern, text, expected) => {
    expect(isGlob(pattern, text)).toBe(expected);
  });

  test('many stars against a long id take no time', () => {
    expect(isGlob(`${'*a'.repeat(80)}b`, 'a'.repeat(10_000))).toBe(false);
  });
});
