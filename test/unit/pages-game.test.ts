import fc from 'fast-check';
import { makeMemory, readAddress, wayBack } from '../../web/game/launch-key.ts';
import { isSome, times, written } from '../../web/game/money.ts';
import { makeRuntime, type Round } from '../../web/game/runtime.ts';
import { tileOf } from '../../web/game/tiles.ts';
import { tellGrid, tellLines, tellRound } from '../../web/game/words.ts';

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

test('the key leaves the address, and only the key', () => {
  const href = 'https://play.example/gs2c/html5Game.do?symbol=vs20doghouse&mgckey=a.b-c_d&lang=en';
  expect(readAddress(href)).toEqual({
    mgckey: 'a.b-c_d',
    slot: 'launch:vs20doghouse',
    clean: '/gs2c/html5Game.do?symbol=vs20doghouse&lang=en',
  });
  expect(readAddress('https://play.example/gs2c/html5Game.do?symbol=x&mgckey=').mgckey).toBeUndefined();
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

test('no two letters look alike: another shape, or a hue well apart', () => {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => ({ letter, ...tileOf(letter) }));
  for (const a of letters) {
    for (const b of letters.filter(({ letter }) => letter > a.letter)) {
      const apart = Math.abs(a.hue - b.hue);
      expect({ pair: a.letter + b.letter, alike: a.shape === b.shape && Math.min(apart, 360 - apart) < 40 }).toEqual({
        pair: a.letter + b.letter,
        alike: false,
      });
    }
  }
  expect(tileOf('W')).toEqual(tileOf('W'));
});

const round: Round = {
  action_id: 'a',
  state: 'settled',
  stake: '2.00',
  win: '1.50',
  coin: '0.10',
  message: 'settled',
  option: null,
  outcome: {
    spins: [
      {
        reels: 'base',
        stops: [0, 0, 0],
        grid: [
          ['A', 'K'],
          ['A', 'Q'],
          ['A', 'J'],
        ],
        line_wins: [
          { line: 3, ways: 1, symbol: 'A', count: 3, pays: 15, cells: [0, 1, 2].map((reel) => ({ reel, row: 0 })) },
        ],
        scatter: null,
        money: [],
        collected: null,
        pick: null,
        multiplier: 1,
        pays: 15,
      },
    ],
    total_pays: 15,
  },
};

test.each<[Partial<Round>, string, string]>([
  [{}, 'win', 'Win 1.50 USD'],
  [{ win: '0.00' }, 'quiet', 'No win'],
  [{ state: 'pending', message: 'checking' }, 'waiting', 'Checking'],
  [{ state: 'pending', message: 'stake return pending' }, 'waiting', 'Stake return pending'],
  [{ state: 'rejected', message: 'not charged' }, 'void', 'Not charged'],
  [{ state: 'rolled_back', message: 'void, stake returned' }, 'void', 'Void, stake returned'],
  [{ state: 'manual', message: 'being checked by support' }, 'waiting', 'Being checked by support'],
])('a round with %j is told as %s: %s', (change, tone, headline) => {
  expect(tellRound({ ...round, ...change }, 'USD')).toMatchObject({ tone, headline });
});

test('the paid lines and the reels are told in words', () => {
  expect(tellLines(round, 'USD')).toEqual(['Line 3: 3 × A, 1.50 USD']);
  expect(tellLines({ ...round, outcome: null }, 'USD')).toEqual([]);
  expect(tellGrid(round.outcome)).toBe('Reel 1: A K. Reel 2: A Q. Reel 3: A J');
  expect(tellGrid(null)).toBe('The reels, face down');
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
