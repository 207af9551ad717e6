import fc from 'fast-check';
import type { Call } from '../../mock-wallet/page/api.ts';
import { makeCallLog } from '../../mock-wallet/page/call-log.ts';
import { bodyFields, counted, grouped, milliseconds, rowOf, shortened } from '../../mock-wallet/page/call-words.ts';
import { type Filter, isFilter, matcher, NO_FILTER, readHash, writeHash } from '../../mock-wallet/page/filter.ts';
import { collectHar } from '../../mock-wallet/page/har.ts';
import { makeListed } from '../../mock-wallet/page/listed.ts';
import { freshness, timelineOf } from '../../mock-wallet/page/timeline.ts';

const call = (id: number, fields: Partial<Call> = {}): Call => ({
  id,
  at: '2026-06-16T16:30:00.250Z',
  method: 'POST',
  path: '/debit',
  verb: 'debit',
  player_id: 'player-1',
  transaction_id: `t${id}`,
  headers: {},
  raw_body: '{"amount":"2.00","currency":"USD"}',
  signature: { verdict: 'valid', detail: 'it matches' },
  fault: null,
  ended: 'reply',
  status: 200,
  content_type: 'application/json',
  reply_headers: {},
  reply: '{"success":true}',
  reply_bytes: 16,
  ms: 0.912,
  ...fields,
});
const WAITING = { ended: null, status: null, reply: null, reply_bytes: null, ms: null } as const;
const room = { calls: 100, characters: 1_000_000 };
const ids = (entries: readonly { call: Call }[]): number[] => entries.map((entry) => entry.call.id);

describe('the log', () => {
  test('keeps calls in their order, however they arrive, and each in its latest state', () => {
    const log = makeCallLog(room);
    for (const id of [3, 1, 2]) log.put(call(id, WAITING));
    log.put(call(2, { status: 402 }));
    log.put(call(2, WAITING));
    expect(ids(log.entries())).toEqual([1, 2, 3]);
    expect([log.find(2)?.call.status, log.find(3)?.call.status, log.find(4)]).toEqual([402, null, undefined]);
  });

  test('tells which call of its transaction one is, and what else is about it', () => {
    const log = makeCallLog(room);
    log.put(call(1, { transaction_id: 'bet' }));
    log.put(call(4, { transaction_id: 'bet' }));
    log.put(call(2, { transaction_id: 'bet' }));
    log.put(call(3, { transaction_id: 'undo', raw_body: '{"original_transaction_id":"bet"}' }));
    log.put(call(5, { transaction_id: null }));
    expect(ids(log.about('bet'))).toEqual([1, 2, 3, 4]);
    expect(ids(log.entries().filter(({ call: each }) => log.attemptOf(each) > 1))).toEqual([2, 4]);
    expect(log.attemptOf(call(4, { transaction_id: 'bet' }))).toBe(3);
  });

  test('forgets the oldest beyond its room, be it of calls or of characters', () => {
    const few = makeCallLog({ calls: 10, characters: 1e9 });
    for (let id = 1; id <= 100; id += 1) few.put(call(id, { transaction_id: 'same' }));
    expect(few.entries().length).toBeLessThanOrEqual(10);
    expect(ids(few.entries()).at(-1)).toBe(100);
    expect(ids(few.about('same'))).toEqual(ids(few.entries()));
    const small = makeCallLog({ calls: 1000, characters: 100_000 });
    for (let id = 1; id <= 50; id += 1) small.put(call(id, { reply: 'x'.repeat(10_000) }));
    expect(small.entries().length).toBeLessThan(10);
    few.clear();
    expect([few.entries(), few.about('same')]).toEqual([[], []]);
  });
});

