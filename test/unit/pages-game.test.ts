import fc from 'fast-check';
import { makeKept } from '../../web/game/kept.ts';
import { makeMemory, readAddress, wayBack } from '../../web/game/launch-key.ts';
import { isMore, isSome, minus, onTheWay, plus, ratio, times, written } from '../../web/game/money.ts';
import { makeRuntime, type Round, type Spin } from '../../web/game/runtime.ts';
import { tellGrid, tellRound, tellWins } from '../../web/game/words.ts';
import { RULES, roundOf, SPIN } from '../support/game-page.ts';

test.each([
  ['0.10', 20, '2.00'],
  ['0.01', 1, '0.01'],
  ['0.07', 3, '0.21'],
  ['1', 25, '25'],
  ['0.005', 50, '0.250'],
  ['5.00', 0, '0.00'],
  ['999999999999.99', 243, '242999999999997.57'],
])('%s x %i is %s', (amount, count, product) => {
  expect(times(amount, count)).toBe(product);
});

test('a stake is the exact product in the decimals of its coin', () => {
  const amounts = fc.tuple(
    fc.bigInt(0n, 10n ** 15n),
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 1000 }),
  );
  fc.assert(
    fc.property(amounts, ([minor, scale, count]) => {
      const write = (value: bigint) => {
        const digits = String(value).padStart(scale + 1, '0');
        return scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
      };
      expect(times(write(minor), count)).toBe(write(minor * BigInt(count)));
    }),
  );
});

test('money is written as the server sent it, and an unknown balance is no number', () => {
  expect(written('997.90', 'USD')).toBe('997.90 USD');
  expect(written(null, 'USD')).toBe('– USD');
  expect([isSome('0.00'), isSome('0'), isSome('0.01')]).toEqual([false, false, true]);
});

test('amounts are added, taken from each other and compared exactly, whatever their decimals', () => {
  expect([plus('0.10', '0.2'), plus('0', '1.50'), minus('1.00', '0.01'), minus('1', '2.50')]).toEqual([
    '0.30',
    '1.50',
    '0.99',
    '0.00',
  ]);
  expect([isMore('0.11', '0.10'), isMore('0.10', '0.10'), isMore('9', '10')]).toEqual([true, false, false]);
  expect([ratio('25.00', '2.50'), ratio('24.99', '2.50'), ratio('1.00', '0.00')]).toEqual([10, 9, 0]);
});

test('a counter goes from one amount to the other and ends exactly there', () => {
  expect([0, 0.5, 1, 7].map((share) => onTheWay('1.00', '2.01', share))).toEqual(['1.00', '1.50', '2.01', '2.01']);
});

test('the key leaves the address, and only the key', () => {
  const href = 'https://play.example/gs2c/html5Game.do?symbol=vs20doghouse&mgckey=a.b-c_d&lang=en';
  expect(readAddress(href)).toEqual({
    mgckey: 'a.b-c_d',
    slot: 'launch:vs20doghouse',
    clean: '/gs2c/html5Game.do?symbol=vs20doghouse&lang=en',
  });
  expect(readAddress('https://play.example/gs2c/html5Game.do?symbol=x&mgckey=').mgckey).toBeUndefined();
});

test('the last round of each game counts as seen, whatever was played since, and of no more games than are played', () => {
  const held = new Map<string, string>();
  const kept = makeKept(() => ({
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
  }));
  kept.keepSeen('s1', 'a');
  kept.keepSeen('s2', 'b');
  expect([kept.hasSeen('s1', 'a'), kept.hasSeen('s2', 'b'), kept.hasSeen('s1', 'b')]).toEqual([true, true, false]);
  kept.keepSeen('s1', 'c');
  expect([kept.hasSeen('s1', 'a'), kept.hasSeen('s1', 'c')]).toEqual([false, true]);
  for (let n = 0; n < 1000; n += 1) kept.keepSeen(`other-${n}`, 'd');
  expect([...held.values()].join().length).toBeLessThan(1000);
});

test('a reload finds the key of its own game, not that of another, and does without storage', () => {
  const store = new Map<string, string>();
  const storage = {
    getItem: (name: string) => store.get(name) ?? null,
    setItem: (name: string, value: string) => void store.set(name, value),
    removeItem: (name: string) => void store.delete(name),
  };
  const memory = makeMemory('launch:a', () => storage);
  memory.keepMgckey('key-a');
  memory.keepReturnUrl('https://lobby.example/');
  expect(makeMemory('launch:a', () => storage).mgckey()).toBe('key-a');
  expect(makeMemory('launch:b', () => storage).mgckey()).toBeUndefined();
  memory.forgetMgckey();
  expect([memory.mgckey(), memory.returnUrl()]).toEqual([undefined, 'https://lobby.example/']);
  const refused = makeMemory('launch:a', () => {
    throw new Error('storage is refused');
  });
  refused.keepMgckey('key');
  expect([refused.mgckey(), refused.returnUrl()]).toEqual([undefined, null]);
});

