import fc from 'fast-check';
import { ACTS, faultOf } from '../../mock-wallet/page/acts.ts';
import type { Fault, FaultState } from '../../mock-wallet/page/api.ts';
import { bytesOf, stretches } from '../../mock-wallet/page/bytes.ts';
import { examples } from '../../mock-wallet/page/examples.ts';
import { activeNames, howOften, ordinal, whatHappens, whichCalls } from '../../mock-wallet/page/fault-words.ts';
import { firstDifference, hexColumns, hexDump } from '../../mock-wallet/page/hex.ts';
import { followEvents, type Listeners, type Source } from '../../mock-wallet/page/live.ts';
import { difference, makePlayers } from '../../mock-wallet/page/players.ts';
import { pretty } from '../../mock-wallet/page/pretty.ts';
import { openWorld } from '../support/mock-wallet.ts';

describe('hex', () => {
  test('two signatures stand in columns of eight, and the first difference is marked in both', () => {
    const expected = '0123456789abcdef0123';
    const columns = hexColumns(expected, '0123456789aBcdef01');
    expect(columns.map((column) => [column.expected.text, column.given.text])).toEqual([
      ['01234567', '01234567'],
      ['89abcdef', '89aBcdef'],
      ['0123', '01'],
    ]);
    expect(columns.map((column) => [column.expected.differs, column.given.differs])).toEqual([
      [undefined, undefined],
      [3, 3],
      [undefined, undefined],
    ]);
  });

  test('what was cut short differs where it ends; equal texts do not', () => {
    expect(firstDifference('abcd', 'ab')).toBe(2);
    expect(firstDifference('ab', 'abcd')).toBe(2);
    expect(firstDifference('ab', 'ab')).toBeUndefined();
    expect(hexColumns('ab', 'ab'.repeat(5000))).toHaveLength(32);
  });

  test('bytes are dumped as place, hex and ASCII', () => {
    expect(hexDump(new TextEncoder().encode('{"a":"é"}\n12345678'))).toBe(
      [
        '000000  7b 22 61 22 3a 22 c3 a9 22 7d 0a 31 32 33 34 35  {"a":".."}.12345',
        '000010  36 37 38                                         678',
      ].join('\n'),
    );
  });

  test('bytes that are no UTF-8 come back from base64', () => {
    expect([...bytesOf({ raw_body_base64: Buffer.from([0xff, 0, 0x7b]).toString('base64') })]).toEqual([0xff, 0, 0x7b]);
    expect([...bytesOf({ raw_body: 'é' })]).toEqual([0xc3, 0xa9]);
  });
});

describe('what a screen does not show', () => {
  test('is named, and the rest is left as it is', () => {
    expect(stretches('a\u202eb\ufeff\u00a0c\r\n')).toEqual([
      { text: 'a', unseen: false },
      { text: 'U+202E', unseen: true },
      { text: 'b', unseen: false },
      { text: 'BOM NBSP', unseen: true },
      { text: 'c', unseen: false },
      { text: 'CR ↵\n', unseen: true },
    ]);
    expect(stretches('plain – ünïcode ✓')).toEqual([{ text: 'plain – ünïcode ✓', unseen: false }]);
    expect(stretches('{\n  1\n}', true)).toEqual([{ text: '{\n  1\n}', unseen: false }]);
  });

  test('does not fill the page, however much there is of it', () => {
    expect(stretches('a\u200b'.repeat(32_000)).length).toBeLessThan(500);
  });
});