describe('a row', () => {
  const row = (fields: Partial<Call>) => rowOf(call(1, fields), bodyFields(call(1, fields)));

  test('tells amount, verdict, reply and time in words', () => {
    expect(row({})).toMatchObject({
      verb: 'debit',
      player: 'player-1',
      transaction: 't1',
      amount: '2.00 USD',
      verdict: { text: '✓ valid', tone: 'good' },
      fault: '',
      reply: { text: '200', tone: 'good' },
      ms: '0.9',
    });
    expect(row({}).time).toMatch(/^\d\d:\d\d:00\.250$/);
  });

  test.each<[Partial<Call>, string, string]>([
    [WAITING, '… waiting', '… waiting'],
    [{ ended: 'reset', status: null, reply: null }, '✓ valid', '✗ reset'],
    [{ ended: 'hang', status: null, reply: null }, '✓ valid', '✗ no reply'],
    [{ status: 402, reply: '{"error":"insufficient_funds"}' }, '✓ valid', '402 insufficient_funds'],
    [{ status: 502, reply: '<h1>Bad</h1>' }, '✓ valid', '502'],
    [{ status: 401, signature: { verdict: 'stale_timestamp', detail: '' } }, '✗ stale', '401'],
    [{ status: 401, signature: { verdict: 'invalid_signature', detail: '' } }, '✗ invalid', '401'],
    [{ status: 404, signature: { verdict: 'not_checked', detail: '' } }, '– unchecked', '404'],
  ])('%j: %s, %s', (fields, verdict, reply) => {
    expect([row(fields).verdict.text, row(fields).reply.text]).toEqual([verdict, reply]);
  });

  test('makes do with a body that is no JSON, and with a path of none of the verbs', () => {
    const odd = { verb: null, path: '/wallet', player_id: null, transaction_id: null, raw_body: 'x' };
    expect(row(odd)).toMatchObject({ verb: 'POST /wallet', player: '–', transaction: '–', amount: '–' });
  });

  test('names what nobody would see in an id', () => {
    expect(row({ player_id: 'a\u202eb\u0000' }).player).toBe('a⟨U+202E⟩b⟨U+0000⟩');
  });

  test('names a fault as it is called, else by what it did', () => {
    const fault = { id: 'f1', did: 'reset the connection' };
    expect(row({ fault: { ...fault, scenario: 'debit-reset' } }).fault).toContain('debit-reset');
    expect(row({ fault: { ...fault, name: 'mine', scenario: 'debit-reset' } }).fault).toContain('mine');
    expect(row({ fault }).fault).toContain('reset the connection');
    const waited = 'let the call have its effect; waited 20 ms before the reply';
    expect(row({ fault: { ...fault, did: waited } }).fault).toBe('⚡\ufe0e waited 20 ms before the reply');
  });

  test('numbers and long ids are short to read', () => {
    expect([grouped(0), grouped(999), grouped(1000), grouped(1234567)]).toEqual(['0', '999', '1,000', '1,234,567']);
    expect([milliseconds(0.04), milliseconds(9.96), milliseconds(12.5), milliseconds(6001.2)]).toEqual([
      '0.0',
      '10.0',
      '13',
      '6,001',
    ]);
    expect([counted(1, 'call'), counted(2000, 'call')]).toEqual(['1 call', '2,000 calls']);
    expect(shortened('01JDB3W9QX7ZK2M4N5P6R7S8T9:doSpin:4:1:debit')).toBe('01JD…T9:doSpin:4:1:debit');
    expect(shortened('session-1:doSpin:0:debit')).toBe('session-1:doSpin:0:debit');
  });
});