test.each([
  ['https://lobby.example/a?b=1', 'https://lobby.example/a?b=1'],
  ['http://localhost:4010/', 'http://localhost:4010/'],
  ['javascript:alert(1)', undefined],
  [' JavaScript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['/relative', undefined],
  ['', undefined],
  [null, undefined],
])('the way back of %s is %s', (returnUrl, expected) => {
  expect(wayBack(returnUrl)).toBe(expected);
});

const seen: Spin = {
  ...SPIN,
  grid: [
    ['A', 'K'],
    ['A', 'Q'],
    ['A', 'J'],
  ],
  line_wins: [
    { line: 3, ways: 1, symbol: 'A', count: 3, pays: 15, cells: [0, 1, 2].map((reel) => ({ reel, row: 0 })) },
  ],
  pays: 15,
};
const round = roundOf([seen], { win: '1.50' });

test.each<[Partial<Round>, string, string]>([
  [{}, 'win', 'Win 1.50 USD'],
  [{ win: '0.00' }, 'quiet', 'No win'],
  [{ state: 'pending', message: 'checking' }, 'waiting', 'Checking'],
  [{ state: 'pending', message: 'stake return pending' }, 'waiting', 'Stake return pending'],
  [{ state: 'rejected', message: 'not charged' }, 'void', 'Not charged'],
  [{ state: 'rolled_back', message: 'void, stake returned' }, 'void', 'Void, stake returned'],
  [{ state: 'manual', message: 'being checked by support' }, 'waiting', 'Being checked by support'],
])('a round with %j is told as %s: %s', (change, tone, headline) => {
  expect(tellRound({ ...round, ...change }, 'USD', null)).toMatchObject({ tone, headline });
});

test.each([
  ['1.99', 'The balance is less than the stake. The round was not played and no stake was taken.'],
  ['2.00', 'The round was not played and no stake was taken.'],
  [null, 'The round was not played and no stake was taken.'],
])('a round that was not charged with %p left says why, where that is known', (balance, detail) => {
  const rejected = { ...round, state: 'rejected', message: 'not charged' } as const;
  expect(tellRound(rejected, 'USD', balance).detail).toBe(detail);
});

test('what was paid is told with the names of the symbols, spin by spin', () => {
  expect(tellWins(round, RULES, 'USD')).toEqual(['Line 3: 3 × Ace, 1.50 USD']);
  expect(tellWins({ ...round, outcome: null }, RULES, 'USD')).toEqual([]);
  const free: Spin = {
    ...seen,
    line_wins: [{ line: null, ways: 4, symbol: 'K', count: 2, pays: 8, cells: [] }],
    scatter: { symbol: 'S', pays: 5, free_spins: 0, cells: [{ reel: 0, row: 0 }] },
    money: [{ reel: 1, row: 1, pays: 20 }],
    collected: { pays: 20, cells: [{ reel: 2, row: 0 }] },
    pick: { symbol: 'B', opened: [10], left: [30], pays: 10, cells: [] },
    multiplier: 2,
  };
  expect(tellWins(roundOf([seen, free]), RULES, 'USD')).toEqual([
    'Line 3: 3 × Ace, 1.50 USD',
    'Free spin 1: 2 × King, 4 ways, 1.60 USD',
    'Free spin 1: 1 × Star, 1.00 USD',
    'Free spin 1: Net collects, 4.00 USD',
    'Free spin 1: Bonus, 2.00 USD',
  ]);
  expect(tellRound(roundOf([seen, free], { win: '10.10' }), 'USD', null).detail).toBe(
    'Stake 2.00 USD, with 1 free spin.',
  );
});

test('the reels are told in words, as they stand at the end', () => {
  expect(tellGrid(round.outcome, RULES)).toBe('Reel 1: Ace, King. Reel 2: Ace, Q. Reel 3: Ace, J');
  expect(tellGrid(null, RULES)).toBe('The reels');
});

test.each<[number, unknown, object]>([
  [200, { success: true, data: { session_id: 's' } }, { kind: 'ok', data: { session_id: 's' } }],
  [401, { success: false, detail: 'expired' }, { kind: 'refused', status: 401, detail: 'expired' }],
  [409, { success: false, detail: 'open' }, { kind: 'refused', status: 409, detail: 'open' }],
  [408, { success: false, detail: 'slow' }, { kind: 'unknown' }],
  [429, { success: false, detail: 'many' }, { kind: 'unknown' }],
  [500, { success: false, detail: 'failed' }, { kind: 'unknown' }],
  [200, { success: true }, { kind: 'unknown' }],
])('a reply of %i %j is %j', async (status, reply, answer) => {
  const calls: [string, unknown][] = [];
  const fetch = async (path: unknown, init?: RequestInit) => {
    calls.push([String(path), JSON.parse(String(init?.body))]);
    return Response.json(reply, { status });
  };
  expect(await makeRuntime('key', fetch as typeof globalThis.fetch).spin({ action_id: 'a1', coin: '0.10' })).toEqual(
    answer,
  );
  expect(calls).toEqual([['/api/runtime/spin', { mgckey: 'key', action_id: 'a1', coin: '0.10' }]]);
});

test('no connection, and a reply that is no JSON, say nothing certain', async () => {
  const broken = async () => Promise.reject(new TypeError('Failed to fetch'));
  const page = async () => new Response('<html>', { status: 502 });
  expect(await makeRuntime('key', broken).init()).toEqual({ kind: 'unknown' });
  expect(await makeRuntime('key', page).close()).toEqual({ kind: 'unknown' });
});