describe('a layout of JSON', () => {
  test('keeps numbers, escapes and second keys as they came', () => {
    const json = '{"a":1.10,"a": 1E+2,"b":[],"c":{},"d":"\\u00e9\\/ {[,:]}","e":[12345678901234567890,null]}';
    expect(pretty(json)).toBe(
      [
        '{',
        '  "a": 1.10,',
        '  "a": 1E+2,',
        '  "b": [],',
        '  "c": {},',
        '  "d": "\\u00e9\\/ {[,:]}",',
        '  "e": [',
        '    12345678901234567890,',
        '    null',
        '  ]',
        '}',
      ].join('\n'),
    );
  });

  test('is what JSON.stringify lays out, for what JSON.stringify wrote', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(pretty(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  test('is not made of what is no JSON, or too deep', () => {
    expect([pretty('<h1>'), pretty(''), pretty('{"a":1')]).toEqual([undefined, undefined, undefined]);
    expect(pretty('['.repeat(30_000) + ']'.repeat(30_000))).toBeUndefined();
  });
});

describe('faults', () => {
  test.each<[Fault, string]>([
    [{ act: { connection: 'reset', apply: true } }, 'every call: has its effect; connection reset'],
    [{ match: { leg: 'debit', nth: 2 }, act: { status: 503, apply: false } }, 'the 2nd debit: has no effect; HTTP 503'],
    [
      {
        match: { leg: ['debit', 'credit'], first: 3, per: 'transaction', player: 'p*' },
        act: { reply_delay_ms: 6000 },
      },
      'the first 3 debits or credits, of p*, of each transaction: has its effect; waits 6000 ms',
    ],
    [
      { match: { every: 11, probability: 0.125 }, act: { delay_ms: { from: 1, to: 9 } }, times: 1, for_ms: 500 },
      'every 11th call, by chance, 12.5 %, 1 time at most, for 500 ms: waits 1 to 9 ms; has its effect',
    ],
    [{ act: { reject: { error: 'x' } } }, 'every call: has no effect; refused: x'],
    [
      { act: { change: { balance: 8.5 }, mangle: 'cut' } },
      'every call: has its effect; balance becomes 8.5; reply cut in its middle',
    ],
    [
      { act: { body: '', content_type: 'text/html', apply: true } },
      'every call: has its effect; an empty body; text/html',
    ],
  ])('%j: %s', (fault, words) => {
    expect(`${whichCalls(fault)}: ${whatHappens(fault)}`).toBe(words);
  });

  test('ordinals', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 111].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '111th',
    ]);
  });

  const state = (fields: Partial<FaultState>): FaultState => ({
    id: 'f1',
    act: { stale: true },
    seen: 0,
    acted: 0,
    spent: false,
    ...fields,
  });

  test('tell how often they acted, a scenario as one', () => {
    expect(howOften(state({}))).toBe('acted 0 times');
    expect(howOften(state({ seen: 5, acted: 1, spent: true }))).toBe('spent, acted 1 time on 5 calls');
    const scenario = 'two-at-once';
    expect(
      activeNames([state({ scenario, acted: 2, spent: true }), state({ scenario, acted: 1 }), state({ name: 'mine' })]),
    ).toEqual([
      { name: scenario, acted: 3, spent: false },
      { name: 'mine', acted: 0, spent: false },
    ]);
  });

  test('the form says what it means', () => {
    const wish = { leg: 'debit', player: 'player-1', turn: 'nth', count: '2', act: 'late', value: '250' };
    expect(faultOf(wish)).toEqual({
      match: { leg: 'debit', player: 'player-1', nth: 2 },
      act: { reply_delay_ms: 250 },
    });
    expect(faultOf({ ...wish, leg: '', player: '', turn: '', act: 'drop' })).toEqual({
      act: { connection: 'reset', apply: true },
    });
  });

  test('the wallet takes every act that the form offers', async () => {
    const world = await openWorld();
    for (const [act, { value }] of Object.entries(ACTS)) {
      const wish = { leg: 'credit', player: '', turn: 'first', count: '1', act, value: value?.initial ?? '' };
      const { status, text } = await world.control('POST', 'faults', faultOf(wish));
      expect([act, status, text]).toEqual([act, 200, expect.anything()]);
    }
    await world.close();
  });
});