describe('the filter', () => {
  const filters = fc.record({
    words: fc.string({ unit: 'binary' }),
    verb: fc.constantFrom<Filter['verb']>('', 'balance', 'debit', 'credit', 'rollback'),
    verdict: fc.constantFrom<Filter['verdict']>('', 'valid', 'invalid_signature', 'stale_timestamp', 'not_checked'),
    player: fc.string({ unit: 'grapheme' }),
    faulted: fc.boolean(),
  });

  test('is what the address says, and the address says what it is', () => {
    fc.assert(
      fc.property(filters, fc.option(fc.integer({ min: 1, max: 1e14 }), { nil: undefined }), (filter, open) => {
        fc.pre(filter.words.isWellFormed() && filter.player.isWellFormed());
        expect(readHash(writeHash({ filter, call: open }))).toEqual({ filter, call: open });
      }),
    );
    expect(writeHash({ filter: NO_FILTER, call: undefined })).toBe('');
    expect(isFilter(NO_FILTER)).toBe(false);
  });

  test('leaves aside what it does not know', () => {
    expect(readHash('#verb=bet&verdict=maybe&faulted=yes&call=-1&other=1')).toEqual({
      filter: NO_FILTER,
      call: undefined,
    });
    expect(readHash('#call=1e3').call).toBeUndefined();
  });

  test.each<[Partial<Filter>, number[]]>([
    [{}, [1, 2, 3, 4]],
    [{ verb: 'debit' }, [1, 2, 4]],
    [{ verdict: 'valid' }, [1, 3]],
    [{ verdict: 'invalid_signature' }, [2]],
    [{ player: 'YER-7' }, [3]],
    [{ faulted: true }, [3]],
    [{ words: 'USD 2.00' }, [1, 2, 4]],
    [{ words: '  #3 ' }, [3]],
    [{ words: 'insufficient' }, [2]],
    [{ words: 'late no-such-word' }, []],
    [{ words: 'SLEPT' }, [3]],
    [{ verb: 'credit', player: 'player-1' }, []],
  ])('%j lists %j', (part, listed) => {
    const log = makeCallLog(room);
    log.put(call(1));
    const signature = { verdict: 'invalid_signature', detail: '' } as const;
    log.put(call(2, { signature, status: 401, reply: '{"error":"insufficient_funds"}' }));
    const fault = { id: 'f1', name: 'late', did: 'slept' };
    log.put(call(3, { verb: 'credit', player_id: 'player-7', fault, raw_body: '{}' }));
    log.put(call(4, WAITING));
    const shown = makeListed(log);
    shown.by({ ...NO_FILTER, ...part });
    expect(ids(shown.entries())).toEqual(listed);
    expect(ids(log.entries().filter(matcher({ ...NO_FILTER, ...part })))).toEqual(listed);
  });

  test('judges a call anew when it is answered', () => {
    const log = makeCallLog(room);
    const shown = makeListed(log);
    shown.by({ ...NO_FILTER, verdict: 'valid' });
    log.put(call(1, WAITING));
    expect(ids(shown.entries())).toEqual([]);
    log.put(call(1));
    expect(ids(shown.entries())).toEqual([1]);
  });
});

describe('the timeline', () => {
  test('goes from the signature over the fault to the reply', () => {
    const fault = { id: 'f1', did: 'waited 6000 ms' };
    expect(timelineOf(call(1, { fault, ms: 6000.4 }), 2).map(({ what, since }) => [what, since])).toEqual([
      ['signed, by x-pp-timestamp', '2 seconds before'],
      ['came', ''],
      ['the fault waited 6000 ms', ''],
      ['answered HTTP 200, 16 bytes', '+6,000 ms'],
    ]);
  });

  test('tells of a call without an answer, and of one without a timestamp', () => {
    expect(timelineOf(call(1, WAITING), null).map(({ what }) => what)).toEqual(['came', 'not answered yet']);
    expect(timelineOf(call(1, { ended: 'hang', status: null }), null).at(-1)?.what).toBe('left open without a reply');
  });

  test.each([
    [0, 'in the second in which it came'],
    [1, '1 second old'],
    [412, '412 seconds old'],
    [-7, '7 seconds ahead'],
  ])('%i seconds of age: %s', (age, words) => {
    expect(freshness(age)).toContain(words);
  });
});

test('a HAR of many pages is one, in order, and holds what is wanted', async () => {
  const all = Array.from({ length: 25 }, (_, i) => ({ _id: i + 1 }));
  const har = async (before = 26) => ({ log: { entries: all.filter(({ _id }) => _id < before).slice(-10) } });
  const { log } = await collectHar({ har }, () => true);
  expect(log.entries).toEqual(all);
  const wanted = await collectHar({ har }, (id) => id % 10 === 0);
  expect(wanted.log.entries).toEqual([{ _id: 10 }, { _id: 20 }]);
});