describe('players', () => {
  const player = (player_id: string, balance: string, currency = 'USD') => ({
    operator_id: 'operator-a',
    player_id,
    currency,
    balance,
  });

  test('a change is exact and has its sign', () => {
    expect(difference('10.00', '7.50')).toBe('−2.50');
    expect(difference('0.05', '0.10')).toBe('+0.05');
    expect(difference('1000', '1')).toBe('−999');
    expect(difference('-1.000', '1.234')).toBe('+2.234');
    expect(difference('99999999999999.99', '100000000000000.00')).toBe('+0.01');
  });

  test('are listed by id, with what changed last; another currency is no difference', () => {
    const players = makePlayers();
    players.replace([player('b', '5.00'), player('a', '1.00')], null);
    players.changed([player('b', '3.00'), player('c', '9.00')]);
    players.changed([player('b', '3.00'), player('a', '1', 'JPY')]);
    expect(
      players.list().map(({ player_id, balance, change, changes }) => [player_id, balance, change, changes]),
    ).toEqual([
      ['a', '1', '', 1],
      ['b', '3.00', '−2.00', 1],
      ['c', '9.00', '', 0],
    ]);
    players.replace([player('b', '4.00')], null);
    expect(players.list()).toMatchObject([{ player_id: 'b', change: '+1.00' }]);
  });

  test('one behind the pages that were read is left to them', () => {
    const players = makePlayers();
    players.replace([player('a', '1.00'), player('m', '1.00')], 'm');
    players.changed([player('z', '1.00'), player('b', '1.00')]);
    expect(players.list().map(({ player_id }) => player_id)).toEqual(['a', 'b', 'm']);
    players.more([player('z', '2.00')], null);
    expect([players.list().length, players.next()]).toEqual([4, null]);
  });
});

describe('events', () => {
  type Heard = Parameters<Parameters<Source['addEventListener']>[1]>[0];

  function follow() {
    const opened: { address: string; source: Source; say: (name: string, event?: Heard) => void }[] = [];
    const waits: number[] = [];
    const heard: unknown[] = [];
    const states: boolean[] = [];
    let later = () => {};
    const open = (address: string): Source => {
      const listeners = new Map<string, (event: Heard) => void>();
      const source = {
        readyState: 0,
        close: () => {},
        addEventListener: (name: string, listener: (event: Heard) => void) => void listeners.set(name, listener),
      };
      opened.push({ address, source, say: (name, event = {}) => listeners.get(name)?.(event) });
      return source;
    };
    const wait = (ms: number, work: () => void) => {
      waits.push(ms);
      later = work;
    };
    const listeners = Object.fromEntries(
      ['call-arrived', 'call-answered', 'players-changed', 'faults-changed', 'missed'].map((name) => [
        name,
        (data: unknown) => heard.push([name, data]),
      ]),
    ) as unknown as Listeners;
    followEvents({ open, wait, after: 'run-7', listeners, onState: (isLive) => states.push(isLive) });
    const last = () => {
      const one = opened.at(-1);
      if (!one) throw new Error('nothing was opened');
      return one;
    };
    return { opened, waits, heard, states, last, goOn: () => later() };
  }

  test('are followed from where the lists end, and told by name', () => {
    const { last, heard, states } = follow();
    expect(last().address).toBe('/__control/events?after=run-7');
    last().say('open');
    last().say('call-arrived', { data: '{"id":1}', lastEventId: 'run-8' });
    last().say('missed', { data: '{}', lastEventId: 'run-8' });
    expect(heard).toEqual([
      ['call-arrived', { id: 1 }],
      ['missed', {}],
    ]);
    expect(states).toEqual([true]);
  });

  test('a broken connection is left to the browser; one that was given up is taken up where it ended', () => {
    const { opened, last, waits, states, goOn } = follow();
    last().say('open');
    last().say('call-answered', { data: '{}', lastEventId: 'run-9' });
    last().say('error');
    expect([opened.length, waits, states]).toEqual([1, [], [true, false]]);
    for (let i = 0; i < 6; i += 1) {
      Object.assign(last().source, { readyState: 2 });
      last().say('error');
      goOn();
      expect(last().address).toBe('/__control/events?after=run-9');
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000]);
    last().say('open');
    Object.assign(last().source, { readyState: 2 });
    last().say('error');
    expect(waits.at(-1)).toBe(1000);
  });
});

test('commands to paste hold ids as single words', () => {
  const hostile = { operator_id: 'o', player_id: "x'; rm -rf $HOME #", currency: 'EUR', balance: '1.00' };
  const { operator, trigger } = examples('http://localhost:4010', 'my casino', hostile);
  expect(operator).toContain("operator wallet 'my casino' --url http://localhost:4010 ");
  expect(trigger).toContain("--player 'x'\\''; rm -rf $HOME #' --currency EUR");
  expect(examples('http://localhost:4010', 'operator-a', undefined).trigger).toContain(
    '--operator operator-a --player player-1 --currency USD',
  );
});
